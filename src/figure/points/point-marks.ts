import type { ResolvedView, ViewZone } from '../../atlas/view.ts'
import { formatNumber } from '../../i18n/format.ts'
import type { Value } from '../../indicators/value.ts'
import { type ClusterSum, clusterSum } from './cluster-sums.ts'
import type { PointBounds, PointClusters } from './point-clusters.ts'
import { type PointLook, pointLook } from './point-look.ts'

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

/** Least radius of a point, so that its mark can be told; least of a cluster, so that its number can be read. */
export const LEAST = { point: 5, cluster: 15 } as const
const MOST_CLUSTER = 30

const sizeOf = (weight: Value | null): number => (typeof weight === 'number' ? weight : 0)

/** No mark of these points has a greater radius, in CSS pixels. */
export const greatestRadius = (zones: readonly Pick<ViewZone, 'radius'>[]): number =>
  zones.reduce((most, { radius }) => Math.max(most, radius), MOST_CLUSTER)

/**
 * The marks of a view of points, the greatest first. The area of a mark follows what it weighs, a cluster's as a
 * point's, between the least and the greatest that can be read. Marks keep their order in whatever bounds they are asked.
 */
export function pointMarks(
  view: ResolvedView,
  clusters: PointClusters,
  bounds: PointBounds,
  zoom: number,
): GroupMark[] {
  const { zones, lang } = view
  const scaled = zones.find(({ radius, weight }) => radius > 0 && sizeOf(weight) > 0)
  // pixels of radius for a weight of 1
  const unit = scaled ? scaled.radius / Math.sqrt(Number(scaled.weight)) : 0
  const marks = clusters.at(bounds, zoom).flatMap(({ id, lon, lat, members, partsAt }): GroupMark[] => {
    const [first] = members
    const zone = first === undefined ? undefined : zones[first]
    if (!zone) return []
    if (partsAt === null) return [{ ...pointMark(view, zone), group: id }]
    const { total, isWeighed, parts, corrected } = clusterSum(view, members)
    const radius = isWeighed ? unit * Math.sqrt(total) : 4 * Math.sqrt(total)
    return [
      {
        kind: 'cluster',
        group: id,
        lon,
        lat,
        radius: Math.min(MOST_CLUSTER, Math.max(LEAST.cluster, radius)),
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

export const pointMark = ({ classes }: Pick<ResolvedView, 'classes'>, zone: ViewZone): PointMark => ({
  kind: 'point',
  lon: zone.lon,
  lat: zone.lat,
  radius: Math.max(LEAST.point, zone.radius),
  zone,
  look: pointLook(zone, classes),
})
