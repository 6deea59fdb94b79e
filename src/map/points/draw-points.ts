import { FONT } from '../../figure/font.ts'
import type { Inks } from '../../figure/palette.ts'
import { edgeRadius, GIVEN_RING, hasGivenRing } from '../../figure/points/given-ring.ts'
import { type PointLook, pointPaint } from '../../figure/points/point-look.ts'
import { CASING, NUMBER_HALO, NUMBERED, type PointMark } from '../../figure/points/point-marks.ts'
import { type Shift, toPlane } from '../canvas/plane.ts'
import { strokeCased } from '../canvas/stroke-cased.ts'

const paths = new Map<string, Path2D>()
const pathOf = (data: string): Path2D => {
  const known = paths.get(data)
  if (known) return known
  const made = new Path2D(data)
  paths.set(data, made)
  return made
}

/** The place of a mark in the picture, in CSS pixels. */
export function markPlace({ lon, lat }: PointMark, { scale, x, y }: Shift) {
  const [px, py] = toPlane(lon, lat)
  return { x: px * scale + x, y: py * scale + y }
}

/** Pixels around the disc of a mark that are its own still, for the pointer. */
export const EDGE = 1

/** Whether a place of the picture is in a mark. */
export function isIn(mark: PointMark, shift: Shift, at: { readonly x: number; readonly y: number }): boolean {
  const { x, y } = markPlace(mark, shift)
  return Math.hypot(at.x - x, at.y - y) <= mark.radius + EDGE
}

/** Share of the radius of a cluster that its ring of classes takes. */
const RING = 0.32

/** What points are drawn on: a blank context in CSS pixels, and the colours of the theme. */
export interface PointSheet {
  readonly context: CanvasRenderingContext2D
  readonly inks: Inks
}

/** Draws marks in their order. */
export function drawPoints(sheet: PointSheet, marks: readonly PointMark[], shift: Shift): void {
  for (const mark of marks) {
    const { x, y } = markPlace(mark, shift)
    if (mark.kind === 'cluster') {
      drawCluster(sheet, mark, x, y)
      continue
    }
    if (hasGivenRing(mark.zone)) drawGivenRing(sheet, x, y, mark.radius)
    drawPoint(sheet, mark.look, x, y, mark.radius)
  }
}

function drawPoint({ context, inks }: PointSheet, look: PointLook, x: number, y: number, radius: number) {
  const { fill, stroke, markFill } = pointPaint(look, inks)
  casing(context, inks, x, y, radius)
  disc(context, x, y, radius)
  context.fillStyle = fill
  context.fill()
  context.lineWidth = 1
  context.strokeStyle = stroke
  context.stroke()
  if (look.mark === '') return
  context.save()
  context.translate(x, y)
  context.scale(radius, radius)
  context.fillStyle = markFill
  context.fill(pathOf(look.mark))
  context.restore()
}

function drawGivenRing({ context, inks }: PointSheet, x: number, y: number, radius: number) {
  const { from, width, casing } = GIVEN_RING
  disc(context, x, y, radius + from)
  strokeCased(context, null, [
    [inks.paper, casing],
    [inks.ink, width],
  ])
}

function drawCluster(
  { context, inks }: PointSheet,
  { radius, parts }: Extract<PointMark, { kind: 'cluster' }>,
  x: number,
  y: number,
) {
  casing(context, inks, x, y, radius)
  let from = -Math.PI / 2
  for (const { look, share } of parts) {
    const to = from + 2 * Math.PI * share
    context.beginPath()
    context.arc(x, y, radius, from, to)
    context.arc(x, y, radius * (1 - RING), to, from, true)
    context.closePath()
    const { fill, stroke } = pointPaint(look, inks)
    context.fillStyle = fill
    context.fill()
    context.lineWidth = 0.75
    context.strokeStyle = look.color === null ? stroke : inks.paper
    context.stroke()
    from = to
  }
  disc(context, x, y, radius)
  context.lineWidth = 0.75
  context.strokeStyle = inks.ink
  context.stroke()
}

/** What the groups of points weigh, over what lies on their discs. */
export function drawNumbers({ context, inks }: PointSheet, marks: readonly PointMark[], shift: Shift): void {
  context.textAlign = 'center'
  context.textBaseline = 'middle'
  context.lineJoin = 'round'
  for (const mark of marks) {
    if (mark.kind !== 'cluster' || mark.radius < NUMBERED) continue
    const { x, y } = markPlace(mark, shift)
    const room = 2 * mark.radius * (1 - RING)
    // in half pixels: each size is another font to make
    context.font = `600 ${Math.min(12, Math.round(mark.radius * 1.24) / 2)}px ${FONT}`
    context.strokeStyle = inks.paper
    context.lineWidth = NUMBER_HALO
    context.strokeText(mark.text, x, y, room)
    context.fillStyle = inks.ink
    context.fillText(mark.text, x, y, room)
  }
}

/** Rings around the points that are selected and the one pointed at, legible on any colour. */
export function drawPointRings(
  { context, inks }: PointSheet,
  rings: readonly { readonly mark: PointMark; readonly focused: boolean }[],
  shift: Shift,
): void {
  for (const { mark, focused } of rings) {
    const { x, y } = markPlace(mark, shift)
    disc(context, x, y, edgeRadius(mark) + 2)
    strokeCased(context, null, [
      [inks.paper, 5.5],
      [focused ? inks.accent : inks.ink, 2.75],
    ])
  }
}

/** Parts a mark from those under it. */
function casing(context: CanvasRenderingContext2D, { paper }: Inks, x: number, y: number, radius: number) {
  disc(context, x, y, radius + CASING)
  context.fillStyle = paper
  context.fill()
}

function disc(context: CanvasRenderingContext2D, x: number, y: number, radius: number) {
  context.beginPath()
  context.arc(x, y, radius, 0, 2 * Math.PI)
}
