import { dictionary, float64, int16, tableFromArrays, tableToIPC, uint8, utf8 } from '@uwdata/flechette'
import { CELL_COLUMNS, type CellRow, POINT_COLUMNS, ZONE_COLUMNS, type ZoneRow } from '../../db/tables.ts'
import { LEVELS, REFERENCE_LEVELS } from '../../territory/level.ts'

const words = () => dictionary(utf8(), int16())

const ZONE_TYPES = {
  level: words(),
  code: words(),
  name: words(),
  commune: words(),
  group: words(),
  kind: words(),
  perimeter: words(),
  lon: float64(),
  lat: float64(),
}

const POINT_TYPES = { ...ZONE_TYPES, iris: words(), qpv: words() }

const CELL_TYPES = {
  level: words(),
  code: words(),
  measure: words(),
  year: int16(),
  value: float64(),
  state: words(),
  flags: uint8(),
}

const LEVEL_ORDER: readonly string[] = [...REFERENCE_LEVELS, ...LEVELS]

/** zones.arrow (IPC stream): by level, coarse to fine, then code. The same rows in any order give the same bytes. */
export function zonesArrow(zones: readonly ZoneRow[]): Uint8Array {
  const rows = inOrder(zones)
  return stream(
    ZONE_COLUMNS.map((name) => [name, rows.map((row) => row[name])]),
    ZONE_TYPES,
  )
}

/** points.arrow (IPC stream): as zones.arrow, with the IRIS and the QPV or QVA of each point. */
export function pointsArrow(points: readonly ZoneRow[]): Uint8Array {
  const rows = inOrder(points)
  return stream(
    POINT_COLUMNS.map((name) => [name, rows.map((row) => row[name] ?? null)]),
    POINT_TYPES,
  )
}

const inOrder = (zones: readonly ZoneRow[]) =>
  zones.toSorted((a, b) => byLevel(a, b) || compare(a.code, b.code))

/** cells.arrow and point-cells.arrow (IPC stream): by measure, year, level, then code, so that a column of values is one run. */
export function cellsArrow(cells: readonly CellRow[]): Uint8Array {
  const rows = cells.toSorted(
    (a, b) => compare(a.measure, b.measure) || a.year - b.year || byLevel(a, b) || compare(a.code, b.code),
  )
  return stream(
    CELL_COLUMNS.map((name) => [name, rows.map((row) => row[name])]),
    CELL_TYPES,
  )
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
const byLevel = (a: { level: string }, b: { level: string }): number =>
  LEVEL_ORDER.indexOf(a.level) - LEVEL_ORDER.indexOf(b.level)

function stream(
  columns: [string, unknown[]][],
  types: NonNullable<Parameters<typeof tableFromArrays>[1]>['types'],
): Uint8Array {
  return tableToIPC(tableFromArrays(columns, { types: types as never }), { format: 'stream' }) as Uint8Array
}
