import type { Cell } from './cell.ts'

/** Whether a rule protects small counts, or every figure of a small set. */
export const RULE_KINDS = ['cell', 'set'] as const
export type RuleKind = (typeof RULE_KINDS)[number]

/** What a source keeps secret of a measure. */
export interface ProtectionRule {
  readonly id: string
  /**
   * `cell` (default): no count under the threshold is published. `set`: no figure is published of a set of fewer units
   * than the threshold, and small counts inside of a larger set are.
   */
  readonly kind?: RuleKind
  /** What is counted (households, dwellings): told in the report, decides nothing. */
  readonly unit?: string
  /** Fewer units than this are protected; null where the source has no threshold. */
  readonly threshold: number | null
  /** Share of the largest contribution from which a cell is masked; null where the source has no such rule. */
  readonly dominance: number | null
  /**
   * Whether a 0 is masked as well. Default true: "nothing under 11" includes 0, and a printed 0 would tell
   * itself apart from 1 to 10. False for a source that prints its zeros (LOVAC: a printed 0 is 0).
   */
  readonly protectsZero?: boolean
  /** For a rule of sets, whether a set is masked where all or none have the attribute: 0 % and 100 % tell of each one. */
  readonly allOrNone?: boolean
  /** What a reader must not be able to narrow, both ends included. Default: see `protectedInterval`. */
  readonly protects?: Interval
}

/** Two bounds, both included. */
export type Interval = readonly [low: number, high: number]

export type PrimaryReason =
  | 'threshold'
  | 'small_set'
  | 'unknown_set'
  | 'all_or_none'
  | 'dominance'
  | 'masked_by_producer'

/** Why a cell is primary under the rule; empty for a cell that may be printed. */
export function primaryReasons(cell: Cell, rule: ProtectionRule): PrimaryReason[] {
  // A mark of the producer hides a primary or a complementary cell: which is unknown, so it is guarded.
  if (cell.value === null) return ['masked_by_producer']
  const { value, least = value } = cell
  const reasons = rule.kind === 'set' ? setReasons(cell, rule) : countReasons(Math.min(value, least), rule)
  return isDominated(cell, rule) ? [...reasons, 'dominance'] : reasons
}

function countReasons(value: number, { threshold, protectsZero }: ProtectionRule): PrimaryReason[] {
  const zeroIsFree = value === 0 && protectsZero === false
  return threshold !== null && value < threshold && !zeroIsFree ? ['threshold'] : []
}

function setReasons({ value, set, withheld }: Cell, rule: ProtectionRule): PrimaryReason[] {
  const { threshold, protectsZero, allOrNone } = rule
  const size = set?.size ?? null
  if (size === null) return ['unknown_set']
  // an empty difference of two sets is no set: nobody is in it, and nothing shows that it is there
  const isNamed = set?.isNamed === true || withheld !== true
  const zeroIsFree = size === 0 && (!isNamed || protectsZero === false)
  if (threshold !== null && size < threshold && !zeroIsFree) return ['small_set']
  const most = set?.most ?? null
  return allOrNone && most !== null && most > 0 && (value === 0 || value === most) ? ['all_or_none'] : []
}

/**
 * What a reader must not be able to narrow for a primary cell; null when the rule gives no range (a value
 * unknown to us, under a rule without threshold).
 *
 * Threshold: 0 to threshold - 1. A count that is known here, small or of a small set, reaches one further: what a
 * reader knows several masked counts to be together is then no less than the threshold, for it is no less than each of
 * them may be. A mark of the producer stays at threshold - 1: nobody here knows that it hides a small count. Where all or
 * none have an attribute: as many values that are neither.
 *
 * Dominance: a total of at least contribution / share would not be dominated, so the reader's interval must
 * reach that far above the value, and as far below. This is the upper protection level of the (1, k) rule,
 * (100 / k) x1 - X, in Hundepool et al., Statistical Disclosure Control (2012), chapter 4.
 */
export function protectedInterval(cell: Cell, rule: ProtectionRule): Interval | null {
  const ranges: Interval[] = []
  const reasons = primaryReasons(cell, rule)
  const { threshold } = rule
  if (threshold !== null && reasons.some((reason) => reason !== 'dominance' && reason !== 'all_or_none'))
    ranges.push(rule.protects ?? [0, cell.value === null ? threshold - 1 : threshold])
  if (threshold !== null && reasons.includes('all_or_none'))
    ranges.push(
      cell.value === 0
        ? [0, threshold - 1]
        : [Math.max(0, (cell.value ?? 0) - threshold + 1), cell.value ?? 0],
    )
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
