import type { Indicator } from '../indicators/catalogue.ts'

interface CriterionCounts {
  readonly numerator: string
  readonly denominator: string
  /** one for each of the other: persons a dwelling; absent for a rate in percent */
  readonly unit?: 'mean'
}

/**
 * The two counts that a criterion on this indicator compares; null where the indicator is neither a rate in percent of
 * one count to another nor a mean, which are what a criterion compares without dividing.
 */
export function criterionCounts({ formula }: Pick<Indicator, 'formula'>): CriterionCounts | null {
  if (formula.kind !== 'ratio' || (formula.scale !== 100 && formula.scale !== 1)) return null
  const one = (terms: typeof formula.numerator) =>
    terms.length === 1 && terms[0]?.coefficient === 1 ? terms[0].measure : null
  const [numerator, denominator] = [one(formula.numerator), one(formula.denominator)]
  if (numerator === null || denominator === null) return null
  return { numerator, denominator, ...(formula.scale === 1 ? { unit: 'mean' } : {}) }
}
