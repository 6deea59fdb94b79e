import { ACCENT, FONT, INK, PAPER } from '../../figure/ink.ts'
import type { PointLook } from '../../figure/points/point-look.ts'
import type { PointMark } from '../../figure/points/point-marks.ts'
import { type Shift, toPlane } from '../canvas/plane.ts'

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

/** Share of the radius of a cluster that its ring of classes takes. */
const RING = 0.32

/** Draws marks in their order. */
export function drawPoints(
  context: CanvasRenderingContext2D,
  marks: readonly PointMark[],
  shift: Shift,
): void {
  for (const mark of marks) {
    const { x, y } = markPlace(mark, shift)
    if (mark.kind === 'point') drawPoint(context, mark.look, x, y, mark.radius)
    else drawCluster(context, mark, x, y)
  }
}

function drawPoint(context: CanvasRenderingContext2D, look: PointLook, x: number, y: number, radius: number) {
  disc(context, x, y, radius)
  context.fillStyle = look.fill
  context.fill()
  context.lineWidth = 1
  context.strokeStyle = look.stroke
  context.stroke()
  if (look.mark === '') return
  context.save()
  context.translate(x, y)
  context.scale(radius, radius)
  context.fillStyle = look.markFill
  context.fill(pathOf(look.mark))
  context.restore()
}

function drawCluster(
  context: CanvasRenderingContext2D,
  { radius, parts, text }: Extract<PointMark, { kind: 'cluster' }>,
  x: number,
  y: number,
) {
  disc(context, x, y, radius + 1)
  context.fillStyle = PAPER
  context.fill()
  let from = -Math.PI / 2
  for (const { look, share } of parts) {
    const to = from + 2 * Math.PI * share
    context.beginPath()
    context.arc(x, y, radius, from, to)
    context.arc(x, y, radius * (1 - RING), to, from, true)
    context.closePath()
    context.fillStyle = look.fill
    context.fill()
    context.lineWidth = 0.75
    context.strokeStyle = look.fill === PAPER ? look.stroke : PAPER
    context.stroke()
    from = to
  }
  disc(context, x, y, radius)
  context.lineWidth = 0.75
  context.strokeStyle = INK
  context.stroke()
  context.fillStyle = INK
  context.font = `600 ${Math.min(12, radius * 0.62)}px ${FONT}`
  context.textAlign = 'center'
  context.textBaseline = 'middle'
  context.fillText(text, x, y, 2 * radius * (1 - RING))
}

/** Rings around the points that are selected and the one pointed at, legible on any colour. */
export function drawPointRings(
  context: CanvasRenderingContext2D,
  rings: readonly { readonly mark: PointMark; readonly focused: boolean }[],
  shift: Shift,
): void {
  for (const { mark, focused } of rings) {
    const { x, y } = markPlace(mark, shift)
    for (const [color, width] of [
      [PAPER, 5.5],
      [focused ? ACCENT : INK, 2.75],
    ] as const) {
      disc(context, x, y, mark.radius + 2)
      context.lineWidth = width
      context.strokeStyle = color
      context.stroke()
    }
  }
}

function disc(context: CanvasRenderingContext2D, x: number, y: number, radius: number) {
  context.beginPath()
  context.arc(x, y, radius, 0, 2 * Math.PI)
}
