/** Sets of the numbers 0 to size - 1 that only grow together (union-find); the lowest member names its set. */
export interface Partition {
  setOf(member: number): number
  join(a: number, b: number): void
}

export function partition(size: number): Partition {
  const parent = Int32Array.from({ length: size }, (_, member) => member)
  const setOf = (member: number): number => {
    let at = member
    for (let up = parent[at] ?? at; up !== at; up = parent[at] ?? at) {
      // Halves the path on the way, so that the next search is short.
      parent[at] = parent[up] ?? up
      at = parent[at] ?? at
    }
    return at
  }
  return {
    setOf,
    join(a, b) {
      const [low, high] = [setOf(a), setOf(b)].sort((x, y) => x - y)
      parent[high ?? b] = low ?? a
    },
  }
}
