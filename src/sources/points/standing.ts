import type { Place } from '../../territory/place.ts'

/** The zones of a territory that a place stands in; null where there is none. */
export interface Standing {
  readonly commune: (place: Place) => string | null
  readonly iris: (place: Place) => string | null
  readonly qpv: (place: Place) => string | null
}
