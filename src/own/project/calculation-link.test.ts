import fc from 'fast-check'
import { expect, it } from 'vitest'
import { parseChoice } from '../../atlas/choice-url.ts'
import { OWN_UNITS } from '../own-unit.ts'
import { calculationText, readCalculation } from './calculation-link.ts'

const name = fc
  .string({ unit: 'grapheme', minLength: 1, maxLength: 20 })
  .map((text) => `x${text.replace(/\s|\p{C}/gu, '')}`)
const taken = fc.record({
  file: fc.option(name),
  measure: fc.constantFrom('PP_VACANT', 'OWN_LENS_ZIP__AUTORISES'),
  year: fc.integer({ min: 1968, max: 2100 }),
})
const form = fc.record({
  kind: fc.constantFrom('ratio' as const, 'difference' as const, 'change' as const),
  scale: fc.constantFrom(1 as const, 100 as const, 1000 as const),
  unit: fc.constantFrom(...OWN_UNITS),
  direction: fc.constantFrom('neutral' as const, 'high_is_concern' as const),
  label: name,
  first: taken,
  second: taken,
})

it('a calculation comes back from a link as it was', () => {
  fc.assert(
    fc.property(form, (one) => {
      const text = calculationText(one)
      expect(readCalculation(text)).toEqual(one)
      const { partial, problems } = parseChoice(`?v=1&t=demo&${new URLSearchParams({ d: text })}`)
      expect([partial.calculation, problems]).toEqual([text, []])
    }),
  )
})

it.each([
  '',
  '1',
  '2!ratio',
  '1!ratio!1000!per_1000!neutral!x!a.B.2023',
  '1!sum!1!ratio!neutral!x!.A.2023!.B.2023',
])('"%s" is none', (text) => {
  expect(readCalculation(text)).toBeNull()
})
