import type { FeatureCollection, Point } from 'geojson'
import type { ResolvedView, ViewZone } from '../atlas/view.ts'
import type { Landmarks } from '../figure/landmarks.ts'
import { mapNames } from '../figure/map-name.ts'
import {
  BESIDE_ORDER,
  hasOwnRoom,
  NAME_SIZE,
  nameDrop,
  nameOrder,
  OVERFLOW,
  parentOrder,
  roomIn,
} from '../figure/place-names.ts'
import { textWidth } from '../figure/text-width.ts'
import type { ZoneExtent, ZoneWidths } from '../figure/zone-extents.ts'
import { lieApart } from '../territory/level.ts'

interface NameProperties {
  readonly name: string
  /** a commune over finer zones */
  readonly bold: boolean
  /** the least whole zoom at which the zone has room for its name */
  readonly zoom: number
  /** least first where names would touch */
  readonly order: number
  /** pixels under the point where the name begins; 0 for a name in the middle of its zone */
  readonly drop: number
  /** of a commune beside the territory */
  readonly pale: boolean
  /** of the square around a circle that later names keep off, in pixels; 0 for a name */
  readonly side: number
}
/** What the map keeps for a text begins some pixels above its letters: a circle must not drive off its own name. */
const OWN_NAME = 4
/** After the names of selected zones, before all others: see `nameOrder`. */
const CIRCLE_ORDER = -5e5
type NamePoints = FeatureCollection<Point, NameProperties>

/** Tiles are cut by whole zooms, so the filter sees the zoom rounded down: half of it is given back. */
const ROUNDING = 0.5
/** Pixels of the world at zoom 0. */
const WORLD = 512

/** The zoom from which a zone has room for a name. @param width of the zone, in degrees */
const roomFrom = (name: string, width: number, bold = false): number =>
  Math.log2((textWidth(name, NAME_SIZE, bold) * 360) / (OVERFLOW * WORLD * width)) - ROUNDING

/**
 * Names of the view's zones as points, and the circles that names keep off; nothing where the reader wants no names.
 * Selected zones are always named.
 */
export function namePoints(
  view: ResolvedView,
  ids: ReadonlyMap<string, number>,
  extents: readonly ZoneExtent[],
  /** the communes whose names stand in sight, see `namedInSight` */
  named: ReadonlySet<string>,
  /** of the communes, see `parentWidths` */
  widths: ZoneWidths,
  /** communes beside the territory */
  places: Landmarks['places'] = [],
): NamePoints {
  if (!view.choice.names) return { type: 'FeatureCollection', features: [] }
  const roomOfParent = roomIn(view.parents.map(({ zones }) => zones))
  const roomOfZone = roomIn(view.sizes.values())
  const communes = view.parents.map(({ code, name, lon, lat, zones }): NamePoints['features'][number] => {
    const width = widths.get(code)
    const zoom = width === undefined ? 0 : roomFrom(name, width * roomOfParent(zones), true)
    return {
      type: 'Feature',
      geometry: { type: 'Point', coordinates: [lon, lat] },
      properties: { name, bold: true, zoom, order: parentOrder(zones), drop: 0, pale: false, side: 0 },
    }
  })
  const nameOf = view.parents.length > 0 ? mapNames(view.zones, named) : ({ name }: ViewZone) => name
  const apart = lieApart(view.choice.level)
  const features = view.zones.flatMap((zone): NamePoints['features'] => {
    const extent = extents[ids.get(zone.code) ?? -1]
    if (extent === undefined) return []
    const { width, foot } = extent
    const name = nameOf(zone)
    const size = view.sizes.get(zone.code) ?? 0
    const fits = roomFrom(name ?? '', width * roomOfZone(size))
    const circle: NamePoints['features'] =
      zone.radius > OWN_NAME
        ? [
            {
              type: 'Feature',
              geometry: { type: 'Point', coordinates: [zone.lon, zone.lat] },
              properties: {
                name: '',
                bold: false,
                zoom: 0,
                order: CIRCLE_ORDER,
                drop: 0,
                pale: false,
                side: 2 * (zone.radius - OWN_NAME),
              },
            },
          ]
        : []
    if (name === null) return circle
    return [
      ...circle,
      {
        type: 'Feature',
        geometry: { type: 'Point', coordinates: [zone.lon, apart ? foot : zone.lat] },
        properties: {
          name,
          bold: false,
          zoom: zone.selected || hasOwnRoom(zone, apart) ? 0 : fits,
          order: nameOrder(zone, width, apart, size),
          drop: nameDrop(zone, apart),
          pale: false,
          side: 0,
        },
      },
    ]
  })
  const beside = places.map(({ name, lon, lat }): NamePoints['features'][number] => ({
    type: 'Feature',
    geometry: { type: 'Point', coordinates: [lon, lat] },
    properties: { name, bold: false, zoom: 0, order: BESIDE_ORDER, drop: 0, pale: true, side: 0 },
  }))
  return { type: 'FeatureCollection', features: [...communes, ...features, ...beside] }
}

/** The same for two views whose names are the same and stand in the same places. */
export const namesKey = ({ choice, zones }: ResolvedView): string =>
  choice.names ? `${choice.level} ${zones.map((zone) => (zone.selected ? -1 : 1) * (zone.radius + 1))}` : ''
