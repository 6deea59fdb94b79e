import type { Indicator } from '../indicators/catalogue.ts'

/**
 * The two counts that a criterion on this indicator compares; null where the indicator is no rate in percent of one
 * count to another, which is what a criterion compares without dividing.
 */
export function criterionCounts({
  formula,
}: Pick<Indicator, 'formula'>): { readonly numerator: string; readonly denominator: string } | null {
  if (formula.kind !== 'ratio' || formula.scale !== 100) return null
  const one = (terms: typeof formula.numerator) =>
    terms.length === 1 && terms[0]?.coefficient === 1 ? terms[0].measure : null
  const [numerator, denominator] = [one(formula.numerator), one(formula.denominator)]
  return numerator !== null && denominator !== null ? { numerator, denominator } : null
}
