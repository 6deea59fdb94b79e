import {
  type DataType,
  dictionary,
  float64,
  int16,
  int32,
  tableFromArrays,
  tableToIPC,
  uint8,
  utf8,
} from '@uwdata/flechette'
import type { CellRow, POINT_COLUMNS, ZONE_COLUMNS } from './tables.ts'

const text = () => dictionary(utf8(), int32())

export const ZONE_TYPES: Readonly<Record<(typeof ZONE_COLUMNS)[number], DataType>> = {
  level: text(),
  code: text(),
  name: text(),
  commune: text(),
  group: text(),
  kind: text(),
  perimeter: text(),
  lon: float64(),
  lat: float64(),
}
export const POINT_TYPES: Readonly<Record<(typeof POINT_COLUMNS)[number], DataType>> = {
  ...ZONE_TYPES,
  iris: text(),
  qpv: text(),
}
export const CELL_TYPES: Readonly<Record<keyof CellRow, DataType>> = {
  level: text(),
  code: text(),
  measure: text(),
  year: int16(),
  value: float64(),
  state: text(),
  flags: uint8(),
}

/** Rows as an Arrow IPC stream, as the files of a territory are. */
export function arrow<Row extends object>(
  rows: readonly Row[],
  types: Readonly<Record<string, DataType>>,
): Uint8Array {
  const columns = Object.fromEntries(
    Object.keys(types).map((name) => [
      name,
      rows.map((row) => (row as Record<string, unknown>)[name] ?? null),
    ]),
  )
  const bytes = tableToIPC(tableFromArrays(columns, { types }), { format: 'stream' })
  if (!bytes) throw new Error('no bytes')
  return bytes
}
