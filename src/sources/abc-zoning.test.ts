import { describe, expect, it } from 'vitest'
import { bytesOf, declared, EVERYWHERE, fixture } from './fixtures.test-helper.ts'
import { readTable } from './read-table.ts'

const source = declared('zonage-abc', 'wide')

describe('ABC zoning', () => {
  it('reads the zone and the year of the decree in the column name', () => {
    const { labels, cells, problems } = readTable('abc.csv', fixture('zonage-abc.csv'), source, EVERYWHERE)
    expect(problems).toEqual([])
    expect(cells).toEqual([])
    expect(labels.map(({ code, text, year }) => [code, text, year])).toEqual([
      ['01001', 'C', 2024],
      ['01004', 'B1', 2024],
      ['59350', 'A', 2024],
      ['75056', 'Abis', 2024],
    ])
  })

  it('leaves out a zone that the law does not know', () => {
    const text = 'CODGEO;Zone en vigueur depuis le 26 juin 2026\n01001;D\n'
    const { labels, problems } = readTable('f', bytesOf(text), source, EVERYWHERE)
    expect(labels).toEqual([])
    expect(problems).toMatchObject([{ kind: 'not_in_list', row: 2, value: 'D' }])
  })
})
