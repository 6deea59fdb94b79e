import type { FeatureCollection, Point } from 'geojson'
import type { ResolvedView, ViewZone } from '../atlas/view.ts'
import type { Contours } from '../figure/geometry.ts'
import {
  CLEAR,
  hasOwnRoom,
  NAME_LINE,
  NAME_SIZE,
  nameDrop,
  nameOrder,
  OVERFLOW,
} from '../figure/place-names.ts'
import { textWidth } from '../figure/text-width.ts'

interface NameProperties {
  readonly name: string
  /** the least whole zoom at which the zone has room for its name, and no circle of another zone is under it */
  readonly zoom: number
  /** least first where names would touch */
  readonly order: number
  /** pixels under the point where the name begins; 0 for a name in the middle of its zone */
  readonly drop: number
}
type NamePoints = FeatureCollection<Point, NameProperties>

/** Tiles are cut by whole zooms, so the filter sees the zoom rounded down: half of it is given back. */
const ROUNDING = 0.5
/** Pixels of the world at zoom 0. */
const WORLD = 512

export interface ZoneExtent {
  /** from west to east, in degrees */
  readonly width: number
  /** the southernmost latitude */
  readonly foot: number
}

/** What a name needs to know of each contour, by feature id. */
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

/** Names of the view's zones as points; none where the reader wants none. Selected zones are always named. */
export function namePoints(
  view: ResolvedView,
  ids: ReadonlyMap<string, number>,
  extents: readonly ZoneExtent[],
): NamePoints {
  if (!view.choice.names) return { type: 'FeatureCollection', features: [] }
  const circles = view.zones.filter(({ radius }) => radius > 0)
  const features = view.zones.flatMap((zone): NamePoints['features'] => {
    const extent = extents[ids.get(zone.code) ?? -1]
    if (extent === undefined) return []
    const { width, foot } = extent
    const fits = Math.log2((textWidth(zone.name, NAME_SIZE) * 360) / (OVERFLOW * WORLD * width)) - ROUNDING
    return [
      {
        type: 'Feature',
        geometry: { type: 'Point', coordinates: [zone.lon, zone.kind === null ? zone.lat : foot] },
        properties: {
          name: zone.name,
          zoom: zone.selected ? 0 : Math.max(hasOwnRoom(zone) ? 0 : fits, clearZoom(zone, circles)),
          order: nameOrder(zone, width),
          drop: nameDrop(zone),
        },
      },
    ]
  })
  return { type: 'FeatureCollection', features }
}

/** Where a point is in the world at zoom 0, in pixels. */
const inWorld = ({ lon, lat }: ViewZone) => ({
  x: (lon / 360) * WORLD,
  y: -(Math.log(Math.tan(Math.PI / 4 + (lat * Math.PI) / 360)) / (2 * Math.PI)) * WORLD,
})

/** The least zoom from which a name is beside, over or under each circle of another zone. */
function clearZoom(zone: ViewZone, circles: readonly ViewZone[]): number {
  const half = textWidth(zone.name, NAME_SIZE) / 2 + CLEAR
  const drop = nameDrop(zone)
  const middle = drop > 0 ? drop + NAME_LINE / 2 : 0
  const own = inWorld(zone)
  const scales = circles.map((other) => {
    if (other.code === zone.code) return 0
    const { x, y } = inWorld(other)
    const [across, down] = [x - own.x, y - own.y]
    const needed = other.radius + CLEAR + NAME_LINE / 2 + (down > 0 ? middle : -middle)
    return needed <= 0 ? 0 : Math.min((half + other.radius) / Math.abs(across), needed / Math.abs(down))
  })
  return Math.log2(Math.max(0, ...scales))
}

/** The same for two views whose names are the same and stand in the same places. */
export const namesKey = ({ choice, zones }: ResolvedView): string =>
  choice.names ? `${choice.level} ${zones.map((zone) => (zone.selected ? -1 : 1) * (zone.radius + 1))}` : ''
