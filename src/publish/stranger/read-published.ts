import { tableFromIPC } from '@uwdata/flechette'
import { parquetMetadata, parquetReadObjects, parquetSchema } from 'hyparquet'
import Papa from 'papaparse'

export type Row = Readonly<Record<string, unknown>>

export interface PublishedTable {
  readonly kind: 'table'
  readonly columns: readonly string[]
  readonly rows: readonly Row[]
}

/** A published file, read without knowing what it is for. */
export type PublishedFile =
  | PublishedTable
  | { readonly kind: 'json'; readonly value: unknown }
  | { readonly kind: 'text'; readonly text: string }

/**
 * Reads a file by the end of its name.
 * @throws Error where nothing reads such a file, or where it is not what its name says
 */
export async function readPublished(path: string, content: string | Uint8Array): Promise<PublishedFile> {
  // a copy of its own: hyparquet reads the whole buffer that bytes stand in
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : new Uint8Array(content)
  switch (/\.([^./]+)$/.exec(path)?.[1]) {
    case 'csv':
      return csvTable(utf8(bytes))
    case 'parquet': {
      const file = bytes.buffer
      const metadata = parquetMetadata(file)
      const columns = parquetSchema(metadata).children.map(({ element }) => element.name)
      return { kind: 'table', columns, rows: await parquetReadObjects({ file, metadata }) }
    }
    case 'arrow': {
      const table = tableFromIPC(bytes)
      return { kind: 'table', columns: table.names.map(String), rows: table.toArray() as Row[] }
    }
    case 'geojson':
      return { kind: 'json', value: withoutIds(JSON.parse(utf8(bytes))) }
    case 'json':
    case 'jsonld':
    case 'topojson':
      return { kind: 'json', value: JSON.parse(utf8(bytes)) }
    case 'sha256':
      return { kind: 'text', text: utf8(bytes) }
    default:
      throw new Error('a kind of file that nothing here reads')
  }
}

/** The id of a feature is left out where it is the code among its properties. */
function withoutIds(value: unknown): unknown {
  const { features, ...others } = value as { features?: unknown }
  if (!Array.isArray(features)) return value
  return {
    ...others,
    features: features.map((feature: { id?: unknown; properties?: { code?: unknown } | null }) => {
      const { id, ...rest } = feature
      return id === feature.properties?.code ? rest : feature
    }),
  }
}

const utf8 = (bytes: Uint8Array): string => new TextDecoder('utf-8', { fatal: true }).decode(bytes)

const DELIMITERS = [';', '\t', ',', '|']

function csvTable(text: string): PublishedTable {
  const [header = ''] = text.split(/\r?\n/, 1)
  const { data, errors, meta } = Papa.parse<Row>(text, {
    header: true,
    skipEmptyLines: true,
    // a code as a spreadsheet is given it
    transform: (cell) => (cell.startsWith('=') ? (/^="([0-9A-Za-z-]+)"$/.exec(cell)?.[1] ?? cell) : cell),
    delimiter: DELIMITERS.find((one) => header.includes(one)) ?? ';',
  })
  const [fault] = errors
  if (fault) throw new Error(`row ${fault.row ?? 0}: ${fault.message}`)
  return { kind: 'table', columns: meta.fields ?? [], rows: data }
}
