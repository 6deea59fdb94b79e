import { crossNow, isSameSettings, isSameSubject } from './threshold-step.ts'
import type { ResolvedView } from './view.ts'

/** What the last change of thresholds is compared with: the view before it, those of one drag being one change. */
export interface StepBase {
  readonly base: ResolvedView
  readonly last: ResolvedView
  /** when the settings last changed, in milliseconds */
  readonly at: number
}

/** Changes nearer than this to one another are one. */
const DRAG_MS = 1200

/** The base once another view is shown. Another subject has no former step. */
export function nextBase({ base, last, at }: StepBase, view: ResolvedView, now: number): StepBase {
  if (!isSameSubject(last, view)) return { base: view, last: view, at: 0 }
  if (isSameSettings(last, view)) {
    // its own answers came: what a later step is compared with has them
    const isBase = isSameSettings(base, view)
    return { base: isBase ? view : base, last: view, at }
  }
  // a view without figures of its own has none to be compared with
  const goesOn = now - at < DRAG_MS || crossNow(last) === undefined
  return { base: goesOn ? base : last, last: view, at: now }
}
