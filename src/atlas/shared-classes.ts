import type { Indicator } from '../indicators/catalogue.ts'

/** Classes that maps of several indicators share: what they are made of and how. */
export interface SharedClasses {
  readonly values: readonly number[]
  readonly classes: Indicator['classes']
  readonly decimals: number
  /** how many indicators share them */
  readonly indicators: number
}
