/** A place, in degrees. */
export interface Place {
  readonly lon: number
  readonly lat: number
}
