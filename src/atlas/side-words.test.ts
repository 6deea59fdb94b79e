import { expect, it } from 'vitest'
import { vacancyView } from '../../test/fixtures/view.ts'
import { FRAGILITY } from '../db/declared.test-helper.ts'
import { comparedTip } from './compared-tip.ts'
import { sideName, sideWords } from './side-words.ts'

const [first, second] = [
  { ...vacancyView, lang: 'fr', year: 2022, subtitle: 'Par IRIS, 2022' },
  { ...vacancyView, lang: 'fr', year: 2016, subtitle: 'Par IRIS, 2016' },
] as const

it('names a side by what it shows otherwise: its year, its indicator, its thresholds', () => {
  expect(sideName('A', first, second)).toBe('Carte A (2022)')
  expect(sideName('B', second, first)).toBe('Carte B (2016)')
  expect(sideName('A', first, first)).toBe('Carte A')
  expect(sideName('B', { ...second, title: 'Autre' }, first)).toBe('Carte B (Autre, 2016)')
  const at = (income: number) => ({
    ...first,
    method: FRAGILITY,
    settings: { thresholds: { income }, rule: 'standard' },
  })
  expect(sideName('B', at(30), at(40))).toMatch(/^Carte B \(.*\s: 30\s%\)$/)
})

it('has one title of two maps of one indicator, both titles of two, and both subtitles where they differ', () => {
  expect(sideWords({ first, second })).toEqual({
    title: first.title,
    subtitle: 'A\u00a0: Par IRIS, 2022. B\u00a0: Par IRIS, 2016',
    a: 'Carte A (2022)',
    b: 'Carte B (2016)',
  })
  const other = { ...first, title: 'Autre' }
  expect(sideWords({ first, second: other })).toMatchObject({
    title: `${first.title} / Autre`,
    subtitle: first.subtitle,
  })
})

it('tells the value of a zone on both maps in its tooltip', () => {
  const [zone] = first.zones
  if (!zone) throw new Error('no zone')
  const before = { ...second, zones: [{ ...zone, text: '1,2\u202f%' }] }
  const tip = comparedTip({ first, second: before }, zone.code)
  expect(tip?.value).toBe(`Carte A (2022)\u00a0: ${zone.text}`)
  expect(tip?.lines).toEqual(['Carte B (2016)\u00a0: 1,2\u202f%'])
  expect(comparedTip({ first, second }, 'nowhere')).toBeNull()
})
