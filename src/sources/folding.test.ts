import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { sum } from '../indicators/ratio.ts'
import { STATES, type Value } from '../indicators/value.ts'
import type { ZoneCode } from '../territory/code.ts'
import { EVERYWHERE } from './fixtures.test-helper.ts'
import { foldRows, type PlacedRow } from './folding.ts'
import { ProblemLog } from './problem.ts'

const row = (number: number, origin: string, role: PlacedRow['role'], value: Value): PlacedRow => ({
  row: number,
  origin: origin as ZoneCode,
  target: '21452' as ZoneCode,
  role,
  scope: EVERYWHERE,
  slot: '',
  figures: [{ measure: 'LOG', year: 2020, value, flags: 0 }],
})
const fold = (rows: readonly PlacedRow[]) => {
  const log = new ProblemLog('f.csv')
  const rule = { level: 'commune', column: 'CODGEO', summable: () => true } as const
  return { cells: foldRows(rows, rule, log), problems: log.problems }
}
const anyValue = fc.oneof(fc.integer({ min: 0, max: 5000 }), fc.constantFrom(...STATES))

describe('foldRows', () => {
  it('sums a merged commune and its seat as values are summed, in either order', () => {
    fc.assert(
      fc.property(anyValue, anyValue, (seat, joined) => {
        const rows = [row(2, '21452', 'whole', seat), row(3, '21213', 'merged', joined)]
        const expected = [
          {
            level: 'commune',
            code: '21452',
            measure: 'LOG',
            year: 2020,
            value: sum([seat, joined]).value,
            flags: 0,
          },
        ]
        expect(fold(rows).cells).toEqual(expected)
        expect(fold([...rows].reverse()).cells).toEqual(expected)
      }),
    )
  })

  it('gives one cell a zone, whatever is repeated', () => {
    fc.assert(
      fc.property(fc.array(anyValue, { minLength: 1, maxLength: 5 }), (values) => {
        const { cells, problems } = fold(values.map((value, i) => row(i + 2, '21452', 'whole', value)))
        const agree = values.every((value) => value === values[0])
        expect(cells.map(({ value }) => value)).toEqual([agree ? values[0] : 'missing'])
        expect(problems).toHaveLength(values.length - 1)
      }),
    )
  })
})
