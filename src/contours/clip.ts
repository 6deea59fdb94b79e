import type { Point } from './plane.ts'

/** A counterclockwise ring, not closed; `origins[k]` is the line that made the edge from `points[k]` on. */
export interface TracedRing {
  points: Point[]
  origins: number[]
}

interface Chain {
  points: Point[]
  origins: number[]
  /** Positions along the cutting line of the chain's first and last points. */
  entry: number
  exit: number
}

/**
 * Part of a simple counterclockwise ring where `nx * x + ny * y < limit`: several rings where the cut
 * separates it, none where nothing is left. New edges bear `origin`.
 */
export function clipByHalfPlane(
  ring: TracedRing,
  nx: number,
  ny: number,
  limit: number,
  origin: number,
): TracedRing[] {
  const { points, origins } = ring
  const side = points.map(([x, y]) => nx * x + ny * y - limit)
  const start = side.findIndex((d, k) => d < 0 && (side.at(k - 1) as number) >= 0)
  if (start < 0) return (side[0] as number) < 0 ? [ring] : []

  const crossing = (from: number, to: number): Point => {
    const [a, b] = [points[from] as Point, points[to] as Point]
    const t = (side[from] as number) / ((side[from] as number) - (side[to] as number))
    return [a[0] + t * (b[0] - a[0]), a[1] + t * (b[1] - a[1])]
  }
  const along = ([x, y]: Point) => nx * y - ny * x

  const chains: Chain[] = []
  const n = points.length
  for (let step = 0; step < n; step++) {
    const k = (start + step) % n
    if ((side[k] as number) >= 0) continue
    const [previous, next] = [(k + n - 1) % n, (k + 1) % n]
    if ((side[previous] as number) >= 0) {
      const point = crossing(previous, k)
      chains.push({ points: [point], origins: [origins[previous] as number], entry: along(point), exit: 0 })
    }
    const chain = chains.at(-1) as Chain
    chain.points.push(points[k] as Point)
    chain.origins.push(origins[k] as number)
    if ((side[next] as number) >= 0) {
      const point = crossing(k, next)
      chain.points.push(point)
      chain.origins.push(origin)
      chain.exit = along(point)
    }
  }
  return joinChains(chains)
}

/**
 * Along the line, with the kept side on its left, the ring's inside is a row of disjoint intervals, each
 * from where one chain leaves to where another enters: the k-th exit meets the k-th entry.
 */
function joinChains(chains: readonly Chain[]): TracedRing[] {
  const exits = chains.map((_, k) => k).sort((a, b) => (chains[a] as Chain).exit - (chains[b] as Chain).exit)
  const entries = chains
    .map((_, k) => k)
    .sort((a, b) => (chains[a] as Chain).entry - (chains[b] as Chain).entry)
  const follower = new Map(exits.map((chain, rank) => [chain, entries[rank] as number]))
  const rings: TracedRing[] = []
  while (follower.size > 0) {
    const ring: TracedRing = { points: [], origins: [] }
    let [k] = follower.keys() as Iterable<number> as [number]
    for (let next = follower.get(k); next !== undefined; next = follower.get(k)) {
      ring.points.push(...(chains[k] as Chain).points)
      ring.origins.push(...(chains[k] as Chain).origins)
      follower.delete(k)
      k = next
    }
    rings.push(ring)
  }
  return rings
}
