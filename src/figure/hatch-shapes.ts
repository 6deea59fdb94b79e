import type { State } from '../indicators/value.ts'

/** A tile that repeats in both directions, drawn by SVG patterns and by the map's canvas alike. */
export interface Hatch {
  /** side of the square tile, in pixels at scale 1 */
  readonly size: number
  /** SVG path data in the tile's pixels, stroked with round caps */
  readonly paths: readonly string[]
  readonly strokeWidth: number
}

/**
 * One hatch a state, distinguished by form alone, so that black and white is enough. What is out of the scope is the quietest;
 * what is masked the densest.
 */
export const HATCHES: Readonly<Record<State, Hatch>> = {
  /** diagonals, rising */
  missing: { size: 8, paths: ['M-2 2L2 -2M-2 10L10 -2M6 10L10 6'], strokeWidth: 1 },
  /** sparse dots; a zero-length line would not be drawn on a canvas */
  not_applicable: { size: 9, paths: ['M2.2 2.2h0.01M6.7 6.7h0.01'], strokeWidth: 1.7 },
  /** cross-hatch */
  suppressed: {
    size: 8,
    paths: ['M-2 2L2 -2M-2 10L10 -2M6 10L10 6', 'M-2 6L2 10M-2 -2L10 10M6 -2L10 2'],
    strokeWidth: 1,
  },
  /** waves: one way or the other */
  indeterminate: { size: 10, paths: ['M-2.5 5.5L0 3L5 8L10 3L12.5 5.5'], strokeWidth: 1.2 },
  /** horizontals */
  undefined: { size: 8, paths: ['M-1 4.5H9'], strokeWidth: 0.9 },
}
