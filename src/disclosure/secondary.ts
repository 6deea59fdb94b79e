import type { CellId } from './cell.ts'
import { cheapestCover, greedyCover, type Part } from './cover.ts'
import { cutKey } from './cut.ts'
import type { PrimaryCell } from './primary.ts'
import { type AskedCut, openSearch, type Search } from './search.ts'
import { closing, type Limits, type LinearSolver } from './solver.ts'
import type { Known, System } from './system.ts'

/** The cells suppressed to protect the primary ones. */
export interface SecondarySuppression {
  /** Sorted. */
  readonly secondary: readonly CellId[]
  /** Public weight lost with them. */
  readonly lost: number
  /**
   * `optimal`: none cheaper exists. `heuristic`: nodes or rounds ran out, and a cheaper choice may exist. `wide`: so much work was
   * spent that more is masked than need be.
   */
  readonly method: 'optimal' | 'heuristic' | 'wide'
}

/**
 * Chooses what else to suppress so that the reader's interval of each primary cell covers what its rule
 * protects, or all that bounds public elsewhere leave of it, and so that the least public weight is lost (a
 * cell of weight under 1 counts 1: it is still a cell lost). Cutting planes: an integer programme chooses, a
 * reader's linear programmes look for what still gives a cell away, and each such proof is a cut for the next
 * choice. Where rounds or nodes run out, cells are added greedily and the needless ones given back. The result
 * is a choice, not a proof: the caller audits what it publishes.
 *
 * @param table every column of the system, see `completeTable`
 */
export function suppressSecondary(
  system: System,
  table: Known,
  primary: readonly PrimaryCell[],
  solver: LinearSolver,
  limits: Limits,
): SecondarySuppression {
  const costs = Array.from({ length: system.size }, (_, column) =>
    Math.max(1, system.cells[column]?.publicWeight ?? 0),
  )
  const search = openSearch(system, table, primary, solver, limits)
  const { columns, method } = closing(search, () => cheapest(search, costs, solver, limits))
  const secondary = [...columns].sort((a, b) => a - b).flatMap((column) => system.cells[column] ?? [])
  return {
    secondary: secondary.map((cell) => cell.id),
    lost: secondary.reduce((sum, cell) => sum + cell.publicWeight, 0),
    method,
  }
}

function cheapest(search: Search, costs: readonly number[], solver: LinearSolver, limits: Limits) {
  const solved = new Map<string, Part>()
  let cuts = new Map<string, AskedCut>()
  let chosen: ReadonlySet<number> = new Set()
  let isOptimal = true
  for (let rounds = 1; rounds <= limits.rounds; rounds++) {
    const asked = rounds === 1 ? search.rowCuts() : completed(search, costs, chosen).cuts
    // A demand that a public bound narrowed asked too much before: what was cut for it goes, and it is asked again.
    const found = asked.filter(search.isCurrent)
    const isNarrowed = found.length < asked.length
    const current = new Map([...cuts].filter(([, cut]) => search.isCurrent(cut)))
    const known = current.size
    for (const cut of found) current.set(cutKey(cut), cut)
    const isSettled = rounds > 1 && !isNarrowed && current.size === known && known === cuts.size
    if (isSettled && found.length === 0 && isOptimal) return { columns: chosen, method: 'optimal' as const }
    if (isSettled) break
    cuts = current
    const cover = cheapestCover([...cuts.values()], costs, solver, limits.nodes, solved)
    chosen = cover.columns
    isOptimal = cover.optimal
  }
  const columns = pruned(search, completed(search, costs, chosen).chosen, costs)
  return { columns, method: 'heuristic' as const }
}

/**
 * Adds cells greedily until nothing gives a primary cell away. The cuts met on the way are kept for the next
 * choice: with them, far fewer choices are solved than with those of its first weaknesses alone.
 */
function completed(search: Search, costs: readonly number[], start: ReadonlySet<number>) {
  const cuts: AskedCut[] = []
  let chosen = start
  for (;;) {
    const found = search.weaknesses(chosen)
    cuts.push(...found)
    const more = greedyCover(found, costs, chosen)
    if (more.size === chosen.size) return { chosen, cuts }
    chosen = more
  }
}

/** Gives back, dearest first, each cell that protects nothing. */
function pruned(search: Search, start: ReadonlySet<number>, costs: readonly number[]): ReadonlySet<number> {
  const chosen = new Set(start)
  for (const column of [...start].sort((a, b) => (costs[b] ?? 0) - (costs[a] ?? 0) || a - b)) {
    chosen.delete(column)
    if (search.weaknesses(chosen).length > 0) chosen.add(column)
  }
  return chosen
}
