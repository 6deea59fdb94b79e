import * as v from 'valibot'
import { csvOptionalNumber, csvOptionalText, readCsv } from '../../declared/declared-csv.ts'
import type { DeclaredFiles } from '../../declared/declared-files.ts'
import type { DeclaredYaml } from '../../declared/declared-yaml.ts'
import { sourceRef } from '../../declared/source-ref.ts'
import { line, text } from '../../i18n/declared-text.ts'
import { printedDecimals } from '../../i18n/format.ts'
import { LANGS } from '../../i18n/lang.ts'
import type { AttachedTable } from '../../indicators/territory.ts'

/**
 * A table that no map can show, as a plan declares it: columns of a CSV file, and columns computed from them. A column
 * of text stands in the file twice, `name_fr` and `name_en`: both are filled, or neither.
 */

const columnId = v.pipe(v.string(), v.regex(/^[a-z][a-z_]*$/))

const column = v.strictObject({
  id: columnId,
  label: text,
  unit: v.picklist(['text', 'number', 'percent', 'points', 'dwellings']),
  /** 100 x (sum of columns) / column */
  ratio: v.optional(v.strictObject({ numerator: v.array(columnId), denominator: columnId })),
  /** first column - second column */
  difference: v.optional(v.tuple([columnId, columnId])),
  sum: v.optional(v.array(columnId)),
  /** how many of a whole reach a percentage that is a minimum: both are columns */
  least: v.optional(v.strictObject({ percent: columnId, whole: columnId })),
  /** what is not reached of a column by the sum of others: 0 where it is */
  missing: v.optional(v.strictObject({ least: columnId, reached: v.array(columnId) })),
})

export const tableDeclaration = v.strictObject({
  id: v.pipe(v.string(), v.regex(/^[a-z0-9-]+$/)),
  file: line,
  title: text,
  warning: v.nullable(text),
  source_ref: line,
  columns: v.array(column),
})

type TableDeclaration = v.InferOutput<typeof tableDeclaration>
type DeclaredColumn = v.InferOutput<typeof column>
type Cell = AttachedTable['rows'][number][number]

/**
 * The role of a row: `total` is printed as the sum of the `member` rows, `other` is neither.
 * A column `role` of the file says it, as `source_ref` says the part of the document: neither is shown.
 */
const role = v.picklist(['member', 'total', 'other'])

/** The columns that a computed one reads, by kind of computation; empty for a column of the file. */
const usedColumns = ({
  ratio,
  difference,
  sum,
  least,
  missing,
}: DeclaredColumn): Readonly<Record<string, readonly string[]>> => ({
  ...(ratio && { ratio: [...ratio.numerator, ratio.denominator] }),
  ...(difference && { difference }),
  ...(sum && { sum }),
  ...(least && { least: [least.percent, least.whole] }),
  ...(missing && { missing: [missing.least, ...missing.reached] }),
})

/** Rates and their gaps, to the hundredth, as these rates are printed. */
const DECIMALS = 2

/** Title of the row that the build adds. */
const SUM_TITLE = { fr: 'Somme des lignes', en: 'Sum of the rows' }

const isComputed = (column: DeclaredColumn): boolean => Object.keys(usedColumns(column)).length > 0

/**
 * Reads the tables that a plan declares. Below a printed total that is not the sum of its rows, the sum is added.
 * @param folder where their files stand
 * @param document short name that the `source_ref` of each row begins with
 * @throws DeclarationError with the file, the line and the cause
 */
export function attachedTables(
  files: DeclaredFiles,
  folder: string,
  yaml: DeclaredYaml<{ readonly tables: readonly TableDeclaration[] }>,
  document: string,
): AttachedTable[] {
  return yaml.value.tables.map((declared, t) => {
    const { id, file, title, warning, source_ref, columns } = declared
    for (const [c, column] of columns.entries()) {
      const before = columns.slice(0, c).filter((other) => other.unit !== 'text')
      for (const [kind, names] of Object.entries(usedColumns(column))) {
        const absent = names.find((name) => !before.some((other) => other.id === name))
        const path = ['tables', t, 'columns', c, kind]
        if (absent) yaml.fail(path, `no column of numbers "${absent}" before this one`)
      }
    }
    const rows = readRows(files, `${folder}/${file}`, columns, document)
    const shown = rows
      .flatMap((row) => (row.role === 'total' ? [row, ...sumRow(columns, rows, row)] : [row]))
      .map((row) => cells(columns, row))
    return {
      id,
      title,
      warning,
      source_ref,
      columns: columns.map((column, c) => {
        const { id, label, unit, ratio, difference } = column
        return { id, label, unit, ...((ratio || difference) && { decimals: decimalsOf(shown, c) }) }
      }),
      rows: shown,
    }
  })
}

type Row = Record<string, Cell> & { readonly role: v.InferOutput<typeof role> }

function readRows(
  files: DeclaredFiles,
  path: string,
  columns: readonly DeclaredColumn[],
  document: string,
): Row[] {
  const inFile = columns.filter((c) => !isComputed(c))
  const schemas = inFile.flatMap(
    ({ id, unit }): [string, typeof csvOptionalText | typeof csvOptionalNumber][] =>
      unit === 'text' ? LANGS.map((lang) => [`${id}_${lang}`, csvOptionalText]) : [[id, csvOptionalNumber]],
  )
  return readCsv(files, path, { role, source_ref: sourceRef(document), ...Object.fromEntries(schemas) }).map(
    ({ value, fail }) => {
      const read = value as Record<string, string | number | null>
      const said = inFile
        .filter(({ unit }) => unit === 'text')
        .map(({ id }): [string, Cell] => {
          const [fr, en] = [read[`${id}_fr`], read[`${id}_en`]]
          if (typeof fr === 'string' && typeof en === 'string') return [id, fr === en ? fr : { fr, en }]
          return fr === en ? [id, null] : fail(`${id} is said in one language only`)
        })
      return { ...read, ...Object.fromEntries(said) } as Row
    },
  )
}

/** The row to put below a printed total: the sums, where one is not as printed; nothing where all are. */
function sumRow(
  columns: readonly DeclaredColumn[],
  rows: readonly Record<string, Cell>[],
  total: Record<string, Cell>,
): Record<string, Cell>[] {
  const summed = columns.filter((c) => !isComputed(c) && (c.unit === 'number' || c.unit === 'dwellings'))
  const members = rows.filter((row) => row.role === 'member')
  const sums = summed.map((c): [string, Cell] => [
    c.id,
    members.reduce((sum, row) => sum + ((row[c.id] as number | null) ?? 0), 0),
  ])
  if (sums.every(([id, sum]) => sum === total[id])) return []
  const title = columns.find((c) => c.unit === 'text')
  return [{ ...Object.fromEntries(sums), ...(title && { [title.id]: SUM_TITLE }) }]
}

function cells(columns: readonly DeclaredColumn[], row: Record<string, Cell>): Cell[] {
  const known = { ...row }
  const number = (id: string) => known[id] as number | null | undefined
  for (const c of columns) {
    if (c.ratio) {
      const below = number(c.ratio.denominator)
      const above = total(c.ratio.numerator.map(number))
      known[c.id] = above === null || !below ? null : round((100 * above) / below)
    } else if (c.difference) {
      const [a, b] = c.difference.map(number)
      known[c.id] = typeof a === 'number' && typeof b === 'number' ? round(a - b) : null
    } else if (c.sum) known[c.id] = total(c.sum.map(number))
    else if (c.least) {
      const [percent, whole] = [number(c.least.percent), number(c.least.whole)]
      known[c.id] = typeof percent === 'number' && typeof whole === 'number' ? leastOf(percent, whole) : null
    } else if (c.missing) {
      const [least, reached] = [number(c.missing.least), total(c.missing.reached.map(number))]
      known[c.id] = typeof least === 'number' && reached !== null ? Math.max(0, least - reached) : null
    }
  }
  return columns.map(({ id }) => known[id] ?? null)
}

/** Those that the figures of a column have: none for gaps between whole figures. */
const decimalsOf = (rows: readonly (readonly Cell[])[], column: number): number =>
  Math.max(
    0,
    ...rows
      .map((cells) => cells[column])
      .flatMap((cell) => (typeof cell === 'number' ? printedDecimals(cell) : [])),
  )

/** Sum; null where a term is not printed. */
function total(terms: readonly (number | null | undefined)[]): number | null {
  let sum = 0
  for (const term of terms) {
    if (typeof term !== 'number') return null
    sum += term
  }
  return sum
}

/** The least count that is `percent` of a whole, or more: 498 of 1 990 is 25 %, 497 is not. */
const leastOf = (percent: number, whole: number): number => Math.ceil(round((percent * whole) / 100))

const round = (value: number): number => Math.round(value * 10 ** DECIMALS) / 10 ** DECIMALS
