import type { Cell } from './cell.ts'

/**
 * What a source keeps secret. A catalogue `SecrecyRule` is one as it stands; the two options are for sources
 * that differ from the default.
 */
export interface ProtectionRule {
  readonly id: string
  /** What is counted (households, dwellings): told in the report, decides nothing. */
  readonly unit?: string
  /** Nothing under this many units is published; null where the source has no threshold. */
  readonly threshold: number | null
  /** Share of the largest contribution from which a cell is masked; null where the source has no such rule. */
  readonly dominance: number | null
  /**
   * Whether a 0 is masked as well. Default true: "nothing under 11" includes 0, and a printed 0 would tell
   * itself apart from 1 to 10. False for a source that prints its zeros (LOVAC: a printed 0 is 0).
   */
  readonly protectsZero?: boolean
  /** What a reader must not be able to narrow, both ends included. Default: 0 to threshold - 1. */
  readonly protects?: Interval
}

/** Two bounds, both included. */
export type Interval = readonly [low: number, high: number]

export type PrimaryReason = 'threshold' | 'dominance' | 'masked_by_producer'

/** Why a cell is primary under the rule, in the order of `PrimaryReason`; empty for a cell that may be printed. */
export function primaryReasons(cell: Cell, rule: ProtectionRule): PrimaryReason[] {
  // A mark of the producer hides a primary or a complementary cell: which is unknown, so it is guarded.
  if (cell.value === null) return ['masked_by_producer']
  const reasons: PrimaryReason[] = []
  const zeroIsFree = cell.value === 0 && rule.protectsZero === false
  if (rule.threshold !== null && cell.value < rule.threshold && !zeroIsFree) reasons.push('threshold')
  if (isDominated(cell, rule)) reasons.push('dominance')
  return reasons
}

/**
 * What a reader must not be able to narrow for a primary cell; null when the rule gives no range (a value
 * unknown to us, under a rule without threshold).
 *
 * Dominance: a total of at least contribution / share would not be dominated, so the reader's interval must
 * reach that far above the value, and as far below. This is the upper protection level of the (1, k) rule,
 * (100 / k) x1 - X, in Hundepool et al., Statistical Disclosure Control (2012), chapter 4.
 */
export function protectedInterval(cell: Cell, rule: ProtectionRule): Interval | null {
  const ranges: Interval[] = []
  const reasons = primaryReasons(cell, rule)
  if (rule.threshold !== null && !(reasons.length === 1 && reasons[0] === 'dominance')) {
    ranges.push(rule.protects ?? [0, rule.threshold - 1])
  }
  if (reasons.includes('dominance') && cell.value !== null) {
    const margin = Math.ceil((cell.largestContribution ?? 0) / (rule.dominance ?? 1) - cell.value)
    ranges.push([Math.max(0, cell.value - margin), cell.value + margin])
  }
  if (ranges.length === 0) return null
  return [Math.min(...ranges.map(([low]) => low)), Math.max(...ranges.map(([, high]) => high))]
}

/** True when the rule has a dominance share and the cell does not say its largest contribution. */
export const dominanceUnchecked = (cell: Cell, rule: ProtectionRule): boolean =>
  rule.dominance !== null && cell.value !== null && cell.value > 0 && cell.largestContribution === undefined

/** "At least" the share: the bound itself counts. Compared as a product, so that no division rounds. */
const isDominated = (cell: Cell, rule: ProtectionRule): boolean =>
  rule.dominance !== null &&
  cell.value !== null &&
  cell.value > 0 &&
  cell.largestContribution !== undefined &&
  cell.largestContribution >= rule.dominance * cell.value
