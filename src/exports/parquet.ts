import { parquetWriteBuffer } from 'hyparquet-writer'
import type { ExportKind } from './columns.ts'
import type { ExportTable } from './export-table.ts'

const TYPES = {
  text: 'STRING',
  code: 'STRING',
  integer: 'INT32',
  number: 'DOUBLE',
} as const satisfies Record<ExportKind, string>

/** A table as Parquet, with the plain column names; what must be known of it as a whole is in the file's metadata. */
export function toParquet({ columns, rows, about }: ExportTable): ArrayBuffer {
  return parquetWriteBuffer({
    columnData: columns.map(({ name, kind }, i) => ({
      name,
      type: TYPES[kind],
      nullable: true,
      data: rows.map(({ cells }) => cells[i] ?? null),
    })),
    kvMetadata: [{ key: 'about', value: JSON.stringify(about) }],
    createdBy: 'atlas-habitat',
  })
}
