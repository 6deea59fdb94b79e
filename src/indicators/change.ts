import type { Formula } from './catalogue.ts'

/**
 * Whether a ratio is a change: what it is held against is taken away from what it counts. Its numerator is no part of its
 * denominator, and a denominator of 0 is a start from nought.
 */
export const isChange = (formula: Formula): boolean =>
  formula.kind === 'ratio' &&
  formula.denominator.every(({ measure, coefficient }) =>
    formula.numerator.some((term) => term.measure === measure && term.coefficient === -coefficient),
  )
