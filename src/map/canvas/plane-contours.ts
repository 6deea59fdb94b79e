import type { Contours } from '../../figure/geometry.ts'
import { keptWith } from '../../lib/kept-with.ts'
import type { Line } from '../mesh.ts'
import { toPlane } from './plane.ts'

/** West, north, east, south on the plane. */
export type PlaneBox = readonly [number, number, number, number]

export interface PlaneZone {
  readonly code: string
  readonly rings: readonly Line[]
  readonly box: PlaneBox
}

/** Contours brought to the plane once: every picture of them is a scale and a movement. */
export const planeContours = keptWith((contours: Contours): readonly PlaneZone[] =>
  contours.features.map(({ properties: { code }, geometry }) => {
    const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates
    const rings = polygons.flat().map((ring) => {
      const line = new Float64Array(ring.length * 2)
      for (const [i, [lon = Number.NaN, lat = Number.NaN]] of ring.entries())
        line.set(toPlane(lon, lat), 2 * i)
      return line
    })
    return { code, rings, box: boxOf(rings) }
  }),
)

export function boxOf(lines: readonly Line[]): PlaneBox {
  let [west, north, east, south] = [Infinity, Infinity, -Infinity, -Infinity]
  for (const line of lines)
    for (let i = 0; i < line.length; i += 2) {
      const [x = Number.NaN, y = Number.NaN] = [line[i], line[i + 1]]
      west = Math.min(west, x)
      east = Math.max(east, x)
      north = Math.min(north, y)
      south = Math.max(south, y)
    }
  return [west, north, east, south]
}
