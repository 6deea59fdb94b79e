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
/** Few of each, so that columns settle in every way. */
const whole = fc.constantFrom(
  '1500',
  '1.200',
  '"1,780"',
  '2.000',
  '1,000',
  '0',
  '12',
  '999',
  '',
  's',
  '-3.000',
)
const marked = fc.constantFrom(
  '1.200',
  '2.000',
  '1,780',
  '12,5',
  '0.5',
  '1.234,50',
  '1,234.5',
  '1.234.567',
  '1.250 €',
)
const column = fc.oneof(
  fc.array(cell, { maxLength: 30 }),
  fc.array(whole, { maxLength: 6 }),
  fc.array(fc.oneof(whole, marked), { maxLength: 5 }),
)

/** The same told of all the cells at once. */
function plainly(cells: readonly string[]): Thousands {
  const texts = cells.map((one) => unwrap(one).replace(/ €$/, ''))
  const grouped = texts.filter((text) => /^-?[1-9]\d{0,2}((\.\d{3})+|(,\d{3})+)$/.test(text))
  const others = texts.filter((text) => !grouped.includes(text))
  const marks = new Set(grouped.map((text) => (text.includes('.') ? '.' : ',')))
  const decimals = new Set<string>(
    others.filter((text) => /^-?\d+[.,]\d+$/.test(text)).map((text) => (text.includes('.') ? '.' : ',')),
  )
  const proofs = new Set(
    texts
      .filter((text) =>
        /^-?\d{1,3}(\.\d{3}){2,}$|^-?\d{1,3}(,\d{3}){2,}$|\.\d{3},\d+$|,\d{3}\.\d+$/.test(text),
      )
      .map((text) => text.replace(/[^.,]/g, '')[0]),
  )
  if (marks.size === 0) return 'none'
  if (marks.size === 2 && decimals.size > 0) return 'either'
  if (marks.size === 1) {
    const [mark = ''] = marks
    if (decimals.has(mark)) return decimals.size === 2 || proofs.has(mark) ? 'either' : 'none'
    if (proofs.has(mark) && proofs.size === 1) return 'thousands'
  }
  if (others.some((text) => /^-?\d{4,}$/.test(text))) return 'either'
  if (decimals.size > 0) return 'unsure'
  if (others.some((text) => /^-?[1-9]\d{0,2}$/.test(text))) return 'thousands'
  return grouped.some((text) => !/[.,]000$/.test(text)) ? 'unsure' : 'either'
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
    { numRuns: 2000 },
  )
  expect([...told].sort()).toEqual(['either', 'none', 'thousands', 'unsure'])
  expect(isFractional(Array.from({ length: 9 }, () => '0,5'))).toBe(true)
})
