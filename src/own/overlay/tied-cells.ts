import type { CellRow } from '../../db/tables.ts'
import type { CellId } from '../../disclosure/cell.ts'
import type { Term } from '../../disclosure/constraint.ts'
import { groupBy } from '../../lib/group-by.ts'
import { rowId } from '../../publish/assemble/collect-cells.ts'
import type { UsedSource } from '../../publish/read/source-account.ts'
import { isOwnSource } from '../own-names.ts'
import { type FoundRelation, type Relation, relationsAmong } from '../relations/relations-among.ts'
import { isRuledOwn } from './tied-columns.ts'

/** Relations between cells of one zone, each worth the same in nearly every zone. */
export interface TiedCells {
  /** those that hold in every zone of their level */
  readonly sure: readonly (readonly Term[])[]
  /** those that fail in some */
  readonly likely: readonly (readonly Term[])[]
}

/** The row and the column that a cell is of, where relations are looked for. */
type Layout = (cell: CellRow) => readonly (readonly [row: string, column: string])[]

/** A row a zone, each year of a measure a column. */
const wide: Layout = ({ code, measure, year }) => [[code, `${year} ${measure}`]]
/** A row a zone and year, with the columns of the year before beside its own: of few zones, many years make rows enough. */
const yearly: Layout = ({ code, measure, year }) => [
  [`${code} ${year}`, `0 ${measure}`],
  [`${code} ${year + 1}`, `-1 ${measure}`],
]

/**
 * What the columns of a reader's tables say of one another, the years of each being columns of their own: a stock is the one of
 * the year before and what came to it. Worked out level by level. Columns of a file that no rule protects are among them.
 * @param origins with the sums that are known already
 */
export function tiedCells(cells: readonly CellRow[], origins: ReadonlyMap<CellId, UsedSource>): TiedCells {
  const sums = sumsOf(origins)
  const isRuled = (cell: CellRow) => cell.value !== null && isRuledOwn(cell, origins)
  const counts = cells.filter((cell) => isRuled(cell) || isPublicCount(cell, origins))
  const found = [...groupBy(counts, ({ level }) => level).values()].flatMap((of) =>
    ofLevel(of, sums, isRuled),
  )
  return {
    sure: found.flatMap(({ fails, terms }) => (fails === 0 ? terms : [])),
    likely: found.flatMap(({ fails, terms }) => (fails > 0 ? terms : [])),
  }
}

function sumsOf(origins: ReadonlyMap<CellId, UsedSource>): readonly (readonly string[])[] {
  const own = [...new Set([...origins.values()].map(({ declaration }) => declaration))].flatMap(
    (declaration) => (declaration.format === 'wide' && isOwnSource(declaration.id) ? declaration.sums : []),
  )
  return [...new Map(own.map((names) => [names.join(), names])).values()]
}

/** Counts of a file that the reader says no rule protects: with them, others are worked out. */
const isPublicCount = (cell: CellRow, origins: ReadonlyMap<CellId, UsedSource>): boolean => {
  const declaration = origins.get(rowId(cell))?.declaration
  const isOpen = declaration && isOwnSource(declaration.id) && declaration.secrecy.threshold === null
  return isOpen === true && Number.isInteger(cell.value) && Number(cell.value) >= 0
}

function ofLevel(
  cells: readonly CellRow[],
  sums: readonly (readonly string[])[],
  isRuled: (cell: CellRow) => boolean,
) {
  const ruled = new Set(cells.filter(isRuled).map(rowId))
  if (ruled.size === 0) return []
  const years = [...new Set(cells.map(({ year }) => year))]
  const knownIn = (year: number) =>
    sums.map(
      (names): Relation => ({
        terms: names.map((name, i) => ({ column: `${year} ${name}`, coefficient: i === 0 ? -1 : 1 })),
        constant: 0,
      }),
    )
  const found = [
    ...relationsAmong(laidOut(cells, wide), years.flatMap(knownIn)),
    ...(years.length > 1 ? relationsAmong(laidOut(cells, yearly), [0, -1].flatMap(knownIn)) : []).flatMap(
      (one) => years.map((year) => inYear(one, year)),
    ),
  ]
  const zones = [...new Set(cells.map(({ code }) => code))]
  const ids = new Map(cells.map((cell) => [`${cell.code} ${cell.year} ${cell.measure}`, rowId(cell)]))
  return found.map(({ terms, fails }) => ({
    fails,
    terms: zones.flatMap((code): Term[][] => {
      const told = terms.flatMap(({ column, coefficient }) => {
        const cell = ids.get(`${code} ${column}`)
        return cell ? [{ cell, coefficient }] : []
      })
      return told.length === terms.length && told.some(({ cell }) => ruled.has(cell)) ? [told] : []
    }),
  }))
}

/** A relation of the columns of a year and those of the year before, as one between columns of years. */
const inYear = ({ terms, ...one }: FoundRelation, year: number): FoundRelation => ({
  ...one,
  terms: terms.map(({ column, coefficient }) => {
    const at = column.indexOf(' ')
    return { column: `${year + Number(column.slice(0, at))}${column.slice(at)}`, coefficient }
  }),
})

function laidOut(cells: readonly CellRow[], layout: Layout): Map<string, Map<string, number>> {
  const columns = new Map<string, Map<string, number>>()
  for (const cell of cells)
    for (const [row, column] of layout(cell)) {
      const values = columns.get(column) ?? new Map<string, number>()
      if (cell.value !== null) columns.set(column, values.set(row, cell.value))
    }
  return columns
}
