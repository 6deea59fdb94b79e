import type { ResolvedView, ViewZone } from '../../atlas/view.ts'
import type { PointMark } from './point-marks.ts'

/** The ring around a point whose class a workshop gives, in CSS pixels: from the edge of its disc, and of its line. */
export const GIVEN_RING = { from: 3, width: 1.5, casing: 3.5 } as const

/** Whether a point has the ring: its shape, and no colour, tells that a workshop spoke of it. */
export const hasGivenRing = ({ correction }: Pick<ViewZone, 'correction'>): boolean => correction !== null

/** The radius that a mark takes, its ring included: what outlines it stands beyond. */
export const edgeRadius = (mark: PointMark): number =>
  mark.kind === 'point' && hasGivenRing(mark.zone) ? mark.radius + GIVEN_RING.from : mark.radius

/** Whether a map has such rings, which its legend then explains. */
export const showsGivenRings = ({ symbol, corrections }: Pick<ResolvedView, 'symbol' | 'corrections'>) =>
  symbol === 'points' && corrections !== null
