import type { FeatureCollection, Point } from 'geojson'
import type { ResolvedView } from '../atlas/view.ts'
import type { Contours } from '../figure/geometry.ts'
import { NAME_SIZE } from '../figure/place-names.ts'
import { textWidth } from '../figure/text-width.ts'

interface NameProperties {
  readonly name: string
  /** the least whole zoom at which the zone has room for its name */
  readonly zoom: number
  /** least first where names would touch */
  readonly order: number
  /** pixels under the point where the name begins, below its circle; 0 for a name in the middle of its zone */
  readonly drop: number
}
type NamePoints = FeatureCollection<Point, NameProperties>

/** A name may overflow its zone by this much, as in the figure. */
const OVERFLOW = 1.5
/** Tiles are cut by whole zooms, so the filter sees the zoom rounded down: half of it is given back. */
const ROUNDING = 0.5
/** Pixels of the world at zoom 0. */
const WORLD = 512

/** East-west extent of each contour, in degrees, by feature id. */
export const zoneWidths = (contours: Contours): number[] =>
  contours.features.map(({ geometry }) => {
    let [west, east] = [Infinity, -Infinity]
    const rings = geometry.type === 'Polygon' ? geometry.coordinates : geometry.coordinates.flat()
    for (const [lon = Number.NaN] of rings.flat()) {
      west = Math.min(west, lon)
      east = Math.max(east, lon)
    }
    return east - west
  })

/** Names of the view's zones as points; none where the reader wants none. Selected zones are always named. */
export function namePoints(
  view: ResolvedView,
  ids: ReadonlyMap<string, number>,
  widths: readonly number[],
): NamePoints {
  if (!view.choice.names) return { type: 'FeatureCollection', features: [] }
  const features = view.zones.flatMap((zone): NamePoints['features'] => {
    const width = widths[ids.get(zone.code) ?? -1]
    if (width === undefined) return []
    const fits = Math.log2((textWidth(zone.name, NAME_SIZE) * 360) / (OVERFLOW * WORLD * width)) - ROUNDING
    return [
      {
        type: 'Feature',
        geometry: { type: 'Point', coordinates: [zone.lon, zone.lat] },
        properties: {
          name: zone.name,
          zoom: zone.selected ? 0 : fits,
          order: zone.selected ? -360 : -width,
          drop: zone.radius > 0 ? zone.radius + 2 : 0,
        },
      },
    ]
  })
  return { type: 'FeatureCollection', features }
}

/** The same for two views whose names are the same and stand in the same places. */
export const namesKey = ({ choice, zones }: ResolvedView): string =>
  choice.names ? `${choice.level} ${zones.map((zone) => (zone.selected ? -1 : 1) * (zone.radius + 1))}` : ''
