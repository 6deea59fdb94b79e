import type { Declarations } from '../../publish/declarations.ts'
import { FORM_KEYS } from '../../publish/read/read-sources.ts'
import { readCode } from '../../sources/code.ts'
import { codePatterns } from '../../sources/code-column.ts'
import { parseRecords, type Row } from '../../sources/csv.ts'
import type { Engines } from '../../sources/formats/engines.ts'
import { plainTable } from '../../sources/formats/plain-table.ts'
import { headerAt } from '../../sources/header.ts'
import { type Problem, ProblemLog } from '../../sources/problem.ts'
import { emptyFile, workshopMethod } from '../../sources/problem-words.ts'
import type { Table } from '../../sources/table.ts'
import { decodeText } from '../../sources/text.ts'
import { arePerimeters } from '../../territory/level.ts'
import { exportedColumns } from '../exported/exported-columns.ts'
import { exportedTable } from '../exported/exported-table.ts'
import { codesOf, type OwnPlace } from '../own-place.ts'
import { guessPoints, type PointsGuess } from '../points/guess-points.ts'
import { type SeenEpci, seenEpcis } from '../seen-epci.ts'
import { type LongTable, pivoted } from '../tables/pivot.ts'
import { cellsOf } from './column-cells.ts'
import { guessTable, type TableGuess } from './guess-table.ts'
import { type ContoursLook, lookContours, type RefusedLook } from './look-contours.ts'
import { type Recognised, recognise } from './recognise.ts'
import { isWorkshopMethod } from './workshop-method.ts'

/** What a first look at a file says: what it may be, and what a dialog about it is filled with. */
export type Look =
  | {
      readonly kind: 'table'
      readonly columns: readonly string[]
      /** whether it is a sheet, or a layer of places as a table of them */
      readonly are: 'sheets' | 'layers'
      /** sheets of the workbook, or layers of the file, that it is in, where there are several, and the one that it is */
      readonly worksheets: readonly string[]
      readonly worksheet: string | null
      /** whether the file has more rows than were looked at */
      readonly isCut: boolean
      /** the first rows, for the reader to see */
      readonly sample: readonly (readonly string[])[]
      readonly recognised: readonly Recognised[]
      /** whether the page has exported it: what it holds is known then, but for the year of an objective */
      readonly isExported: boolean
      /** the EPCI that its rows are of, where its key gives codes of communes or IRIS */
      readonly epcis: readonly SeenEpci[]
      readonly guess: TableGuess
      /** of a table of a row a measure: what it is with a column a measure; null of any other */
      readonly wide: WideLook | null
      /** what it holds where its rows are places; null where no column is a coordinate */
      readonly points: PointsGuess | null
      /** whether its rows seem to be places rather than zones, one row each */
      readonly arePlaces: boolean
      readonly problems: readonly Problem[]
    }
  | ContoursLook
  | RefusedLook
export type TableLook = Extract<Look, { kind: 'table' }>

/** A table of a row a measure as it is once each measure has a column of its own. */
export interface WideLook {
  readonly long: LongTable
  readonly columns: readonly string[]
  readonly sample: readonly (readonly string[])[]
  readonly guess: TableGuess
}

/** Bytes of a text that are looked at: some thousands of rows. */
const HEAD = 512 * 1024
const SAMPLE = 5
/** rows above the header that are looked at, as the readers do */
const PREAMBLE = 30

/**
 * Looks at a file: contours by their codes, else a table by its header and the rows of its beginning.
 * @param worksheet the sheet of a workbook, or the layer of contours, that its reader has chosen; null where none was
 */
export async function look(
  file: string,
  bytes: Uint8Array,
  place: OwnPlace,
  { sources, cog }: Pick<Declarations, 'sources' | 'cog'>,
  engines: Engines,
  thisYear: number,
  worksheet: string | null = null,
): Promise<Look> {
  if (isWorkshopMethod(bytes)) {
    const log = new ProblemLog(file)
    log.add(workshopMethod)
    return { kind: 'refused', problems: log.problems }
  }
  const contours = await lookContours(file, bytes, place, { sources, cog }, engines, worksheet)
  if (contours && contours.kind !== 'places') return contours
  const layer = contours?.of ?? null
  const content = contours?.csv ?? bytes
  const log = new ProblemLog(file)
  const keys = [
    ...FORM_KEYS,
    ...[...sources.values()].flatMap((source) => ('code' in source ? codePatterns(source.code) : [])),
  ]
  const plain = await plainTable(content, keys, engines, log, worksheet)
  if (plain === null) return { kind: 'refused', problems: log.problems }
  // what the cut leaves open at its end is no fault of the file
  const opened = (part: Uint8Array, said: ProblemLog) => {
    const text = decodeText(part, 'auto', said)
    return text === null ? null : parseRecords(text, plain.isSheet ? ';' : 'auto', new ProblemLog(file))
  }
  const records = opened(head(plain.bytes), log)
  if (records === null) return { kind: 'refused', problems: log.problems }
  const table = tableOf(records)
  if (!table || table.rows.length === 0) {
    log.add(emptyFile)
    const { worksheets, worksheet } = plain
    return { kind: 'refused', problems: log.problems, of: { are: 'sheets', worksheets, worksheet } }
  }
  const names = { file, worksheet: layer ? layer.worksheet : plain.worksheet }
  // every level of an export counts, the last one included
  const whole = exportedColumns(table.columns) && opened(plain.bytes, new ProblemLog(file))
  const exported = whole && exportedTable(tableOf(whole) ?? table)
  const guessed = guessTable(table, place, names, thisYear)
  const guess = exported ? { ...guessed, table: exported, dated: [], long: null } : guessed
  const named = table.columns.filter((column) => !guess.leftOut.includes(column))
  const points = guessPoints(table, named, place, guess.table.year, guess.dated)
  return {
    kind: 'table',
    columns: table.columns,
    are: layer ? 'layers' : 'sheets',
    worksheets: plain.worksheets.length > 1 ? plain.worksheets : [],
    worksheet: plain.worksheet,
    ...layer,
    isCut: plain.bytes.length > HEAD,
    sample: table.rows.slice(0, SAMPLE).map(({ cells }) => cells),
    isExported: exported !== null,
    recognised: recognise(table, sources.values(), codesOf(place)),
    epcis: seenEpcis(communesOf(table, guess), cog),
    guess,
    wide: wideLook(table, guess, (wide) => guessTable(wide, place, names, thisYear)),
    points,
    arePlaces: points !== null && !isOfZones(table, guess),
    problems: log.problems,
  }
}

/** The communes that the codes of a table are of. */
function communesOf(table: Table, { table: { key, level } }: TableGuess): Set<string> {
  const read = cellsOf(table, key.column).map((cell) => readCode(level, cell))
  return new Set(
    key.by === 'code' && !arePerimeters(level)
      ? read.flatMap((code) => (code.ok ? [code.value.code.slice(0, 5)] : []))
      : [],
  )
}

function wideLook(
  table: Table,
  { table: { key, year }, long }: TableGuess,
  guess: (wide: Table) => TableGuess,
): WideLook | null {
  if (!long || long.value === null) return null
  const as = { measure: long.column, value: long.value }
  const keys = [key.column, ...(year?.kind === 'column' ? [year.column] : [])]
  // what a zone has twice is said when the whole of it is read
  const wide = pivoted(table, as, keys, new ProblemLog(''))
  return {
    long: as,
    columns: wide.columns,
    sample: wide.rows.slice(0, SAMPLE).map(({ cells }) => cells),
    guess: guess(wide),
  }
}

/** Whether most rows name a zone of the territory, each another: a table of zones may say where their middle is. */
function isOfZones(table: Table, { table: { key }, matched }: TableGuess): boolean {
  const cells = cellsOf(table, key.column)
  return matched * 2 > table.rows.length && new Set(cells).size === cells.length
}

/** The beginning of a text, up to the end of a line. */
function head(bytes: Uint8Array): Uint8Array {
  if (bytes.length <= HEAD) return bytes
  const end = bytes.lastIndexOf(10, HEAD)
  return bytes.subarray(0, end > 0 ? end : HEAD)
}

/** The header is the first of the widest records: titles above it are narrower. */
function tableOf(records: readonly Row[]): Table | null {
  const width = ({ cells }: Row) => cells.filter((cell) => cell.trim() !== '').length
  const first = records.slice(0, PREAMBLE)
  const widest = first.reduce((most, row) => Math.max(most, width(row)), 0)
  const at = first.findIndex((row) => width(row) * 2 > widest)
  if (at < 0) return null
  const { columns, from } = headerAt(records, at)
  return {
    columns,
    rows: records.slice(from).map(({ row, cells }) => ({ row, cells: cells.slice(0, columns.length) })),
  }
}
