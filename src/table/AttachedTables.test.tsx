import { renderToStaticMarkup } from 'react-dom/server'
import { expect, it } from 'vitest'
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
    { id: 'computed', label: { fr: 'Recalculée', en: 'Computed' }, unit: 'percent' as const, decimals: 1 },
    { id: 'gap', label: { fr: 'Écart', en: 'Gap' }, unit: 'points' as const, decimals: 1 },
  ],
  rows: [
    [{ fr: 'chaque bailleur', en: 'each landlord' }, 25, 28.5, 3.5],
    ['Orvitis', 87.2, 86, -1.2],
    ['CDC Habitat', null, null, null],
  ],
}

it.each([
  [
    'fr',
    [
      ['Acteur', 'Part', 'Recalculée', 'Écart'],
      ['Chaque bailleur', '25\u202f%', '28,5\u202f%', '+3,5\u00a0points'],
      ['Orvitis', '87,2\u202f%', '86,0\u202f%', '\u22121,2\u00a0point'],
      ['CDC Habitat', '–', '–', '–'],
    ].flat(),
    'Source\u00a0: Dijon métropole, juin 2022',
  ],
  [
    'en',
    [
      ['Actor', 'Share', 'Computed', 'Gap'],
      ['Each landlord', '25%', '28.5%', '+3.5\u00a0points'],
      ['Orvitis', '87.2%', '86.0%', '\u22121.2\u00a0points'],
      ['CDC Habitat', '–', '–', '–'],
    ].flat(),
    'Source: Dijon métropole, June 2022',
  ],
] satisfies [Lang, string[], string][])(
  'shows an attached table in %s: figures as printed or as rounded, signed gaps, its words and its source',
  (lang, cells, source) => {
    const html = renderToStaticMarkup(
      <AttachedTables document={{ cited: null, discrepancies: [], tables: [table] }} lang={lang} />,
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
  const html = renderToStaticMarkup(
    <AttachedTables document={{ cited: null, discrepancies: [], tables }} lang="fr" />,
  )
  expect(html.match(/<details[^>]* open=""/g)?.length ?? 0).toBe(open)
})
