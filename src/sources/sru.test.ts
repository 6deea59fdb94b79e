import { describe, expect, it } from 'vitest'
import { byKey, bytesOf, declared, EVERYWHERE, fixture, kinds, within } from './fixtures.test-helper.ts'
import { readTable } from './read-table.ts'

const source = declared('sru-inventaire', 'wide')

describe('SRU inventory', () => {
  it('reads percents, euros and statuses, the damaged euro restored', () => {
    const { cells, problems } = readTable('sru.csv', fixture('sru.csv'), source, EVERYWHERE)
    expect(kinds(problems)).toEqual(['damaged_characters'])
    expect(byKey(cells)).toMatchObject({
      '95018 SRU_LLS 2024': 15102,
      '95018 SRU_RATE 2024': 35.28,
      '95018 SRU_TARGET_RATE 2024': 25,
      '95018 SRU_LEVY 2025': 0,
      '95392 SRU_LEVY 2025': 27741.87,
      '95394 SRU_LEVY 2025': 44475.9,
      '95394 SRU_DEFICIT 2024': 1,
      '95394 SRU_CARENCE 2024': 0,
    })
  })

  it('puts communes that the inventory does not name out of its scope', () => {
    const { cells } = readTable('sru.csv', fixture('sru.csv'), source, within(['95018', '95002']))
    expect(byKey(cells)).toMatchObject({
      '95018 SRU_RATE 2024': 35.28,
      '95002 SRU_RATE 2024': 'not_applicable',
      '95002 SRU_LLS 2024': 'not_applicable',
    })
  })

  it('says nothing of a département that the extract does not hold', () => {
    const { cells } = readTable('sru.csv', fixture('sru.csv'), source, within(['21231']))
    expect(cells).toEqual([])
  })

  it('leaves out a rate above 100 % and a text, and keeps the rest of the row', () => {
    const text =
      'Code_INSEE_commune;Taux_SRU_au_01_01_2025;Nombre_lls_Inventaire_au_01_01_2025\n95018;135,28%;15\n95063;12%;Pas de compte\n'
    const { cells, problems } = readTable('f', bytesOf(text), source, EVERYWHERE)
    expect(byKey(cells)).toEqual({
      '95018 SRU_LLS 2025': 15,
      '95018 SRU_RATE 2025': 'missing',
      '95063 SRU_LLS 2025': 'missing',
      '95063 SRU_RATE 2025': 12,
    })
    expect(problems.filter(({ row }) => row !== undefined)).toMatchObject([
      { kind: 'ratio_out_of_range', row: 2, column: 'Taux_SRU_au_01_01_2025', value: '135,28%' },
      { kind: 'number_is_text', row: 3, value: 'Pas de compte' },
    ])
  })
})
