import Supercluster from 'supercluster'

interface Placed {
  readonly lon: number
  readonly lat: number
}

/** Points that a map shows together, or one alone. */
export interface PointGroup extends Placed {
  /** positions of its points, in the list given */
  readonly members: readonly number[]
  /** the zoom from which its points part; null for one alone */
  readonly partsAt: number | null
}

/** Pixels within which points are grouped, and the last zoom at which they are. */
export const CLUSTER_RADIUS = 60
const LAST_CLUSTERED = 14

export interface PointClusters {
  /** @param bounds west, south, east, north; @param zoom that of web maps, 512 pixels wide at 0 */
  at(bounds: readonly [number, number, number, number], zoom: number): readonly PointGroup[]
}

/**
 * Groups points by where they are, once for every zoom: what is counted in them, which a slider changes at each step, is
 * added up by whoever draws them.
 */
export function pointClusters(points: readonly Placed[]): PointClusters {
  const index = new Supercluster<{ readonly at: number }>({
    radius: CLUSTER_RADIUS,
    maxZoom: LAST_CLUSTERED,
    minPoints: 3,
  })
  index.load(
    points.map(({ lon, lat }, at) => ({
      type: 'Feature',
      properties: { at },
      geometry: { type: 'Point', coordinates: [lon, lat] },
    })),
  )
  const members = new Map<number, readonly number[]>()
  const membersOf = (cluster: number): readonly number[] => {
    const known = members.get(cluster)
    if (known) return known
    const found = index.getLeaves(cluster, Number.POSITIVE_INFINITY).map(({ properties }) => properties.at)
    members.set(cluster, found)
    return found
  }
  return {
    at: ([west, south, east, north], zoom) =>
      index.getClusters([west, south, east, north], Math.floor(zoom)).map(({ properties, geometry }) => {
        const [lon = 0, lat = 0] = geometry.coordinates
        if (!('cluster' in properties)) return { lon, lat, members: [properties.at], partsAt: null }
        const { cluster_id: id } = properties
        return { lon, lat, members: membersOf(id), partsAt: index.getClusterExpansionZoom(id) }
      }),
  }
}
