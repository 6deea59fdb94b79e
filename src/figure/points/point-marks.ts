import type { ResolvedView, ViewZone } from '../../atlas/view.ts'
import { formatNumber } from '../../i18n/format.ts'
import { type ClusterSum, clusterSum } from './cluster-sums.ts'
import type { PointBounds, PointClusters } from './point-clusters.ts'
import { type PointLook, pointLook } from './point-look.ts'
import { LEAST, markRadius, type PointScale, pointScale, weightOf } from './point-scale.ts'

/** What a map of points draws at one place. */
export type PointMark = {
  readonly lon: number
  readonly lat: number
  /** CSS pixels */
  readonly radius: number
} & (
  | { readonly kind: 'point'; readonly zone: ViewZone; readonly look: PointLook }
  | {
      readonly kind: 'cluster'
      /** how many points it holds */
      readonly count: number
      readonly partsAt: number
      /** what its points weigh in all (dwellings), or how many they are where nothing weighs them */
      readonly text: string
      readonly isWeighed: boolean
      readonly parts: ClusterSum['parts']
      /** how many of its points a workshop gives a class */
      readonly corrected: number
    }
)

/** A mark, and the group that it stands for (`PointGroup.id`). */
export type GroupMark = PointMark & { readonly group: number }

/**
 * The marks of a view of points, the greatest first: a small one is never hidden under a great one. The area of a mark
 * follows what it weighs, a cluster's as a point's, by the scale of the zoom. Marks keep their order in whatever bounds
 * they are asked.
 */
export function pointMarks(
  view: ResolvedView,
  clusters: PointClusters,
  bounds: PointBounds,
  zoom: number,
): GroupMark[] {
  const { zones, lang } = view
  const scale = pointScale(zones, clusters, zoom)
  const marks = clusters.at(bounds, zoom).flatMap(({ id, lon, lat, members, partsAt }): GroupMark[] => {
    const [first] = members
    const zone = first === undefined ? undefined : zones[first]
    if (!zone) return []
    if (partsAt === null) return [{ ...pointMark(view, zone, scale), group: id }]
    const { total, isWeighed, parts, corrected } = clusterSum(view, members)
    return [
      {
        kind: 'cluster',
        group: id,
        lon,
        lat,
        // of points without a weight among others that have one, nothing is known of the size
        radius: isWeighed || scale.isCounted ? markRadius(scale, total) : LEAST,
        count: members.length,
        partsAt,
        text: formatNumber(total, lang),
        isWeighed,
        parts,
        corrected,
      },
    ]
  })
  return marks.sort((a, b) => b.radius - a.radius || a.group - b.group)
}

export const pointMark = (
  { classes }: Pick<ResolvedView, 'classes'>,
  zone: ViewZone,
  scale: PointScale,
): PointMark => ({
  kind: 'point',
  lon: zone.lon,
  lat: zone.lat,
  radius: scale.isCounted ? LEAST : markRadius(scale, weightOf(zone.weight)),
  zone,
  look: pointLook(zone, classes),
})

/** Least radius of a cluster that its number can be read in. */
export const NUMBERED = 11
/** Pixels of paper around that number. */
export const NUMBER_HALO = 2.5
/** Pixels of paper around a mark, which part it from those that it lies over. */
export const CASING = 1.5
