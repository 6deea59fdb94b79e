import type { Choice } from '../atlas/choice.ts'

export type Camera = NonNullable<Choice['camera']>

/** A camera as links hold it: a hundredth of a zoom, about a metre on the ground. */
export const roundCamera = ({ zoom, lat, lon }: Camera): Camera => ({
  zoom: round(zoom, 2),
  lat: round(lat, 5),
  lon: round(lon, 5),
})

/** Whether two cameras are the same once rounded; null is the whole territory. */
export function sameCamera(a: Camera | null, b: Camera | null): boolean {
  if (!a || !b) return a === b
  const [one, other] = [roundCamera(a), roundCamera(b)]
  return one.zoom === other.zoom && one.lat === other.lat && one.lon === other.lon
}

const round = (value: number, digits: number) => Number(value.toFixed(digits))
