import type { ResolvedView, ViewZone } from '../../atlas/view.ts'
import type { Inks } from '../../figure/palette.ts'
import { type PointClusters, pointClusters } from '../../figure/points/point-clusters.ts'
import { isMarkOf, type PointMark, pointMarks } from '../../figure/points/point-marks.ts'
import type { Size } from '../../figure/projection.ts'
import type { Camera } from '../camera.ts'
import { cameraOf, type Shift, toDegrees } from '../canvas/plane.ts'
import { clusterText } from './cluster-text.ts'
import { drawPointRings, drawPoints, markPlace } from './draw-points.ts'

/** The points of a view, drawn on a canvas of their own over the map, whichever renderer draws it. */
export interface PointsOverlay {
  show(view: ResolvedView): void
  focus(code: string | null): void
  /** draws for a place of the camera, in the frame of the map that it lies over */
  place(shift: Shift, size: Size): void
  /** the point at a place of the picture, in CSS pixels */
  pointAt(x: number, y: number): string | null
  /** where the map goes for the points of the cluster at a place to part; null where there is none */
  cameraInto(x: number, y: number): Camera | null
  /** what the cluster at a place holds, in words */
  textAt(x: number, y: number): string | null
  destroy(): void
}

/** Beyond this, more pixels cost time and show nothing. */
const MAX_RATIO = 3
/** Pixels around the picture in which a mark may still be seen. */
const MARGIN = 40

/** @param parent that the canvas is put in, once there are points to draw */
export function pointsOverlay(parent: HTMLElement, inks: Inks): PointsOverlay {
  const canvas = document.createElement('canvas')
  canvas.className = 'atlas-map-points'
  canvas.setAttribute('aria-hidden', 'true')
  const context = canvas.getContext('2d')

  let view: ResolvedView | null = null
  let grouped: readonly ViewZone[] = []
  let clusters: PointClusters | null = null
  let focused: string | null = null
  let at: { readonly shift: Shift; readonly size: Size } | null = null
  let marks: readonly PointMark[] = []

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
    context.setTransform(1, 0, 0, 1, 0, 0)
    context.clearRect(0, 0, width, height)
    marks = []
    if (!view || !clusters || !isShown()) return
    context.setTransform(ratio, 0, 0, ratio, 0, 0)
    marks = pointMarks(view, clusters, boundsOf(shift, size), cameraOf(shift, size).zoom)
    drawPoints(sheet, marks, shift)
    const { zones } = view
    const isFocused = ({ code }: ViewZone) => code === focused
    const ringed = marks.filter((mark) => isMarkOf(mark, zones, (zone) => zone.selected || isFocused(zone)))
    drawPointRings(
      sheet,
      ringed.map((mark) => ({ mark, focused: isMarkOf(mark, zones, isFocused) })),
      shift,
    )
    drawPoints(sheet, ringed, shift)
  }

  const markAt = (x: number, y: number): PointMark | null => {
    if (!at) return null
    const { shift } = at
    const found = marks.findLast((mark) => {
      const place = markPlace(mark, shift)
      return Math.hypot(x - place.x, y - place.y) <= mark.radius + 1
    })
    return found ?? null
  }

  return {
    show(next) {
      view = next
      if (next.symbol === 'points' && !isSamePlaces(next.zones, grouped)) {
        grouped = next.zones
        clusters = pointClusters(next.zones)
      }
      if (isShown() && !canvas.isConnected) parent.append(canvas)
      draw()
    },
    focus(code) {
      if (code === focused) return
      focused = code
      if (isShown()) draw()
    },
    place(shift, size) {
      at = { shift, size }
      if (isShown() || marks.length > 0) draw()
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
    destroy: () => canvas.remove(),
  }
}

const isSamePlaces = (a: readonly ViewZone[], b: readonly ViewZone[]): boolean =>
  a.length === b.length &&
  a.every((zone, i) => zone.code === b[i]?.code && zone.lon === b[i]?.lon && zone.lat === b[i]?.lat)

function boundsOf({ scale, x, y }: Shift, { width, height }: Size) {
  const corner = (px: number, py: number) => toDegrees([(px - x) / scale, (py - y) / scale])
  const [northWest, southEast] = [corner(-MARGIN, -MARGIN), corner(width + MARGIN, height + MARGIN)]
  return [northWest.lon, southEast.lat, southEast.lon, northWest.lat] as const
}
