import { useCallback, useEffect, useRef, useState } from 'react'
import type { Choice } from '../atlas/choice.ts'
import { type ChoiceProblem, formatChoice, type PartialChoice, parseChoice } from '../atlas/choice-url.ts'
import { afterNextFrame } from './after-next-frame.ts'

/** How a change enters the history: at once; once it rests (a slider, one entry a drag); in place (the camera). */
export type ChangeMode = 'push' | 'rest' | 'replace'

export interface LinkState {
  readonly partial: PartialChoice
  readonly problems: readonly ChoiceProblem[]
}

/** Browsers refuse history writes in quick succession: what is dragged is written when it rests. */
const REST_MS = 300

const readLink = (): LinkState => parseChoice(window.location.search)

/** The choice and the address bar, kept the same: reload and Back restore the view. */
export function useChoice() {
  const [link, setLink] = useState<LinkState>(readLink)
  const timer = useRef<number | undefined>(undefined)

  useEffect(() => {
    const back = () => {
      window.clearTimeout(timer.current)
      setLink(readLink())
    }
    window.addEventListener('popstate', back)
    return () => window.removeEventListener('popstate', back)
  }, [])

  const change = useCallback((next: Choice, defaults: Choice, mode: ChangeMode) => {
    setLink({ partial: next, problems: [] })
    window.clearTimeout(timer.current)
    const query = formatChoice(next, defaults)
    if (mode === 'push') {
      // the map first: writing the address takes its share of the frame
      afterNextFrame(() => {
        if (query !== window.location.search) window.history.pushState(null, '', query)
      })
    } else {
      timer.current = window.setTimeout(() => {
        if (query === window.location.search) return
        if (mode === 'rest') window.history.pushState(null, '', query)
        else window.history.replaceState(null, '', query)
      }, REST_MS)
    }
  }, [])

  /** Another link altogether: what it leaves unsaid is decided once its territory is there. */
  const open = useCallback((query: string) => {
    window.clearTimeout(timer.current)
    window.history.pushState(null, '', query)
    setLink(readLink())
  }, [])

  return { link, change, open }
}
