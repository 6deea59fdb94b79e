import fc from 'fast-check'
import { expect, it } from 'vitest'
import { unwrap } from './cell.ts'
import { isFractional } from './fractional.ts'
import { numberMarks, type Thousands } from './thousands.ts'

const cell = fc.oneof(
  fc.nat(2000).map(String),
  fc.double({ noNaN: true, min: 0, max: 1e7 }).map(String),
  fc.double({ noNaN: true, min: 0, max: 9 }).map((x) => x.toFixed(2).replace('.', ',')),
  fc.constantFrom('1.200', '"1,780"', '12 000', '5E-1', '-', '', 's', '12 %'),
)
/** Without decimals, which would settle most columns. */
const whole = fc.constantFrom('1500', '1.200', '"1,780"', '2.000', '1,000', '0', '12', '999', '', 's')
const column = fc.oneof(fc.array(cell, { maxLength: 30 }), fc.array(whole, { maxLength: 6 }))

/** The same told of all the cells at once. */
function plainly(cells: readonly string[]): Thousands {
  const texts = cells.map(unwrap)
  const grouped = texts.filter((text) => /^[1-9]\d{0,2}([.,]\d{3})+$/.test(text))
  const others = texts.filter((text) => !grouped.includes(text))
  if (grouped.length === 0 || others.some((text) => /^\d+[.,]\d+$/.test(text))) return 'none'
  const isTold = grouped.some((text) => !/[.,]000$/.test(text))
  if (others.some((text) => /^\d{4,}$/.test(text))) return isTold ? 'mixed' : 'none'
  if (others.some((text) => /^[1-9]\d{0,2}$/.test(text))) return 'thousands'
  return isTold ? 'unsure' : 'none'
}

it('the cells of a column, seen one by one, say whether it may have decimals, and whether it writes thousands', () => {
  const told = new Set<Thousands>()
  fc.assert(
    fc.property(column, (cells) => {
      const marks = numberMarks()
      for (const one of cells) marks.see(one)
      if (isFractional(cells)) expect(marks.mayHaveDecimals()).toBe(true)
      expect(marks.thousands()).toBe(plainly(cells))
      told.add(marks.thousands())
    }),
    { numRuns: 500 },
  )
  expect([...told].sort()).toEqual(['mixed', 'none', 'thousands', 'unsure'])
  expect(isFractional(Array.from({ length: 9 }, () => '0,5'))).toBe(true)
})
