/** A place, in degrees. */
export interface Place {
  readonly lon: number
  readonly lat: number
}

/** Where a zone has its middle; null where nobody says. */
export const placeOf = ({
  lon,
  lat,
}: {
  readonly lon: number | null
  readonly lat: number | null
}): Place | null => (lon === null || lat === null ? null : { lon, lat })
