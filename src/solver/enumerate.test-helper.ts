import type { CellId } from '../disclosure/cell.ts'
import type { Tables } from '../disclosure/tables.ts'

/**
 * Whether some table of whole numbers from 0 to `most` shows what is printed and holds `value` in `cell`. By
 * trying them all, with bounds narrowed at each step: for small tables, as the judge of every cleverer answer.
 */
export function isPossible(
  { cells, constraints }: Tables,
  publication: ReadonlyMap<CellId, number>,
  cell: CellId,
  value: number,
  most: number,
): boolean {
  const start: Domains = new Map()
  for (const { id, publicLower = 0, publicUpper = most } of cells) {
    const shown = publication.get(id)
    const low = Math.max(publicLower, shown ?? 0)
    start.set(id, [low, Math.min(publicUpper, shown ?? most)])
  }
  const [low, high] = start.get(cell) ?? [0, 0]
  if (value < low || value > high) return false
  return hasTable(constraints, new Map(start).set(cell, [value, value]))
}

type Domains = Map<CellId, readonly [low: number, high: number]>

function hasTable(constraints: Tables['constraints'], from: Domains): boolean {
  const domains = narrow(constraints, from)
  if (!domains) return false
  const open = [...domains].filter(([, [low, high]]) => low < high)
  const [first] = open.sort(([, a], [, b]) => a[1] - a[0] - (b[1] - b[0]))
  if (!first) return true
  const [cell, [low, high]] = first
  for (let value = low; value <= high; value++) {
    if (hasTable(constraints, new Map(domains).set(cell, [value, value]))) return true
  }
  return false
}

/** Bounds that every constraint allows, until none moves; null when one is left without a value. */
function narrow(constraints: Tables['constraints'], from: Domains): Domains | null {
  const domains = new Map(from)
  for (let moved = true; moved; ) {
    moved = false
    for (const { terms, relation, constant } of constraints) {
      for (const { cell, coefficient } of terms) {
        let least = 0
        let greatest = 0
        for (const other of terms) {
          if (other.cell === cell) continue
          const ends = (domains.get(other.cell) ?? [0, 0]).map((end) => end * other.coefficient)
          least += Math.min(...ends)
          greatest += Math.max(...ends)
        }
        // coefficient x cell lies between these two.
        const top = constant - least
        const bottom = relation === '=' ? constant - greatest : Number.NEGATIVE_INFINITY
        const bounds = [bottom / coefficient, top / coefficient].sort((a, b) => a - b)
        const [low, high] = domains.get(cell) ?? [0, 0]
        const next = [
          Math.max(low, Math.ceil(bounds[0] ?? 0)),
          Math.min(high, Math.floor(bounds[1] ?? 0)),
        ] as const
        if (next[0] > next[1]) return null
        if (next[0] > low || next[1] < high) {
          domains.set(cell, next)
          moved = true
        }
      }
    }
  }
  return domains
}
