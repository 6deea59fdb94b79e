import { area } from '@turf/area'
import { kinks } from '@turf/kinks'
import type { Feature, FeatureCollection, MultiPolygon, Polygon } from 'geojson'
import { feature } from 'topojson-client'
import { topology } from 'topojson-server'
import { presimplify, simplify, sphericalTriangleArea } from 'topojson-simplify'
import type {
  MultiPolygon as ArcsM,
  Polygon as ArcsP,
  GeometryCollection,
  Topology,
} from 'topojson-specification'

/** Mean radius of the Earth, m: topojson-simplify weighs a vertex by its triangle in steradians. */
const EARTH = 6_371_008.8
/** A zone may lose this share of its area; one that would lose more keeps more of its vertices. */
const MOST_LOSS = 0.05

interface Coded {
  readonly code: string
}
type Contour<P extends Coded> = Feature<Polygon | MultiPolygon, P>
type Zones<P extends Coded> = FeatureCollection<Polygon | MultiPolygon, P>
type Objects<P extends Coded> = Record<string, GeometryCollection<P>>

/**
 * Simplifies layers together (Visvalingam): a vertex goes when the triangle it makes with its neighbours is smaller
 * than `squareMetres`. Edges that zones share, within a layer and between layers, stay the same edge. A small zone
 * that would lose its shape, or whose contour would cross itself, is left as it is, or tried again with a finer measure.
 * @param finer how many times finer such a zone is measured each time it is tried again; all of its vertices stay
 * where it is infinite
 */
export function simplifyLayers<Name extends string, P extends Coded>(
  layers: Readonly<Record<Name, readonly Contour<P>[]>>,
  squareMetres: number,
  finer = Number.POSITIVE_INFINITY,
): Record<Name, Contour<P>[]> {
  const names = Object.keys(layers) as Name[]
  const collections = Object.fromEntries(
    names.map((name): [string, Zones<P>] => [
      name,
      { type: 'FeatureCollection', features: [...layers[name]] },
    ]),
  )
  const weighted = presimplify(topology(collections) as Topology<Objects<P>>, sphericalTriangleArea)
  const least = squareMetres / EARTH ** 2
  for (;;) {
    const simplified = simplify(weighted, least)
    const zones = names.map((name): [Name, Contour<P>[]] => [name, zonesOf(simplified, name)])
    const spoilt = zones.flatMap(([name, features]) =>
      features.flatMap((zone, i) =>
        keepsShape(layers[name][i], zone) && isSimple(zone) ? [] : [arcsOf(weighted, name, i)],
      ),
    )
    if (!weighMore(weighted, spoilt.flat(), { least, finer }))
      return Object.fromEntries(zones) as Record<Name, Contour<P>[]>
  }
}

const objectOf = <P extends Coded>(from: Topology<Objects<P>>, name: string) =>
  from.objects[name] as GeometryCollection<P>

const zonesOf = <P extends Coded>(from: Topology<Objects<P>>, name: string) =>
  feature(from, objectOf(from, name)).features as Contour<P>[]

const arcsOf = <P extends Coded>(from: Topology<Objects<P>>, name: string, i: number): number[] =>
  ((objectOf(from, name).geometries[i] as ArcsP<P> | ArcsM<P>).arcs.flat(2) as number[]).map((arc) =>
    arc < 0 ? ~arc : arc,
  )

function keepsShape<P extends Coded>(before: Contour<P> | undefined, after: Contour<P>): boolean {
  if (!before) return true
  const whole = area(before)
  return Math.abs(area(after) - whole) <= MOST_LOSS * whole
}

/** Whether no ring of a contour meets itself or another, and each still has an area. */
const isSimple = <P extends Coded>(zone: Contour<P>): boolean =>
  polygonsOf(zone).every((rings) => rings.every(({ length }) => length > 3)) &&
  kinks(zone).features.length === 0

const polygonsOf = ({ geometry }: Contour<Coded>) =>
  geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates

/** Gives more weight to the vertices of the arcs that are left out; false where none was, or none weighs anything. */
function weighMore(
  weighted: Topology,
  arcs: readonly number[],
  { least, finer }: { readonly least: number; readonly finer: number },
): boolean {
  let changed = false
  for (const arc of new Set(arcs))
    for (const vertex of weighted.arcs[arc] ?? []) {
      const weight = vertex[2] ?? 0
      const more = finer === Number.POSITIVE_INFINITY ? finer : weight * finer
      if (weight >= least || more <= weight) continue
      vertex[2] = more
      changed = true
    }
  return changed
}
