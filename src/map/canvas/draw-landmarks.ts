import type { MultiLineString } from 'geojson'
import { type FadingLines, fadingLandmarks } from '../../figure/fading-lines.ts'
import { LANDMARK_LINES, TOWN_HALL } from '../../figure/landmark-looks.ts'
import type { Landmarks } from '../../figure/landmarks.ts'
import type { Line } from '../mesh.ts'
import type { Stroke } from './level-plane.ts'
import { type PlanePoint, toPlane } from './plane.ts'
import { boxOf } from './plane-contours.ts'
import { addLines } from './plane-path.ts'
import type { Sheet } from './sheet.ts'
import { strokeCased } from './stroke-cased.ts'

interface FadingStrokes {
  readonly strength: number
  readonly strokes: readonly Stroke[]
}

/** Landmarks brought to the plane once. */
export interface LandmarkPlane {
  readonly neighbours: readonly FadingStrokes[]
  readonly rivers: readonly FadingStrokes[]
  readonly roads: readonly FadingStrokes[]
  readonly townHalls: readonly PlanePoint[]
}

export const landmarkPlane = (landmarks: Landmarks): LandmarkPlane => ({
  ...fadingStrokes(landmarks),
  townHalls: landmarks.townHalls.coordinates.map(([lon = Number.NaN, lat = Number.NaN]) => toPlane(lon, lat)),
})

function fadingStrokes(landmarks: Landmarks) {
  const { neighbours, rivers, roads } = fadingLandmarks(landmarks)
  const of = (bands: readonly FadingLines[]): FadingStrokes[] =>
    bands.map(({ strength, lines }) => ({ strength, strokes: strokes(lines) }))
  return { neighbours: of(neighbours), rivers: of(rivers), roads: of(roads) }
}

const strokes = ({ coordinates }: MultiLineString): Stroke[] =>
  coordinates.map((positions) => {
    const line: Line = new Float64Array(positions.length * 2)
    for (const [i, [lon = Number.NaN, lat = Number.NaN]] of positions.entries())
      line.set(toPlane(lon, lat), 2 * i)
    return { line, box: boxOf([line]) }
  })

/** Borders of the communes beside the territory, for the ground that its zones leave. */
export function drawNeighbours({ context, shift, size, inks }: Sheet, { neighbours }: LandmarkPlane): void {
  const { width, opacity } = LANDMARK_LINES.neighbours
  context.lineJoin = 'round'
  context.strokeStyle = inks.lineStrong
  context.lineWidth = width
  for (const { strength, strokes: lines } of neighbours) {
    const path = new Path2D()
    addLines(path, lines, shift, size)
    context.globalAlpha = opacity * strength
    context.stroke(path)
  }
  context.globalAlpha = 1
}

/** Rivers, roads and town halls, over the colours and under the edges of zones. */
export function drawThrough({ context, shift, size, inks }: Sheet, plane: LandmarkPlane): void {
  context.lineJoin = 'round'
  for (const [kind, color] of [
    ['rivers', inks.water],
    ['roads', inks.road],
  ] as const) {
    const { width, casing } = LANDMARK_LINES[kind]
    for (const { strength, strokes: lines } of plane[kind]) {
      const path = new Path2D()
      addLines(path, lines, shift, size)
      context.globalAlpha = strength
      strokeCased(context, path, [
        [inks.paper, casing],
        [color, width],
      ])
    }
  }
  context.globalAlpha = 1
  for (const [px, py] of plane.townHalls) {
    const [x, y] = [px * shift.scale + shift.x, py * shift.scale + shift.y]
    if (x < -TOWN_HALL || y < -TOWN_HALL || x > size.width + TOWN_HALL || y > size.height + TOWN_HALL)
      continue
    context.beginPath()
    context.arc(x, y, TOWN_HALL / 2, 0, 2 * Math.PI)
    context.fillStyle = inks.ink
    context.fill()
    context.lineWidth = 1
    context.strokeStyle = inks.paper
    context.stroke()
  }
}
