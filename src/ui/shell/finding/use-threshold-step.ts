import { useEffect, useMemo, useState } from 'react'
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

/** The zones that a step moved: outlined for a moment, and as long as the reader asks for them. */
export function useMovedZones(step: ThresholdStep | null) {
  const [momentary, setMomentary] = useState(NONE)
  /** the step whose zones are asked for */
  const [asked, ask] = useState<string | null>(null)
  const key = step?.moved.join() ?? ''
  useEffect(() => {
    if (key === '') return
    const begin = window.setTimeout(() => setMomentary(key.split(',')), REST_MS)
    const end = window.setTimeout(() => setMomentary(NONE), REST_MS + SHOWN_MS)
    return () => {
      window.clearTimeout(begin)
      window.clearTimeout(end)
      setMomentary(NONE)
    }
  }, [key])
  const isAsked = key !== '' && asked === key
  const kept = useMemo(() => (isAsked ? key.split(',') : NONE), [isAsked, key])
  return { shown: isAsked ? kept : momentary, isAsked, toggle: () => ask(isAsked ? null : key) }
}
