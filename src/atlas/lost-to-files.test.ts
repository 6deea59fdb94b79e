import { expect, it } from 'vitest'
import type { Territory } from '../indicators/territory.ts'
import { declarations, shown } from '../own/own.test-helper.ts'
import { lostToFiles } from './lost-to-files.ts'
import type { Link } from './settled-link.ts'
import { settledLink } from './settled-link.ts'
import { createStore } from './store.ts'

const { territory, zones } = shown()
const opened = (of: Partial<Territory>) => ({
  territory: { ...territory, ...of },
  catalogue: declarations.catalogue,
  store: createStore(zones, []),
})
const available = (years: Readonly<Record<string, readonly Record<string, number[]>[]>>) =>
  Object.entries(years).map(([indicator, [of = {}]]) => ({ indicator, years: of, coverage: {}, credits: [] }))
const published = opened({
  levels: ['commune', 'residence'],
  counts: { commune: 2, residence: 593 },
  available: available({
    vacancy_rate: [{ commune: [2022] }],
    residence_profile: [{ residence: [2024] }],
    fragility: [{ commune: [2024], residence: [2024] }],
  }) as unknown as Territory['available'],
})
const withFiles = opened({
  levels: ['commune', 'residence'],
  local_levels: ['residence'],
  counts: { commune: 2, residence: 49 },
  available: available({
    vacancy_rate: [{ commune: [2022] }],
    fragility: [{ commune: [2024] }],
  }) as unknown as Territory['available'],
})
const lost = (partial: Extract<Link, { kind: 'read' }>['partial'], files = withFiles) => {
  const link: Link = { kind: 'read', partial, problems: [] }
  return lostToFiles(settledLink(link, files).problems, link, files, published)
}
const REPLACED = [{ level: 'residence', before: 593, now: 49 }]

it('says what gave way to the files of the reader, and how many: nothing is wrong with the link', () => {
  expect(lost({ indicator: 'residence_profile', level: 'residence' })).toMatchObject({
    what: 'indicator',
    value: 'residence_profile',
    replaced: REPLACED,
  })
  expect(lost({ indicator: 'fragility', level: 'residence' })).toMatchObject({
    what: 'level',
    value: 'residence',
    replaced: REPLACED,
  })
})

it('leaves to the link what the territory lacks without the files as well', () => {
  expect(lost({ indicator: 'nothing_of_the_name' })).toBeNull()
  expect(lost({ indicator: 'vacancy_rate', level: 'commune' })).toBeNull()
  expect(lost({ indicator: 'residence_profile', level: 'residence' }, published)).toBeNull()
})
