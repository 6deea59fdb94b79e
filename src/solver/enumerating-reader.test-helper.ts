/**
 * A reader who tries every value: written apart from the engine, it knows printed numbers and relations given by hand,
 * and looks for a table of whole numbers with a value in a cell.
 */
export interface Known {
  readonly printed: ReadonlyMap<string, number>
  /** the first counts what the others count together */
  readonly sums: readonly (readonly string[])[]
  /** the first counts no more than the second */
  readonly atMost?: readonly (readonly [string, string])[]
}

type Ranges = Map<string, [low: number, high: number]>
const MOST = 1e5

/** The values from `low` to `high` that the cell may have for all that the reader knows. */
export function possible(known: Known, cell: string, low = 0, high = 10): number[] {
  return Array.from({ length: high - low + 1 }, (_, i) => low + i).filter((value) => {
    const ranges: Ranges = new Map()
    for (const id of [...known.sums.flat(), ...(known.atMost ?? []).flat(), cell]) ranges.set(id, [0, MOST])
    for (const [id, printed] of known.printed) ranges.set(id, [printed, printed])
    const own = ranges.get(cell) ?? [0, MOST]
    if (value < own[0] || value > own[1]) return false
    ranges.set(cell, [value, value])
    return hasTable(known, ranges)
  })
}

function hasTable(known: Known, ranges: Ranges): boolean {
  if (!narrow(known, ranges)) return false
  const open = [...ranges].filter(([, [low, high]]) => low < high)
  const [first] = open.sort(([, a], [, b]) => a[1] - a[0] - (b[1] - b[0]))
  if (!first) return true
  const [id, [low, high]] = first
  for (let value = low; value <= high; value++) {
    const next: Ranges = new Map([...ranges].map(([key, range]) => [key, [...range]]))
    next.set(id, [value, value])
    if (hasTable(known, next)) return true
  }
  return false
}

/** Narrows every range by every relation until nothing moves; false where one is empty. */
function narrow({ sums, atMost = [] }: Known, ranges: Ranges): boolean {
  const at = (id: string) => ranges.get(id) ?? [0, MOST]
  let moved = true
  const cut = (id: string, low: number, high: number): boolean => {
    const [before, after] = at(id)
    const next: [number, number] = [Math.max(before, low), Math.min(after, high)]
    if (next[0] > before || next[1] < after) {
      ranges.set(id, next)
      moved = true
    }
    return next[0] <= next[1]
  }
  while (moved) {
    moved = false
    for (const [less, more] of atMost)
      if (!cut(less, 0, at(more)[1]) || !cut(more, at(less)[0], MOST)) return false
    for (const [total = '', ...parts] of sums) {
      const lows = parts.reduce((sum, id) => sum + at(id)[0], 0)
      const highs = parts.reduce((sum, id) => sum + at(id)[1], 0)
      if (!cut(total, lows, highs)) return false
      for (const id of parts) {
        const [low, high] = at(id)
        if (!cut(id, at(total)[0] - (highs - high), at(total)[1] - (lows - low))) return false
      }
    }
  }
  return true
}
