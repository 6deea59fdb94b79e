import type { ResolvedView, ViewZone } from '../../atlas/view.ts'
import type { Geometry } from '../../figure/geometry.ts'
import type { Inks } from '../../figure/palette.ts'
import { type PointClusters, pointClusters } from '../../figure/points/point-clusters.ts'
import { type GroupMark, pointMarks } from '../../figure/points/point-marks.ts'
import { GREATEST, type PointScale, pointScale } from '../../figure/points/point-scale.ts'
import type { Size } from '../../figure/projection.ts'
import type { Camera } from '../camera.ts'
import { cameraOf, type Shift } from '../canvas/plane.ts'
import { overCanvas, type Place } from '../over-canvas.ts'
import { clusterText } from './cluster-text.ts'
import { drawNumbers, drawPointRings, drawPoints } from './draw-points.ts'
import { heldGroups } from './held-groups.ts'
import { boundsWithin, markUnder } from './mark-under.ts'
import { drawPerimetersOver } from './perimeters-over.ts'

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
  /** the marks in a picture, which names keep off */
  marksIn(shift: Shift, size: Size): readonly GroupMark[]
  destroy(): void
}

interface PointsEvents {
  readonly onCurrent?: () => void
  readonly onScale?: ((scale: PointScale | null) => void) | undefined
}

/** Pixels beyond its disc that a mark may have, its rings. */
const MARGIN = 10

/**
 * @param parent that the canvas is put in, once there are points to draw: under the names, which are read over them
 * @param onCurrent told when the points of another view are drawn
 * @param onScale told when points are drawn at another scale; null: there are none
 */
export function pointsOverlay(
  parent: HTMLElement,
  geometry: Pick<Geometry, 'levels'>,
  inks: Inks,
  { onCurrent = () => {}, onScale = () => {} }: PointsEvents = {},
): PointsOverlay {
  let view: ResolvedView | null = null
  let grouped: readonly ViewZone[] = []
  let clusters: PointClusters | null = null
  let groupOf: ReturnType<typeof heldGroups> = (point) => point
  /** positions of the points among those of the view: of each code, and of those selected */
  let places: ReadonlyMap<string, number> = new Map()
  let selected: readonly number[] = []
  let focused: string | null = null
  let at: Place | null = null
  let isCurrent = true
  let scale: PointScale | null = null

  const isShown = () => view?.symbol === 'points'
  const tell = (next: PointScale | null) => {
    if (next === scale) return
    scale = next
    onScale(next)
  }

  function draw(context: CanvasRenderingContext2D, { shift, size }: Place): void {
    if (!view || !clusters) return
    const sheet = { context, inks }
    const margin = GREATEST + MARGIN
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
    if (view.choice.outlines) drawPerimetersOver({ ...sheet, shift, size }, geometry, marks)
    drawNumbers(sheet, marks, shift)
    tell(pointScale(view.zones, clusters, zoom))
  }

  const put = (over: HTMLCanvasElement) => parent.insertBefore(over, parent.querySelector('.atlas-map-names'))
  const canvas = overCanvas(put, 'atlas-map-points', isShown, draw, () => {
    if (!isShown()) tell(null)
    if (isCurrent || !at) return
    isCurrent = true
    onCurrent()
  })

  const markAt = (x: number, y: number): GroupMark | null =>
    at && view && clusters && isShown() ? markUnder(view, clusters, at.shift, { x, y }) : null

  return {
    show(next) {
      const hasOthers = next.zones !== view?.zones
      const stood = isShown()
      view = next
      if (next.symbol === 'points' && hasOthers) {
        if (!isSamePlaces(next.zones, grouped)) {
          grouped = next.zones
          clusters = pointClusters(next.zones)
          groupOf = heldGroups(clusters, next.zones.length)
          places = new Map(next.zones.map(({ code }, i) => [code, i]))
        }
        selected = next.zones.flatMap((zone, i) => (zone.selected ? [i] : []))
      }
      if (isShown()) {
        isCurrent = false
        canvas.next()
        return
      }
      // no points stand over the zones of another level
      if (stood) canvas.now()
      isCurrent = true
    },
    isCurrent: () => isCurrent,
    focus(code) {
      if (code === focused) return
      focused = code
      if (isShown()) canvas.now()
    },
    place(shift, size, isMoving) {
      at = { shift, size }
      canvas.place(at, isMoving)
    },
    marksIn(shift, size) {
      if (!view || !clusters || !isShown()) return []
      const { width, height } = size
      const seen = boundsWithin({ left: 0, top: 0, right: width, bottom: height }, shift)
      return pointMarks(view, clusters, seen, cameraOf(shift, size).zoom)
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
    destroy: canvas.destroy,
  }
}

const isSamePlaces = (a: readonly ViewZone[], b: readonly ViewZone[]): boolean =>
  a.length === b.length &&
  a.every((zone, i) => zone.code === b[i]?.code && zone.lon === b[i]?.lon && zone.lat === b[i]?.lat)
