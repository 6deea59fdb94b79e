import { useCallback, useEffect, useState } from 'react'
import { afterPaint } from './after-paint.ts'

/**
 * Printing that waits for what is still being computed: `beforeprint` cannot wait, a button can.
 * @param ready whether all that paper is to bear has come
 */
export function usePrintWhenReady(ready: boolean): { readonly waiting: boolean; readonly print: () => void } {
  const [waiting, setWaiting] = useState(false)
  const print = useCallback(() => {
    if (ready) window.print()
    else setWaiting(true)
  }, [ready])
  useEffect(() => {
    if (!waiting || !ready) return
    return afterPaint(() => {
      setWaiting(false)
      window.print()
    })
  }, [waiting, ready])
  return { waiting, print }
}
