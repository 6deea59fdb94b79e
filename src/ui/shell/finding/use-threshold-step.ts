import { useEffect, useState } from 'react'
import { nextBase, type StepBase } from '../../../atlas/step-base.ts'
import { type ThresholdStep, thresholdStep } from '../../../atlas/threshold-step.ts'
import type { ResolvedView } from '../../../atlas/view.ts'

/**
 * The last change of thresholds, from the views as they are shown.
 * @param begins the view is that of an address: nothing was changed to come to it
 */
export function useThresholdStep(view: ResolvedView, begins: boolean): ThresholdStep | null {
  const [state, setState] = useState<StepBase>({ base: view, last: view, at: 0 })
  // during the render that brings the view: no frame shows a step that is over
  if (state.last !== view || (begins && state.base !== view))
    setState(begins ? { base: view, last: view, at: 0 } : nextBase(state, view, performance.now()))
  return thresholdStep(state.base, view)
}

const NONE: readonly string[] = []
/** Outlines come once a drag rests, and stay as long as it takes to see them. */
const REST_MS = 250
const SHOWN_MS = 2200

/** The zones that a step moved, for a moment. */
export function useMomentOf(step: ThresholdStep | null): readonly string[] {
  const [shown, setShown] = useState(NONE)
  const key = step?.moved.join() ?? ''
  useEffect(() => {
    if (key === '') return
    const begin = window.setTimeout(() => setShown(key.split(',')), REST_MS)
    const end = window.setTimeout(() => setShown(NONE), REST_MS + SHOWN_MS)
    return () => {
      window.clearTimeout(begin)
      window.clearTimeout(end)
      setShown(NONE)
    }
  }, [key])
  return shown
}
