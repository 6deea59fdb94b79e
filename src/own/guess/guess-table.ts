import { onceEach } from '../../lib/once-each.ts'
import { knownCode, readCode } from '../../sources/code.ts'
import { canonical } from '../../sources/column.ts'
import { printedYear } from '../../sources/printed-year.ts'
import type { Table } from '../../sources/table.ts'
import { MEMBER_LEVEL } from '../../territory/level.ts'
import { codesOf, type OwnPlace, TABLE_LEVELS, zonesByName } from '../own-place.ts'
import type { OwnFigure, OwnTableDraft, OwnTableLevel } from '../own-table.ts'
import { cellsOf } from './column-cells.ts'
import { type DatedColumns, datedColumns, yearsSaid } from './dated-columns.ts'
import { areFractions, guessFigures, isBeyond, isOfWords } from './guess-figures.ts'
import { guessSize } from './guess-size.ts'
import { type LongForm, longForm } from './long-form.ts'
import { wholesOf } from './whole-of.ts'

/** What the dialog is filled with, and why. */
export interface TableGuess {
  readonly table: OwnTableDraft
  /** rows of the sample whose key names a zone of the territory */
  readonly matched: number
  readonly rows: number
  /** columns that cannot be told apart from another, or that have no name: they are left out */
  readonly leftOut: readonly string[]
  /** columns of shares that are written between 0 and 1 */
  readonly fractions: readonly string[]
  /** columns of which some are under 0, or whose name says a change */
  readonly changes: readonly string[]
  /** by column of counts, the one that it is most likely a part of */
  readonly wholes: Readonly<Record<string, string>>
  /** columns of words or of codes: no rate is worked out of them */
  readonly words: readonly string[]
  /** columns of numbers whose names say each its year, where these are several */
  readonly dated: readonly DatedColumns[]
  /** where each row is of one measure of a zone, which a column names; null of any other table */
  readonly long: LongForm | null
}

interface Key {
  readonly column: string
  readonly by: 'code' | 'name'
  readonly level: OwnTableLevel
  readonly matched: number
  /** cells that are a code of the level, wherever it is */
  readonly formed: number
}

/**
 * What an unknown table seems to hold, worked out from its header and some of its rows: the column whose cells name the
 * most zones of the territory is the key, and its level that of these zones.
 * @param names of its file and of its sheet, which may say a year: a sheet that does is of it, a file is where the header says none
 * @param thisYear no year after it is one of data; where nothing says a year, none is proposed
 */
export function guessTable(
  table: Table,
  place: OwnPlace,
  { file, worksheet }: { readonly file: string; readonly worksheet: string | null },
  thisYear: number,
): TableGuess {
  const { names, leftOut } = usable(table.columns)
  const key = bestKey(table, names, place)
  const yearColumn = names.find((name) => name !== key.column && isYearColumn(table, name))
  const others = names.filter((name) => name !== key.column && name !== yearColumn)
  const said =
    only(yearsSaid(worksheet === null ? [] : [worksheet], thisYear)) ??
    latest(yearsSaid(table.columns, thisYear)) ??
    latest(yearsSaid([file], thisYear))
  const figures = guessFigures(table, others)
  const counted = new Set(
    figures.flatMap((one) => (one.kind === 'text' || one.kind === 'rate' ? [] : [one.column])),
  )
  const dated =
    yearColumn === undefined
      ? datedColumns(
          others.filter((name) => counted.has(name)),
          thisYear,
        )
      : []
  const wholes = wholesOf(
    table,
    figures.flatMap((one) => (one.kind === 'count' ? [one.column] : [])),
  )
  return {
    table: {
      level: key.level,
      key: { column: key.column, by: key.by },
      year:
        yearColumn !== undefined
          ? { kind: 'column', column: yearColumn }
          : said === null
            ? null
            : { kind: 'all', year: said },
      figures: withDated(figures, dated),
      rule: 'none',
      size: guessSize(figures, wholes, dated),
    },
    matched: key.matched,
    rows: table.rows.length,
    leftOut,
    fractions: others.filter((name) => areFractions(cellsOf(table, name))),
    changes: others.filter((name) => isBeyond(cellsOf(table, name), name)),
    wholes,
    words: names.filter((name) => isOfWords(cellsOf(table, name), name)),
    dated,
    long: longForm(
      table,
      [key.column, ...(yearColumn === undefined ? [] : [yearColumn])],
      figures.flatMap((one) => (one.kind === 'text' ? [one.column] : [])),
      [...counted],
    ),
  }
}

/** One figure for the columns of one measure, of the first year that has it. */
export const withDated = (figures: readonly OwnFigure[], dated: readonly DatedColumns[]): OwnFigure[] =>
  figures.flatMap((figure): OwnFigure[] => {
    if (figure.kind === 'rate') return [figure]
    const of = dated.find(({ columns }) => columns.includes(figure.column))
    if (!of) return [figure]
    return of.columns[0] === figure.column ? [{ ...figure, column: of.pattern, label: of.label }] : []
  })

/** The year that is said alone; null where there are several, or none. */
const only = ([year, ...others]: readonly number[]): number | null =>
  others.length === 0 ? (year ?? null) : null

/** The latest of some years; null of none. */
const latest = (years: readonly number[]): number | null => (years.length === 0 ? null : Math.max(...years))

/** Columns that a name tells apart: the first of several of one name, none without a name. */
function usable(columns: readonly string[]): { names: string[]; leftOut: string[] } {
  const seen = new Set<string>()
  const names: string[] = []
  const leftOut: string[] = []
  for (const name of columns) {
    const known = canonical(name)
    if (known === '' || seen.has(known)) leftOut.push(name)
    else names.push(name)
    seen.add(known)
  }
  return { names, leftOut }
}

/** The column that names the most zones; by codes before names, and the header's own word where none does. */
function bestKey(table: Table, names: readonly string[], place: OwnPlace): Key {
  const codes = codesOf(place)
  // cells that come again from column to column, as small numbers do, are worked out once
  const plainOf = onceEach(canonical)
  const levels = TABLE_LEVELS.map((level) => ({
    level,
    byName: zonesByName(place, level),
    codeOf: onceEach((cell) => readCode(level, cell)),
  }))
  const keys = names.flatMap((column): Key[] => {
    const cells = cellsOf(table, column)
    const plain = cells.map(plainOf)
    return levels.flatMap(({ level, byName, codeOf }): Key[] => {
      const read = cells.flatMap((cell) => {
        const code = codeOf(cell)
        return code.ok ? [code.value.code as string] : []
      })
      const matched = Math.max(
        read.filter((code) => codes[level].has(code)).length,
        withoutZeros(level, cells, codes[level]),
      )
      const named = plain.filter((name) => byName.get(name)?.length === 1).length
      return [
        { column, by: 'code', level, matched, formed: read.length },
        { column, by: 'name', level, matched: named, formed: 0 },
      ]
    })
  })
  // names are those of other places as well: a column of codes comes first, where it names half as many
  const rank = (key: Key) => key.matched * (key.by === 'code' ? 8 : 4) + (key.level === MEMBER_LEVEL ? 1 : 0)
  const [best] = keys.filter(({ matched }) => matched > 0).sort((a, b) => rank(b) - rank(a))
  if (best) return best
  // none of the territory in the sample: a national file, say, whose other rows may be
  const [formed] = keys.filter(({ formed }) => formed > 0).sort((a, b) => b.formed - a.formed)
  const [first = ''] = names
  return formed ?? { column: first, by: 'code', level: MEMBER_LEVEL, matched: 0, formed: 0 }
}

/**
 * Cells that are codes of the territory once all their lost zeros are put back. Small numbers that count something would be
 * some as well: each cell has to be the code of another zone.
 */
function withoutZeros(level: OwnTableLevel, cells: readonly string[], known: ReadonlySet<string>): number {
  const read = new Set<string>()
  for (const cell of cells) {
    const code = knownCode(level, cell, known)
    if (!code.ok || !known.has(code.value.code) || read.has(code.value.code)) return 0
    read.add(code.value.code)
  }
  return cells.length
}

function isYearColumn(table: Table, name: string): boolean {
  const cells = cellsOf(table, name)
  return (
    cells.length > 0 &&
    cells.every((cell) => printedYear(cell) !== null) &&
    /an|year|mill|date|periode|exercice/.test(canonical(name))
  )
}
