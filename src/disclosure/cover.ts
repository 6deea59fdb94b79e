import { byText } from './cell.ts'
import { type Cut, cutKey, filled } from './cut.ts'
import { partition } from './partition.ts'
import { closing, type LinearSolver, type ModelRow } from './solver.ts'

/** Columns that meet every cut. */
export interface Cover {
  readonly columns: ReadonlySet<number>
  /** False where the nodes ran out before the cheapest was proved. */
  readonly optimal: boolean
}

/** The columns chosen for cuts that share columns. */
export interface Part {
  readonly columns: readonly number[]
  readonly optimal: boolean
}

/**
 * The cheapest columns that meet every cut, by integer programmes. Cuts that share no column are solved apart,
 * and a part is solved again only when its cuts change: `solved` remembers across calls.
 *
 * @param cuts each one can be met
 */
export function cheapestCover(
  cuts: readonly Cut[],
  costs: readonly number[],
  solver: LinearSolver,
  nodes: number,
  solved: Map<string, Part>,
): Cover {
  const chosen = new Set<number>()
  let optimal = true
  for (const group of linkedCuts(cuts)) {
    const key = group.map(cutKey).join('; ')
    const part = solved.get(key) ?? solveGroup(group, costs, solver, nodes)
    solved.set(key, part)
    for (const column of part.columns) chosen.add(column)
    optimal &&= part.optimal
  }
  return { columns: chosen, optimal }
}

function solveGroup(
  cuts: readonly Cut[],
  costs: readonly number[],
  solver: LinearSolver,
  nodes: number,
): Part {
  const columns = [...new Set(cuts.flatMap((cut) => cut.columns))].sort((a, b) => a - b)
  const local = new Map(columns.map((column, index) => [column, index]))
  const model = solver.open({
    lower: columns.map(() => 0),
    upper: columns.map(() => 1),
    rows: cuts.map(
      (cut): ModelRow => ({
        columns: cut.columns.map((column) => local.get(column) ?? 0),
        coefficients: cut.coefficients,
        lower: 1,
        upper: Number.POSITIVE_INFINITY,
      }),
    ),
    integer: { nodes },
  })
  const outcome = closing(model, () =>
    model.minimise(columns.map((column, index) => [index, costs[column] ?? 0])),
  )
  if (outcome.status !== 'optimal' && outcome.status !== 'feasible') {
    return { columns: [...greedyCover(cuts, costs, new Set())], optimal: false }
  }
  return {
    columns: columns.filter((_, index) => (outcome.columns[index] ?? 0) > 0.5),
    optimal: outcome.status === 'optimal',
  }
}

/** Adds to `start` the columns that fill the most of what is missing for their cost, until every cut is met. */
export function greedyCover(
  cuts: readonly Cut[],
  costs: readonly number[],
  start: ReadonlySet<number>,
): Set<number> {
  const chosen = new Set(start)
  for (;;) {
    const gain = new Map<number, number>()
    for (const cut of cuts) {
      const missing = 1 - filled(cut, (column) => chosen.has(column))
      if (missing <= 1e-9) continue
      cut.columns.forEach((column, at) => {
        if (chosen.has(column)) return
        gain.set(column, (gain.get(column) ?? 0) + Math.min(missing, cut.coefficients[at] ?? 0))
      })
    }
    const value = (column: number) => (gain.get(column) ?? 0) / (costs[column] ?? 1)
    const [best] = [...gain.keys()].sort((a, b) => value(b) - value(a) || a - b)
    if (best === undefined) return chosen
    chosen.add(best)
  }
}

/** Cuts in groups that share no column, by their first column; in each group by their text. */
function linkedCuts(cuts: readonly Cut[]): Cut[][] {
  const columns = cuts.flatMap((cut) => cut.columns)
  const sets = partition(columns.reduce((most, column) => Math.max(most, column + 1), 0))
  for (const {
    columns: [first = 0, ...others],
  } of cuts)
    for (const other of others) sets.join(first, other)
  const groups = new Map<number, Cut[]>()
  for (const cut of cuts) {
    const key = sets.setOf(cut.columns[0] ?? 0)
    const group = groups.get(key)
    if (group) group.push(cut)
    else groups.set(key, [cut])
  }
  return [...groups]
    .sort(([a], [b]) => a - b)
    .map(([, group]) => group.sort((a, b) => byText(cutKey(a), cutKey(b))))
}
