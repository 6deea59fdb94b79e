import { isSameSize, type Size } from '../../figure/projection.ts'
import { mapWords } from '../../i18n/words/map.ts'
import { type AtlasMap, isAnotherMap, type MapOptions, paddingIn } from '../atlas-map.ts'
import { type Camera, roundCamera, sameCamera } from '../camera.ts'
import { drawingClock, inFrame } from '../drawing-clock.ts'
import { cameraIntoSight } from '../into-sight.ts'
import { leaveWheel } from '../leave-wheel.ts'
import { namesOverlay } from '../names-overlay.ts'
import { pointsOverlay } from '../points/points-overlay.ts'
import { zoneMeant } from '../small-zones.ts'
import { cameraGestures } from './camera-gestures.ts'
import { canvasPointer } from './canvas-pointer.ts'
import { colourFade } from './colour-fade.ts'
import { groundScale } from './ground-scale.ts'
import { mapPicture } from './map-picture.ts'
import { cameraOf, cameraOver, isSameShift, movement, type Shift } from './plane.ts'
import { twoFingers } from './two-fingers.ts'

/** Beyond this, more pixels cost time and show nothing. */
const MAX_RATIO = 3

/**
 * The live map of a territory drawn on a 2D canvas in `container`, which must have a size and the class `atlas-map`:
 * whatever the MapLibre one shows and answers to, without WebGL.
 * @throws where the browser draws on no canvas
 */
export function createCanvasMap(
  container: HTMLElement,
  { geometry, view, inks, events }: MapOptions,
): AtlasMap {
  const surface = document.createElement('div')
  surface.className = 'atlas-map-surface'
  const canvas = document.createElement('canvas')
  canvas.tabIndex = 0
  canvas.setAttribute('role', 'region')
  surface.append(canvas)
  container.append(surface)

  const fade = colourFade(canvas)
  const picture = mapPicture(canvas, geometry, view, inks)
  const points = pointsOverlay(surface, geometry, inks, { onScale: events.onScale })
  const names = namesOverlay(surface, geometry, inks, points)
  points.show(view)
  names.show(view)
  const scale = groundScale(container)
  let shown = view
  let fitted = view.choice.camera === null
  let drawnAt: Shift | null = null
  /** the next drawing has other colours for the same figures */
  let recoloured = false
  let awaited: (() => void) | null = events.onFirstFrame

  const measured = (): Size => ({ width: container.clientWidth, height: container.clientHeight })
  /** of the container, when it was last measured: to measure it at each movement would lay the page out each time */
  let size = measured()
  const current = () => roundCamera(cameraOf(gestures.shift(), size))
  const draw = () => {
    const shift = gestures.shift()
    if (!drawnAt || !isSameShift(drawnAt, shift)) {
      recoloured = false
      picture.place(shift, size, Math.min(window.devicePixelRatio, MAX_RATIO))
      drawnAt = shift
      canvas.style.transform = ''
    }
    if (recoloured) fade.begin()
    recoloured = false
    picture.draw()
    const report = awaited
    awaited = null
    report?.()
  }
  const clock = drawingClock(draw, inFrame)
  const followers = new Set<(shift: Shift) => void>()
  const fingers = twoFingers(surface, mapWords[view.lang].twoFingers)
  const wheel = leaveWheel(container, mapWords[view.lang].wheel)

  const gestures = cameraGestures(
    surface,
    { bounds: geometry.bounds, sizeOf: () => size, allows: fingers.allows },
    {
      onShift(shift, byReader) {
        fade.stop()
        scale.write(shown.lang, shift, size)
        points.place(shift, size, byReader)
        names.place(shift, size, byReader)
        for (const follower of followers) follower(shift)
        if (byReader) {
          fitted = false
          // the picture goes along until it is drawn anew
          if (drawnAt) canvas.style.transform = movement(drawnAt, shift)
          clock.soon()
        } else clock.next()
      },
      onEnd() {
        clock.next()
        points.place(gestures.shift(), size, false)
        names.place(gestures.shift(), size, false)
        events.onCamera(current())
      },
    },
  )
  const showWhole = () => {
    fitted = true
    gestures.go(cameraOver(geometry.bounds, size, paddingIn(container)))
  }
  const setCamera = (camera: Camera) => {
    fitted = false
    gestures.go(camera)
  }
  const highlight = (code: string | null) => {
    picture.focus(code)
    points.focus(code)
    clock.next()
  }
  const bringIntoSight = (code: string, covered: number) => {
    // the window may have changed in the same frame
    if (isResized()) resize()
    const zone = shown.zones.find((one) => one.code === code)
    const camera = zone && cameraIntoSight(zone, gestures.shift(), size, covered)
    if (camera) gestures.go(camera)
  }
  const name = () =>
    canvas.setAttribute('aria-label', mapWords[shown.lang].label(shown.title, shown.subtitle))
  name()

  const resize = () => {
    const at = cameraOf(gestures.shift(), size)
    size = measured()
    drawnAt = null
    if (fitted) showWhole()
    else gestures.go(at)
    // a canvas that changes size is blank until it is drawn
    draw()
  }
  if (view.choice.camera) setCamera(view.choice.camera)
  else showWhole()
  const isResized = () => !isSameSize(measured(), size)
  const observer = new ResizeObserver(() => {
    if (isResized()) resize()
  })
  observer.observe(container)

  const pointer = canvasPointer(surface, canvas, {
    zoneAt: (x, y) =>
      points.pointAt(x, y) ?? zoneMeant(picture.zoneAt(x, y), { x, y }, geometry, shown, gestures.shift()),
    textAt: points.textAt,
    onGround(x, y) {
      const into = points.cameraInto(x, y)
      if (!into) return
      setCamera(into)
      events.onCamera(current())
    },
    onHover(code) {
      // shown at once: the page follows
      highlight(code)
      events.onHover(code)
    },
    onSelect: events.onSelect,
    onZoom(step) {
      const { zoom, ...at } = cameraOf(gestures.shift(), size)
      setCamera({ ...at, zoom: Math.round(zoom + step) })
      events.onCamera(current())
    },
  })
  canvas.addEventListener('contextlost', () => {
    awaited = events.onRestored
    events.onLost()
  })
  canvas.addEventListener('contextrestored', () => {
    picture.forget()
    clock.next()
  })
  clock.next()

  return {
    show(next) {
      const before = shown
      shown = next
      points.show(next)
      names.show(next)
      if (before.lang !== next.lang || before.title !== next.title || before.subtitle !== next.subtitle)
        name()
      if (before.lang !== next.lang) {
        scale.write(next.lang, gestures.shift(), size)
        fingers.write(mapWords[next.lang].twoFingers)
        wheel.write(mapWords[next.lang].wheel)
      }
      const changed = picture.show(next)
      recoloured ||= changed
      // other figures are never mixed with those before them
      if (isAnotherMap(before, next)) {
        recoloured = false
        fade.stop()
      }
      clock.next()
      // followed only when it changes: the reader's own movement may not have reached the choice yet
      const wanted = next.choice.camera
      if (sameCamera(wanted, before.choice.camera)) return
      if (!wanted) showWhole()
      else if (!sameCamera(wanted, current())) setCamera(wanted)
    },
    fit: showWhole,
    camera: current,
    setCamera,
    highlight,
    orient(landmarks) {
      picture.orient(landmarks)
      names.orient(landmarks)
      clock.next()
    },
    focusZone(code) {
      highlight(code)
      bringIntoSight(code, 0)
    },
    bringIntoSight,
    uncover() {
      if (fitted) showWhole()
    },
    follow(onShift) {
      onShift(gestures.shift())
      followers.add(onShift)
      return () => followers.delete(onShift)
    },
    repaint() {
      picture.forget()
      clock.next()
    },
    destroy() {
      fitted = false
      observer.disconnect()
      clock.stop()
      fade.stop()
      pointer.destroy()
      points.destroy()
      names.destroy()
      gestures.destroy()
      scale.remove()
      wheel.destroy()
      surface.remove()
    },
  }
}
