import { type Point, type Ring, signedArea } from './plane.ts'

/** Edges of rings that turn counterclockwise, each as "from>to". */
const directedEdges = (rings: readonly Ring[]): string[] =>
  rings.flatMap((ring) => ring.map((a, k) => `${a}>${ring[(k + 1) % ring.length] as Point}`))

const reverse = (edge: string): string => edge.split('>').toReversed().join('>')

/**
 * Rings that turn counterclockwise tile their union, vertex to vertex, when no directed edge is used twice
 * and the edges whose reverse no other ring has are those of the union. Returns the two sides of that rule.
 */
export function tiling(rings: readonly Ring[]) {
  const edges = directedEdges(rings)
  const all = new Set(edges)
  const outer = edges.filter((edge) => !all.has(reverse(edge)))
  const outerArea =
    outer.reduce((sum, edge) => {
      const [ax, ay, bx, by] = edge.split(/[>,]/).map(Number) as [number, number, number, number]
      return sum + ax * by - bx * ay
    }, 0) / 2
  return {
    repeated: edges.length - all.size,
    clockwise: rings.filter((ring) => signedArea(ring) <= 0).length,
    outer,
    outerArea,
    area: rings.reduce((sum, ring) => sum + signedArea(ring), 0),
  }
}
