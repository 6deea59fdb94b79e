import { ratio } from '../indicators/ratio.ts'
import { isNumber, type Value } from '../indicators/value.ts'
import type { Aggregate } from './answers-types.ts'
import type { CellFormula } from './formula-sql.ts'
import type { Task } from './question.ts'

/** What a producer or a plan publishes for a whole. */
export interface Given {
  /** `missing` where only the numerator of a rate is published */
  readonly value: Value
  readonly numerator: Value
  /** worked out on published figures, and itself published nowhere */
  readonly workedOut: boolean
}

/** Whether a formula reads the figure as it is published, or works it out on others. */
const worksOut = (formula: CellFormula): boolean =>
  formula.kind === 'ratio' || (formula.kind === 'count' && (formula.per_year || formula.terms.length > 1))

/** What is given for a whole by the cells of a formula; null where these are not given. */
export function givenBy(
  formula: CellFormula,
  read: { readonly value: Value; readonly numerator: Value; readonly hasDenominator: boolean },
): Given | null {
  const { value, numerator, hasDenominator } = read
  if (value === 'missing' && !isNumber(numerator)) return null
  // a rate without both its numerator and its denominator is published ready-made
  return { value, numerator, workedOut: worksOut(formula) && isNumber(numerator) && hasDenominator }
}

/** The formulas that read what is given for a whole: the last that finds something replaces those before it. */
export const givenFormulas = (formula: CellFormula): readonly CellFormula[] =>
  // the measure that the plan prints for this indicator comes last, so that its figure replaces the one worked out
  formula.kind === 'count' && formula.printed !== undefined
    ? [formula, { kind: 'published', measure: formula.printed }]
    : [formula]

/**
 * What stands in print beside the total of an aggregate. A rate per inhabitant of a printed count, whose inhabitants no
 * plan prints, is worked out on those of the members.
 */
export function besideTotal(
  { computation }: Pick<Task, 'computation'>,
  total: Pick<Aggregate, 'value' | 'denominator'>,
  given: Given | undefined,
): Pick<Aggregate, 'printed' | 'workedOut'> {
  const nothing = { printed: null, workedOut: false }
  if (!given) return nothing
  const { value, numerator, workedOut } = given
  if (value !== 'missing') return { printed: value, workedOut }
  const formula = computation.kind === 'cells' ? computation.formula : undefined
  if (formula?.kind !== 'ratio' || formula.denominator.some((term) => term.year !== 'latest')) return nothing
  // without a total there is no sum of inhabitants of the whole to divide by
  if (!isNumber(total.value) || total.denominator === null) return nothing
  return { printed: ratio(numerator, total.denominator, formula.scale), workedOut: true }
}
