import { type Choice, ZOOMS } from '../atlas/choice.ts'
import type { Bounds } from '../figure/geometry.ts'
import { fitBounds, type Size, zoomOf } from '../figure/projection.ts'

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

/** The camera that shows the whole of some bounds in a map of a size, pixels left around it. */
export function cameraOver(bounds: Bounds, size: Size, padding = 24): Camera {
  const projection = fitBounds(bounds, size, padding)
  const [lon = 0, lat = 0] = projection.invert?.([size.width / 2, size.height / 2]) ?? []
  return roundCamera({ zoom: clamp(zoomOf(projection), ZOOMS.min, ZOOMS.max), lon, lat })
}

/** The nearest camera that is centred on the territory's bounds, at a zoom that the map goes to. */
export const withinReach = ({ zoom, lat, lon }: Camera, [west, south, east, north]: Bounds): Camera => ({
  zoom: clamp(zoom, ZOOMS.min, ZOOMS.max),
  lat: clamp(lat, south, north),
  lon: clamp(lon, west, east),
})

const clamp = (value: number, min: number, max: number) => Math.min(max, Math.max(min, value))

const round = (value: number, digits: number) => Number(value.toFixed(digits))
