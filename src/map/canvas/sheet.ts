import type { Inks } from '../../figure/palette.ts'
import type { Size } from '../../figure/projection.ts'
import type { Shift } from './plane.ts'

/** A blank context in CSS pixels, and where the plane stands in it. */
export interface Sheet {
  readonly context: CanvasRenderingContext2D
  readonly shift: Shift
  readonly size: Size
  readonly inks: Inks
}
