import { renderToStaticMarkup } from 'react-dom/server'
import { expect, it } from 'vitest'
import { TERRITORY } from '../../test/fixtures/small-territory.ts'
import type { Lang } from '../i18n/lang.ts'
import { AttachedTables } from './AttachedTables.tsx'

const table = {
  id: 'objectifs',
  title: { fr: 'Objectifs', en: 'Objectives' },
  warning: null,
  source_ref: 'Dijon métropole, juin 2022',
  columns: [
    { id: 'actor', label: { fr: 'Acteur', en: 'Actor' }, unit: 'text' as const },
    { id: 'share', label: { fr: 'Part', en: 'Share' }, unit: 'percent' as const },
  ],
  rows: [
    [{ fr: 'chaque bailleur', en: 'each landlord' }, 25],
    ['CDC Habitat', null],
  ],
}

it.each([
  [
    'fr',
    ['Acteur', 'Part', 'Chaque bailleur', '25\u202f%', 'CDC Habitat', '–'],
    'Source\u00a0: Dijon métropole, juin 2022',
  ],
  [
    'en',
    ['Actor', 'Share', 'Each landlord', '25%', 'CDC Habitat', '–'],
    'Source: Dijon métropole, June 2022',
  ],
] satisfies [Lang, string[], string][])(
  'shows an attached table in %s, its words and its source',
  (lang, cells, source) => {
    const html = renderToStaticMarkup(
      <AttachedTables territory={{ ...TERRITORY, tables: [table] }} lang={lang} />,
    )
    expect([...html.matchAll(/<t[hd](?: [^>]*)?>([^<]*)</g)].map(([, cell]) => cell)).toEqual(cells)
    expect(html).toContain(source)
  },
)

it.each([
  [3, 3],
  [4, 0],
])('of %i tables, %i are open at once', (count, open) => {
  const tables = Array.from({ length: count }, (_, i) => ({ ...table, id: `table-${i}` }))
  const html = renderToStaticMarkup(<AttachedTables territory={{ ...TERRITORY, tables }} lang="fr" />)
  expect(html.match(/<details[^>]* open=""/g)?.length ?? 0).toBe(open)
})
