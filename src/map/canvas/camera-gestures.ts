import { select } from 'd3-selection'
import { type D3ZoomEvent, type ZoomTransform, zoom, zoomIdentity } from 'd3-zoom'
import { ZOOMS } from '../../atlas/choice.ts'
import type { Bounds } from '../../figure/geometry.ts'
import type { Size } from '../../figure/projection.ts'
import { type Camera, withinReach } from '../camera.ts'
import { cameraOf, isSameShift, type Shift, shiftOf, WORLD } from './plane.ts'

export interface GestureEvents {
  /** the plane stands elsewhere; `byReader`: in a gesture that has not ended */
  readonly onShift: (shift: Shift, byReader: boolean) => void
  /** a gesture of the reader has ended */
  readonly onEnd: () => void
}

export interface CameraGestures {
  shift(): Shift
  /** goes to a camera at once, as near as the map goes */
  go(camera: Camera): void
  destroy(): void
}

/** Drag, wheel, pinch and double click on an element: the camera moves as far as the territory and the zooms go. */
export function cameraGestures(
  element: HTMLElement,
  {
    bounds,
    sizeOf,
    allows,
  }: {
    readonly bounds: Bounds
    readonly sizeOf: () => Size
    /** whether an event may begin to move the map */
    readonly allows: (event: Event) => boolean
  },
  { onShift, onEnd }: GestureEvents,
): CameraGestures {
  const constrained = (transform: ZoomTransform): ZoomTransform =>
    transformOf(shiftOf(withinReach(cameraOf(shiftIn(transform), sizeOf()), bounds), sizeOf()))
  let began: Shift | null = null
  const surface = select<HTMLElement, unknown>(element)
  const gestures = zoom<HTMLElement, unknown>()
    .scaleExtent([2 ** ZOOMS.min, 2 ** ZOOMS.max])
    .extent(() => [
      [0, 0],
      [sizeOf().width, sizeOf().height],
    ])
    .constrain(constrained)
    // Ctrl with the wheel is a pinch of a touchpad; other buttons than the first have menus
    .filter(
      (event: MouseEvent) => (!event.ctrlKey || event.type === 'wheel') && !event.button && allows(event),
    )
    .wheelDelta(wheelDelta)
    .duration(matchMedia('(prefers-reduced-motion: reduce)').matches ? 0 : 200)
    .on('zoom', ({ transform, sourceEvent }: D3ZoomEvent<HTMLElement, unknown>) =>
      onShift(shiftIn(transform), sourceEvent !== null),
    )
    .on('start', ({ transform }: D3ZoomEvent<HTMLElement, unknown>) => {
      began = shiftIn(transform)
    })
    // a press without a movement is a gesture too, which moves nothing
    .on('end', ({ transform, sourceEvent }: D3ZoomEvent<HTMLElement, unknown>) => {
      if (sourceEvent !== null && began && !isSameShift(began, shiftIn(transform))) onEnd()
    })
  surface.call(gestures)

  return {
    shift: () => shiftIn(element.__zoom ?? zoomIdentity),
    go(camera) {
      gestures.transform(surface, transformOf(shiftOf(withinReach(camera, bounds), sizeOf())))
    },
    destroy() {
      surface.on('.zoom', null)
    },
  }
}

/** As d3-zoom has it, a pinch of a touchpad in larger steps; but one notch of a mouse with Ctrl is no wide leap. */
const wheelDelta = ({ deltaY, deltaMode, ctrlKey }: WheelEvent): number => {
  const by = -deltaY * (deltaMode === 1 ? 0.05 : deltaMode ? 1 : 0.002)
  return ctrlKey ? Math.max(-0.5, Math.min(0.5, 10 * by)) : by
}

declare global {
  interface HTMLElement {
    /** where d3-zoom keeps the transform of an element */
    __zoom?: ZoomTransform
  }
}

const shiftIn = ({ k, x, y }: ZoomTransform): Shift => ({ scale: WORLD * k, x, y })

const transformOf = ({ scale, x, y }: Shift): ZoomTransform =>
  zoomIdentity.translate(x, y).scale(scale / WORLD)
