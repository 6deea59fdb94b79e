import { describe, expect, it } from 'vitest'
import { headerAt } from './header.ts'

const records = (...rows: readonly string[]) => rows.map((row, i) => ({ row: i + 1, cells: row.split(';') }))
const ROW = '21001;Ville;3;40;5;42'

describe('a header of two rows, as merged cells leave it', () => {
  it.each([
    ['names below', records('Code;Commune;2021;;2022;', ';;Vacants;Total;Vacants;Total', ROW), 0, 2],
    ['names above', records(';;2021;;2022;', 'Code;Commune;Vacants;Total;Vacants;Total', ROW), 1, 2],
  ])('is one of names put together: %s', (_, rows, at, from) => {
    expect(headerAt(rows, at)).toEqual({
      columns: ['Code', 'Commune', '2021 Vacants', '2021 Total', '2022 Vacants', '2022 Total'],
      from,
    })
  })

  it.each([
    ['a title above', records('Vacance;;;', 'Code;a;b;c', '1;2;3;4'), 1, ['Code', 'a', 'b', 'c'], 2],
    ['a row of data under unnamed columns', records('Code;a;', '21001;2;3'), 0, ['Code', 'a', ''], 1],
    ['a row of numbers without a code', records('Code;a;', ';2;3'), 0, ['Code', 'a', ''], 1],
    ['names twice under nothing', records(';;', 'Code;a;a', '1;2;3'), 1, ['Code', 'a', 'a'], 2],
    ['one row above for all that is twice', records(';x;', 'Code;a;a', '1;2;3'), 1, ['Code', 'a', 'a'], 2],
  ])('is no such header: %s', (_, rows, at, columns, from) => {
    expect(headerAt(rows, at)).toEqual({ columns, from })
  })
})
