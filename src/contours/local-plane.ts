import type { Point } from './plane.ts'

/** Kilometres in one degree of the sphere of the Earth's area (radius 6 371.0072 km). */
const KM_PER_DEGREE = (6371.0072 * Math.PI) / 180

/** Both ways between WGS84 degrees and kilometres around a place. */
export interface LocalPlane {
  project: (lonLat: readonly number[]) => Point
  invert: (km: Point) => Point
  /** Area at a latitude as the plane shows it, divided by the real one. */
  stretch: (lat: number) => number
}

/**
 * Plate carree that is true at `lat`: straight lines stay straight, so a vertex put on an edge in the
 * plane is on the edge in degrees too. Areas are off by 0.2 % at 0.1 degree of latitude (in France).
 */
export function localPlane([lon, lat]: readonly [lon: number, lat: number]): LocalPlane {
  const cosine = (degrees: number) => Math.cos((degrees * Math.PI) / 180)
  const perLon = KM_PER_DEGREE * cosine(lat)
  return {
    project: ([x, y]) => [((x as number) - lon) * perLon, ((y as number) - lat) * KM_PER_DEGREE],
    invert: ([x, y]) => [lon + x / perLon, lat + y / KM_PER_DEGREE],
    stretch: (at) => cosine(lat) / cosine(at),
  }
}
