import { describe, expect, it } from 'vitest'
import { byKey, bytesOf, declared, EVERYWHERE, fixture } from './fixtures.test-helper.ts'
import { readTable } from './read-table.ts'

describe('INSEE detailed tables of the census', () => {
  it('adds the columns that a line of their header names: LOG1', () => {
    const { cells, problems } = readTable(
      'rp-log1.csv',
      fixture('rp-log1.csv'),
      declared('insee-rp-log1', 'crossed'),
      EVERYWHERE,
    )
    expect(problems).toEqual([])
    const values = byKey(cells)
    expect(values['95002 RP 2023']).toBeCloseTo(53.47176 + 3.09437 + 62.74294 + 13.51207, 6)
    expect(values['95002 LOGVAC 2023']).toBeCloseTo(6.13721 + 3.06861 + 3.06861, 6)
    // occasional dwellings and second homes belong to neither, and to the stock
    expect(values['95002 LOG 2023']).toBeCloseTo(132.82114 + 4 * 1.02287 + 12.27443, 6)
  })

  it('reads tenure whatever the rooms and the type: PRINC2', () => {
    const { cells, problems } = readTable(
      'f',
      fixture('rp-princ2.csv'),
      declared('insee-rp-princ2', 'crossed'),
      EVERYWHERE,
    )
    expect(problems).toEqual([])
    expect(cells.map(({ measure }) => measure)).toEqual(['RP', 'RP_LOCHLMV', 'RP', 'RP_LOCHLMV'])
  })

  it('reports a label that no header bears, with the nearest', () => {
    const text = 'Code géographique,"Logements vacant\nMaison"\n95002,3\n'
    const { cells, problems } = readTable(
      'f',
      bytesOf(text),
      declared('insee-rp-log1', 'crossed'),
      EVERYWHERE,
    )
    expect(byKey(cells)).toEqual({ '95002 LOG 2023': 3 })
    expect(
      problems.find(({ expected }) => expected.en.includes('Logements vacants'))?.consequence.en,
    ).toContain('"logements vacant", the closest name, is not taken for it')
  })
})
