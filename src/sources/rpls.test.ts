import { describe, expect, it } from 'vitest'
import { byKey, bytesOf, declared, EVERYWHERE, fixture, within } from './fixtures.test-helper.ts'
import { readTable } from './read-table.ts'

const source = declared('rpls-communes', 'wide')

describe('RPLS', () => {
  it('reads the sheet of communes saved as CSV, titles above and codes repaired', () => {
    const { cells, problems, counts } = readTable(
      'rpls.csv',
      fixture('rpls-communes.csv'),
      source,
      within(['01004', '01033']),
    )
    expect(byKey(cells)).toEqual({
      '01004 RPLS_STOCK 2024': 1234,
      '01004 RPLS_LETTABLE 2024': 1184,
      '01004 RPLS_VACANT 2024': 34,
      '01004 RPLS_VACANT_TECHNICAL 2024': 20,
      '01004 SOCIAL_IN_QPV 2024': 400,
      '01033 RPLS_STOCK 2024': 800,
      '01033 RPLS_LETTABLE 2024': 780,
      '01033 RPLS_VACANT 2024': 20,
      '01033 RPLS_VACANT_TECHNICAL 2024': 'suppressed',
      '01033 SOCIAL_IN_QPV 2024': 0,
    })
    expect(problems).toMatchObject([
      { kind: 'repaired_code', row: 4, value: '1004', consequence: { en: 'read as 01004' } },
    ])
    expect(counts).toEqual({ read: 3, kept: 2, repaired: 1, suppressed: 1 })
  })

  it('adds the arrondissements of a city, all of them or none', () => {
    const row = (code: number) => `${code};100;90;5;2;0`
    const rows = (count: number) =>
      `DEPCOM_ARM;nb_ls;nb_loues;nb_vacants;nb_vides;nb_ls_en_qpv\n${Array.from({ length: count }, (_, i) => row(69381 + i)).join('\n')}`
    const whole = readTable('f', bytesOf(rows(9)), source, within(['69123']))
    expect(byKey(whole.cells)['69123 RPLS_STOCK 2024']).toBe(900)
    const part = readTable('f', bytesOf(rows(8)), source, within(['69123']))
    expect(part.cells).toEqual([])
    expect(part.problems[0]).toMatchObject({ kind: 'incomplete_merge', severity: 'dropped' })
  })

  it('leaves an associated commune to the row of its whole', () => {
    const text =
      'DEPCOM_ARM;nb_ls;nb_loues;nb_vacants;nb_vides;nb_ls_en_qpv\n59350;1000;900;50;20;400\n59298;100;90;5;2;0\n'
    const { cells, problems } = readTable('f', bytesOf(text), source, EVERYWHERE)
    expect(byKey(cells)['59350 RPLS_STOCK 2024']).toBe(1000)
    expect(problems).toMatchObject([{ kind: 'part_of_listed', row: 3, value: '59298' }])
  })

  it('reads IRIS aggregates with their year', () => {
    const text = 'iris;annee;nb_ls;nb_loues;nb_vacants;nb_vides;nb_ls_en_qpv\n10040101;2023;100;90;5;2;40\n'
    const { cells } = readTable('f', bytesOf(text), declared('rpls-iris', 'wide'), EVERYWHERE)
    expect(byKey(cells)).toMatchObject({
      '010040101 RPLS_STOCK 2023': 100,
      '010040101 RPLS_LETTABLE 2023': 95,
    })
  })
})
