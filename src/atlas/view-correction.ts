import type { Correction } from '../indicators/correction.ts'
import type { Value } from '../indicators/value.ts'

/** The class that a workshop gives a zone, beside the computed one. */
export interface ViewCorrection extends Pick<Correction, 'author' | 'date' | 'reason'> {
  /** index in the classes of the view */
  readonly classIndex: number
  /** `unclassed`: the method computes no class for certain there */
  readonly against: 'same' | 'other' | 'unclassed'
}

/** How far the corrections of a view go from what it computes. */
export interface CorrectionCount {
  readonly corrected: number
  /** zones of the level */
  readonly of: number
  /** of those corrected, the zones whose class becomes another, and those that had none, with what weighs them */
  readonly other: CorrectedZones
  readonly unclassed: CorrectedZones
}

export interface CorrectedZones {
  readonly zones: number
  /** null where nothing weighs them, or the sum is not publishable */
  readonly weight: Value | null
}
