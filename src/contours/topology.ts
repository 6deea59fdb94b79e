import { polygonContains } from 'd3-polygon'
import type { Feature, FeatureCollection, GeoJsonProperties, MultiPolygon, Polygon, Position } from 'geojson'
import { quantize } from 'topojson-client'
import { topology } from 'topojson-server'
import type { GeometryCollection, Topology } from 'topojson-specification'
import { GRID_PER_DEGREE, snapRings } from './grid.ts'
import { labelPoint } from './label-point.ts'
import { withoutPinches } from './pinches.ts'
import { closed, counterclockwise, type Ring } from './plane.ts'

type Shape = Polygon | MultiPolygon
type Layer = FeatureCollection<Shape, GeoJsonProperties>

/** Properties of the input, and a point inside for a name or a symbol. */
type Labelled = NonNullable<GeoJsonProperties> & { lon: number; lat: number }

type LabelledTopology<Name extends string> = Topology<Record<Name, GeometryCollection<Labelled>>>

/**
 * TopoJSON of layers of polygons in WGS84, one object per layer, on a grid of 0.00001 degree. Borders are
 * exact within a layer and between layers: a vertex that one layer has on another's edge (IRIS on their
 * commune) is given to both, so that they share the arc. Features gain `lon` and `lat`, a label point; their
 * outer rings are counterclockwise (RFC 7946). Holes and parts too small for the grid are left out.
 *
 * @throws Error when nothing is left of a feature.
 */
export function toTopology<Name extends string>(layers: Record<Name, Layer>): LabelledTopology<Name> {
  const entries = Object.entries<Layer>(layers)
  const features = entries.flatMap(([, layer]) => layer.features)
  const rings = snapRings(features.flatMap(({ geometry }) => polygons(geometry).flat()))
  const onGrid = entries.map(([name, { features }]): [string, Layer] => [
    name,
    { type: 'FeatureCollection', features: features.map((feature) => onGridFeature(feature, rings)) },
  ])
  return inDegrees(topology(Object.fromEntries(onGrid)) as LabelledTopology<Name>)
}

const polygons = (shape: Shape): Position[][][] =>
  shape.type === 'Polygon' ? [shape.coordinates] : shape.coordinates

/** The feature with its rings in grid steps, taken in order from the head of `rings`. */
function onGridFeature(
  { id, properties, geometry }: Feature<Shape>,
  rings: Ring[],
): Feature<Shape, Labelled> {
  const parts = polygons(geometry)
    .map((part) => rings.splice(0, part.length))
    .filter(([exterior]) => exterior !== undefined && exterior.length > 0)
    .flatMap(([exterior, ...holes]) => withHoles(withoutPinches(exterior as Ring), holes))
    .map(([exterior, ...holes]) => [
      closed(counterclockwise(exterior as Ring)),
      ...holes.map((hole) => closed(counterclockwise(hole).toReversed())),
    ])
  const [first, second] = parts
  if (first === undefined) throw new Error(`too small to draw: ${JSON.stringify(id ?? properties)}`)
  return {
    type: 'Feature',
    ...(id !== undefined && { id }),
    properties: { ...properties, ...labelPoint(geometry) },
    geometry: second ? { type: 'MultiPolygon', coordinates: parts } : { type: 'Polygon', coordinates: first },
  }
}

/** The holes of a ring, each in the polygon of it that holds it, should the ring have been cut. */
function withHoles(polygons: Ring[][], holes: readonly Ring[]): Ring[][] {
  const cut = holes.flatMap((hole) => withoutPinches(hole).map(([outer]) => outer ?? []))
  for (const hole of cut.filter(({ length }) => length > 0)) {
    const around = polygons.find(
      ([outer]) => polygons.length === 1 || hole.some((point) => polygonContains(outer as Ring, point)),
    )
    around?.push(hole)
  }
  return polygons
}

/** Grid steps as arcs of differences, with the transform that reads them as degrees. */
function inDegrees<Name extends string>(topology: LabelledTopology<Name>): LabelledTopology<Name> {
  const [west, south, east, north] = topology.bbox as [number, number, number, number]
  return {
    ...quantize(topology, { scale: [1, 1], translate: [west, south] }),
    bbox: [west / GRID_PER_DEGREE, south / GRID_PER_DEGREE, east / GRID_PER_DEGREE, north / GRID_PER_DEGREE],
    transform: {
      scale: [1 / GRID_PER_DEGREE, 1 / GRID_PER_DEGREE],
      translate: [west / GRID_PER_DEGREE, south / GRID_PER_DEGREE],
    },
  }
}
