import type { Bounds } from '../../figure/geometry.ts'
import type { Camera, Size } from '../../figure/projection.ts'

/** The plane of web maps: the world is the unit square, x to the east, y to the south. */
export type PlanePoint = readonly [x: number, y: number]

/** Pixels of the world at zoom 0, as MapLibre counts them. */
export const WORLD = 512
/** Metres of the equator, on the sphere of web maps. */
const EQUATOR = 2 * Math.PI * 6_378_137

export const toPlane = (lon: number, lat: number): PlanePoint => [
  lon / 360 + 0.5,
  0.5 - Math.asinh(Math.tan((lat * Math.PI) / 180)) / (2 * Math.PI),
]

export const toDegrees = ([x, y]: PlanePoint) => ({
  lon: (x - 0.5) * 360,
  lat: (Math.atan(Math.sinh((0.5 - y) * 2 * Math.PI)) * 180) / Math.PI,
})

/** From the plane to CSS pixels of the picture: `scale` times, then moved. */
export interface Shift {
  readonly scale: number
  readonly x: number
  readonly y: number
}

export function shiftOf({ zoom, lon, lat }: Camera, { width, height }: Size): Shift {
  const scale = WORLD * 2 ** zoom
  const [x, y] = toPlane(lon, lat)
  return { scale, x: width / 2 - x * scale, y: height / 2 - y * scale }
}

export function cameraOf({ scale, x, y }: Shift, { width, height }: Size): Camera {
  return {
    zoom: Math.log2(scale / WORLD),
    ...toDegrees([(width / 2 - x) / scale, (height / 2 - y) / scale]),
  }
}

/** Ground metres in a CSS pixel in the middle of the picture. */
export function metresPerPixelAt(shift: Shift, size: Size): number {
  const { lat } = cameraOf(shift, size)
  return (EQUATOR * Math.cos((lat * Math.PI) / 180)) / shift.scale
}

/** The camera that holds bounds in the middle of a picture, some pixels left on each side: MapLibre's `fitBounds`. */
export function cameraOver(
  [west, south, east, north]: Bounds,
  { width, height }: Size,
  padding: number,
): Camera {
  const [left, top] = toPlane(west, north)
  const [right, bottom] = toPlane(east, south)
  const scale = Math.min(
    Math.max(1, width - 2 * padding) / (right - left),
    Math.max(1, height - 2 * padding) / (bottom - top),
  )
  const [x, y] = [(left + right) / 2, (top + bottom) / 2]
  return cameraOf({ scale, x: width / 2 - x * scale, y: height / 2 - y * scale }, { width, height })
}

export const isSameShift = (a: Shift, b: Shift) => a.scale === b.scale && a.x === b.x && a.y === b.y

/** CSS that brings a picture drawn at one place to another. */
export function movement(from: Shift, to: Shift): string {
  const by = to.scale / from.scale
  return `translate(${to.x - from.x * by}px, ${to.y - from.y * by}px) scale(${by})`
}
