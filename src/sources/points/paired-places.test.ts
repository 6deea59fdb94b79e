import { describe, expect, it } from 'vitest'
import { columnOfPair, pairedColumns, pairNames, withPairs } from './paired-places.ts'

const table = (...cells: string[][]) => ({
  columns: ['nom', 'geo_point_2d', 'loyer'],
  rows: cells.map((one, i) => ({ row: i + 2, cells: one })),
})

describe('coordinates of one cell', () => {
  it('are two columns more, of its first and of its second number', () => {
    const places = table(
      ['Un', '47.03,5.03', '7,5'],
      ['Deux', '(47.05; 5.07)', '8'],
      ['Trois', '', '9'],
      ['Quatre'],
    )
    const read = withPairs(places, pairNames('geo_point_2d'))
    // a file whose coordinates are columns of their own stays as it is
    expect(withPairs(places, ['X', 'Y'])).toBe(places)
    expect(read.columns).toEqual(['nom', 'geo_point_2d', 'loyer', 'geo_point_2d (1)', 'geo_point_2d (2)'])
    expect(read.rows.map(({ cells }) => cells.slice(3))).toEqual([
      ['47.03', '5.03'],
      ['47.05', '5.07'],
      ['', ''],
      ['', ''],
    ])
    expect(read.rows.map(({ row }) => row)).toEqual([2, 3, 4, 5])
    expect(read.columns.map(columnOfPair)).toEqual([
      'nom',
      'geo_point_2d',
      'loyer',
      'geo_point_2d',
      'geo_point_2d',
    ])
  })

  it('are not numbers with a decimal comma, nor a column in which few cells are pairs', () => {
    expect(pairedColumns(table(['Un', '12,5', '7,5'], ['Deux', '3,25', '8']))).toEqual([])
    const few = table(['Un', '47.03,5.03', ''], ['Deux', 'ici', ''], ['Trois', 'là', ''])
    expect(withPairs(few, pairNames('geo_point_2d'))).toBe(few)
  })
})
