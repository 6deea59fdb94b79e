import type { ZoneCode } from '../territory/code.ts'

/**
 * The Arrow tables of a territory folder (IPC stream format), as written by scripts and read by the page and by
 * DuckDB. Strings are dictionary-encoded utf8, numbers of the type given below, null where the producer gives nothing.
 */

/**
 * One row a zone of every level, epci included. `commune` and `group` are the parents (null where none).
 * `kind`: iris type H, A, D, Z; `qpv` or `qva` at level qpv; null else.
 * `perimeter`: for an iris or a point, its position against QPV and QVA together: inside, outside, straddling; null else.
 */
export interface ZoneRow {
  readonly level: string
  readonly code: ZoneCode
  readonly name: string
  readonly commune: ZoneCode | null
  readonly group: ZoneCode | null
  readonly kind: string | null
  readonly perimeter: string | null
  /** centre of the label, WGS84 degrees; the place of a point */
  readonly lon: number | null
  readonly lat: number | null
  /** of a point alone: the IRIS, and the QPV or QVA, that it stands in; null where none */
  readonly iris?: string | null
  readonly qpv?: string | null
}

/**
 * One row a (level, code, measure, year): either `value` (float64) or `state` (see STATES) is null, never both.
 * `level` may also be `departement` or `france` (reference values). `flags` are the bits of FLAGS (uint8).
 * At level epci and group a row is a PUBLISHED figure (printed in the plan); sums are never stored.
 */
export interface CellRow {
  readonly level: string
  readonly code: ZoneCode
  readonly measure: string
  /** int16: year of the data; for an objective, first year of its period */
  readonly year: number
  readonly value: number | null
  readonly state: string | null
  readonly flags: number
}

export const ZONE_COLUMNS = [
  'level',
  'code',
  'name',
  'commune',
  'group',
  'kind',
  'perimeter',
  'lon',
  'lat',
] as const
/** Of points.arrow, which has the points of every level; their cells are in point-cells.arrow. */
export const POINT_COLUMNS = [...ZONE_COLUMNS, 'iris', 'qpv'] as const
export const CELL_COLUMNS = ['level', 'code', 'measure', 'year', 'value', 'state', 'flags'] as const

/** The files of the points of a territory: points.arrow, point-cells.arrow. */
export interface PointBytes {
  readonly zones: Uint8Array
  readonly cells: Uint8Array
}
