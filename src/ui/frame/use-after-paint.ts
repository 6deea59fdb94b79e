import { useEffect, useRef, useState } from 'react'
import { afterNextFrame } from './after-next-frame.ts'

/**
 * The value as it was when the screen was last painted: what follows it is drawn one frame after what follows the
 * value itself. While the value moves faster than frames, the last one is taken: nothing waits for it to rest.
 */
export function useAfterPaint<T>(value: T): T {
  const [painted, setPainted] = useState(value)
  const latest = useRef(value)
  const cancel = useRef<(() => void) | null>(null)

  useEffect(() => {
    latest.current = value
    cancel.current ??= afterNextFrame(() => {
      cancel.current = null
      setPainted(latest.current)
    })
  }, [value])

  useEffect(
    () => () => {
      cancel.current?.()
      cancel.current = null
    },
    [],
  )

  return painted
}
