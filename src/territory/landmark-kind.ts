/** What a map shows around and under its zones to find one's way; each kind comes from sources of its own. */
export const LANDMARK_KINDS = ['neighbours', 'rivers', 'roads', 'town_halls'] as const
export type LandmarkKind = (typeof LANDMARK_KINDS)[number]
