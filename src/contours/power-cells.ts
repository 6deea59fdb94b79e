import { clipByHalfPlane, type TracedRing } from './clip.ts'
import { distance, type Point, type Ring, signedArea } from './plane.ts'

/** Origin of an edge that lies on the outline. */
const OUTLINE = -1

/** Cell of one site: `area` in squared units, `borders` = length shared with each neighbouring site. */
export interface PowerCell {
  parts: Ring[]
  area: number
  borders: Map<number, number>
}

/** Other sites of each site, nearest first: the first cuts then leave little to the others. */
export function neighbourOrder(sites: readonly Point[]): number[][] {
  return sites.map((site, i) =>
    sites
      .map((other, j) => [distance(site, other), j] as const)
      .filter(([, j]) => j !== i)
      .sort((a, b) => a[0] - b[0] || a[1] - b[1])
      .map(([, j]) => j),
  )
}

/**
 * Power diagram (Laguerre-Voronoi) inside `outline`, a simple counterclockwise ring: the cell of i holds
 * the points x where |x - site_i|^2 - weight_i is least (Aurenhammer 1987).
 */
export function powerCells(
  outline: Ring,
  sites: readonly Point[],
  weights: readonly number[],
  order: readonly number[][],
): PowerCell[] {
  const whole: TracedRing = { points: outline, origins: outline.map(() => OUTLINE) }
  const power = sites.map(([x, y], i) => x * x + y * y - (weights[i] as number))
  return sites.map((site, i) => {
    let rings = [whole]
    for (const j of order[i] as number[]) {
      if (rings.length === 0) break
      const other = sites[j] as Point
      const [nx, ny] = [other[0] - site[0], other[1] - site[1]]
      const limit = ((power[j] as number) - (power[i] as number)) / 2
      rings = rings.flatMap((ring) => clipByHalfPlane(ring, nx, ny, limit, j))
    }
    return measure(rings)
  })
}

function measure(rings: readonly TracedRing[]): PowerCell {
  const borders = new Map<number, number>()
  let area = 0
  for (const { points, origins } of rings) {
    area += signedArea(points)
    origins.forEach((origin, k) => {
      if (origin === OUTLINE) return
      const length = distance(points[k] as Point, points[(k + 1) % points.length] as Point)
      borders.set(origin, (borders.get(origin) ?? 0) + length)
    })
  }
  return { parts: rings.map((ring) => ring.points), area, borders }
}
