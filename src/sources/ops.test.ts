import { describe, expect, it } from 'vitest'
import { byKey, bytesOf, declared, EVERYWHERE, fixture, kinds } from './fixtures.test-helper.ts'
import { readTable } from './read-table.ts'

const source = declared('ops-iris', 'wide')

describe('OPS by IRIS', () => {
  it('reads the six counts and the dwellings, suppressed and missing told apart', () => {
    const { cells, problems } = readTable('ops.csv', fixture('ops.csv'), source, EVERYWHERE)
    expect(problems).toEqual([])
    expect(byKey(cells)).toMatchObject({
      '010040101 OPS_HOUSEHOLDS 2022': 120,
      '010040101 OPS_HOUSEHOLDS_U40 2022': 48,
      '010040101 OPS_ADULTS_UNEMPLOYED 2022': 42,
      '010040101 RPLS_STOCK 2022': 140,
      '010040102 OPS_HOUSEHOLDS 2022': 'suppressed',
      '010040102 RPLS_STOCK 2022': 9,
      '010040201 OPS_HOUSEHOLDS_U40 2022': 'missing',
      '010040201 OPS_RECENT_U40 2022': 'suppressed',
      '010040201 SOCIAL_IN_QPV 2022': 'missing',
    })
  })

  it('leaves out a part above its whole, both of them', () => {
    const text = 'iris;annee;menages;menages_moins_40_plus\n010040101;2022;100;120\n'
    const { cells, problems } = readTable('f', bytesOf(text), source, EVERYWHERE)
    expect(byKey(cells)).toEqual({
      '010040101 OPS_HOUSEHOLDS 2022': 'missing',
      '010040101 OPS_HOUSEHOLDS_U40 2022': 'missing',
    })
    expect(problems.find(({ kind }) => kind === 'part_above_whole')).toMatchObject({
      row: 2,
      value: '120 > 100',
    })
  })

  it('reads what other methods need where a file has it, and misses nothing where it has not', () => {
    const text =
      'iris;annee;menages;menages_moins_40_plus;emmenages_recents;emmenages_recents_moins_40_plus;adultes;adultes_demandeurs_emploi;logements;logements_qpv;menages_moins_60_plus;personnes_seules;familles_monoparentales;occupants\n' +
      '010040101;2022;100;40;20;10;150;30;110;0;60;35;25;210\n'
    const { cells, problems } = readTable('f', bytesOf(text), source, EVERYWHERE)
    expect(problems).toEqual([])
    expect(byKey(cells)).toMatchObject({
      '010040101 OPS_HOUSEHOLDS_U60 2022': 60,
      '010040101 OPS_SINGLE 2022': 35,
      '010040101 OPS_SINGLE_PARENT 2022': 25,
      '010040101 OPS_OCCUPANTS 2022': 210,
    })
    expect(Object.keys(byKey(cells))).not.toContain('010040101 OPS_TRANSFER 2022')
  })

  it('keeps two editions of one IRIS apart', () => {
    const text = 'iris;annee;menages\n010040101;2020;100\n010040101;2022;110\n'
    const { cells, problems } = readTable('f', bytesOf(text), source, EVERYWHERE)
    expect(byKey(cells)).toEqual({
      '010040101 OPS_HOUSEHOLDS 2020': 100,
      '010040101 OPS_HOUSEHOLDS 2022': 110,
    })
    expect(kinds(problems)).not.toContain('duplicate_differs')
  })
})
