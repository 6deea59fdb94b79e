import { distance, type Point, type Ring } from '../../../src/contours/plane.ts'
import { stream } from '../random.ts'

/** Largest step aside, as a share of the piece of border that is bent. */
const BEND = 0.09

/** Nothing shorter is bent further: grid steps of 0.00001 degree, about one metre. */
const SHORTEST = 240

/**
 * Rings of whole grid steps with every straight border bent, by midpoint displacement. A border is drawn from
 * its two ends alone, so neighbours that share the ends share what is between: rings must share their borders
 * exactly, and still do.
 */
export function naturalBorders(seed: number, rings: readonly Ring[]): Ring[] {
  const drawn = new Map<string, Point[]>()
  const border = (a: Point, b: Point): Point[] => {
    const key = `${a}/${b}`
    const known = drawn.get(key)
    if (known) return known
    const random = stream(seed, 'border', key)
    const points = bend(a, b, () => random.between(-BEND, BEND))
    drawn.set(key, points)
    return points
  }
  return rings.map((ring) =>
    ring.flatMap((a, k) => {
      const b = ring[(k + 1) % ring.length] as Point
      const forward = a[0] < b[0] || (a[0] === b[0] && a[1] < b[1])
      return [a, ...(forward ? border(a, b) : border(b, a).toReversed())]
    }),
  )
}

/** Points between two ends, ends left out: each middle steps aside by a share of its piece. */
export function bend(a: Point, b: Point, aside: () => number): Point[] {
  if (distance(a, b) < SHORTEST) return []
  const t = aside()
  const middle: Point = [
    Math.round((a[0] + b[0]) / 2 - t * (b[1] - a[1])),
    Math.round((a[1] + b[1]) / 2 + t * (b[0] - a[0])),
  ]
  return [...bend(a, middle, aside), middle, ...bend(middle, b, aside)]
}
