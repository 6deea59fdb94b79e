import { PAUSE_MS, SLOW_MS } from '../canvas/drawing-clock.ts'

/** When points are drawn: in a task of their own, so that no frame of the map waits for them. */
export function pointsClock(draw: () => void) {
  let timer: number | null = null
  let cost = 0

  const stop = () => {
    if (timer !== null) window.clearTimeout(timer)
    timer = null
  }
  const now = () => {
    stop()
    const start = performance.now()
    draw()
    cost = performance.now() - start
  }
  return {
    now,
    next() {
      stop()
      timer = window.setTimeout(now)
    },
    /** while they are being moved: less often where they are slow to draw */
    soon() {
      timer ??= window.setTimeout(now, cost < SLOW_MS ? 0 : PAUSE_MS)
    },
    stop,
  }
}
