/** A drawing that took longer is not made for every frame of a gesture. */
const SLOW_MS = 24
/** How often it is then made anew while the gesture goes on. */
const PAUSE_MS = 150

/** Has something run later; what is given back calls that off. */
type Later = (run: () => void) => () => void

const after =
  (ms: number): Later =>
  (run) => {
    const timer = window.setTimeout(run, ms)
    return () => window.clearTimeout(timer)
  }
const afterPause = after(PAUSE_MS)

/** With the next frame of the page. */
export const inFrame: Later = (run) => {
  const frame = requestAnimationFrame(run)
  return () => cancelAnimationFrame(frame)
}

/** In a task of its own, so that no frame waits for it. */
export const inTask: Later = after(0)

/**
 * When a picture is drawn: once for all that asks before it is, and less often where it is slow and the picture is being
 * moved.
 * @param later when a drawing that is asked for is made
 */
export function drawingClock(draw: () => void, later: Later) {
  let next: (() => void) | null = null
  let paused: (() => void) | null = null
  let cost = 0

  const stop = () => {
    next?.()
    paused?.()
    next = null
    paused = null
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
      next ??= later(now)
    },
    /** for a picture that is being moved: what stands of it does for a moment */
    soon() {
      if (next || paused) return
      if (cost < SLOW_MS) next = later(now)
      else paused = afterPause(now)
    },
    stop,
  }
}
