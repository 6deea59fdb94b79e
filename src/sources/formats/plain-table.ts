import type { ProblemLog } from '../problem.ts'
import { damagedFile, severalMembers, tooLong, unreadKind } from '../problem-words.ts'
import { dataMembers, gunzip, LARGEST, LONGEST_MS, TooLong, unzip, withinBounds } from '../zip.ts'
import type { Engines } from './engines.ts'
import { chooseSheet, type Sheet, sheetCsv } from './sheet.ts'
import { type FileKind, sniff } from './sniff.ts'
import { odsSheets, parquetSheet, xlsxSheets } from './workbooks.ts'

/** A table as text; one that was a sheet is in UTF-8, with semicolons, whatever its source declares. */
export interface PlainTable {
  readonly bytes: Uint8Array
  readonly isSheet: boolean
}

/** Tables that may be inside an archive, by preference. */
const TABLES = [['.csv', '.txt'], ['.xlsx', '.ods'], ['.parquet']]
const FORMATS = 'CSV, XLSX, ODS, Parquet'

/**
 * The bytes of a table as text: a CSV as it is, the sheet of a workbook or a Parquet as a CSV, out of any archive around
 * it. Null, with the problem logged, for what holds no table.
 * @param keys names of columns that tell the sheet wanted
 */
export async function plainTable(
  bytes: Uint8Array,
  keys: readonly string[],
  engines: Engines,
  log: ProblemLog,
  depth = 0,
): Promise<PlainTable | null> {
  const kind = sniff(bytes)
  const sheets = async (read: () => Promise<readonly Sheet[]>): Promise<PlainTable | null> => {
    try {
      const sheet = chooseSheet(await read(), keys, log)
      return sheet && { bytes: sheetCsv(sheet), isSheet: true }
    } catch (error) {
      if (error instanceof TooLong) log.add(tooLong)
      else log.add(damagedFile(kind), { value: error instanceof Error ? error.message : String(error) })
      return null
    }
  }
  switch (kind) {
    case 'empty':
    case 'text':
    case 'html':
    case 'json':
      return { bytes, isSheet: false }
    case 'xlsx':
      return withinBounds(bytes, log) ? sheets(() => xlsxSheets(bytes, engines)) : null
    case 'ods':
      return withinBounds(bytes, log) ? sheets(() => odsSheets(bytes, engines.clock)) : null
    case 'parquet':
      return sheets(async () => [await parquetSheet(bytes)])
    case 'gzip': {
      const inner = gunzip(bytes, log, engines.clock)
      return inner && inside(inner)
    }
    case 'zip': {
      const members = unzip(bytes, log, engines.clock)
      return members && fromMembers(members)
    }
    case '7z': {
      const members = await openSevenZip(bytes, engines, log)
      return members && fromMembers(members)
    }
    default:
      log.add(unreadKind(kind, FORMATS))
      return null
  }

  function inside(inner: Uint8Array): Promise<PlainTable | null> | null {
    if (depth < 2) return plainTable(inner, keys, engines, log, depth + 1)
    log.add(unreadKind('zip', FORMATS))
    return null
  }

  function fromMembers(members: Record<string, Uint8Array>) {
    const size = (name: string) => members[name]?.length ?? 0
    const names = TABLES.flatMap((extensions) =>
      dataMembers(members, extensions).sort((a, b) => size(b) - size(a)),
    )
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

/** The files of a 7z; null, logged, where it is damaged, too large, or too long to open. */
export async function openSevenZip(
  bytes: Uint8Array,
  engines: Pick<Engines, 'sevenZip'>,
  log: ProblemLog,
): Promise<Record<string, Uint8Array> | null> {
  try {
    const files = await engines.sevenZip(bytes, LARGEST, LONGEST_MS)
    if (!files) log.add(tooLong)
    return files
  } catch (error) {
    const kind: FileKind = '7z'
    log.add(damagedFile(kind), { value: error instanceof Error ? error.message : String(error) })
    return null
  }
}
