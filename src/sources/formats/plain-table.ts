import type { ProblemLog } from '../problem.ts'
import { damagedFile, severalMembers, unreadKind } from '../problem-words.ts'
import { gunzip, withinBounds } from '../zip.ts'
import { candidates, openArchive, undamaged } from './archive.ts'
import type { Engines } from './engines.ts'
import { chooseSheet, type Sheet, sheetCsv } from './sheet.ts'
import { sniff } from './sniff.ts'
import { odsSheets, parquetSheet, xlsxSheets } from './workbooks.ts'

/** A table as text; one that was a sheet is in UTF-8, with semicolons, whatever its source declares. */
export interface PlainTable {
  readonly bytes: Uint8Array
  readonly isSheet: boolean
  /** names of the sheets of the workbook that it was in, and of the one that it is; none where it was in no workbook */
  readonly worksheets: readonly string[]
  readonly worksheet: string | null
}

/** Tables that may be inside an archive, by preference. */
const TABLES = [['.csv', '.txt'], ['.xlsx', '.ods'], ['.parquet']]
const FORMATS = 'CSV, XLSX, ODS, Parquet'

/**
 * The bytes of a table as text: a CSV as it is, the sheet of a workbook or a Parquet as a CSV, out of any archive around
 * it. Null, with the problem logged, for what holds no table.
 * @param keys names of columns that tell the sheet wanted
 * @param worksheet name of the sheet that its reader has chosen; null where none was
 */
export async function plainTable(
  bytes: Uint8Array,
  keys: readonly string[],
  engines: Engines,
  log: ProblemLog,
  worksheet: string | null = null,
  depth = 0,
): Promise<PlainTable | null> {
  const kind = sniff(bytes)
  const sheets = (read: () => Promise<readonly Sheet[]>): Promise<PlainTable | null> =>
    undamaged(kind, log, async () => {
      const all = await read()
      const sheet = chooseSheet(all, keys, log, worksheet)
      return (
        sheet && {
          bytes: sheetCsv(sheet),
          isSheet: true,
          worksheets: all.map(({ name }) => name).filter((name) => name !== ''),
          worksheet: sheet.name === '' ? null : sheet.name,
        }
      )
    })
  switch (kind) {
    case 'empty':
    case 'text':
    case 'html':
    case 'json':
      return { bytes, isSheet: false, worksheets: [], worksheet: null }
    case 'xlsx':
      return withinBounds(bytes, log, damagedFile(kind)) ? sheets(() => xlsxSheets(bytes, engines)) : null
    case 'ods':
      return withinBounds(bytes, log, damagedFile(kind))
        ? sheets(() => odsSheets(bytes, engines.clock))
        : null
    case 'parquet':
      return sheets(async () => [await parquetSheet(bytes)])
    case 'gzip': {
      const inner = gunzip(bytes, log, engines.clock)
      return inner && inside(inner)
    }
    case 'zip':
    case '7z': {
      const members = await openArchive(kind, bytes, engines, log)
      return members && fromMembers(members)
    }
    default:
      log.add(unreadKind(kind, FORMATS))
      return null
  }

  function inside(inner: Uint8Array): Promise<PlainTable | null> | null {
    if (depth < 2) return plainTable(inner, keys, engines, log, worksheet, depth + 1)
    log.add(unreadKind('zip', FORMATS))
    return null
  }

  function fromMembers(members: Record<string, Uint8Array>) {
    const names = candidates(members, TABLES)
    const [chosen, ...others] = names
    const inner = chosen === undefined ? undefined : members[chosen]
    if (chosen === undefined || !inner) {
      log.add(unreadKind('zip', FORMATS), { value: Object.keys(members).join(', ') })
      return null
    }
    if (others.length > 0) log.add(severalMembers(chosen), { value: names.join(', ') })
    return inside(inner)
  }
}
