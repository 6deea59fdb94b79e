import { feature, mergeArcs } from 'topojson-client'
import type { GeometryCollection, MultiPolygon, Polygon, Topology } from 'topojson-specification'
import { labelPoint } from '../../contours/label-point.ts'
import { toTopology } from '../../contours/topology.ts'
import { MAP_LEVELS, type MapLevel, SUM_LEVEL } from '../../territory/level.ts'
import type { TerritorySource, ZoneLayer } from '../territory-source.ts'

type Coded = { code: string }
type Layers = Partial<Record<MapLevel, GeometryCollection<Coded>>>

export interface TerritoryGeometry {
  /** one object a level, coarse to fine; zones by increasing code; properties `code` */
  readonly topology: Topology<Record<string, GeometryCollection<Coded>>>
  /** where a zone's label stands, by `level code` */
  readonly labels: ReadonlyMap<string, { readonly lon: number; readonly lat: number }>
}

/** The contours of every level in one topology, borders shared; groups without contours merged from their communes. */
export function territoryGeometry({
  zones,
  layers,
}: Pick<TerritorySource, 'zones' | 'layers'>): TerritoryGeometry {
  const sorted = MAP_LEVELS.flatMap((level): [MapLevel, ZoneLayer][] => {
    const layer = layers[level]
    const byCode = (a: { properties: Coded }, b: { properties: Coded }) =>
      a.properties.code < b.properties.code ? -1 : 1
    return layer ? [[level, { ...layer, features: layer.features.toSorted(byCode) }]] : []
  })
  const built = toTopology(Object.fromEntries(sorted))
  const labels = new Map<string, { lon: number; lat: number }>()
  const objects: Layers = {}
  for (const [level] of sorted) {
    const geometries = (built.objects[level] as GeometryCollection<Coded & { lon: number; lat: number }>)
      .geometries
    objects[level] = {
      type: 'GeometryCollection',
      geometries: geometries.map((geometry) => {
        const { code, lon, lat } = geometry.properties as Coded & { lon: number; lat: number }
        labels.set(`${level} ${code}`, { lon, lat })
        return { ...geometry, properties: { code } }
      }),
    }
  }
  const topology = { ...built, objects: {} as Record<string, GeometryCollection<Coded>> }
  const codes = zones.filter(({ level }) => level === SUM_LEVEL).map(({ code }) => code)
  if (!objects.group && codes.length > 0) {
    const groupOf = new Map(zones.map(({ level, code, group }) => [`${level} ${code}`, group]))
    objects.group = {
      type: 'GeometryCollection',
      geometries: codes.toSorted().map((code) => {
        const members = objects.commune?.geometries.filter(
          ({ properties }) => groupOf.get(`commune ${(properties as Coded).code}`) === code,
        )
        const merged = { ...mergeArcs(built, members as (Polygon | MultiPolygon)[]), properties: { code } }
        labels.set(`group ${code}`, labelPoint(feature(built, merged as MultiPolygon<Coded>).geometry))
        return merged as MultiPolygon<Coded>
      }),
    }
  }
  for (const level of MAP_LEVELS) {
    const object = objects[level]
    if (object) topology.objects[level] = object
  }
  return { topology, labels }
}
