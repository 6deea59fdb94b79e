import type { MultiLineString, Position } from 'geojson'
import { keptWith } from '../lib/kept-with.ts'

/** Lines of one strength: 1 in the middle of the ground that is known, less towards its edge. */
export interface FadingLines {
  readonly strength: number
  readonly lines: MultiLineString
}

/** The share of the width and of the height of the ground over which lines fade, and in how many steps. */
const EDGE = 0.12
const STEPS = 6

/** West, south, east, north. */
export type GroundBox = readonly [west: number, south: number, east: number, north: number]

export function boxOfLines(all: readonly MultiLineString[]): GroundBox {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity]
  for (const [lon = 0, lat = 0] of all.flatMap(({ coordinates }) => coordinates.flat())) {
    west = Math.min(west, lon)
    south = Math.min(south, lat)
    east = Math.max(east, lon)
    north = Math.max(north, lat)
  }
  return [west, south, east, north]
}

/**
 * Lines that fade out before the box that their source was cut to, the strongest first: cut, they would end together at a
 * rectangle that means nothing on the ground.
 */
export function fadingLines({ coordinates }: MultiLineString, box: GroundBox): FadingLines[] {
  const [west, south, east, north] = box
  // lines that are all on one meridian fade to the north and the south alone
  const [width, height] = [(east - west) * EDGE || Infinity, (north - south) * EDGE || Infinity]
  const within = (from: number, size: number) => (size === Infinity ? Infinity : from / size)
  /** 0 at the edge of the box, 1 and more where lines have their whole strength */
  const depth = ([lon = 0, lat = 0]: Position) =>
    Math.min(
      within(lon - west, width),
      within(east - lon, width),
      within(lat - south, height),
      within(north - lat, height),
    )
  const step = (from: Position, to: Position) =>
    Math.min(STEPS, Math.max(0, Math.floor(((depth(from) + depth(to)) / 2) * STEPS)))
  const bands = Array.from({ length: STEPS + 1 }, (): Position[][] => [])
  for (const line of coordinates) {
    let last = -1
    for (const [from, to] of pieces(line, depth, [width, height])) {
      const band = step(from, to)
      const open = band === last ? bands[band]?.at(-1) : undefined
      if (open) open.push(to)
      else bands[band]?.push([from, to])
      last = band
    }
  }
  return bands
    .map((lines, band) => ({
      strength: (band + 1) / (STEPS + 1),
      lines: { type: 'MultiLineString' as const, coordinates: lines },
    }))
    .filter(({ lines }) => lines.coordinates.length > 0)
    .reverse()
}

/** The segments of a line, those near the edge cut so short that each is of one step. */
function* pieces(
  line: readonly Position[],
  depth: (at: Position) => number,
  [width, height]: readonly [number, number],
): Generator<[Position, Position]> {
  for (let i = 1; i < line.length; i++) {
    const [from, to] = [line[i - 1] as Position, line[i] as Position]
    const across = Math.max(
      Math.abs((to[0] ?? 0) - (from[0] ?? 0)) / width,
      Math.abs((to[1] ?? 0) - (from[1] ?? 0)) / height,
    )
    // the strong ground is a box: a segment between two of its places stays in it
    const parts = Math.min(depth(from), depth(to)) >= 1 ? 1 : Math.max(1, Math.ceil(across * STEPS))
    let before = from
    for (let part = 1; part <= parts; part++) {
      const share = part / parts
      const at: Position =
        part === parts
          ? to
          : [
              (from[0] ?? 0) + share * ((to[0] ?? 0) - (from[0] ?? 0)),
              (from[1] ?? 0) + share * ((to[1] ?? 0) - (from[1] ?? 0)),
            ]
      yield [before, at]
      before = at
    }
  }
}

type Lines = { readonly [K in (typeof KINDS)[number]]: MultiLineString }
const KINDS = ['neighbours', 'rivers', 'roads'] as const

/** The lines of landmarks as they fade, worked out once. */
export const fadingLandmarks: (lines: Lines) => Readonly<Record<keyof Lines, readonly FadingLines[]>> =
  keptWith((lines: Lines) => {
    const box = boxOfLines(KINDS.map((kind) => lines[kind]))
    const of = (kind: keyof Lines) => fadingLines(lines[kind], box)
    return { neighbours: of('neighbours'), rivers: of('rivers'), roads: of('roads') }
  })
