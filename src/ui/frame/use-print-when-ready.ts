import { useEffect, useState } from 'react'
import { afterPaint } from './after-paint.ts'

/** What goes to paper: the page with the map, or the card and every part under it as well. */
export type Paper = 'map' | 'whole'

/** Attribute of the root by which print.css knows what was asked for; without it, as the browser's own command has it, all. */
const PAPER = 'data-paper'

/**
 * Printing that waits for what is still being computed, and until the dialog that asked for paper is closed:
 * `beforeprint` cannot wait, a button can.
 * @param ready whether all that paper is to bear has come
 */
export function usePrintWhenReady(ready: boolean): {
  readonly waiting: boolean
  readonly print: (paper: Paper) => void
} {
  const [asked, ask] = useState<Paper | null>(null)
  useEffect(() => {
    const forget = () => document.documentElement.removeAttribute(PAPER)
    window.addEventListener('afterprint', forget)
    return () => window.removeEventListener('afterprint', forget)
  }, [])
  useEffect(() => {
    if (asked === null || !ready) return
    return afterPaint(() => {
      ask(null)
      const say = () => document.documentElement.setAttribute(PAPER, asked)
      // where the browser refuses to print, neither event comes
      window.addEventListener('beforeprint', say)
      window.print()
      window.removeEventListener('beforeprint', say)
    })
  }, [asked, ready])
  return { waiting: asked !== null && !ready, print: ask }
}
