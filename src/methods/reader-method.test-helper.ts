import fc from 'fast-check'
import type { Bound } from './bound.ts'
import type { ReaderMethod } from './reader-method.ts'

/** Numbers in tenths, as links carry them. */
export const tenth = (min: number, max: number) =>
  fc.integer({ min: min * 10, max: max * 10 }).map((tenths) => tenths / 10)
const anyBound: fc.Arbitrary<Bound> = fc.oneof(
  tenth(0, 100).map((percent) => ({ kind: 'value' as const, percent })),
  tenth(0, 100).map((share) => ({ kind: 'quantile' as const, share })),
  tenth(-100, 100).map((plus) => ({ kind: 'epci' as const, plus })),
)
export const anyReaderMethod: fc.Arbitrary<ReaderMethod> = fc.record({
  criteria: fc.array(
    fc.record({
      indicator: fc.constantFrom('vacancy_rate', 'fragility_income_rate', 'a-b'),
      comparison: fc.constantFrom('>=', '>', '<=', '<'),
      bound: anyBound,
      points: tenth(0.1, 99),
    }),
    { minLength: 1, maxLength: 10 },
  ),
  minimums: fc
    .uniqueArray(tenth(0.1, 999), { minLength: 1, maxLength: 6 })
    .map((all) => [0, ...all.sort((a, b) => a - b)]),
  weight: fc.constantFrom('RPLS_STOCK', 'P_LOG'),
})
