import type { GeoProjection } from 'd3-geo'
import type { ResolvedView, ViewZone } from '../../atlas/view.ts'
import { keptWith } from '../../lib/kept-with.ts'
import { zoomOf } from '../projection.ts'
import { type PointClusters, pointClusters } from './point-clusters.ts'
import { type PointScale, pointScale } from './point-scale.ts'

/** The groups of the points of a view, made once. */
export const clustersOf: (zones: readonly ViewZone[]) => PointClusters = keptWith(pointClusters)

/** The scale of the points that a figure draws; null where it draws none. */
export const scaleIn = (
  { symbol, zones }: Pick<ResolvedView, 'symbol' | 'zones'>,
  projection: GeoProjection,
): PointScale | null =>
  symbol === 'points' ? pointScale(zones, clustersOf(zones), zoomOf(projection)) : null
