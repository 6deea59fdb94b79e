import Supercluster from 'supercluster'
import { LAST_CLUSTERED } from './last-clustered.ts'

interface Placed {
  readonly lon: number
  readonly lat: number
}

/** Points that a map shows together, or one alone. */
export interface PointGroup extends Placed {
  /** of all the groups at any zoom: the position of its point, or a number beyond those of points */
  readonly id: number
  /** positions of its points, in the list given */
  readonly members: readonly number[]
  /** the zoom from which its points part; null for one alone */
  readonly partsAt: number | null
}

/** Pixels within which points are grouped. */
export const CLUSTER_RADIUS = 60

/** West, south, east, north. */
export type PointBounds = readonly [number, number, number, number]

export interface PointClusters {
  /** @param zoom that of web maps, 512 pixels wide at 0 */
  at(bounds: PointBounds, zoom: number): readonly PointGroup[]
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
  const groups = new Map<number, PointGroup>()
  // groups are known at whole zooms: the nearest, so that between two they are as often closer as they are further apart
  const groupsIn = ([west, south, east, north]: PointBounds, zoom: number): PointGroup[] =>
    index.getClusters([west, south, east, north], Math.round(zoom)).map(({ properties, geometry }) => {
      const [lon = 0, lat = 0] = geometry.coordinates
      if (!('cluster' in properties))
        return { id: properties.at, lon, lat, members: [properties.at], partsAt: null }
      const { cluster_id: id } = properties
      const known = groups.get(id)
      if (known) return known
      const leaves = index.getLeaves(id, Number.POSITIVE_INFINITY)
      const members = leaves.map((leaf) => leaf.properties.at)
      const made = { id, lon, lat, members, partsAt: index.getClusterExpansionZoom(id) }
      groups.set(id, made)
      return made
    })
  return { at: groupsIn }
}
