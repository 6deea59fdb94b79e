/** Pixels of the lines of landmarks, thinner than any line that says something of a zone. */
export const LANDMARK_LINES = {
  neighbours: { width: 0.8, casing: 0, opacity: 0.7 },
  rivers: { width: 1.6, casing: 2.8, opacity: 1 },
  roads: { width: 1.1, casing: 2.3, opacity: 1 },
} as const
/** Across the disc of a town hall. */
export const TOWN_HALL = 4.5
/** Of the names of communes beside the territory, which are paler than all others. */
export const PALE = 0.75
