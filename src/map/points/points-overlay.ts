import type { ResolvedView, ViewZone } from '../../atlas/view.ts'
import type { Inks } from '../../figure/palette.ts'
import { type PointClusters, pointClusters } from '../../figure/points/point-clusters.ts'
import { type GroupMark, greatestRadius, pointMarks } from '../../figure/points/point-marks.ts'
import { isSameSize, type Size } from '../../figure/projection.ts'
import type { Camera } from '../camera.ts'
import { cameraOf, isSameShift, movement, type Shift } from '../canvas/plane.ts'
import { drawingClock, inTask } from '../drawing-clock.ts'
import { clusterText } from './cluster-text.ts'
import { drawPointRings, drawPoints } from './draw-points.ts'
import { heldGroups } from './held-groups.ts'
import { boundsWithin, markUnder } from './mark-under.ts'

/** The points of a view, drawn on a canvas of their own over the map, whichever renderer draws it. */
export interface PointsOverlay {
  show(view: ResolvedView): void
  /** Whether what is on the canvas is of the view shown last. */
  isCurrent(): boolean
  focus(code: string | null): void
  /**
   * Goes along with the map that it lies over. The points drawn are moved and scaled at once, and drawn anew soon after, in
   * a task of their own.
   * @param isMoving in a gesture that has not ended
   */
  place(shift: Shift, size: Size, isMoving: boolean): void
  /** the point at a place of the picture, in CSS pixels */
  pointAt(x: number, y: number): string | null
  /** where the map goes for the points of the cluster at a place to part; null where there is none */
  cameraInto(x: number, y: number): Camera | null
  /** what the cluster at a place holds, in words */
  textAt(x: number, y: number): string | null
  destroy(): void
}

/** Where the plane of web maps stands in a picture of some size. */
interface Place {
  readonly shift: Shift
  readonly size: Size
}

/** Beyond this, more pixels cost time and show nothing. */
const MAX_RATIO = 3
/** Pixels beyond its disc that a mark may have, its rings. */
const MARGIN = 10

/**
 * @param parent that the canvas is put in, once there are points to draw
 * @param onCurrent told when the points of another view are drawn
 */
export function pointsOverlay(parent: HTMLElement, inks: Inks, onCurrent = () => {}): PointsOverlay {
  const canvas = document.createElement('canvas')
  canvas.className = 'atlas-map-points'
  canvas.setAttribute('aria-hidden', 'true')
  const context = canvas.getContext('2d')

  let view: ResolvedView | null = null
  let grouped: readonly ViewZone[] = []
  let clusters: PointClusters | null = null
  let groupOf: ReturnType<typeof heldGroups> = (point) => point
  /** positions of the points among those of the view: of each code, and of those selected */
  let places: ReadonlyMap<string, number> = new Map()
  let selected: readonly number[] = []
  let reach = 0
  let focused: string | null = null
  let at: Place | null = null
  let drawn: Place | null = null
  let isBlank = true
  let isCurrent = true

  const isShown = () => view?.symbol === 'points'

  function draw(): void {
    if (!context || !at) return
    const sheet = { context, inks }
    const { shift, size } = at
    const ratio = Math.min(window.devicePixelRatio, MAX_RATIO)
    const [width, height] = [Math.round(size.width * ratio), Math.round(size.height * ratio)]
    if (canvas.width !== width || canvas.height !== height) {
      canvas.width = width
      canvas.height = height
    }
    canvas.style.transform = ''
    drawn = at
    context.setTransform(1, 0, 0, 1, 0, 0)
    context.clearRect(0, 0, width, height)
    isBlank = !view || !clusters || !isShown()
    if (!view || !clusters || isBlank) return
    context.setTransform(ratio, 0, 0, ratio, 0, 0)
    const margin = reach + MARGIN
    const seen = { left: -margin, top: -margin, right: size.width + margin, bottom: size.height + margin }
    const { zoom } = cameraOf(shift, size)
    const marks = pointMarks(view, clusters, boundsWithin(seen, shift), zoom)
    drawPoints(sheet, marks, shift)
    const focusedAt = focused === null ? undefined : places.get(focused)
    const pointed = focusedAt === undefined ? null : groupOf(focusedAt, zoom)
    const chosen = new Set(selected.map((point) => groupOf(point, zoom)))
    const ringed = marks.filter(({ group }) => group === pointed || chosen.has(group))
    drawPointRings(
      sheet,
      ringed.map((mark) => ({ mark, focused: mark.group === pointed })),
      shift,
    )
    drawPoints(sheet, ringed, shift)
  }

  const clock = drawingClock(() => {
    draw()
    if (isCurrent || !at) return
    isCurrent = true
    onCurrent()
  }, inTask)

  const markAt = (x: number, y: number): GroupMark | null =>
    at && view && clusters && isShown() ? markUnder(view, clusters, at.shift, { x, y }, reach) : null

  return {
    show(next) {
      const hasOthers = next.zones !== view?.zones
      view = next
      if (next.symbol === 'points' && hasOthers) {
        if (!isSamePlaces(next.zones, grouped)) {
          grouped = next.zones
          clusters = pointClusters(next.zones)
          groupOf = heldGroups(clusters, next.zones.length)
          places = new Map(next.zones.map(({ code }, i) => [code, i]))
        }
        selected = next.zones.flatMap((zone, i) => (zone.selected ? [i] : []))
        reach = greatestRadius(next.zones)
      }
      if (isShown()) {
        if (!canvas.isConnected) parent.append(canvas)
        isCurrent = false
        clock.next()
        return
      }
      // no points stand over the zones of another level
      if (!isBlank) clock.now()
      isCurrent = true
    },
    isCurrent: () => isCurrent,
    focus(code) {
      if (code === focused) return
      focused = code
      if (isShown()) clock.now()
    },
    place(shift, size, isMoving) {
      at = { shift, size }
      if (!isShown() && isBlank) return
      // a canvas that changes size is blank until it is drawn
      if (!drawn || !isSameSize(drawn.size, size)) clock.now()
      else if (!isSameShift(drawn.shift, shift)) {
        canvas.style.transform = movement(drawn.shift, shift)
        if (isMoving) clock.soon()
        else clock.next()
      } else canvas.style.transform = ''
    },
    pointAt(x, y) {
      const mark = markAt(x, y)
      return mark?.kind === 'point' ? mark.zone.code : null
    },
    cameraInto(x, y) {
      const mark = markAt(x, y)
      return mark?.kind === 'cluster' ? { zoom: mark.partsAt, lon: mark.lon, lat: mark.lat } : null
    },
    textAt(x, y) {
      const mark = markAt(x, y)
      return view && mark?.kind === 'cluster' ? clusterText(view, mark) : null
    },
    destroy() {
      clock.stop()
      canvas.remove()
    },
  }
}

const isSamePlaces = (a: readonly ViewZone[], b: readonly ViewZone[]): boolean =>
  a.length === b.length &&
  a.every((zone, i) => zone.code === b[i]?.code && zone.lon === b[i]?.lon && zone.lat === b[i]?.lat)
