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

/** Pixels within which points are grouped. */
export const CLUSTER_RADIUS = 60
/** The same where one group would hold nearly all of the points, as on the small map of a phone. */
const CLOSE_RADIUS = 42
/** The share of all points from which a group holds nearly all of them. */
const NEARLY_ALL = 0.75

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
  const usual = indexOf(points, CLUSTER_RADIUS)
  let close: Index | null = null
  const telling = new Map<number, Index>()
  /** Of a zoom, the groups that tell several: the closer ones where one of the usual would hold nearly all of the points. */
  function indexAt(zoom: number): Index {
    const known = telling.get(zoom)
    if (known) return known
    const isTold = usual
      .getClusters([-180, -90, 180, 90], zoom)
      .every(
        ({ properties }) => !('cluster' in properties) || properties.point_count < NEARLY_ALL * points.length,
      )
    if (!isTold) close ??= indexOf(points, CLOSE_RADIUS)
    const index = isTold ? usual : (close ?? usual)
    telling.set(zoom, index)
    return index
  }
  const groups = new Map<number, PointGroup>()
  return {
    at([west, south, east, north], zoom) {
      // groups are known at whole zooms: the nearest, so that between two they are as often closer as they are further apart
      const whole = Math.round(zoom)
      const index = indexAt(whole)
      return index.getClusters([west, south, east, north], whole).map(({ properties, geometry }) => {
        const [lon = 0, lat = 0] = geometry.coordinates
        if (!('cluster' in properties))
          return { id: properties.at, lon, lat, members: [properties.at], partsAt: null }
        const cluster = properties.cluster_id
        // both indexes number their groups alike
        const id = index === close ? -cluster : cluster
        const known = groups.get(id)
        if (known) return known
        const members = index.getLeaves(cluster, Number.POSITIVE_INFINITY).map((leaf) => leaf.properties.at)
        // the usual groups, which the reader may come to, part one zoom later at most
        const later = index === close ? 1 : 0
        const parts = Math.min(index.getClusterExpansionZoom(cluster) + later, LAST_CLUSTERED + 1)
        const made = { id, lon, lat, members, partsAt: parts }
        groups.set(id, made)
        return made
      })
    },
  }
}
