import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import type { CrossRow } from '../../db/answers-types.ts'
import { FRAGILITY } from '../../db/declared.test-helper.ts'
import type { ZoneCode } from '../../territory/code.ts'
import { CommuneCrossTable } from './CommuneCrossTable.tsx'

const row = (commune: string, outcome: string, place: CrossRow['place'], dwellings: number): CrossRow => ({
  commune: commune as ZoneCode,
  communeName: `Commune ${commune}`,
  class: outcome,
  candidates: null,
  place,
  dwellings,
  zones: 1,
  unknown: 0,
})

const CROSS = [
  row('a', 'not_fragile', 'inside', 60),
  row('a', 'very_fragile', 'inside', 40),
  row('a', 'very_fragile', 'straddling', 7),
  row('a', 'suppressed', 'outside', 30),
  row('b', 'fragile', 'outside', 25),
  row('b', 'not_fragile', 'outside', 75),
]

/** Rows of each group of the table as text, a cell's share in brackets. */
function tables(places: readonly CrossRow['place'][]) {
  const html = renderToStaticMarkup(
    <CommuneCrossTable cross={CROSS} places={places} method={FRAGILITY} lang="fr" />,
  )
  const groups = [...html.matchAll(/<tbody>(.*?)<\/tbody>/gs)].map(([, body = '']) =>
    [...body.matchAll(/<tr.*?<\/tr>/gs)].map(([tr]) =>
      [...tr.matchAll(/<t[hd].*?<\/t[hd]>/gs)].map(([cell]) =>
        cell
          .replace(/<span class="share">(.*?)<\/span>/, ' ($1)')
          .replace(/<[^>]+>/g, '')
          .replace(/[\u00a0\u202f]/g, ' '),
      ),
    ),
  )
  return { html, groups }
}

describe('the cross-table by commune', () => {
  it('gives each class and state by place, with the share of the stock of the commune in that place', () => {
    const { groups } = tables(['inside', 'straddling', 'outside'])
    // the thirty dwellings outside have no class: each class may hold none of them or all
    expect(groups[0]).toEqual([
      ['Commune a'],
      [
        FRAGILITY.classes[0]?.label.fr,
        '60 (60 %)',
        '0 (0 %)',
        '0 à 30 (0 % à 100 %)',
        '60 à 90 (44 % à 66 %)',
      ],
      [FRAGILITY.classes[1]?.label.fr, '0 (0 %)', '0 (0 %)', '0 à 30 (0 % à 100 %)', '0 à 30 (0 % à 22 %)'],
      [
        FRAGILITY.classes[2]?.label.fr,
        '40 (40 %)',
        '7 (100 %)',
        '0 à 30 (0 % à 100 %)',
        '47 à 77 (34 % à 56 %)',
      ],
      ['Secret statistique', '0 (0 %)', '0 (0 %)', '30 (100 %)', '30 (22 %)'],
      [
        'Fragiles ou très fragiles',
        '40 (40 %)',
        '7 (100 %)',
        '0 à 30 (0 % à 100 %)',
        '47 à 77 (34 % à 56 %)',
      ],
      ['Ensemble du parc', '100 (100 %)', '7 (100 %)', '30 (100 %)', '137 (100 %)'],
    ])
  })

  it('has no state that a commune does not know, and a dash where it has no stock', () => {
    const { groups } = tables(['inside', 'outside'])
    expect(groups[1]?.map(([name]) => name)).not.toContain('Secret statistique')
    expect(groups[1]?.at(-1)).toEqual(['Ensemble du parc', '0 (–)', '100 (100 %)', '100 (100 %)'])
  })

  it('names every row, column and commune for who hears it', () => {
    const { html } = tables(['inside', 'outside'])
    expect(html.match(/scope="rowgroup"/g)).toHaveLength(2)
    expect(html.match(/scope="col"/g)).toHaveLength(4)
    expect(html.match(/<tr[^>]*>(?!<th)/g)).toBeNull()
  })
})
