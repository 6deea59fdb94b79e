import { isSameSize, type Size } from '../figure/projection.ts'
import { isSameShift, movement, type Shift } from './canvas/plane.ts'
import { drawingClock, inTask } from './drawing-clock.ts'

/** Where the plane of web maps stands in a picture of some size. */
export interface Place {
  readonly shift: Shift
  readonly size: Size
}

/** A canvas over a map, whichever renderer draws it, that goes along with it. */
export interface OverCanvas {
  /** Draws anew soon, in a task of its own. */
  next(): void
  /** Draws anew at once. */
  now(): void
  /**
   * The map stands elsewhere: what is drawn is moved and scaled at once, and drawn anew soon after.
   * @param isMoving in a gesture that has not ended
   */
  place(at: Place, isMoving: boolean): void
  destroy(): void
}

/** Beyond this, more pixels cost time and show nothing. */
const MAX_RATIO = 3

/**
 * @param put puts the canvas over the map, once there is something to draw
 * @param hasMore whether there is something to draw
 * @param draw onto a blank context in CSS pixels
 */
export function overCanvas(
  put: (canvas: HTMLCanvasElement) => void,
  className: string,
  hasMore: () => boolean,
  draw: (context: CanvasRenderingContext2D, at: Place) => void,
  onDrawn = () => {},
): OverCanvas {
  const canvas = document.createElement('canvas')
  canvas.className = className
  canvas.setAttribute('aria-hidden', 'true')
  const context = canvas.getContext('2d')
  let at: Place | null = null
  let drawn: Place | null = null
  let isBlank = true

  const clock = drawingClock(() => {
    if (!context || !at) return
    drawn = at
    canvas.style.transform = ''
    if (isBlank && !hasMore()) {
      onDrawn()
      return
    }
    if (!canvas.isConnected) put(canvas)
    const { size } = at
    const ratio = Math.min(window.devicePixelRatio, MAX_RATIO)
    const [width, height] = [Math.round(size.width * ratio), Math.round(size.height * ratio)]
    if (canvas.width !== width || canvas.height !== height) {
      canvas.width = width
      canvas.height = height
    }
    context.setTransform(1, 0, 0, 1, 0, 0)
    context.clearRect(0, 0, width, height)
    isBlank = !hasMore()
    if (!isBlank) {
      context.setTransform(ratio, 0, 0, ratio, 0, 0)
      draw(context, at)
    }
    onDrawn()
  }, inTask)

  return {
    next: clock.next,
    now: clock.now,
    place(next, isMoving) {
      at = next
      if (isBlank && !hasMore()) return
      // a canvas that changes size is blank until it is drawn
      if (!drawn || !isSameSize(drawn.size, next.size)) clock.now()
      else if (!isSameShift(drawn.shift, next.shift)) {
        canvas.style.transform = movement(drawn.shift, next.shift)
        if (isMoving) clock.soon()
        else clock.next()
      } else canvas.style.transform = ''
    },
    destroy() {
      clock.stop()
      canvas.remove()
    },
  }
}
