import { getWorkerUrl, LngLat, Map as MapLibre, setWorkerUrl } from 'maplibre-gl'
import { ZOOMS } from '../atlas/choice.ts'
import { mapWords } from '../i18n/words/map.ts'
import { type AtlasMap, isAnotherMap, type MapOptions, paddingIn } from './atlas-map.ts'
import { type Camera, roundCamera, sameCamera, withinReach } from './camera.ts'
import { shiftOf } from './canvas/plane.ts'
import { cameraIntoSight } from './into-sight.ts'
import { leaveWheel } from './leave-wheel.ts'
import { mapContent } from './map-content.ts'
import { namesOverlay } from './names-overlay.ts'
import { pointsOverlay } from './points/points-overlay.ts'
import { scaleBar } from './scale-bar.ts'
import { makeStyle } from './style.ts'
import { zoneEvents } from './zone-events.ts'
import { zoomByKey } from './zoom-by-key.ts'

interface WebglOptions extends MapOptions {
  /** address of MapLibre's worker script, on the page's own origin */
  readonly workerUrl: string
}

/** Marks the movements that the reader did not make. */
const OWN = { own: true }

/**
 * The live map of a territory in `container`, which must have a size and the class `atlas-map`; its `data-drawn` is
 * `false` from the moment another indicator, level or year is asked for until a frame shows it.
 * @throws where WebGL 2 cannot start
 */
export function createMap(
  container: HTMLElement,
  { geometry, view, inks, events, workerUrl }: WebglOptions,
): AtlasMap {
  if (getWorkerUrl() !== workerUrl) setWorkerUrl(workerUrl)
  const [west, south, east, north] = geometry.bounds
  const { camera } = view.choice
  const map = new MapLibre({
    container,
    style: makeStyle(geometry, inks),
    // a test validates the style
    validateStyle: false,
    attributionControl: false,
    fadeDuration: 0,
    renderWorldCopies: false,
    maxPitch: 0,
    dragRotate: false,
    touchPitch: false,
    pitchWithRotate: false,
    // Shift is for the selection of several zones
    boxZoom: false,
    // watched below, so that its movements are marked
    trackResize: false,
    // one finger scrolls the page that the map is in, two move the map
    cooperativeGestures: window.matchMedia('(pointer: coarse)').matches,
    locale: { 'CooperativeGesturesHandler.MobileHelpText': mapWords[view.lang].twoFingers },
    minZoom: ZOOMS.min,
    maxZoom: ZOOMS.max,
    // the reader cannot lose the territory, nor write a link that does not meet it
    transformConstrain: ({ lng, lat }, zoom) => {
      const kept = withinReach({ zoom, lat, lon: lng }, geometry.bounds)
      return { center: new LngLat(kept.lon, kept.lat), zoom: kept.zoom }
    },
    ...(camera
      ? { center: [camera.lon, camera.lat], zoom: camera.zoom }
      : { bounds: [west, south, east, north], fitBoundsOptions: { padding: paddingIn(container) } }),
  })
  map.touchZoomRotate.disableRotation()
  map.keyboard.disableRotation()
  const measured = () => ({ width: container.clientWidth, height: container.clientHeight })
  /** of the container, when it was last measured: to measure it at each frame would lay the page out each time */
  let size = measured()
  const scale = scaleBar(map, view.lang, () => size)
  map.addControl(scale, 'bottom-left')
  zoomByKey(map)
  const wheel = leaveWheel(container, mapWords[view.lang].wheel)

  const content = mapContent(map, geometry, inks)
  const points = pointsOverlay(map.getCanvasContainer(), geometry, inks, {
    onCurrent: () => map.triggerRepaint(),
    onScale: events.onScale,
  })
  const names = namesOverlay(map.getCanvasContainer(), geometry, inks, points)
  let shown = view
  /** the style can be written to */
  let alive = false
  let highlighted: string | null = null
  let fitted = camera === null
  let awaited: (() => void) | null = events.onFirstFrame

  const current = (): Camera => {
    const { lat, lng } = map.getCenter()
    return roundCamera({ zoom: map.getZoom(), lat, lon: lng })
  }
  const placed = () => {
    const { lng, lat } = map.getCenter()
    return [shiftOf({ zoom: map.getZoom(), lat, lon: lng }, size), size] as const
  }
  const showWhole = () => {
    fitted = true
    const target = map.cameraForBounds([west, south, east, north], { padding: paddingIn(container) })
    if (target) map.jumpTo(target, OWN)
  }
  const goTo = ({ zoom, lat, lon }: Camera) => map.jumpTo({ zoom, center: [lon, lat] }, OWN)
  const setCamera = (camera: Camera) => {
    fitted = false
    goTo(camera)
  }
  const bringIntoSight = (code: string, covered: number) => {
    // the window may have changed in the same frame
    const { clientWidth, clientHeight } = map.getCanvas()
    if (clientWidth !== container.clientWidth || clientHeight !== container.clientHeight) resize()
    const zone = shown.zones.find((one) => one.code === code)
    const camera = zone && cameraIntoSight(zone, ...placed(), covered)
    if (camera) goTo(camera)
  }
  const name = () =>
    map.getCanvas().setAttribute('aria-label', mapWords[shown.lang].label(shown.title, shown.subtitle))
  name()

  map.on('style.load', () => {
    alive = true
    content.show(shown)
    content.focus(highlighted)
    points.show(shown)
    points.focus(highlighted)
    names.show(shown)
  })
  map.on('render', () => {
    if (!alive) return
    // what settles in this frame is drawn in the next one
    const isComplete = content.isComplete()
    content.settle()
    const isMoving = map.isMoving()
    points.place(...placed(), isMoving)
    names.place(...placed(), isMoving)
    if (!isComplete || !points.isCurrent()) return
    if (container.dataset.drawn !== 'true') container.dataset.drawn = 'true'
    if (!awaited) return
    const report = awaited
    awaited = null
    report()
  })
  map.on('webglcontextlost', () => {
    alive = false
    content.forget()
    awaited = events.onRestored
    events.onLost()
  })
  map.on('error', ({ error }) => events.onError(error.message))
  // a rebuilt map measures itself anew: not a movement of the reader either
  map.on('movestart', (event) => {
    if (alive && !('own' in event)) fitted = false
  })
  map.on('moveend', (event) => {
    if (alive && !('own' in event)) events.onCamera(current())
  })
  const resize = () => {
    size = measured()
    map.resize(OWN)
    if (fitted) showWhole()
    // a canvas that changes size is blank until it is drawn
    map.redraw()
  }
  const observer = new ResizeObserver(resize)
  observer.observe(container)
  zoneEvents(
    map,
    { geometry, view: () => shown, shift: () => placed()[0], isAlive: () => alive, points },
    { ...events, onCluster: (into) => map.jumpTo({ zoom: into.zoom, center: [into.lon, into.lat] }) },
  )

  return {
    show(next) {
      const before = shown
      shown = next
      if (before.lang !== next.lang || before.title !== next.title || before.subtitle !== next.subtitle)
        name()
      if (before.lang !== next.lang) {
        scale.write(next.lang)
        wheel.write(mapWords[next.lang].wheel)
      }
      if (alive) content.show(next)
      points.show(next)
      names.show(next)
      if (isAnotherMap(before, next)) {
        container.dataset.drawn = 'false'
        map.triggerRepaint()
      }
      // followed only when it changes: the reader's own movement may not have reached the choice yet
      const wanted = next.choice.camera
      if (sameCamera(wanted, before.choice.camera)) return
      if (!wanted) showWhole()
      else if (!sameCamera(wanted, current())) setCamera(wanted)
    },
    fit: showWhole,
    camera: current,
    setCamera,
    highlight(code) {
      highlighted = code
      points.focus(code)
      if (alive) content.focus(code)
    },
    focusZone(code) {
      highlighted = code
      points.focus(code)
      if (alive) content.focus(code)
      bringIntoSight(code, 0)
    },
    bringIntoSight,
    uncover() {
      if (fitted) showWhole()
    },
    orient(landmarks) {
      content.orient(landmarks)
      names.orient(landmarks)
    },
    follow(onShift) {
      const tell = () => onShift(placed()[0])
      tell()
      map.on('move', tell)
      return () => map.off('move', tell)
    },
    repaint: () => map.triggerRepaint(),
    destroy() {
      fitted = false
      observer.disconnect()
      points.destroy()
      names.destroy()
      wheel.destroy()
      map.remove()
    },
  }
}
