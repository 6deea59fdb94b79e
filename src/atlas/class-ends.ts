import { boundsDigits } from './class-digits.ts'
import { bareNumber, percentSign, unitAfter } from './value-text.ts'
import type { ResolvedView } from './view.ts'

/** The ends of a class: a percentage with its sign, other numbers with the unit at the last end; null where it is open, or where classes are not of numbers. */
export interface ClassEnds {
  readonly from: string | null
  readonly to: string | null
}

/** The ends of each class of a view, with as many decimals, the same for all, as they need. */
export function classEnds({ classes, choice, indicator, lang, isDifference }: ResolvedView): ClassEnds[] {
  // classes of a difference have a name, which says their sign
  if (isDifference) return classes.map(() => ({ from: null, to: null }))
  const { method, bounds } = choice.classification ?? { method: indicator.classes.method, bounds: [] }
  const isChosen =
    (method === 'policy' && (indicator.classes.policy?.length ?? 0) > 0) ||
    (method === 'manual' && bounds.length > 0)
  const drawn = [classes[0]?.min ?? null, ...classes.map(({ max }) => max)]
  const digits = boundsDigits(
    drawn.map((bound) => bound ?? Number.NaN),
    indicator.decimals,
  )
  const end = (at: number) => {
    const bound = drawn[at] ?? null
    const isOuter = at === 0 || at === classes.length
    if (bound === null || (isOuter && isChosen)) return null
    const number = bareNumber(bound, { ...indicator, decimals: digits }, lang)
    const isLast = at === classes.length || (isChosen && at === classes.length - 1)
    if (indicator.unit === 'percent') return `${number}${percentSign(lang)}`
    // written once, where it has room
    return isLast ? `${number}${unitAfter(indicator.unit, bound, lang)}` : number
  }
  // one value is told by the name of its class
  if (classes.length === 1 && drawn[0] === drawn[1]) return [{ from: null, to: null }]
  return classes.map((_, i) => ({ from: end(i), to: end(i + 1) }))
}
