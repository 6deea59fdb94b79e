import type { CellRow } from '../../db/tables.ts'
import type { CellId } from '../../disclosure/cell.ts'
import type { Indicator } from '../../indicators/catalogue.ts'
import { rowId } from '../../publish/assemble/collect-cells.ts'
import type { UsedSource } from '../../publish/read/source-account.ts'
import { ruleOf } from '../../publish/secrecy/source-rule.ts'
import { isOwnSource } from '../own-names.ts'
import { nestedColumns } from './nested-columns.ts'

/** Columns of which sums of three and four are looked for; of more columns, sums of two alone. */
const FEW = 16
/** Rows in which a sum has to hold: in two, a chance would do. */
const LEAST = 3

/** The part of its rows in which a sum may fail: who reads it in all the others believes it of those that are masked. */
export const NEARLY = 1 / 3

/** The numbers of a measure, by zone and year. */
type Column = ReadonlyMap<string, number>
/** The same by the rank of the row; NaN where there is none. */
type Ranked = Float64Array

type Origins = ReadonlyMap<CellId, UsedSource>

/** What a table of a reader's own says of its columns without declaring it. */
export interface Tied {
  /** [whole, part, part…] */
  readonly sums: readonly (readonly string[])[]
  /** [part, whole] */
  readonly parts: readonly (readonly [string, string])[]
}

/**
 * Which columns of the reader's tables, of one file or of several, are the sum of others in every row that has them all,
 * and which pairs are a part and its whole: a masked count would be worked out of the others.
 * @param pairs columns of which a rate or a difference is shown, in either order
 * @param off the part of the rows in which either may fail; a sum is then borne out by rows in which no part is 0
 */
export function tiedColumns(
  columns: ReadonlyMap<string, Column>,
  pairs: readonly (readonly [string, string])[],
  off = 0,
): Tied {
  const names = [...columns.keys()]
  const rows = [...new Set([...columns.values()].flatMap((column) => [...column.keys()]))]
  const ranked = new Map(
    names.map((name) => [name, Float64Array.from(rows, (row) => columns.get(name)?.get(row) ?? Number.NaN)]),
  )
  const most = names.length <= FEW ? 4 : 2
  const sums = names.flatMap((whole) => {
    const others = names.filter((name) => name !== whole)
    return sumsTo(ranked.get(whole) ?? new Float64Array(), others, ranked, most, off).map((parts) => [
      whole,
      ...parts,
    ])
  })
  const parts = pairs.flatMap(([one, other]): (readonly [string, string])[] => {
    const [a, b] = [columns.get(one), columns.get(other)]
    if (!a || !b) return []
    return isHardlyOver(a, b, off) ? [[one, other]] : isHardlyOver(b, a, off) ? [[other, one]] : []
  })
  return { sums, parts }
}

const isHardlyOver = (part: Column, whole: Column, off: number): boolean => {
  const over = [...part].filter(([row, value]) => value > (whole.get(row) ?? Number.POSITIVE_INFINITY))
  return over.length <= part.size * off
}

/** Each choice of 2 to `most` columns whose sum is a whole wherever all have a number; a column of zeros is no part. */
function sumsTo(
  whole: Ranked,
  names: readonly string[],
  ranked: ReadonlyMap<string, Ranked>,
  most: number,
  off: number,
): string[][] {
  const found: string[][] = []
  const search = (from: number, chosen: readonly string[], rest: Ranked) => {
    for (let i = from; i < names.length; i++) {
      const name = names[i] ?? ''
      const part = ranked.get(name)
      if (!part || !isPart(part, rest, off)) continue
      const left = rest.map((value, row) => value - (part[row] ?? Number.NaN))
      const parts = [...chosen, name]
      if (parts.length > 1 && isBorneOut(left, parts, ranked, off)) found.push(parts)
      else if (parts.length < most) search(i + 1, parts, left)
    }
  }
  search(0, [], whole)
  return found
}

/** Whether some parts leave nothing of a whole, in the rows that have them all. */
function isBorneOut(
  left: Ranked,
  parts: readonly string[],
  ranked: ReadonlyMap<string, Ranked>,
  off: number,
): boolean {
  const fails = left.filter((value) => Math.abs(value) >= 1e-6).length
  if (off === 0 || fails === 0) return fails === 0
  // of a part that is 0 nearly everywhere two other columns are the same: no sum
  const holds = left.filter(
    (value, row) => Math.abs(value) < 1e-6 && parts.every((name) => ranked.get(name)?.[row] !== 0),
  ).length
  return holds >= LEAST && fails <= (holds + fails) * off
}

/** Whether a column may be a part of a whole: never over it nor under 0, not of zeros alone, with rows enough in common. */
function isPart(part: Ranked, whole: Ranked, off: number): boolean {
  let [common, over, isAny] = [0, 0, false]
  for (let row = 0; row < whole.length; row++) {
    const [value = Number.NaN, of = Number.NaN] = [part[row], whole[row]]
    if (Number.isNaN(value) || Number.isNaN(of)) continue
    if (value < 0) return false
    if (value > of + 1e-6) over++
    common++
    isAny ||= value !== 0
  }
  return isAny && common >= LEAST && over <= common * off
}

/** Whether a cell is of a reader's own table, under a rule. */
export const isRuledOwn = (cell: CellRow, origins: Origins): boolean => {
  const declaration = origins.get(rowId(cell))?.declaration
  return (
    declaration !== undefined && isOwnSource(declaration.id) && ruleOf(declaration, cell.measure) !== null
  )
}

/** The cells of the reader's own tables under a rule, as columns. */
function ruledColumns(cells: readonly CellRow[], origins: Origins) {
  const columns = new Map<string, Map<string, number>>()
  for (const cell of cells) {
    if (cell.value === null || !isRuledOwn(cell, origins)) continue
    const column = columns.get(cell.measure) ?? new Map<string, number>()
    columns.set(cell.measure, column.set(`${cell.level}|${cell.code}|${cell.year}`, cell.value))
  }
  return columns
}

/** Each figure of a set and the column that says how many the set holds: none of them is over it, but for another unit (adults). */
const sizePairs = (origins: ReadonlyMap<CellId, UsedSource>): (readonly [string, string])[] =>
  [...new Set([...origins.values()].map(({ declaration }) => declaration))].flatMap(({ id, secrecy }) =>
    isOwnSource(id)
      ? Object.entries(secrecy.sets).flatMap(([size, figures]) =>
          figures.map((figure) => [figure, size] as const),
        )
      : [],
  )

/** The two columns of each rate that is one over another. */
const ratePairs = (indicators: readonly Indicator[]): (readonly [string, string])[] =>
  indicators.flatMap(({ formula }) => {
    if (formula.kind !== 'ratio') return []
    const [[one, ...more], [other, ...others]] = [formula.numerator, formula.denominator]
    return one && other && more.length + others.length === 0 ? [[one.measure, other.measure] as const] : []
  })

/**
 * The sources of the reader's own tables, with the relations that are found between their columns; then once more with those
 * that fail in some rows, where there are any. Who reads the map may believe these of the rows that are masked, or not.
 */
export function withTiedColumns(
  cells: readonly CellRow[],
  origins: Origins,
  indicators: readonly Indicator[],
  pairs: readonly (readonly [string, string])[],
): readonly [Origins, ...Origins[]] {
  const shared = [...ratePairs(indicators), ...pairs, ...sizePairs(origins)]
  const columns = ruledColumns(cells, origins)
  // tied only where they hold: who does not believe them knows less
  const nested = nestedColumns(cells, origins)
  const tied = tiedColumns(columns, shared)
  const sure = { ...tied, parts: together(tied.parts, nested) }
  const likely = tiedColumns(columns, shared, NEARLY)
  const both = { sums: together(sure.sums, likely.sums), parts: together(sure.parts, likely.parts) }
  const isMore = both.sums.length > sure.sums.length || both.parts.length > sure.parts.length
  return isMore ? [withTies(origins, sure), withTies(origins, both)] : [withTies(origins, sure)]
}

const together = <Names extends readonly string[]>(
  some: readonly Names[],
  more: readonly Names[],
): Names[] => [...new Map([...some, ...more].map((names) => [JSON.stringify(names), names])).values()]

function withTies(origins: Origins, { sums, parts }: Tied): Origins {
  if (sums.length + parts.length === 0) return origins
  const tied = new Map<UsedSource, UsedSource>()
  const tie = (source: UsedSource): UsedSource => {
    const { declaration } = source
    if (declaration.format !== 'wide' || !isOwnSource(declaration.id)) return source
    const known = tied.get(source)
    if (known) return known
    const made: UsedSource = {
      ...source,
      declaration: {
        ...declaration,
        sums: [...declaration.sums, ...sums.map((names) => [...names])],
        parts: [...declaration.parts, ...parts.map(([part, whole]): [string, string] => [part, whole])],
      },
    }
    tied.set(source, made)
    return made
  }
  return new Map([...origins].map(([id, source]) => [id, tie(source)]))
}

/** Figures that a table of the reader's own gives ready-made beside counts under a rule: a publication refuses them. */
export const isRefused = (cell: CellRow, origins: ReadonlyMap<CellId, UsedSource>): boolean => {
  const declaration = origins.get(rowId(cell))?.declaration
  if (declaration?.format !== 'wide' || !isOwnSource(declaration.id)) return false
  const { secrecy, measures } = declaration
  const isCount = (measures[cell.measure]?.unit ?? 'count') === 'count'
  return secrecy.threshold !== null && secrecy.measures[cell.measure] === 'none' && !isCount
}
