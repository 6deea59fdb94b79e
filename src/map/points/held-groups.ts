import type { PointClusters } from '../../figure/points/point-clusters.ts'

const WORLD = [-180, -90, 180, 90] as const

/**
 * The id of the group that each of some points is in at a zoom. The groups of a zoom are gone through once, when one is
 * first asked for.
 * @param count of the points that were grouped
 */
export function heldGroups(clusters: PointClusters, count: number): (point: number, zoom: number) => number {
  const held = new Map<number, Int32Array>()
  const heldAt = (zoom: number): Int32Array => {
    const known = held.get(zoom)
    if (known) return known
    const ids = new Int32Array(count)
    for (const { id, members } of clusters.at(WORLD, zoom)) for (const at of members) ids[at] = id
    held.set(zoom, ids)
    return ids
  }
  return (point, zoom) => heldAt(Math.round(zoom))[point] ?? point
}
