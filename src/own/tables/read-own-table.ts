import type { Found } from '../../publish/read/read-sources.ts'
import type { FileTally, UsedSource } from '../../publish/read/source-account.ts'
import type { Scope } from '../../sources/long-cell.ts'
import { ProblemLog } from '../../sources/problem.ts'
import { multiplied, notFraction } from '../../sources/problem-words.ts'
import type { Table } from '../../sources/table.ts'
import type { AboutFile } from '../about-file.ts'
import { CODE_COLUMN, withCodesOfNames } from '../name-codes.ts'
import { ownMeasureId } from '../own-names.ts'
import type { OwnPlace } from '../own-place.ts'
import { columnsRead } from '../own-source.ts'
import type { OwnTable, OwnTableLevel } from '../own-table.ts'
import { type OwnText, textsOf } from '../own-texts.ts'
import { tablesByLevel } from './by-level.ts'
import { type OpenTable, silent } from './opened-table.ts'
import { pivoted, sayUnread } from './pivot.ts'
import { headerRow, tableCsv } from './table-csv.ts'
import { inPercent, timesHundred } from './times-hundred.ts'
import { withStates } from './with-states.ts'

/** The territory, and the rows of the file. */
export interface AroundTable {
  readonly place: OwnPlace
  readonly scope: Scope
  readonly open: OpenTable
}

/** Reads a table that its reader has described: turned into columns of measures, joined by codes or by names. */
export async function readOwnTable(
  { file, named, used, found, read }: AboutFile,
  table: OwnTable,
  plain: Uint8Array,
  { place, scope, open }: AroundTable,
): Promise<FileTally & { readonly texts: readonly OwnText[] }> {
  const log = new ProblemLog(file)
  const { key, level, figures } = table
  const isByName = key.by === 'name'
  const written = needsRows(table) ? await open([key.column], isByName ? log : silent()) : null
  const opened = written && asWide(written, table, log)
  const again = isRewritten(table) ? opened : null
  const parts =
    again && table.levels ? tablesByLevel(again, table.levels, log) : [{ level, table: again ?? opened }]
  const tallies: FileTally[] = []
  for (const part of parts) {
    if (!again || !part.table) tallies.push(await read(used, plain))
    else if (part.table.rows.length > 0) {
      const content = isByName
        ? withCodesOfNames(part.table, key.column, part.level, place, log)
        : tableCsv(part.table, headerRow(again))
      const tally = await read(opening(used, isByName ? CODE_COLUMN : key.column, part.level), content)
      // a row whose name is no zone's is read as well
      tallies.push({ ...tally, read: part.table.rows.length })
    }
  }
  const reading = together(tallies)
  sayTimes(figures, named, found, log)
  const measures = new Set(timesHundred(figures).map((column) => ownMeasureId(named, column)))
  found.tables.splice(0, found.tables.length, ...found.tables.map((one) => inPercent(one, measures)))
  // a row whose name is no zone's has no code, which is said of the name
  const isSaid = ({ row, value }: (typeof reading.problems)[number]) =>
    isByName && row !== undefined && value === ''
  return {
    ...reading,
    problems: [...log.problems, ...reading.problems.filter((problem) => !isSaid(problem))],
    texts: parts.flatMap((part) =>
      part.table ? textsOf(part.table, { ...table, level: part.level }, scope) : [],
    ),
  }
}

/** Whether a table is read in another form than that of its file. */
const isRewritten = ({ key, long, states, levels }: OwnTable) =>
  key.by === 'name' || long !== undefined || states !== undefined || levels !== undefined

const needsRows = (table: OwnTable) => isRewritten(table) || table.figures.some(({ kind }) => kind === 'text')

/** What the rows of each level say, as one. */
const together = (tallies: readonly FileTally[]): FileTally => ({
  read: tallies.reduce((all, { read }) => all + read, 0),
  matched: tallies.reduce((all, { matched }) => all + matched, 0),
  suppressed: tallies.reduce((all, { suppressed = 0 }) => all + suppressed, 0),
  unnamed: tallies.flatMap(({ unnamed }) => unnamed),
  unknown: tallies.flatMap(({ unknown = [] }) => unknown),
  problems: tallies.flatMap(({ problems }) => problems),
})

/** A table of a row a measure in a column a measure, and one that says its states apart with these in place; any other as it is. */
function asWide(written: Table, table: OwnTable, log: ProblemLog): Table {
  const { key, year, long, states } = table
  if (!long) return states ? withStates(written, states) : written
  const keys = [key.column, ...(year.kind === 'column' ? [year.column] : [])]
  const wide = pivoted(written, long, keys, log)
  sayUnread(wide, keys, new Set(columnsRead(table)), log)
  return wide
}

/** A source of which a table that was opened already is read as a CSV. */
const opening = ({ declaration }: UsedSource, code: string, level: OwnTableLevel): UsedSource => ({
  use: { id: declaration.id },
  declaration: { ...declaration, code: [code], level } as UsedSource['declaration'],
})

/** Says which rates are multiplied by 100, and the cells of them that were no fraction. */
function sayTimes(figures: OwnTable['figures'], named: string, { tables }: Found, log: ProblemLog): void {
  for (const column of timesHundred(figures)) {
    log.add(multiplied, { column })
    const measure = ownMeasureId(named, column)
    for (const cell of tables.flatMap(({ cells }) => cells))
      if (cell.measure === measure && typeof cell.value === 'number' && cell.value > 1)
        log.add(notFraction, { column, value: `${cell.code} : ${cell.value}` })
  }
}
