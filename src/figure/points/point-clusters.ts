import Supercluster from 'supercluster'
import { LAST_CLUSTERED } from './last-clustered.ts'

interface Placed {
  readonly lon: number
  readonly lat: number
}

/** Points that a map shows together, or one alone. */
export interface PointGroup extends Placed {
  /** of all the groups at any zoom: the position of its point, or a number that is none of a point */
  readonly id: number
  /** positions of its points, in the list given */
  readonly members: readonly number[]
  /** the zoom from which its points part; null for one alone */
  readonly partsAt: number | null
}

/**
 * Pixels within which points are grouped: the most where no group holds much of the points, beside which the others would
 * be specks, as around a town; closer where one would.
 */
export const CLUSTER_RADII = [60, 44, 34, 26] as const
/** The share of all points that is much. */
const MUCH = 0.4

/** West, south, east, north. */
export type PointBounds = readonly [number, number, number, number]

export interface PointClusters {
  /** @param zoom that of web maps, 512 pixels wide at 0 */
  at(bounds: PointBounds, zoom: number): readonly PointGroup[]
}

type Index = Supercluster<{ readonly at: number }>

function indexOf(points: readonly Placed[], radius: number): Index {
  const index: Index = new Supercluster({ radius, maxZoom: LAST_CLUSTERED, minPoints: 3 })
  index.load(
    points.map(({ lon, lat }, at) => ({
      type: 'Feature',
      properties: { at },
      geometry: { type: 'Point', coordinates: [lon, lat] },
    })),
  )
  return index
}

/**
 * Groups points by where they are, once for every zoom: what is counted in them, which a slider changes at each step, is
 * added up by whoever draws them.
 */
export function pointClusters(points: readonly Placed[]): PointClusters {
  const indexes: Index[] = []
  const telling = new Map<number, number>()
  const isTelling = (index: Index, zoom: number) =>
    index
      .getClusters([-180, -90, 180, 90], zoom)
      .every(({ properties }) => !('cluster' in properties) || properties.point_count < MUCH * points.length)
  /** Of a zoom, the index whose groups tell several, the last one where none does. */
  function closeness(zoom: number): number {
    const known = telling.get(zoom)
    if (known !== undefined) return known
    const last = CLUSTER_RADII.length - 1
    let at = 0
    for (; ; at++) {
      indexes[at] ??= indexOf(points, CLUSTER_RADII[at] ?? 0)
      if (at === last || isTelling(indexes[at] as Index, zoom)) break
    }
    telling.set(zoom, at)
    return at
  }
  const groups = new Map<number, PointGroup>()
  return {
    at([west, south, east, north], zoom) {
      // groups are known at whole zooms: the nearest, so that between two they are as often closer as they are further apart
      const whole = Math.round(zoom)
      const close = closeness(whole)
      const index = indexes[close] as Index
      return index.getClusters([west, south, east, north], whole).map(({ properties, geometry }) => {
        const [lon = 0, lat = 0] = geometry.coordinates
        if (!('cluster' in properties))
          return { id: properties.at, lon, lat, members: [properties.at], partsAt: null }
        const cluster = properties.cluster_id
        // the indexes number their groups alike, from the number of points on
        const id = close === 0 ? cluster : -(CLUSTER_RADII.length * cluster + close)
        const known = groups.get(id)
        if (known) return known
        const members = index.getLeaves(cluster, Number.POSITIVE_INFINITY).map((leaf) => leaf.properties.at)
        // wider groups, which the reader may come to, part later: by a zoom for each time that they are twice as wide
        const later = Math.ceil(Math.log2(CLUSTER_RADII[0] / (CLUSTER_RADII[close] ?? 1)))
        const parts = Math.min(index.getClusterExpansionZoom(cluster) + later, LAST_CLUSTERED + 1)
        const made = { id, lon, lat, members, partsAt: parts }
        groups.set(id, made)
        return made
      })
    },
  }
}
