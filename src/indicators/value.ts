/** Why a value is not a number. Each has its own word, hatch, legend count and export mark; none is ever 0. */
export const STATES = ['missing', 'not_applicable', 'suppressed', 'indeterminate', 'undefined'] as const
export type State = (typeof STATES)[number]

/** What a cell can hold: a finite number, or the state that stands in its place. */
export type Value = number | State

export const isNumber = (value: Value): value is number => typeof value === 'number'

/** Flags a published number may bear, as bits so that a column of them is a byte array. */
export const CELL_FLAGS = { partial_perimeter: 1, not_comparable: 2, unreliable: 4 } as const
/** `over_whole` is worked out where a share is read: its numerator is greater than its denominator. */
export const FLAGS = { ...CELL_FLAGS, over_whole: 8 } as const
export type Flag = keyof typeof FLAGS

/** Most numbers bear none: they share one list. */
const NO_FLAG: readonly Flag[] = []
export const flagsOf = (bits: number): readonly Flag[] =>
  bits === 0 ? NO_FLAG : (Object.keys(FLAGS) as Flag[]).filter((flag) => (bits & FLAGS[flag]) !== 0)

/**
 * The state of a computation with several non-numbers. Scope first (a zone outside the scope has nothing to
 * suppress), then secrecy (which must not be read through another state), then absence.
 */
export const STATE_PRECEDENCE: readonly State[] = [
  'not_applicable',
  'suppressed',
  'missing',
  'indeterminate',
  'undefined',
]

export function strongestState(values: readonly Value[]): State | null {
  if (values.every(isNumber)) return null
  return STATE_PRECEDENCE.find((state) => values.includes(state)) ?? null
}
