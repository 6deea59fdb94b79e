import { distance, type Point, type Ring } from './plane.ts'

/** Inserting a vertex bends an edge, which may bring another vertex within reach: it settles in a few turns. */
const MAX_TURNS = 8

/**
 * Makes neighbouring rings share their borders exactly: vertices within `tolerance` of one another become
 * one, and a vertex within `tolerance` of another ring's edge becomes a vertex of that ring too. A ring
 * that vanishes comes back empty. The order of the rings decides which of two close vertices stays.
 */
export function conformRings(rings: readonly Ring[], tolerance: number): Ring[] {
  const weld = welder(tolerance)
  let result = rings.map((ring) => withoutSpikes(ring.map(weld)))
  for (let turn = 0; turn < MAX_TURNS; turn++) {
    const near = vertexIndex(result, tolerance)
    const next = result.map((ring) =>
      withoutSpikes(
        ring.flatMap((a, k) => {
          const b = ring[(k + 1) % ring.length] as Point
          return [a, ...between(a, b, near(a, b), tolerance)]
        }),
      ),
    )
    const settled = next.every((ring, i) => ring.length === (result[i] as Ring).length)
    result = next
    if (settled) break
  }
  return result
}

/** Maps a point to the first one met within `tolerance` of it. */
function welder(tolerance: number): (point: Point) => Point {
  const buckets = new Map<string, Point[]>()
  return (point) => {
    const [column, row] = [Math.floor(point[0] / tolerance), Math.floor(point[1] / tolerance)]
    for (let dx = -1; dx <= 1; dx++)
      for (let dy = -1; dy <= 1; dy++)
        for (const other of buckets.get(`${column + dx},${row + dy}`) ?? [])
          if (distance(point, other) <= tolerance) return other
    const key = `${column},${row}`
    buckets.set(key, [...(buckets.get(key) ?? []), point])
    return point
  }
}

/** Welded vertices (so one object per place) by x, to find those around an edge. */
function vertexIndex(rings: readonly Ring[], tolerance: number): (a: Point, b: Point) => Point[] {
  const vertices = [...new Set(rings.flat())].sort((a, b) => a[0] - b[0])
  const first = (x: number) => {
    let [low, high] = [0, vertices.length]
    while (low < high) {
      const middle = (low + high) >> 1
      if ((vertices[middle] as Point)[0] < x) low = middle + 1
      else high = middle
    }
    return low
  }
  return (a, b) =>
    vertices.slice(first(Math.min(a[0], b[0]) - tolerance), first(Math.max(a[0], b[0]) + tolerance))
}

/** Candidates that lie on the edge from a to b, ends left out, from a to b. */
function between(a: Point, b: Point, candidates: readonly Point[], tolerance: number): Point[] {
  const [dx, dy] = [b[0] - a[0], b[1] - a[1]]
  const length = Math.hypot(dx, dy)
  const place = (p: Point) => ((p[0] - a[0]) * dx + (p[1] - a[1]) * dy) / length
  const offset = (p: Point) => Math.abs((p[0] - a[0]) * dy - (p[1] - a[1]) * dx) / length
  return candidates
    .filter((p) => p !== a && p !== b && offset(p) <= tolerance && place(p) > 0 && place(p) < length)
    .sort((p, q) => place(p) - place(q))
}

/** Drops repeated points and edges walked there and back; fewer than three points are no ring. */
function withoutSpikes(ring: Ring): Ring {
  let points = ring
  for (let before = -1; before !== points.length; ) {
    before = points.length
    points = points.filter((p, k) => p !== points.at(k - 1))
    const spike = points.findIndex((_, k) => points.at(k - 1) === points[(k + 1) % points.length])
    if (spike >= 0) points = points.filter((_, k) => k !== spike)
  }
  return points.length < 3 ? [] : points
}
