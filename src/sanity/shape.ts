import type { Position } from 'geojson'
import { polygonsOf, type ZoneFeature } from '../sources/contours/zone-feature.ts'
import { METRES } from '../territory/metres-between.ts'

/** Centre of gravity (degrees) and area (m²) of a zone, on the plane of its own latitude. */
export interface Shape {
  readonly centre: readonly [number, number]
  readonly area: number
}

export function shapeOf({ geometry }: ZoneFeature): Shape {
  const first = polygonsOf(geometry)[0]?.[0]?.[0] ?? [0, 0]
  const [x0 = 0, y0 = 0] = first
  const wide = Math.cos((y0 * Math.PI) / 180)
  let [twice, sx, sy] = [0, 0, 0]
  for (const rings of polygonsOf(geometry))
    for (const ring of rings)
      for (let i = 0; i + 1 < ring.length; i++) {
        const [a, b] = [local(ring[i]), local(ring[i + 1])]
        const cross = a[0] * b[1] - b[0] * a[1]
        twice += cross
        sx += (a[0] + b[0]) * cross
        sy += (a[1] + b[1]) * cross
      }
  const centre: [number, number] = twice === 0 ? [x0, y0] : [x0 + sx / (3 * twice), y0 + sy / (3 * twice)]
  return { centre, area: (Math.abs(twice) / 2) * METRES * METRES * wide }

  function local([x = 0, y = 0]: Position = []): [number, number] {
    return [x - x0, y - y0]
  }
}

/** Whether a position is in a zone, by the even-odd rule. */
export function holds({ geometry }: ZoneFeature, [x, y]: readonly [number, number]): boolean {
  let inside = false
  for (const rings of polygonsOf(geometry))
    for (const ring of rings)
      for (let i = 0; i + 1 < ring.length; i++) {
        const [ax = 0, ay = 0] = ring[i] ?? []
        const [bx = 0, by = 0] = ring[i + 1] ?? []
        if (ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax) inside = !inside
      }
  return inside
}

/** Share of the vertices of a zone, drawn in a little, that another holds. */
export function shareIn(zone: ZoneFeature, other: ZoneFeature): number {
  const { centre } = shapeOf(zone)
  const vertices = polygonsOf(zone.geometry).flatMap(([outer = []]) => outer.slice(1))
  const drawnIn = ([x = 0, y = 0]: Position): [number, number] => [
    centre[0] + (x - centre[0]) * 0.95,
    centre[1] + (y - centre[1]) * 0.95,
  ]
  return vertices.filter((vertex) => holds(other, drawnIn(vertex))).length / Math.max(1, vertices.length)
}
