import type { ResolvedView } from '../../atlas/view.ts'
import type { Geometry } from '../../figure/geometry.ts'
import type { Landmarks } from '../../figure/landmarks.ts'
import type { Inks } from '../../figure/palette.ts'
import type { Size } from '../../figure/projection.ts'
import { GROUND_ORDER, isTiled } from '../../territory/level.ts'
import { zoneStates } from '../zone-state.ts'
import { circleAt, circlesOf, drawCircles } from './draw-circles.ts'
import { drawNeighbours, type LandmarkPlane, landmarkPlane } from './draw-landmarks.ts'
import { drawLines } from './draw-lines.ts'
import { drawMarks, rectOf } from './draw-marks.ts'
import { levelPlanes } from './level-plane.ts'
import { type Paint, paintRaster } from './paint-raster.ts'
import { isEmpty, NO_PIXEL, type PixelRect, union, within } from './pixel-rect.ts'
import type { Shift } from './plane.ts'
import type { Sheet } from './sheet.ts'
import { changedZones, zonePaint } from './zone-paint.ts'
import { FIRST_ZONE, type ZoneRaster, zoneRaster } from './zone-raster.ts'
import { zoneTiles } from './zone-tiles.ts'

/**
 * The picture of a map on a canvas, kept in layers so that a change draws only its own: a number of zone a pixel, their
 * colours, lines and circles, outlines of what is marked.
 */
export interface MapPicture {
  /** @returns whether the colours of zones of the same contours are others */
  show(view: ResolvedView): boolean
  focus(code: string | null): void
  /** what orients around and under the zones; null: nothing */
  orient(landmarks: Landmarks | null): void
  /** @param ratio pixels of the screen in a CSS pixel */
  place(shift: Shift, size: Size, ratio: number): void
  /** everything is to be drawn again */
  forget(): void
  /** draws what is no longer true */
  draw(): void
  /** the zone at a place, in CSS pixels: the smallest circle, or else the contour */
  zoneAt(x: number, y: number): string | null
}

const ALL: PixelRect = { left: 0, top: 0, right: Infinity, bottom: Infinity }

export function mapPicture(
  canvas: HTMLCanvasElement,
  geometry: Geometry,
  first: ResolvedView,
  inks: Inks,
): MapPicture {
  const target = contextOf(canvas)
  const [beneath, lines] = [sheetLayer(), sheetLayer()]
  const planeOf = levelPlanes(geometry)
  const ground = GROUND_ORDER.find((level) => geometry.levels[level])

  let view = first
  let focused: string | null = null
  let landmarks: LandmarkPlane | null = null
  let shift: Shift = { scale: 1, x: 0, y: 0 }
  let size: Size = { width: 0, height: 0 }
  let ratio = 1
  let tiles = zoneTiles(ratio, inks)
  let raster: ZoneRaster | null = null
  let paint: Paint | null = null
  let image: ImageData | null = null
  /** what is to be drawn again */
  const stale = { raster: true, lines: true, paint: ALL, shown: ALL }

  const plane = () => planeOf(view.choice.level)
  const inPixels = ({ left, top, right, bottom }: PixelRect): PixelRect => ({
    left: left * ratio,
    top: top * ratio,
    right: right * ratio,
    bottom: bottom * ratio,
  })
  const touch = (rect: PixelRect) => {
    stale.shown = union(stale.shown, rect)
  }
  const touchZones = (ids: Iterable<number>) => {
    const level = plane()
    if (level) touch(inPixels(rectOf(level, ids, shift)))
  }
  const idOf = (code: string) => plane()?.ids.get(code) ?? -1
  const sheet = (context: CanvasRenderingContext2D): Sheet => ({ context, shift, size, inks })

  /** @returns whether the zones are the same and their colours others */
  function repaint(): boolean {
    const level = plane()
    const next = zonePaint(level ? zoneStates(view, level.ids, inks) : [], inks.paperSunk, tiles)
    const changed = paint && paint.flat.length === next.flat.length ? changedZones(paint, next) : null
    if (changed && level) stale.paint = union(stale.paint, inPixels(rectOf(level, changed, shift)))
    else stale.paint = ALL
    paint = next
    return changed !== null && changed.length > 0
  }

  function drawRaster(): void {
    const pixels = { width: canvas.width, height: canvas.height }
    if (stale.raster || !raster || !image) {
      const level = plane()
      const isGroundSeen = !level || !isTiled(view.choice.level)
      const land = ground && isGroundSeen ? (planeOf(ground)?.zones ?? null) : null
      const device = { scale: shift.scale * ratio, x: shift.x * ratio, y: shift.y * ratio }
      raster = zoneRaster(level?.zones ?? [], land, device, pixels)
      image = new ImageData(pixels.width, pixels.height)
      stale.paint = ALL
    }
    const rect = within(stale.paint, pixels)
    if (isEmpty(rect) || !paint) return
    const origin = { x: Math.round(shift.x * ratio), y: Math.round(shift.y * ratio) }
    paintRaster(raster, paint, new Uint32Array(image.data.buffer), rect, origin)
    touch(rect)
  }

  function drawLayer(layer: CanvasRenderingContext2D, what: (onto: Sheet) => void): void {
    layer.setTransform(1, 0, 0, 1, 0, 0)
    layer.clearRect(0, 0, canvas.width, canvas.height)
    layer.setTransform(ratio, 0, 0, ratio, 0, 0)
    what(sheet(layer))
    touch(ALL)
  }

  function compose(rect: PixelRect): void {
    if (isEmpty(rect) || !image) return
    const { left, top } = rect
    const [width, height] = [rect.right - left, rect.bottom - top]
    target.putImageData(image, 0, 0, left, top, width, height)
    target.save()
    target.beginPath()
    target.rect(left, top, width, height)
    target.clip()
    // what the zones leave of the picture is bare: borders of neighbours go under them
    if (landmarks) {
      target.globalCompositeOperation = 'destination-over'
      target.drawImage(beneath.canvas, left, top, width, height, left, top, width, height)
      target.globalCompositeOperation = 'source-over'
    }
    target.drawImage(lines.canvas, left, top, width, height, left, top, width, height)
    const level = plane()
    if (level) {
      target.setTransform(ratio, 0, 0, ratio, 0, 0)
      drawMarks(sheet(target), level, { selected: selectedIn(view), focused })
      target.setTransform(1, 0, 0, 1, 0, 0)
    }
    target.restore()
  }

  return {
    show(next) {
      const before = view
      view = next
      if (before.choice.level !== next.choice.level) {
        stale.raster = true
        stale.lines = true
        focused = null
        paint = null
      }
      if (before.choice.outlines !== next.choice.outlines || circlesKey(before) !== circlesKey(next))
        stale.lines = true
      const marked = new Set([...selectedIn(before), ...selectedIn(next)])
      if (selectedIn(before).join() !== selectedIn(next).join()) touchZones([...marked].map(idOf))
      return repaint()
    },
    focus(code) {
      if (code === focused) return
      touchZones([focused, code].flatMap((one) => (one === null ? [] : [idOf(one)])))
      focused = code
    },
    orient(next) {
      landmarks = next && landmarkPlane(next)
      Object.assign(stale, { lines: true, paint: ALL })
      touch(ALL)
    },
    place(nextShift, nextSize, nextRatio) {
      ;[shift, size] = [nextShift, nextSize]
      if (ratio !== nextRatio) {
        ratio = nextRatio
        tiles = zoneTiles(ratio, inks)
        repaint()
      }
      const [width, height] = [Math.round(size.width * ratio), Math.round(size.height * ratio)]
      if (canvas.width !== width || canvas.height !== height)
        for (const one of [canvas, beneath.canvas, lines.canvas]) {
          one.width = width
          one.height = height
        }
      stale.raster = true
      stale.lines = true
    },
    forget() {
      Object.assign(stale, { raster: true, lines: true, paint: ALL, shown: ALL })
    },
    draw() {
      if (canvas.width === 0 || canvas.height === 0) return
      if (!paint) repaint()
      drawRaster()
      if (stale.lines) {
        const shown = landmarks
        if (shown) drawLayer(beneath, (onto) => drawNeighbours(onto, shown))
        drawLayer(lines, (onto) => {
          drawLines(onto, view, ground ? planeOf(ground) : null, planeOf, landmarks)
          drawCircles(onto, view)
        })
      }
      compose(within(stale.shown, canvas))
      Object.assign(stale, { raster: false, lines: false, paint: NO_PIXEL, shown: NO_PIXEL })
    },
    zoneAt(x, y) {
      const circle = circleAt(view, { x, y }, shift)
      if (circle !== null || !raster) return circle
      const [column, row] = [Math.floor(x * ratio), Math.floor(y * ratio)]
      if (column < 0 || row < 0 || column >= raster.width || row >= raster.height) return null
      const id = raster.ids[row * raster.width + column] ?? 0
      return plane()?.zones[id - FIRST_ZONE]?.code ?? null
    },
  }
}

const selectedIn = ({ zones }: ResolvedView): string[] =>
  zones.filter(({ selected }) => selected).map(({ code }) => code)

/** The same for two views whose circles are the same. */
const circlesKey = (view: ResolvedView): string =>
  circlesOf(view)
    .map(({ code, radius, classIndex }) => `${code} ${radius} ${view.classes[classIndex]?.color}`)
    .join()

const sheetLayer = () => contextOf(document.createElement('canvas'))

function contextOf(canvas: HTMLCanvasElement): CanvasRenderingContext2D {
  const context = canvas.getContext('2d')
  if (!context) throw new Error('the browser draws on no canvas')
  return context
}
