import type { ResolvedView, ViewZone } from '../../atlas/view.ts'
import { formatNumber } from '../../i18n/format.ts'
import type { Value } from '../../indicators/value.ts'
import type { PointClusters } from './point-clusters.ts'
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
      readonly zones: readonly ViewZone[]
      readonly partsAt: number
      /** what its points weigh in all (dwellings), or how many they are where nothing weighs them */
      readonly text: string
      /** shares of the weight by look, in the order of the classes, then without a class; their sum is 1 */
      readonly parts: readonly { readonly look: PointLook; readonly label: string; readonly share: number }[]
    }
)

/** Least radius of a point, so that its mark can be told; least of a cluster, so that its number can be read. */
const LEAST = { point: 5, cluster: 15 } as const
const MOST_CLUSTER = 30

const sizeOf = (weight: Value | null): number => (typeof weight === 'number' ? weight : 0)

/**
 * The marks of a view of points, the greatest first. The area of a mark follows what it weighs, a cluster's as a
 * point's, between the least and the greatest that can be read.
 */
export function pointMarks(
  view: ResolvedView,
  clusters: PointClusters,
  bounds: readonly [number, number, number, number],
  zoom: number,
): PointMark[] {
  const { zones, classes, lang } = view
  const [scaled] = zones.filter(({ radius, weight }) => radius > 0 && sizeOf(weight) > 0)
  // pixels of radius for a weight of 1
  const unit = scaled ? scaled.radius / Math.sqrt(Number(scaled.weight)) : 0
  const marks = clusters.at(bounds, zoom).flatMap(({ lon, lat, members, partsAt }): PointMark[] => {
    const [first] = members
    const own = members.flatMap((at) => zones[at] ?? [])
    const zone = first === undefined ? undefined : zones[first]
    if (!zone) return []
    if (partsAt === null) return [pointMark(view, zone)]
    const weigh = own.some(({ weight }) => sizeOf(weight) > 0)
    const of = ({ weight }: ViewZone) => (weigh ? sizeOf(weight) : 1)
    const total = own.reduce((sum, one) => sum + of(one), 0)
    const radius = weigh ? unit * Math.sqrt(total) : 4 * Math.sqrt(total)
    const shares = new Map<string, { look: PointLook; label: string; rank: number; weight: number }>()
    for (const one of own) {
      const { classIndex, state } = one
      const found = classes[classIndex]
      const key = found ? `class ${classIndex}` : `state ${state}`
      const stated = view.states.find((other) => other.state === state)
      const share = shares.get(key) ?? {
        look: pointLook(one, classes),
        label: found?.label ?? stated?.label ?? '',
        rank: found ? classIndex : classes.length,
        weight: 0,
      }
      share.weight += of(one)
      shares.set(key, share)
    }
    return [
      {
        kind: 'cluster',
        lon,
        lat,
        radius: Math.min(MOST_CLUSTER, Math.max(LEAST.cluster, radius)),
        zones: own,
        partsAt,
        text: formatNumber(total, lang),
        parts: [...shares.values()]
          .filter(({ weight }) => weight > 0)
          .sort((a, b) => a.rank - b.rank)
          .map(({ look, label, weight }) => ({ look, label, share: weight / total })),
      },
    ]
  })
  return marks.sort((a, b) => b.radius - a.radius)
}

export const pointMark = ({ classes }: Pick<ResolvedView, 'classes'>, zone: ViewZone): PointMark => ({
  kind: 'point',
  lon: zone.lon,
  lat: zone.lat,
  radius: Math.max(LEAST.point, zone.radius),
  zone,
  look: pointLook(zone, classes),
})
