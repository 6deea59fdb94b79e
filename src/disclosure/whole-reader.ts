import { type Terms, type Unknown, unknownOf } from './loose-sums.ts'
import { isCovered, openReader, type Reach, type Reader, type Side } from './reach.ts'
import { type Residual, residuals } from './residual.ts'
import type { LinearSolver } from './solver.ts'
import type { Known, System } from './system.ts'

/** A reader at work on the whole system; to be closed. */
export interface WholeReader {
  readonly parts: readonly Residual[]
  /** Parts that hold what is unknown of a column: one, or those of the terms of a loose sum. */
  partsOf(column: number): readonly Residual[]
  /** The end of a column, computed once, when it is asked for. */
  end(column: number, side: Side): Reach
  /** Whether tables found on the way to other ends reach the target already. */
  isShown(column: number, side: Side, target: number): boolean
  close(): void
}

/** Parts held open at once: a part that is asked again later is opened again. */
const MOST_OPEN = 64

export function openWhole(solver: LinearSolver, system: System, known: Known, nodes: number): WholeReader {
  const parts = residuals(system, known)
  const partOf = new Map(parts.flatMap((part) => part.columns.map((column) => [column, part] as const)))
  const readers = new Map<Residual, Reader>()
  const tables = new Map<Residual, (readonly number[])[]>()
  const ends = new Map<string, Reach>()

  function readerOf(part: Residual): Reader {
    const reader = readers.get(part) ?? openReader(solver, system, part, known, nodes)
    readers.set(part, reader)
    const [oldest] = readers
    if (readers.size > MOST_OPEN && oldest) {
      oldest[1].close()
      readers.delete(oldest[0])
    }
    return reader
  }

  /** Unknown terms by the part that holds them. */
  function byPart(terms: Terms): ReadonlyMap<Residual, Terms> {
    const found = new Map<Residual, [number, number][]>()
    for (const [column, coefficient] of terms) {
      const part = partOf.get(column)
      if (!part) continue
      const own = found.get(part)
      if (own) own.push([column, coefficient])
      else found.set(part, [[column, coefficient]])
    }
    return found
  }

  function endOf(part: Residual, terms: Terms, side: Side): Reach {
    const key = `${terms.join()} ${side}`
    const found = ends.get(key)
    if (found) return found
    const reach = readerOf(part).reach(terms, side)
    ends.set(key, reach)
    if (reach.table) tables.set(part, [...(tables.get(part) ?? []), reach.table])
    return reach
  }

  return {
    parts,
    partsOf: (column) => [...byPart(unknownOf(system, column, known).terms).keys()],
    end(column, side) {
      const unknown = unknownOf(system, column, known)
      const reached = [...byPart(unknown.terms)].map(([part, own]) => endOf(part, own, side))
      const [only] = reached
      return only && !system.sums.has(column) ? only : together(unknown, side, reached)
    },
    isShown(column, side, target) {
      const { terms, constant } = unknownOf(system, column, known)
      const best = [...byPart(terms)].reduce((sum, [part, own]) => {
        const at = own.map(([term, coefficient]) => [part.columns.indexOf(term), coefficient] as const)
        const worths = (tables.get(part) ?? []).map((table) =>
          at.reduce((all, [position, coefficient]) => all + coefficient * (table[position] ?? Number.NaN), 0),
        )
        return sum + (side === 'low' ? Math.min(...worths) : Math.max(...worths))
      }, constant)
      return isCovered(best, target, side)
    },
    close() {
      for (const reader of readers.values()) reader.close()
      readers.clear()
    },
  }
}

/** Parts share no unknown: what is in several of them goes as far as all of its terms do. */
function together({ constant, rows }: Unknown, side: Side, reached: readonly Reach[]): Reach {
  const sum = (of: (reach: Reach) => number) => reached.reduce((all, reach) => all + of(reach), constant)
  const sign = side === 'low' ? 1 : -1
  const isProved = reached.every(({ duals }) => duals.length > 0)
  return {
    bound: sum(({ bound }) => bound),
    attained: sum(({ attained }) => attained),
    // the rows of the sum put its terms in its place
    duals: isProved
      ? [
          ...rows.map(([row, times]) => [row, sign * times] as const),
          ...reached.flatMap(({ duals }) => duals),
        ]
      : [],
  }
}
