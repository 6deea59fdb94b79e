import { unknownOf } from './loose-sums.ts'
import { wholeTable } from './reach.ts'
import { type Residual, readerModel, residuals } from './residual.ts'
import type { LinearSolver } from './solver.ts'
import type { Known, System } from './system.ts'

/**
 * A whole number for every column, the given ones where they are given, that meets every equality and public
 * bound: what is unknown to the publisher too (masked by the producer) is filled in with any that fits, and
 * the slacks with what is left. Null when there is none, or none was found within the nodes.
 */
export function completeTable(system: System, solver: LinearSolver, nodes: number): Known | null {
  const known = new Float64Array(system.size).fill(Number.NaN)
  system.cells.forEach(({ value }, column) => {
    if (value !== null) known[column] = value
    else if (system.lower[column] === system.upper[column]) known[column] = system.lower[column] ?? Number.NaN
  })
  fillSingles(system, known)
  for (const residual of residuals(system, known)) {
    const table = anyTable(system, solver, residual, known, nodes)
    if (!table) return null
    residual.columns.forEach((column, position) => {
      known[column] = table[position] ?? Number.NaN
    })
  }
  fillSums(system, known)
  fillSingles(system, known)
  return meetsAll(system, known) ? known : null
}

/** What each loose sum comes to that nothing says yet. */
function fillSums(system: System, known: Known): void {
  for (const column of system.sums.keys())
    if (Number.isNaN(known[column])) known[column] = unknownOf(system, column, known).constant
}

/** The columns that one row alone settles, such as every slack of known cells: no solver needed. */
function fillSingles(system: System, known: Known): void {
  for (const { columns, coefficients, constant } of system.rows) {
    const unknown = columns.flatMap((column, at) => (Number.isNaN(known[column]) ? [at] : []))
    const [at] = unknown
    if (at === undefined || unknown.length > 1) continue
    const rest = columns.reduce(
      (sum, column, other) => (other === at ? sum : sum + (coefficients[other] ?? 0) * (known[column] ?? 0)),
      0,
    )
    known[columns[at] ?? 0] = (constant - rest) / (coefficients[at] ?? 1)
  }
}

function anyTable(system: System, solver: LinearSolver, residual: Residual, known: Known, nodes: number) {
  const model = readerModel(system, residual, known)
  for (const integer of [undefined, { nodes }]) {
    const opened = solver.open(integer ? { ...model, integer } : model)
    const table = wholeTable(model, opened.minimise([]))
    opened.close()
    if (table) return table
  }
  return null
}

function meetsAll(system: System, known: Known): boolean {
  const inBounds = known.every(
    (value, column) =>
      Number.isInteger(value) && value >= (system.lower[column] ?? 0) && value <= (system.upper[column] ?? 0),
  )
  const balanced = system.rows.every(({ columns, coefficients, constant }) => {
    const sum = columns.reduce(
      (total, column, at) => total + (coefficients[at] ?? 0) * (known[column] ?? 0),
      0,
    )
    return sum === constant
  })
  return inBounds && balanced
}
