import { contours } from 'd3-contour'
import { polygonCentroid, polygonHull } from 'd3-polygon'
import { counterclockwise, distance, type Point, type Ring, signedArea } from './plane.ts'

/** Cells of the sampling grid along its longer side. */
const GRID = 200

/** Vertices of a smooth outline. */
const VERTICES = 240

/** Standard deviation of a bump, in radii of the disc of the zone's own area, and of the mean area. */
const OWN_SPREAD = 0.75
const COMMON_SPREAD = 0.8

/** Each further outline is this much smoother; after the last comes the convex hull. */
const LOOSER = 1.2
const ATTEMPTS = 12

export interface OutlinedZone {
  centre: Point
  area: number
}

/**
 * Outlines around zones known by centre and area, closest first, each more convex than the one before, the
 * last one convex. Each is one counterclockwise ring without hole that encloses the sum of the areas.
 *
 * A smooth outline is a level line of a sum of Gaussian bumps, one per zone and of the mass of its area: a
 * smoothed union of discs. Bumps that leave several pieces are passed over.
 */
export function* outlines(zones: readonly OutlinedZone[]): Generator<Ring, void> {
  const total = zones.reduce((sum, zone) => sum + zone.area, 0)
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const ring = levelRing(sample(zones, LOOSER ** attempt), total)
    if (ring !== undefined) yield scaleTo(resample(ring, VERTICES), total)
  }
  yield scaleTo(hull(zones), total)
}

interface Field {
  values: Float64Array
  columns: number
  rows: number
  /** From grid coordinates to the plane. */
  place: (point: readonly number[]) => Point
}

function sample(zones: readonly OutlinedZone[], looseness: number): Field {
  const mean = zones.reduce((sum, zone) => sum + zone.area, 0) / zones.length
  const bumps = zones.map(({ centre, area }) => {
    const squaredRadii = OWN_SPREAD ** 2 * area + COMMON_SPREAD ** 2 * mean
    return { centre, area, variance: (looseness ** 2 * squaredRadii) / Math.PI }
  })
  const margin = Math.sqrt(mean * zones.length)
  const xs = zones.map((zone) => zone.centre[0])
  const ys = zones.map((zone) => zone.centre[1])
  const [x0, y0] = [Math.min(...xs) - margin, Math.min(...ys) - margin]
  const [w, h] = [Math.max(...xs) + margin - x0, Math.max(...ys) + margin - y0]
  const step = Math.max(w, h) / GRID
  const [columns, rows] = [Math.ceil(w / step), Math.ceil(h / step)]
  const place = ([i, j]: readonly number[]): Point => [x0 + (i as number) * step, y0 + (j as number) * step]
  const values = new Float64Array(columns * rows)
  for (let j = 0; j < rows; j++)
    for (let i = 0; i < columns; i++) {
      const [x, y] = place([i + 0.5, j + 0.5])
      let sum = 0
      for (const { centre, variance, area } of bumps) {
        const square = (x - centre[0]) ** 2 + (y - centre[1]) ** 2
        sum += (area / variance) * Math.exp(-square / (2 * variance))
      }
      values[j * columns + i] = sum
    }
  return { values, columns, rows, place }
}

/** Level line that encloses `total`, or nothing where it is of several pieces. Holes are filled. */
function levelRing({ values, columns, rows, place }: Field, total: number): Ring | undefined {
  const line = contours().size([columns, rows])
  let [low, high] = [0, values.reduce((max, value) => Math.max(max, value), 0)]
  let ring: Ring | undefined
  for (let turn = 0; turn < 24; turn++) {
    const level = (low + high) / 2
    const { coordinates } = line.contour(values as unknown as number[], level)
    const rings = coordinates.map((polygon) => (polygon[0] as number[][]).slice(1).map(place))
    const area = rings.reduce((sum, exterior) => sum + Math.abs(signedArea(exterior)), 0)
    ring = rings.length === 1 ? rings[0] : undefined
    if (area > total) low = level
    else high = level
  }
  return ring && counterclockwise(ring)
}

/** Convex hull of the zones' discs. */
function hull(zones: readonly OutlinedZone[]): Ring {
  const discs = zones.flatMap(({ centre: [x, y], area }) => {
    const radius = Math.sqrt(area / Math.PI)
    const angles = Array.from({ length: 64 }, (_, k) => (k * Math.PI) / 32)
    return angles.map((angle): Point => [x + radius * Math.cos(angle), y + radius * Math.sin(angle)])
  })
  return counterclockwise(polygonHull(discs) as Ring)
}

/** `count` vertices at equal distances along the ring. */
function resample(ring: Ring, count: number): Ring {
  const lengths = ring.map((point, k) => distance(point, ring[(k + 1) % ring.length] as Point))
  const step = lengths.reduce((sum, length) => sum + length, 0) / count
  const result: Ring = []
  let travelled = 0
  ring.forEach((a, k) => {
    const b = ring[(k + 1) % ring.length] as Point
    const length = lengths[k] as number
    while (result.length < count && result.length * step < travelled + length) {
      const t = (result.length * step - travelled) / length
      result.push([a[0] + t * (b[0] - a[0]), a[1] + t * (b[1] - a[1])])
    }
    travelled += length
  })
  return result
}

function scaleTo(ring: Ring, area: number): Ring {
  const [cx, cy] = polygonCentroid(ring)
  const factor = Math.sqrt(area / signedArea(ring))
  return ring.map(([x, y]) => [cx + (x - cx) * factor, cy + (y - cy) * factor])
}
