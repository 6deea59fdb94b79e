import { digitsOf, outward } from './class-digits.ts'
import { bareNumber } from './value-text.ts'
import type { ResolvedView } from './view.ts'

/** The ends of a class as numbers without unit; null where it is open, or where classes are not of numbers. */
export interface ClassEnds {
  readonly from: string | null
  readonly to: string | null
}

/** The ends of each class of a view: bounds with all their digits, the first and the last end rounded outward. */
export function classEnds({ classes, choice, indicator, lang }: ResolvedView): ClassEnds[] {
  const { method, bounds } = choice.classification ?? { method: indicator.classes.method, bounds: [] }
  const isChosen =
    (method === 'policy' && (indicator.classes.policy?.length ?? 0) > 0) ||
    (method === 'manual' && bounds.length > 0)
  const { decimals } = indicator
  const text = (value: number) =>
    bareNumber(value, { ...indicator, decimals: digitsOf(value, decimals) }, lang)
  return classes.map(({ min, max }, i) => {
    const [isFirst, isLast] = [i === 0, i === classes.length - 1]
    const end = (value: number | null, isOuter: boolean, which: 'least' | 'greatest') =>
      value === null || (isOuter && isChosen) ? null : text(isOuter ? outward(value, which, decimals) : value)
    return { from: end(min, isFirst, 'least'), to: end(max, isLast, 'greatest') }
  })
}
