import { keptWith } from '../lib/kept-with.ts'
import { levelRow, type MapLevel } from '../territory/level.ts'
import type { Contours, Geometry } from './geometry.ts'

export interface ZoneExtent {
  /** from west to east, in degrees */
  readonly width: number
  /** the southernmost latitude */
  readonly foot: number
}

/** What a name needs to know of each contour, in their order. */
export const zoneExtents = (contours: Contours): ZoneExtent[] =>
  contours.features.map(({ geometry }) => {
    let [west, east, foot] = [Infinity, -Infinity, Infinity]
    const rings = geometry.type === 'Polygon' ? geometry.coordinates : geometry.coordinates.flat()
    for (const [lon = Number.NaN, lat = Number.NaN] of rings.flat()) {
      west = Math.min(west, lon)
      east = Math.max(east, lon)
      foot = Math.min(foot, lat)
    }
    return { width: east - west, foot }
  })

export type ZoneWidths = ReadonlyMap<string, number>
const NONE: ZoneWidths = new Map()
/** names are placed again at every step of a zoom */
const widthsOf = keptWith((contours: Contours): ZoneWidths => {
  const extents = zoneExtents(contours)
  return new Map(
    contours.features.map(({ properties }, i) => [properties.code as string, extents[i]?.width ?? 0]),
  )
})

/** Widths of the communes that a map of a finer level names, in degrees, by code; empty where they have no contours. */
export function parentWidths({ levels }: Geometry, level: MapLevel): ZoneWidths {
  const { edges } = levelRow(level)
  const contours = edges && levels[edges]
  return contours ? widthsOf(contours) : NONE
}
