import type { ResolvedView } from '../../atlas/view.ts'
import { perimeterWidth } from '../../figure/perimeters.ts'
import { arePerimeters, levelRow, type MapLevel, PERIMETER_LEVELS } from '../../territory/level.ts'
import { drawThrough, type LandmarkPlane } from './draw-landmarks.ts'
import type { LevelPlane } from './level-plane.ts'
import { metresPerPixelAt } from './plane.ts'
import { addLines } from './plane-path.ts'
import type { Sheet } from './sheet.ts'
import { ringsOf, strokeCased, strokePerimeters } from './stroke-perimeters.ts'

/** The lines over the colours: rivers and roads, the land's outline, edges of zones and of the greater ones, perimeters. */
export function drawLines(
  sheet: Sheet,
  { choice }: Pick<ResolvedView, 'choice'>,
  land: LevelPlane | null,
  planeOf: (level: MapLevel) => LevelPlane | null,
  landmarks: LandmarkPlane | null,
): void {
  const { context, inks } = sheet
  context.lineJoin = 'round'
  if (land) drawOutline(sheet, land)
  if (landmarks) drawThrough(sheet, landmarks)

  const plane = planeOf(choice.level)
  if (plane && arePerimeters(choice.level)) strokePerimeters(sheet, plane.zones, 0.8)
  else if (plane) {
    const edges = new Path2D()
    addLines(edges, plane.inner, sheet.shift, sheet.size)
    addLines(edges, plane.outer, sheet.shift, sheet.size)
    stroke(context, edges, inks.edge, 0.8)
  }
  const { edges } = levelRow(choice.level)
  const parents = edges && planeOf(edges)
  if (parents) {
    const lines = new Path2D()
    addLines(lines, parents.inner, sheet.shift, sheet.size)
    addLines(lines, parents.outer, sheet.shift, sheet.size)
    context.globalAlpha = 0.65
    stroke(context, lines, inks.inkSoft, 0.8)
    context.globalAlpha = 1
  }
  if (!choice.outlines || arePerimeters(choice.level)) return
  for (const level of PERIMETER_LEVELS) {
    const zones = planeOf(level)?.zones ?? []
    const width = perimeterWidth(metresPerPixelAt(sheet.shift, sheet.size))
    strokeCased(sheet, zones, width)
  }
}

/** The outer half of a thick line: the land is cut out of it. */
function drawOutline(sheet: Sheet, land: LevelPlane): void {
  const { context, shift, size, inks } = sheet
  const outline = new Path2D()
  addLines(outline, land.outer, shift, size)
  stroke(context, outline, inks.lineStrong, 2.4)
  context.globalCompositeOperation = 'destination-out'
  context.fill(ringsOf(sheet, land.zones))
  context.globalCompositeOperation = 'source-over'
}

function stroke(context: CanvasRenderingContext2D, path: Path2D, color: string, width: number): void {
  context.strokeStyle = color
  context.lineWidth = width
  context.stroke(path)
}
