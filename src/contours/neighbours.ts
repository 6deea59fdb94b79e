import { area } from '@turf/area'
import { bbox } from '@turf/bbox'
import { bboxClip } from '@turf/bbox-clip'
import type { Feature, FeatureCollection, MultiPolygon, Polygon } from 'geojson'
import { mesh } from 'topojson-client'
import { topology } from 'topojson-server'
import type { GeometryObject, Topology } from 'topojson-specification'
import { boxRing } from '../lib/box-ring.ts'
import { labelPoint } from './label-point.ts'
import { doMeet, type Frame, linesWithin } from './landmark-frame.ts'
import type { LandmarkLayers } from './landmark-layers.ts'

export interface NamedZone {
  readonly code: string | null
  readonly name: string | null
}
type Zone = Feature<Polygon | MultiPolygon, NamedZone>

/** A neighbour of which less than this share of the frame is seen bears no name. */
const NAMED = 0.001

/**
 * The communes beside a territory: their borders with one another and with what the file does not have (a coast, another
 * country), and their names. Borders of the territory are left out: its own contours draw them, perhaps of another year.
 * @param isOwn whether a commune of the file is of the territory
 */
export function neighboursOf(
  zones: readonly Zone[],
  isOwn: (zone: Zone) => boolean,
  frame: Frame,
): Pick<LandmarkLayers, 'neighbours' | 'places'> {
  const near = zones.filter((zone) => doMeet(bbox(zone) as unknown as Frame, frame))
  const owns = near.map(isOwn)
  const layer: FeatureCollection<Polygon | MultiPolygon> = {
    type: 'FeatureCollection',
    features: near.map((zone, i) => ({ ...zone, properties: { own: owns[i] } })),
  }
  const built = topology({ zones: layer }) as Topology
  const own = (one: GeometryObject) => (one.properties as { own?: boolean } | undefined)?.own === true
  const borders = mesh(built, built.objects.zones as GeometryObject, (a, b) => !own(a) && !own(b))
  const least = area({ type: 'Polygon', coordinates: [boxRing(frame)] }) * NAMED
  const places = near.flatMap((zone, i) => {
    const { name } = zone.properties
    if (owns[i] || name === null) return []
    const seen = bboxClip(zone, [...frame])
    if (area(seen) < least) return []
    return [{ name, ...labelPoint(seen.geometry as Polygon | MultiPolygon) }]
  })
  return {
    neighbours: linesWithin(borders.coordinates, frame),
    places: places.sort((a, b) => (a.name < b.name ? -1 : 1)),
  }
}
