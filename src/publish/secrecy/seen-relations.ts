import type { CellRow } from '../../db/tables.ts'
import type { Term } from '../../disclosure/constraint.ts'
import {
  type FoundRelation,
  type Relation,
  relationsAmong,
} from '../../disclosure/relations/relations-among.ts'
import { groupBy } from '../../lib/group-by.ts'
import { rowId } from '../assemble/collect-cells.ts'

/** What the columns of a level say of one another: a relation that is worth the same in nearly every zone. */
export interface SeenRelation {
  readonly level: string
  /** coefficient x column is a constant; a column is a year and a measure */
  readonly columns: readonly {
    readonly year: number
    readonly measure: string
    readonly coefficient: number
  }[]
  readonly constant: number
  /** rows in which it does not hold */
  readonly fails: number
  /** the relation in each zone that has all of its cells */
  readonly cells: readonly (readonly Term[])[]
}

export interface Asked {
  /** cells that a rule protects */
  isRuled(cell: CellRow): boolean
  /** counts with which others are worked out */
  isKnown(cell: CellRow): boolean
  /** relations that are declared: of the measures of a year, and of the year before (-1) */
  readonly known: readonly { readonly terms: readonly KnownTerm[] }[]
}

interface KnownTerm {
  readonly measure: string
  readonly coefficient: number
  /** 0: of the year itself */
  readonly before?: 0 | -1
}

/** A sum as it is declared, the whole before its parts. */
export const sumTerms = (names: readonly string[]): KnownTerm[] =>
  names.map((measure, i) => ({ measure, coefficient: i === 0 ? -1 : 1 }))

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
 * Relations among the columns of protected cells and of known counts, level by level, the years of a measure being columns of their
 * own: a stock is the one of the year before and what came to it. Those that are declared need not be found.
 */
export function seenRelations(cells: readonly CellRow[], asked: Asked): SeenRelation[] {
  const isRuled = (cell: CellRow) => cell.value !== null && asked.isRuled(cell)
  const counts = cells.filter((cell) => isRuled(cell) || asked.isKnown(cell))
  return [...groupBy(counts, ({ level }) => level)].flatMap(([level, of]) =>
    ofLevel(level, of, asked.known, isRuled),
  )
}

function ofLevel(
  level: string,
  cells: readonly CellRow[],
  known: Asked['known'],
  isRuled: (cell: CellRow) => boolean,
): SeenRelation[] {
  const ruled = new Set(cells.filter(isRuled).map(rowId))
  if (ruled.size === 0) return []
  const years = [...new Set(cells.map(({ year }) => year))]
  const knownIn = (year: number) =>
    known.map(
      ({ terms }): Relation => ({
        terms: terms.map(({ measure, coefficient, before = 0 }) => ({
          column: `${year + before} ${measure}`,
          coefficient,
        })),
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
  return found.map(({ terms, constant, fails }) => ({
    level,
    columns: terms.map(({ column, coefficient }) => {
      const at = column.indexOf(' ')
      return { year: Number(column.slice(0, at)), measure: column.slice(at + 1), coefficient }
    }),
    constant,
    fails,
    cells: zones.flatMap((code): Term[][] => {
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
