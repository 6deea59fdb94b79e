import type { Criterion } from './method.ts'

/** By what a threshold is moved to show what depends on it: points of a rate, percent of the bound of a mean. */
export const DELTAS = [-5, 5] as const

export type Delta = (typeof DELTAS)[number]

/**
 * A threshold moved: a rate by points, never under 0; a mean, which is in hundredths and has no points, by percent of
 * itself, to a whole hundredth, so that it is compared in the figure that is written.
 */
export const movedThreshold = ({ unit }: Pick<Criterion, 'unit'>, threshold: number, delta: Delta): number =>
  unit === 'mean' ? Math.round((threshold * (100 + delta)) / 100) : Math.max(0, threshold + delta)
