import fc from 'fast-check'
import { expect, it } from 'vitest'
import { isFractional } from './fractional.ts'
import { numberMarks, thousandsIn } from './thousands.ts'

const cell = fc.oneof(
  fc.nat(2000).map(String),
  fc.double({ noNaN: true, min: 0, max: 1e7 }).map(String),
  fc.double({ noNaN: true, min: 0, max: 9 }).map((x) => x.toFixed(2).replace('.', ',')),
  fc.constantFrom('1.200', '"1,780"', '12 000', '5E-1', '-', '', 's', '12 %'),
)

it('a column that holds fractions may have decimals, by what is seen of its cells', () => {
  fc.assert(
    fc.property(fc.array(cell, { maxLength: 30 }), (cells) => {
      const marks = numberMarks()
      for (const one of cells) marks.see(one)
      if (isFractional(cells)) expect(marks.mayHaveDecimals()).toBe(true)
      expect(marks.thousands()).toBe(thousandsIn(cells))
    }),
    { numRuns: 500 },
  )
  expect(isFractional(Array.from({ length: 9 }, () => '0,5'))).toBe(true)
})
