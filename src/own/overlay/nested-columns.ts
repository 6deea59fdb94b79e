import type { CellRow } from '../../db/tables.ts'
import type { CellId } from '../../disclosure/cell.ts'
import { groupBy } from '../../lib/group-by.ts'
import { rowId } from '../../publish/assemble/collect-cells.ts'
import type { UsedSource } from '../../publish/read/source-account.ts'
import { ruleOf, sizeMeasureOf } from '../../publish/secrecy/source-rule.ts'
import type { WideDeclaration } from '../../sources/declaration.ts'
import { isOwnSource } from '../own-names.ts'

/** Rows in which a part has to be more than 0. */
const LEAST = 3
/** Share of the rows that may be printed in which a part may be above its whole, a slip of the file, where chance does not explain the others. */
const SLIPS = 0.05
/** The chance that columns without any relation make one such pair in a table. */
const CHANCE = 0.05
/** Share of its rows in which a column is the greatest. */
const GREATEST = 0.9
/** Rows of about the same whole, on either side. */
const NEIGHBOURS = 3
/** Wholes of one column, those nearest to it. */
const MOST = 3

/** The numbers of a column, by zone and year. */
type Column = ReadonlyMap<string, number>
type Columns = ReadonlyMap<string, Column>

/** Columns of one table under one rule; under a rule of sets, figures of one set. */
interface Group {
  readonly names: readonly string[]
  /** the column that says how many each set holds */
  readonly size: string | null
  readonly threshold: number
}

interface Nested {
  readonly part: string
  readonly whole: string
  readonly of: Column
  /** the rows that have both */
  readonly rows: readonly string[]
  /** those in which the part is above the whole */
  readonly over: readonly string[]
}

/**
 * The columns of a reader's tables of which one is not above another, as [part, whole]: who sees it in the rows that are printed
 * believes it of those that are masked. A pair that follows from two others in every row is left out.
 */
export function nestedColumns(
  cells: readonly CellRow[],
  origins: ReadonlyMap<CellId, UsedSource>,
): [part: string, whole: string][] {
  const tables = new Map<WideDeclaration, Map<string, Map<string, number>>>()
  for (const cell of cells) {
    const declaration = origins.get(rowId(cell))?.declaration
    if (declaration?.format !== 'wide' || !isOwnSource(declaration.id) || cell.value === null) continue
    const columns = tables.get(declaration) ?? new Map<string, Map<string, number>>()
    const column = columns.get(cell.measure) ?? new Map<string, number>()
    column.set(`${cell.level}|${cell.code}|${cell.year}`, cell.value)
    tables.set(declaration, columns.set(cell.measure, column))
  }
  return [...tables].flatMap(([declaration, columns]) =>
    groupsOf(declaration, [...columns.keys()]).flatMap((group) => nestedIn(columns, group)),
  )
}

function groupsOf(declaration: WideDeclaration, names: readonly string[]): Group[] {
  const ruled = names.flatMap((name) => {
    const { kind, threshold = null } = ruleOf(declaration, name) ?? {}
    const size = kind === 'set' ? sizeMeasureOf(declaration, name) : null
    // figures of a set of which nobody says how many it holds are masked in every row
    return threshold === null || (kind === 'set' && size === null) ? [] : [{ name, size, threshold }]
  })
  return [...groupBy(ruled, ({ size, threshold }) => `${threshold} ${size ?? ''}`).values()].flatMap((of) =>
    of.slice(0, 1).map(({ size, threshold }) => ({ size, threshold, names: of.map(({ name }) => name) })),
  )
}

function nestedIn(columns: Columns, group: Group): [part: string, whole: string][] {
  const { names, size } = group
  const greatest = new Map<string, number>()
  for (const name of names)
    for (const [row, value] of columns.get(name) ?? [])
      greatest.set(row, Math.max(value, greatest.get(row) ?? 0))
  const tried = names.length * (names.length - 1)
  const found = names.flatMap((part) =>
    names.flatMap((whole): Nested[] => {
      const of = columns.get(part)
      const pair = of && part !== whole ? compared(part, of, whole, columns.get(whole)) : null
      if (!pair) return []
      const { isExact, isNear } = inSight(pair, columns, group)
      // around small sets alone it costs little to believe too much
      const isTied =
        (size !== null && isExact) || (isNear && byChance(pair, columns, greatest) * tried < CHANCE)
      return isTied ? [pair] : []
    }),
  )
  const totals = new Map(
    names.map((name) => [name, [...(columns.get(name)?.values() ?? [])].reduce((sum, one) => sum + one, 0)]),
  )
  return covering(found, totals)
    .filter(({ whole }) => whole !== size)
    .map(({ part, whole }) => [part, whole])
}

/** Two columns that differ and of which neither is constant in the rows of the file, where the first is not 0 in rows enough. */
function compared(part: string, of: Column, whole: string, wholes: Column = new Map()): Nested | null {
  const rows = [...of.keys()].filter((row) => wholes.has(row))
  const given = ofOneLevel(rows)
  const isVaried = (column: Column) => new Set(given.map((row) => column.get(row))).size > 1
  const above = (some: Column, others: Column) =>
    rows.filter((row) => Number(some.get(row)) > Number(others.get(row)))
  const [over, under] = [above(of, wholes), above(wholes, of)]
  const isTold = given.filter((row) => of.get(row) !== 0).length >= LEAST && isVaried(of) && isVaried(wholes)
  return isTold && under.length > over.length ? { part, whole, of, rows, over } : null
}

/** The rows of the level that has the most: the others are sums of them. */
function ofOneLevel(rows: readonly string[]): readonly string[] {
  const levels = [...groupBy(rows, (row) => row.slice(0, row.indexOf('|'))).values()]
  return levels.reduce((most, of) => (of.length > most.length ? of : most), [])
}

/** Whether a part is above its whole in none of the rows that may be printed, or nearly so; what is masked in any case contradicts nothing. */
function inSight({ of, whole, rows, over }: Nested, columns: Columns, { size, threshold }: Group) {
  const isSmall = (row: string) =>
    size === null
      ? Math.min(of.get(row) ?? 0, columns.get(whole)?.get(row) ?? 0) < threshold
      : (columns.get(size)?.get(row) ?? 0) < threshold
  const slips = over.filter((row) => !isSmall(row)).length
  return {
    isExact: slips === 0,
    isNear: slips <= rows.filter((row) => !isSmall(row)).length * SLIPS,
  }
}

/**
 * The chance of so few rows in which the part is above the whole, had the two no relation: each row then has the share of the one that
 * any row has, beside that of the other, of the greatest count of the row; where the other is that count, rows of about its size are
 * looked at. Columns of which one is always far smaller have it by chance.
 */
function byChance({ of, whole, rows, over }: Nested, columns: Columns, greatest: Column): number {
  const shares = (column: Column) =>
    Float64Array.from(rows, (row) => (column.get(row) ?? 0) / (greatest.get(row) || 1)).sort()
  const [parts, wholes] = [shares(of), shares(columns.get(whole) ?? new Map())]
  let [expected, under] = [0, 0]
  for (const share of parts) {
    while (under < wholes.length && (wholes[under] ?? 0) < share) under++
    expected += under / rows.length
  }
  const isGreatest = wholes.filter((share) => share === 1).length >= rows.length * GREATEST
  return atMost(
    over.length,
    isGreatest ? overNeighbours(of, columns.get(whole) ?? new Map(), rows) : expected,
  )
}

/** The chance of so few, where so many are expected, as Poisson has it. */
function atMost(times: number, expected: number): number {
  let [term, all] = [Math.exp(-expected), 0]
  for (let i = 0; i <= times; i++) {
    all += term
    term *= expected / (i + 1)
  }
  return all
}

/**
 * A whole that is the greatest count of its rows is all of their size, and its shares say nothing. In how many rows the part would
 * be above it, were it that of a row of about the same whole.
 */
function overNeighbours(of: Column, wholes: Column, rows: readonly string[]): number {
  const sorted = rows.toSorted((a, b) => (wholes.get(a) ?? 0) - (wholes.get(b) ?? 0))
  return sorted.reduce((sum, row, i) => {
    const beside = [
      ...sorted.slice(Math.max(0, i - NEIGHBOURS), i),
      ...sorted.slice(i + 1, i + 1 + NEIGHBOURS),
    ]
    const under = beside.filter((other) => (of.get(row) ?? 0) > (wholes.get(other) ?? 0))
    return sum + under.length / Math.max(1, beside.length)
  }, 0)
}

/** The pairs without those that follow, in every row, from two others; of each column the nearest wholes. */
function covering(pairs: readonly Nested[], totals: ReadonlyMap<string, number>): Nested[] {
  const always = groupBy(
    pairs.filter(({ over }) => over.length === 0),
    ({ part }) => part,
  )
  const wholesOf = (part: string) => (always.get(part) ?? []).map(({ whole }) => whole)
  const needed = pairs.filter(
    ({ part, whole }) => !wholesOf(part).some((between) => wholesOf(between).includes(whole)),
  )
  const near = ({ whole }: Nested) => totals.get(whole) ?? 0
  return [...groupBy(needed, ({ part }) => part).values()].flatMap((of) =>
    [...of].sort((a, b) => near(a) - near(b)).slice(0, MOST),
  )
}
