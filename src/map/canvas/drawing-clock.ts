/** A drawing that took longer is not made for every frame of a gesture. */
export const SLOW_MS = 24
/** How often it is then made anew while the gesture goes on. */
export const PAUSE_MS = 150

/** When a picture is drawn: once a frame at most, and less often where it is slow and the picture is being moved. */
export function drawingClock(draw: () => void) {
  let frame: number | null = null
  let timer: number | null = null
  let cost = 0

  const cancel = () => {
    if (frame !== null) cancelAnimationFrame(frame)
    if (timer !== null) window.clearTimeout(timer)
    frame = null
    timer = null
  }
  const run = () => {
    cancel()
    const start = performance.now()
    draw()
    cost = performance.now() - start
  }
  return {
    nextFrame() {
      if (frame === null) frame = requestAnimationFrame(run)
    },
    /** for a picture that is being moved: what stands of it does for a moment */
    soon() {
      if (frame !== null || timer !== null) return
      if (cost < SLOW_MS) frame = requestAnimationFrame(run)
      else timer = window.setTimeout(run, PAUSE_MS)
    },
    stop: cancel,
  }
}
