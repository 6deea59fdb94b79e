import { findColumns } from './column.ts'
import { parseRecords, type Row, type Separator } from './csv.ts'
import { headerAt } from './header.ts'
import type { ProblemLog } from './problem.ts'
import { emptyFile, surplusFields, wrongWidth } from './problem-words.ts'
import { type Charset, decodeText } from './text.ts'
import { tableBytes } from './zip.ts'

/** How a file is written; `auto` finds out. */
export interface EncodingRule {
  readonly charset: Charset
  readonly separator: Separator
}

export interface Table {
  readonly columns: readonly string[]
  readonly rows: readonly Row[]
}

/** lines that a producer may put above the header: a title, a date, a note */
const PREAMBLE = 30

/**
 * Bytes (CSV, or a zip or gzip of one) to a table. The header is the first record that holds a column of `keys`, so
 * that titles above it do no harm; the first record where none does. A record with too few or too many fields is
 * dropped, unless `surplus` says that only the first columns are read.
 * Null, with the problem logged, where the file is no table at all.
 * @param onRow called with the number of each record that is read
 */
export function openTable(
  bytes: Uint8Array,
  rule: EncodingRule,
  keys: readonly string[],
  log: ProblemLog,
  surplus: 'drop' | 'keep' = 'drop',
  onRow?: (row: number) => void,
): Table | null {
  const inner = tableBytes(bytes, log)
  const text = inner && decodeText(inner, rule.charset, log)
  if (text === null) return null
  const records = parseRecords(text, rule.separator, log, undefined, onRow)
  const found = records
    .slice(0, PREAMBLE)
    .findIndex(({ cells }) => keys.some((key) => findColumns(cells, key).length > 0))
  const header = records[Math.max(found, 0)]
  if (!header) {
    log.add(emptyFile)
    return null
  }
  const { columns, from } = headerAt(records, Math.max(found, 0))
  const rows = records.slice(from).flatMap(({ row, cells }) => {
    const extra =
      cells.length > columns.length && cells.slice(columns.length).some((cell) => cell.trim() !== '')
    if (cells.length < columns.length || (extra && surplus === 'drop')) {
      log.add(wrongWidth(columns.length), { row, value: `${cells.length}` })
      return []
    }
    if (extra) log.add(surplusFields(columns.length), { row, value: `${cells.length}` })
    return [{ row, cells: cells.length === columns.length ? cells : cells.slice(0, columns.length) }]
  })
  return { columns, rows }
}
