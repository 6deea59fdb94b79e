import { describe, expect, it } from 'vitest'
import { byKey, bytesOf, declared, EVERYWHERE, fixture, kinds, within } from './fixtures.test-helper.ts'
import { readTable } from './read-table.ts'

const source = declared('sitadel-communes', 'categories')
const HEADER = '"ANNEE";"COMM";"TYPE_LGT";"LOG_AUT";"LOG_COM";"SDP_AUT";"SDP_COM"\n'

describe('Sitadel3 by commune', () => {
  it('reads the total and the types of each year, an empty cell as missing', () => {
    const { cells, problems, counts } = readTable('sitadel.csv', fixture('sitadel.csv'), source, EVERYWHERE)
    expect(problems).toEqual([])
    expect(counts).toMatchObject({ read: 10, kept: 10 })
    expect(byKey(cells)).toMatchObject({
      '95018 LOG_AUT 2025': 271,
      '95018 LOG_AUT_INDIVIDUEL_PUR 2025': 28,
      '95018 LOG_AUT_COLLECTIF 2025': 194,
      '95018 LOG_COM 2025': 'missing',
      '95018 LOG_COM_RESIDENCE 2025': 'missing',
    })
    expect(cells.length).toBe(2 * 5 * 4)
  })

  it('keeps a printed total that is not the sum of its types, and says so', () => {
    const rows = ['Tous Logements', 'Individuel pur', 'Individuel groupe', 'Collectif', 'Residence']
    const text = HEADER + rows.map((type, i) => `"2024";"95018";"${type}";${i === 0 ? 12 : 2};;;`).join('\n')
    const { cells, problems } = readTable('f', bytesOf(text), source, EVERYWHERE)
    expect(byKey(cells)['95018 LOG_AUT 2024']).toBe(12)
    expect(problems).toMatchObject([
      { kind: 'sum_differs', severity: 'note', column: 'LOG_AUT', value: '95018, 2024' },
    ])
  })

  it('leaves out a type and a year that it does not know', () => {
    const text = `${HEADER}"2024";"95018";"Péniche";1;;;\n"total";"95018";"Collectif";1;;;\n`
    const { cells, problems } = readTable('f', bytesOf(text), source, EVERYWHERE)
    expect(cells).toEqual([])
    expect(kinds(problems)).toEqual(['not_in_list', 'bad_field'])
  })

  it('adds the types of merged communes one by one', () => {
    const text = `${HEADER}"2018";"21213";"Collectif";3;;;\n"2018";"21452";"Collectif";4;;;\n"2018";"21452";"Residence";5;;;\n`
    const { cells } = readTable('f', bytesOf(text), source, within(['21452']))
    expect(byKey(cells)).toMatchObject({
      '21452 LOG_AUT_COLLECTIF 2018': 7,
      '21452 LOG_AUT_RESIDENCE 2018': 5,
    })
  })
})
