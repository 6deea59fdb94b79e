import type { Cell } from './cell.ts'
import type { LinearConstraint } from './constraint.ts'

/** One equality between columns. */
export interface Row {
  readonly columns: readonly number[]
  readonly coefficients: readonly number[]
  readonly constant: number
  readonly constraint: LinearConstraint
}

/** Numbered columns with their public bounds, and the equalities between them. */
export interface Equations {
  /** Columns after these are what inequalities leave. */
  readonly cells: readonly Cell[]
  readonly lower: Float64Array
  readonly upper: Float64Array
  readonly rows: readonly Row[]
  /** Rows of each column. */
  readonly rowsOf: readonly (readonly number[])[]
}

/** A sum of columns. */
export type Terms = readonly (readonly [column: number, coefficient: number])[]

/** A constant and columns, each so many times. */
interface Expression {
  readonly terms: Terms
  readonly constant: number
}

/**
 * Columns that a reader could work out of the others, and that say nothing of them: never printed, in one row alone, once
 * for a whole number, with bounds as wide as the other rows leave them. Such a row holds whatever the other columns are: without it
 * they reach as far as with it, in whole numbers too, and the column is what its row makes of them. No programme holds it.
 *
 * Rows are taken away one after the other, and each is shown to follow from those that are left at that moment; so those that are left
 * at the end give all of them back, last first. By column, its row, in that order.
 */
export function looseSums(system: Equations): ReadonlyMap<number, number> {
  const found = new Map<number, number>()
  const live = new LiveRows(system)
  const asked = live.singles()
  for (const column of asked) {
    const row = live.rowOf(column)
    if (row === undefined || !isLoose(live, column, row)) continue
    found.set(column, row)
    asked.push(...live.takeAway(row))
  }
  return found
}

/** The rows that are left. */
class LiveRows {
  readonly system: Equations
  readonly #gone: Uint8Array
  readonly #count: Int32Array
  /** rows that bound others by a column of their own, by each of their columns */
  readonly #bounding: number[][]
  readonly #additions = new Map<number, readonly number[]>()

  constructor(system: Equations) {
    this.system = system
    this.#gone = new Uint8Array(system.rows.length)
    this.#count = Int32Array.from(system.rowsOf, (rows) => rows.length)
    this.#bounding = system.rowsOf.map(() => [])
    for (const [row, { columns }] of system.rows.entries())
      if (columns.some((column) => this.isSingle(column))) this.#bounds(row)
  }

  /** Without one of them. */
  bounding(column: number, without: number): readonly number[] {
    return (this.#bounding[column] ?? []).filter((row) => row !== without && this.#gone[row] === 0)
  }

  /** A row, but one, that says that the column adds up others. */
  addition(column: number, without: number): number | undefined {
    const all = this.#additions.get(column) ?? additionsOf(this.system, column)
    this.#additions.set(column, all)
    return all.find(
      (row) =>
        row !== without &&
        this.#gone[row] === 0 &&
        !this.system.rows[row]?.columns.some(
          (other) => this.isSingle(other) && !isConstant(this.system, other),
        ),
    )
  }

  /** The row of a column that is in no other; undefined where it is in several. */
  rowOf(column: number): number | undefined {
    return this.isSingle(column)
      ? this.system.rowsOf[column]?.find((row) => this.#gone[row] === 0)
      : undefined
  }

  isSingle(column: number): boolean {
    return this.#count[column] === 1
  }

  /** Nothing is said of it elsewhere. */
  readonly isOwn = (column: number): boolean => this.isSingle(column) || isConstant(this.system, column)

  #mayGo(column: number): boolean {
    return this.isSingle(column) && isNeverPrinted(this.system, column)
  }

  singles(): number[] {
    return [...this.#count.keys()].filter((column) => this.#mayGo(column))
  }

  #bounds(row: number): void {
    for (const column of this.system.rows[row]?.columns ?? []) this.#bounding[column]?.push(row)
  }

  /** @returns columns that are in one row alone from here on, and may be taken away next */
  takeAway(row: number): number[] {
    this.#gone[row] = 1
    const { columns } = this.system.rows[row] ?? NO_ROW
    for (const column of columns) {
      this.#count[column] = (this.#count[column] ?? 0) - 1
      const left = this.rowOf(column)
      if (left !== undefined && !this.#bounding[column]?.includes(left)) this.#bounds(left)
    }
    return columns.filter((column) => this.#mayGo(column))
  }
}

const isConstant = ({ lower, upper }: Equations, column: number): boolean => lower[column] === upper[column]

const isNeverPrinted = (system: Equations, column: number): boolean =>
  (system.cells[column]?.withheld ?? column >= system.cells.length) && !isConstant(system, column)

/** Rows that say that a column adds up others, with what is public, or is what another is. */
function additionsOf(system: Equations, column: number): readonly number[] {
  if (!isNeverPrinted(system, column)) return []
  return (system.rowsOf[column] ?? []).filter((row) => {
    const unknown = saidBy(system, column, row).terms.filter(([term]) => !isConstant(system, term))
    const [only] = unknown
    if (only && unknown.length === 1) return only[1] > 0 && isPutAs(system, column, only[0])
    return unknown.length > 1 && unknown.every(([, coefficient]) => coefficient > 0)
  })
}

/** Of two columns that are the same count, that of fewer relations is put as the other, and never the other way round. */
function isPutAs({ rowsOf }: Equations, one: number, other: number): boolean {
  const more = (rowsOf[other]?.length ?? 0) - (rowsOf[one]?.length ?? 0)
  return more === 0 ? one > other : more > 0
}

function isLoose(live: LiveRows, column: number, row: number): boolean {
  const { lower, upper } = live.system
  if (Math.abs(coefficientIn(live.system, column, row)) !== 1) return false
  const [least, most] = [lower[column] ?? 0, upper[column] ?? 0]
  const said = saidBy(live.system, column, row)
  const isWithin = (one: Expression, end: (one: Expression) => number) =>
    least <= end(one) && (most === Number.POSITIVE_INFINITY || most >= -end(negated(one)))
  const together = (one: Expression) => leastTogether(live, one, row)
  return (
    isWithin(said, (one) => leastAlone(live.system, one)) ||
    isWithin(said, together) ||
    isWithin(spelled(live, said, row), together)
  )
}

const NO_ROW: Pick<Row, 'columns' | 'coefficients' | 'constant'> = {
  columns: [],
  coefficients: [],
  constant: 0,
}

function coefficientIn({ rows }: Pick<Equations, 'rows'>, column: number, row: number): number {
  const { columns, coefficients } = rows[row] ?? NO_ROW
  return coefficients[columns.indexOf(column)] ?? 1
}

/** A column as its row says it. */
function saidBy({ rows }: Pick<Equations, 'rows'>, column: number, row: number): Expression {
  const { columns, coefficients, constant } = rows[row] ?? NO_ROW
  const own = coefficients[columns.indexOf(column)] ?? 1
  const terms = columns.flatMap((other, at) =>
    other === column ? [] : [[other, -(coefficients[at] ?? 0) / own] as const],
  )
  return { terms, constant: constant / own }
}

const negated = ({ terms, constant }: Expression): Expression => ({
  terms: terms.map(([column, coefficient]) => [column, -coefficient]),
  constant: -constant,
})

/** The expression with each column that another row says to be a sum put as what it adds up. */
function spelled(live: LiveRows, { terms, constant }: Expression, without: number): Expression {
  const sum = new Map<number, number>()
  let left = constant
  const add = (column: number, coefficient: number) => sum.set(column, (sum.get(column) ?? 0) + coefficient)
  for (const [column, coefficient] of terms) {
    const row = live.addition(column, without)
    if (row === undefined) add(column, coefficient)
    else {
      const said = saidBy(live.system, column, row)
      left += coefficient * said.constant
      for (const [term, times] of said.terms) add(term, coefficient * times)
    }
  }
  return { terms: [...sum].filter(([, coefficient]) => coefficient !== 0), constant: left }
}

/** What an expression is no less than, by the bounds of each of its columns. */
const leastAlone = (system: Equations, { terms, constant }: Expression): number =>
  terms.reduce((sum, [column, times]) => sum + leastTimes(system, column, times), constant)

/** The same by rows that bound some of its columns together, and by the bounds of each of the others. It may not come down to it. */
function leastTogether(live: LiveRows, { terms, constant }: Expression, without: number): number {
  const open = new Map(terms.filter(([column]) => !isConstant(live.system, column)))
  let least = constant
  for (const [column, times] of terms) {
    if (isConstant(live.system, column)) least += leastTimes(live.system, column, times)
    if (!open.has(column)) continue
    const group = boundTogether(live, open, column, without)
    least += group.least
    for (const one of group.columns) open.delete(one)
  }
  return least
}

interface Group {
  readonly columns: readonly number[]
  readonly least: number
}

/**
 * The row that says most of several columns of the expression at once, others of its columns in no other row; the column alone where
 * none says more than its bounds.
 */
function boundTogether(
  live: LiveRows,
  open: ReadonlyMap<number, number>,
  column: number,
  without: number,
): Group {
  let best: Group = { columns: [column], least: leastTimes(live.system, column, open.get(column) ?? 0) }
  let most = 0
  for (const row of live.bounding(column, without)) {
    const found = heldBy(live, open, column, row)
    // of two that end what has no end, the first
    if (found && found.gain > most) [best, most] = [found, found.gain]
  }
  return best
}

function heldBy(
  { system, isOwn }: LiveRows,
  open: ReadonlyMap<number, number>,
  column: number,
  row: number,
): (Group & { readonly gain: number }) | null {
  const { columns, coefficients, constant } = system.rows[row] ?? NO_ROW
  const factor = (open.get(column) ?? 0) / coefficientIn(system, column, row)
  const held: number[] = []
  let least = factor * constant
  let alone = 0
  for (let at = 0; at < columns.length; at++) {
    const other = columns[at] ?? 0
    const times = factor * (coefficients[at] ?? 0)
    if (open.get(other) === times) {
      held.push(other)
      alone += leastTimes(system, other, times)
    } else if (isOwn(other)) least += leastTimes(system, other, -times)
    else return null
  }
  return { columns: held, least, gain: least - alone }
}

/** The least of a column taken so many times, not 0. */
const leastTimes = ({ lower, upper }: Equations, column: number, times: number): number =>
  times * ((times > 0 ? lower[column] : upper[column]) ?? 0)

/** What of a column is not known: itself, or what a loose sum comes to, with what is known of it, and the rows that say so. */
export interface Unknown extends Expression {
  /** Rows of the loose sums, each so many times: added to the column, they leave the terms. */
  readonly rows: readonly (readonly [row: number, multiplier: number])[]
}

export function unknownOf(
  system: Pick<Equations, 'rows'> & { readonly sums: ReadonlyMap<number, number> },
  column: number,
  known: Float64Array,
): Unknown {
  const terms = new Map<number, number>()
  const rows: [number, number][] = []
  let constant = 0
  const open: [number, number][] = [[column, 1]]
  // a loose sum may be made of others
  for (const [one, times] of open) {
    const row = system.sums.get(one)
    const value = known[one] ?? Number.NaN
    if (row !== undefined) {
      const said = saidBy(system, one, row)
      rows.push([row, times / coefficientIn(system, one, row)])
      constant += times * said.constant
      open.push(...said.terms.map(([term, coefficient]): [number, number] => [term, times * coefficient]))
    } else if (Number.isNaN(value)) terms.set(one, (terms.get(one) ?? 0) + times)
    else constant += times * value
  }
  return { terms: [...terms].filter(([, coefficient]) => coefficient !== 0), constant, rows }
}
