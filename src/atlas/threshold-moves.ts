import type { MoveRow } from '../db/answers-types.ts'
import type { Criterion, Method } from '../methods/method.ts'
import { DELTAS, type Delta, movedThreshold } from '../methods/moved-threshold.ts'
import { isYesOrNo } from './is-yes-or-no.ts'
import type { ResolvedView } from './view.ts'

/** What the move of one threshold does. */
export interface ThresholdMove {
  readonly delta: Delta
  /** where the threshold stands then; a mean in hundredths */
  readonly threshold: number
  /** null where the threshold goes nowhere, or where the criterion is a yes or a no */
  readonly found: MoveRow | null
  readonly isPointless: boolean
}

/** What the threshold of a criterion does. */
export interface CriterionMoves {
  readonly criterion: Criterion
  /** where it stands; a mean in hundredths, NaN where the territory does not give it */
  readonly threshold: number
  readonly isYesOrNo: boolean
  readonly moves: readonly ThresholdMove[]
}

/** What each threshold of a method does when it moves lower and higher. */
export function thresholdMoves(
  { zones, settings, answers }: Pick<ResolvedView, 'zones' | 'settings' | 'answers'>,
  { criteria }: Pick<Method, 'criteria'>,
): readonly CriterionMoves[] {
  const found = answers?.method?.moves ?? []
  return criteria.map((criterion) => {
    const own = settings?.thresholds[criterion.id] ?? criterion.threshold
    const yesOrNo = isYesOrNo(criterion, zones)
    return {
      criterion,
      threshold: own,
      isYesOrNo: yesOrNo,
      moves: DELTAS.map((delta) => {
        const threshold = movedThreshold(criterion, own, delta)
        // a threshold that goes nowhere changes nothing, which no count says
        const isPointless = yesOrNo || threshold === own
        const move = found.find((one) => one.criterion === criterion.id && one.delta === delta)
        return { delta, threshold, isPointless, found: isPointless ? null : (move ?? null) }
      }),
    }
  })
}

/**
 * What a move adds to the dwellings of concern or takes from them, at least and at most. Those without a class can only go
 * the way of all the others: a lower bound of "at least" is met by more zones, a higher one by fewer.
 */
export function balanceOf(
  { delta, concernChange, doubtful }: Pick<MoveRow, 'delta' | 'concernChange' | 'doubtful'>,
  { comparison }: Pick<Criterion, 'comparison'>,
): readonly [least: number, most: number] {
  const isUp = delta < 0 === comparison.startsWith('>')
  return isUp ? [concernChange, concernChange + doubtful] : [concernChange - doubtful, concernChange]
}
