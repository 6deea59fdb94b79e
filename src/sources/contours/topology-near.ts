import type { GeoJsonProperties } from 'geojson'
import type { GeometryObject, Topology } from 'topojson-specification'

type Shape = GeometryObject<GeoJsonProperties>

/** West, south, east, north, in degrees. */
export type Box = readonly [west: number, south: number, east: number, north: number]

/** The shapes of an object that have an arc in a box: of a national file, those of one place are made and no other. */
export function objectNear(topology: Topology, object: Shape, [west, south, east, north]: Box): Shape {
  if (object.type !== 'GeometryCollection') return object
  const { scale, translate } = topology.transform ?? { scale: null, translate: null }
  const meets = topology.arcs.map((arc) => {
    let [left, low, right, top] = [Infinity, Infinity, -Infinity, -Infinity]
    let [x, y] = [0, 0]
    for (const [dx = 0, dy = 0] of arc) {
      if (scale) {
        x += dx
        y += dy
      } else {
        x = dx
        y = dy
      }
      left = Math.min(left, x)
      right = Math.max(right, x)
      low = Math.min(low, y)
      top = Math.max(top, y)
    }
    const lon = (value: number) => (scale ? value * scale[0] + translate[0] : value)
    const lat = (value: number) => (scale ? value * scale[1] + translate[1] : value)
    return lon(left) <= east && lon(right) >= west && lat(low) <= north && lat(top) >= south
  })
  const isNear = (one: Shape): boolean => {
    if (one.type === 'GeometryCollection') return one.geometries.some(isNear)
    if (!('arcs' in one)) return true
    return (one.arcs as unknown[])
      .flat(3)
      .some((arc) => meets[(arc as number) < 0 ? ~(arc as number) : (arc as number)])
  }
  return { ...object, geometries: object.geometries.filter(isNear) }
}
