import { useCallback, useEffect, useRef, useState } from 'react'
import type { Choice } from '../../atlas/choice.ts'
import { formatChoice, parseChoice } from '../../atlas/choice-url.ts'
import { type Link, linkAfter } from '../../atlas/settled-link.ts'
import { afterNextFrame } from '../frame/after-next-frame.ts'
import { linkQuery } from '../frame/link-query.ts'

/** How a change enters the history: at once; with those that follow it (a slider, one entry a drag); in place (the camera). */
export type ChangeMode = 'push' | 'rest' | 'replace'

/** Browsers refuse history writes in quick succession: what is dragged is written when it rests. */
const REST_MS = 300
/** A drag that has not moved for so long is over. */
const DRAG_MS = 1000

const readLink = (): Link => ({ kind: 'read', isAddress: true, ...parseChoice(linkQuery()) })

/** The choice and the address bar, kept the same: reload and Back restore the view. */
export function useChoice() {
  const [link, setLink] = useState<Link>(readLink)
  const timer = useRef<number | undefined>(undefined)
  const drag = useRef<number | undefined>(undefined)
  const written = useRef(window.location.search)

  const write = useCallback((query: string, how: 'pushState' | 'replaceState') => {
    // an empty query would leave the address as it is
    if (query !== window.location.search) window.history[how](null, '', query || window.location.pathname)
    written.current = window.location.search
  }, [])
  const endDrag = useCallback(() => {
    window.clearTimeout(drag.current)
    drag.current = undefined
  }, [])

  useEffect(() => {
    const back = () => {
      // a fragment of the same page: a change of the address that waits to be written still waits
      if (window.location.search === written.current) return
      written.current = window.location.search
      window.clearTimeout(timer.current)
      endDrag()
      setLink(readLink())
    }
    window.addEventListener('popstate', back)
    return () => window.removeEventListener('popstate', back)
  }, [endDrag])

  const change = useCallback(
    (now: Choice, next: Choice, defaults: Choice, mode: ChangeMode) => {
      setLink(linkAfter(now, next))
      window.clearTimeout(timer.current)
      const query = formatChoice(next, defaults)
      const dragged = drag.current !== undefined
      if (mode === 'push') endDrag()
      if (mode === 'rest') {
        window.clearTimeout(drag.current)
        drag.current = window.setTimeout(endDrag, DRAG_MS)
      }
      // the map first: writing the address takes its share of the frame
      if (mode === 'push' || (mode === 'rest' && !dragged)) afterNextFrame(() => write(query, 'pushState'))
      else timer.current = window.setTimeout(() => write(query, 'replaceState'), REST_MS)
    },
    [endDrag, write],
  )

  /** Another link altogether: what it leaves unsaid is decided once its territory is there. */
  const open = useCallback(
    (query: string) => {
      window.clearTimeout(timer.current)
      endDrag()
      write(query, 'pushState')
      setLink(readLink())
    },
    [endDrag, write],
  )

  return { link, change, open }
}
