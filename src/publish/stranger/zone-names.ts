import type { ZoneRow } from '../../db/tables.ts'
import { REFERENCE_LEVELS, SUM_LEVEL } from '../../territory/level.ts'
import type { Row } from './read-published.ts'

/** A zone that a file speaks of. */
export interface NamedZone {
  /** null where the file does not name the level */
  readonly level: string | null
  readonly code: string
  /** of the territory, or of a level given for comparison */
  readonly isKnown: boolean
  /** the file gives its code, not its name */
  readonly isCode: boolean
}

/** How the zones of a territory are recognised in a file: by the name of a field, by their code, by their name. */
export interface ZoneNames {
  isField(name: string): boolean
  /** columns that say the zone of a row: by their name, or because each of their cells is a code */
  columns(columns: readonly string[], rows: readonly Row[], isNamed: (column: string) => boolean): string[]
  /** the zones of a row of a table, in these columns */
  ofRow(row: Row, zoned: readonly string[]): NamedZone[]
  /** the zones of an object of a JSON, in any field */
  ofObject(object: Row): NamedZone[]
  /** codes of the territory in a list; those of groups are words, and recognised in a field only */
  official(list: readonly unknown[]): NamedZone[]
}

const FIELDS = ['code', 'zone', 'code_insee', 'codgeo', 'insee', 'iris', 'commune', 'qpv', 'group', 'epci']
/** A number as long as the code of an IRIS or an EPCI, of which it may have lost the zero, counts nothing here. */
const LEAST_LONG_CODE = 1e7
const CODE_FORM = /^(\d{4,9}|2[AB]\d{3,7}|Q[NPV]\w+)$/

export function zoneNames(zones: readonly Pick<ZoneRow, 'level' | 'code' | 'name'>[]): ZoneNames {
  const levels = new Map<string, string[]>()
  const named = new Map<string, NamedZone[]>()
  const official = new Map<string, NamedZone>()
  for (const { level, code, name } of zones) {
    levels.set(code, [...(levels.get(code) ?? []), level])
    const zone = { level, code, isKnown: true, isCode: false }
    named.set(name, [...(named.get(name) ?? []), zone])
    if (level !== SUM_LEVEL) official.set(code, { ...zone, isCode: true })
  }

  const isField = (name: string) => FIELDS.includes(name.toLowerCase())
  const zonesOf = (field: string, said: unknown, level: string | null): NamedZone[] => {
    const text = typeof said === 'string' ? said : typeof said === 'number' ? String(said) : ''
    if (text === '') return []
    // a code kept as a number lost its zero
    const code = levels.has(`0${text}`) && !levels.has(text) ? `0${text}` : text
    const own = levels.get(code)
    if (own)
      return [
        { level: level ?? (own.length === 1 ? (own[0] ?? null) : null), code, isKnown: true, isCode: true },
      ]
    const byName = named.get(text)
    if (byName) return byName.filter((zone) => level === null || zone.level === level)
    const isCode = typeof said === 'string' && (field === 'code' || CODE_FORM.test(text))
    return isCode ? [{ level, code, isKnown: isReference(level), isCode }] : []
  }
  const ofRow = (row: Row, zoned: readonly string[]): NamedZone[] => {
    const level = typeof row.level === 'string' ? row.level : null
    const own = zonesOf('code', row.code, level)
    return own.length > 0 ? own : zoned.flatMap((field) => zonesOf(field, row[field], level))
  }
  const officialIn = (list: readonly unknown[]) =>
    list.flatMap((one) => {
      if (typeof one === 'string') return official.get(one) ?? []
      const isLong = typeof one === 'number' && one >= LEAST_LONG_CODE
      return isLong ? (official.get(String(one).padStart(9, '0')) ?? []) : []
    })

  return {
    isField,
    ofRow,
    official: officialIn,
    columns: (columns, rows, isNamed) =>
      columns.filter((column) => {
        if (isField(column)) return true
        if (isNamed(column) || column === 'value') return false
        const said = rows.map((row) => row[column]).filter((cell) => cell !== '' && cell !== null)
        return said.length > 0 && said.every((cell) => officialIn([cell]).length > 0)
      }),
    ofObject: (object) => {
      const inFields = ofRow(object, Object.keys(object).filter(isField))
      if (inFields.length > 0) return inFields
      const said = Object.values(object).filter((one) => typeof one === 'string')
      const codes = officialIn(said)
      return codes.length > 0 ? codes : said.flatMap((text) => named.get(text) ?? [])
    },
  }
}

const isReference = (level: string | null): boolean =>
  (REFERENCE_LEVELS as readonly (string | null)[]).includes(level)
