import { isNumber, type Value } from '../indicators/value.ts'
import type { ZoneCode } from '../territory/code.ts'
import type { CellRow, ZoneRow } from './tables.ts'

/** A row of zones with its codes as plain text, as tests write them. */
export type ZoneText = Partial<Omit<ZoneRow, 'commune' | 'group'>> & {
  readonly commune?: string | null
  readonly group?: string | null
}

/** A zone as zones.arrow has it: a name, and beside it only what the test gives. */
export function zone(level: string, code: string, more: ZoneText = {}): ZoneRow {
  return {
    level,
    code: code as ZoneCode,
    name: `Zone ${code}`,
    commune: null,
    group: null,
    kind: null,
    perimeter: null,
    lon: null,
    lat: null,
    ...more,
  } as ZoneRow
}

/** A cell as cells.arrow has it. */
export function cell(level: string, code: string, measure: string, year: number, value: Value): CellRow {
  return isNumber(value)
    ? { level, code: code as ZoneCode, measure, year, value, state: null, flags: 0 }
    : { level, code: code as ZoneCode, measure, year, value: null, state: value, flags: 0 }
}
