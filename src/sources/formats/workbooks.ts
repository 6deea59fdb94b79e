import { strFromU8, unzipSync } from 'fflate'
import { type Clock, LONGEST_MS, TooLong, timer } from '../zip.ts'
import type { Engines, ReadSheet } from './engines.ts'
import type { Sheet } from './sheet.ts'
import { cellText, numberText } from './sheet.ts'

/** @throws TooLong where it takes longer than an archive may, and the engines can stop it */
export async function xlsxSheets(bytes: Uint8Array, engines: Pick<Engines, 'xlsx'> = {}): Promise<Sheet[]> {
  const sheets = engines.xlsx ? await engines.xlsx(bytes, LONGEST_MS) : await readInPlace(bytes)
  if (!sheets) throw new TooLong()
  return sheets.map(({ sheet, data }) => ({ name: sheet, rows: data.map((row) => row.map(cellText)) }))
}

async function readInPlace(bytes: Uint8Array): Promise<readonly ReadSheet[]> {
  const { default: readXlsxFile } = await import('read-excel-file/universal')
  return readXlsxFile(new Uint8Array(bytes).buffer)
}

/** the most of empty rows or cells that a sheet repeats at its end, and that are no data */
const MOST_REPEATED = 1000

/**
 * The sheets of an ODS (OpenDocument 1.3, part 3, 9.1): rows and cells may be repeated.
 * @throws TooLong where it takes longer than an archive may
 */
export async function odsSheets(bytes: Uint8Array, clock: Clock): Promise<Sheet[]> {
  const isLate = timer(clock)
  const { Parser } = await import('saxen')
  const content = unzipSync(bytes, { filter: ({ name }) => name === 'content.xml' })['content.xml']
  if (!content) throw new Error('content.xml ?')
  const sheets: { name: string; rows: string[][] }[] = []
  let row: string[] = []
  let cell: { value: string | null; text: string; times: number } | null = null
  let rowTimes = 1
  let inText = 0
  const times = (printed: string | undefined) => Math.min(Number(printed ?? 1), MOST_REPEATED)
  const parser = new Parser()
  parser.on('openTag', (name, attributes) => {
    if (isLate()) throw new TooLong()
    const of = attributes() as Record<string, string | undefined>
    if (name === 'table:table') sheets.push({ name: of['table:name'] ?? '', rows: [] })
    else if (name === 'table:table-row') {
      row = []
      rowTimes = times(of['table:number-rows-repeated'])
    } else if (name === 'table:table-cell' || name === 'table:covered-table-cell') {
      const number = of['office:value']
      const value = number === undefined ? (of['office:date-value'] ?? null) : numberText(number)
      cell = { value, text: '', times: times(of['table:number-columns-repeated']) }
    } else if (name === 'text:p') inText++
  })
  parser.on('text', (text, decode) => {
    if (cell && inText > 0) cell.text += decode(text)
  })
  parser.on('closeTag', (name) => {
    if (name === 'text:p') inText--
    else if ((name === 'table:table-cell' || name === 'table:covered-table-cell') && cell) {
      for (let i = 0; i < cell.times; i++) row.push(cell.value ?? cell.text)
      cell = null
    } else if (name === 'table:table-row') {
      const last = row.findLastIndex((text) => text !== '')
      const own = row.slice(0, last + 1)
      for (let i = 0; i < rowTimes; i++) sheets.at(-1)?.rows.push(own)
    }
  })
  parser.parse(strFromU8(content))
  return sheets.map(({ name, rows }) => ({
    name,
    rows: rows.slice(0, rows.findLastIndex((cells) => cells.length > 0) + 1),
  }))
}

/** The rows of a Parquet, its columns as a header. */
export async function parquetSheet(bytes: Uint8Array): Promise<Sheet> {
  const rows = await parquetRows(bytes)
  const names = Object.keys(rows[0] ?? {})
  return { name: '', rows: [names, ...rows.map((row) => names.map((name) => cellText(row[name])))] }
}

/** The rows of a Parquet as objects, geometries decoded. */
export async function parquetRows(bytes: Uint8Array): Promise<Record<string, unknown>[]> {
  const [{ parquetReadObjects }, { compressors }] = await Promise.all([
    import('hyparquet'),
    import('hyparquet-compressors'),
  ])
  return parquetReadObjects({ file: new Uint8Array(bytes).buffer, compressors })
}
