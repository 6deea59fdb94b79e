import { type DataType, type Table, Type, tableFromIPC } from '@uwdata/flechette'
import { STATES } from '../indicators/value.ts'
import { failure, ok, type Result } from '../lib/result.ts'
import { parseCode } from '../territory/code.ts'
import type { CELL_COLUMNS, CellRow, POINT_COLUMNS, ZONE_COLUMNS, ZoneRow } from './tables.ts'

interface Kind {
  readonly type: 'text' | 'integer' | 'number'
  readonly nullable: boolean
}
const TEXT: Kind = { type: 'text', nullable: false }
const NUMBER: Kind = { type: 'number', nullable: true }
const INTEGER: Kind = { type: 'integer', nullable: false }

const ZONES: Readonly<Record<(typeof ZONE_COLUMNS)[number], Kind>> = {
  level: TEXT,
  code: TEXT,
  name: TEXT,
  commune: { ...TEXT, nullable: true },
  group: { ...TEXT, nullable: true },
  kind: { ...TEXT, nullable: true },
  perimeter: { ...TEXT, nullable: true },
  lon: NUMBER,
  lat: NUMBER,
}
const POINTS: Readonly<Record<(typeof POINT_COLUMNS)[number], Kind>> = {
  ...ZONES,
  commune: TEXT,
  iris: { ...TEXT, nullable: true },
  qpv: { ...TEXT, nullable: true },
  lon: { ...NUMBER, nullable: false },
  lat: { ...NUMBER, nullable: false },
}
const CELLS: Readonly<Record<(typeof CELL_COLUMNS)[number], Kind>> = {
  level: TEXT,
  code: TEXT,
  measure: TEXT,
  year: INTEGER,
  value: NUMBER,
  state: { ...TEXT, nullable: true },
  flags: INTEGER,
}

function isOfType(type: DataType, expected: Kind['type']): boolean {
  if (type.typeId === Type.Dictionary) return expected === 'text' && type.dictionary.typeId === Type.Utf8
  switch (expected) {
    case 'text':
      return type.typeId === Type.Utf8
    case 'integer':
      return type.typeId === Type.Int && type.bitWidth < 64
    case 'number':
      return type.typeId === Type.Float
  }
}

function decode<Row>(
  bytes: Uint8Array,
  file: string,
  kinds: Readonly<Record<string, Kind>>,
): Result<Row[], string> {
  let table: Table
  try {
    table = tableFromIPC(bytes)
  } catch (error) {
    return failure(`${file} is not an Arrow file: ${error instanceof Error ? error.message : String(error)}`)
  }
  const names = table.names.map(String)
  const unknown = names.find((name) => !Object.hasOwn(kinds, name))
  if (unknown !== undefined) return failure(`${file}: unknown column "${unknown}"`)
  for (const [name, { type, nullable }] of Object.entries(kinds)) {
    if (!names.includes(name)) return failure(`${file}: column "${name}" is absent`)
    const column = table.getChild(name)
    if (!isOfType(column.type, type)) return failure(`${file}: column "${name}" is not of type ${type}`)
    if (!nullable && column.nullCount > 0) return failure(`${file}: column "${name}" has an empty cell`)
  }
  return ok(table.toArray() as Row[])
}

/** What is wrong with the first code that is none of its level; each code is looked at once. */
function wrongCode(rows: Iterable<{ readonly level: string; readonly code: string }>): string | null {
  const checked = new Map<string, Set<string>>()
  for (const { level, code } of rows) {
    const codes = checked.get(level) ?? new Set()
    if (codes.has(code)) continue
    const parsed = parseCode(level, code)
    if (!parsed.ok) return parsed.error
    checked.set(level, codes.add(code))
  }
  return null
}

/** @returns the rows of a zones.arrow, or what is wrong with the file, column named */
export const decodeZones = (bytes: Uint8Array): Result<ZoneRow[], string> =>
  decodePlaces(bytes, 'zones.arrow', ZONES, ['commune', 'group'])

/** @returns the rows of a points.arrow, each with its place, or what is wrong with the file, column named */
export const decodePoints = (bytes: Uint8Array): Result<ZoneRow[], string> =>
  decodePlaces(bytes, 'points.arrow', POINTS, ['commune', 'group', 'iris', 'qpv'])

/** @param parents columns that hold codes of the level of the same name */
function decodePlaces(
  bytes: Uint8Array,
  file: string,
  kinds: Readonly<Record<string, Kind>>,
  parents: readonly ('commune' | 'group' | 'iris' | 'qpv')[],
): Result<ZoneRow[], string> {
  const rows = decode<ZoneRow>(bytes, file, kinds)
  if (!rows.ok) return rows
  const codesOf = (column: (typeof parents)[number]) =>
    rows.value.flatMap((row) => {
      const code = row[column] ?? null
      return code === null ? [] : [{ level: column, code }]
    })
  const columns = [['code', rows.value] as const, ...parents.map((one) => [one, codesOf(one)] as const)]
  for (const [column, codes] of columns) {
    const wrong = wrongCode(codes)
    if (wrong !== null) return failure(`${file}: column "${column}": ${wrong}`)
  }
  return rows
}

/**
 * @param file its name, for what is wrong
 * @returns the rows of a cells.arrow, each with either a finite value or a state, or what is wrong, column named
 */
export function decodeCells(bytes: Uint8Array, file = 'cells.arrow'): Result<CellRow[], string> {
  const rows = decode<CellRow>(bytes, file, CELLS)
  if (!rows.ok) return rows
  const wrong = wrongCode(rows.value)
  if (wrong !== null) return failure(`${file}: column "code": ${wrong}`)
  for (const { code, measure, year, value, state } of rows.value) {
    const where = `${measure} of ${code} in ${year}`
    if (state !== null && !(STATES as readonly string[]).includes(state)) {
      return failure(`${file}: column "state" has the unknown state "${state}" (${where})`)
    }
    if ((value === null) === (state === null)) {
      return failure(`${file}: columns "value" and "state": one of them must be set (${where})`)
    }
    if (value !== null && !Number.isFinite(value)) {
      return failure(`${file}: column "value" is not a finite number (${where})`)
    }
  }
  return rows
}
