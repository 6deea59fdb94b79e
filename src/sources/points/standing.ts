import type { Place } from '../../territory/place.ts'

/** The zones of a territory that a place stands in; null where there is none. */
export interface Standing {
  /** @param written the commune that the file says, which decides where the contours of the territory are schematic */
  readonly commune: (place: Place, written: string) => string | null
  readonly iris: (place: Place) => string | null
  readonly qpv: (place: Place) => string | null
}
