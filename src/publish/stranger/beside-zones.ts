import { STATES } from '../../indicators/value.ts'
import type { CountRead, Named } from './published-names.ts'
import type { Row } from './read-published.ts'
import type { NamedZone, ZoneNames } from './zone-names.ts'

/** What a stranger finds in a published folder beside a zone, with what the file says that it is. */
export interface FoundValue {
  readonly file: string
  /** null where the file does not name the level: any level will do */
  readonly level: string | null
  readonly code: string
  /** id of the measure or of the indicator */
  readonly name: string
  /** null for what is worked out of measures, and is none itself */
  readonly measure: string | null
  readonly reads: readonly CountRead[]
  /** null where the file does not say it */
  readonly year: number | null
  /** null for a class */
  readonly value: number | null
}

/** One file being read. */
export interface FileSearch {
  readonly zones: ZoneNames
  readonly names: (name: string) => Named | null
  readonly found: (value: Omit<FoundValue, 'file'>) => void
  /** called with what the search does not understand */
  readonly refuse: (why: string) => void
}

/** Where a value stands. */
export interface Context {
  readonly zones: readonly NamedZone[]
  readonly named: Named | null
  readonly year: number | null
}
export const NOWHERE: Context = { zones: [], named: null, year: null }

/** Columns and fields that hold no value of a measure. */
const NOT_VALUES = ['level', 'measure', 'indicator', 'year', 'vintage', 'flags', 'lon', 'lat', 'name']
export const isValueField = (name: string, { zones }: FileSearch): boolean =>
  !NOT_VALUES.includes(name) && !zones.isField(name)

/** A list of codes, the zones that a source does not name, says no number, though some are of no zone here. */
const isCode = (one: unknown): boolean =>
  typeof one === 'string' && /^((\d\d|2[AB])\d{3}(\d{4})?|Q[NPV]\w{5,6})$/.test(one)

/** Fields that hold the class of the indicator of a row. */
const CLASS_FIELDS = ['value', 'class']

/** Reads any value of a JSON, or a cell of a table, under the name of its field. */
export function readValue(search: FileSearch, value: unknown, name: string, context: Context): void {
  if (typeof value !== 'object' || value === null) readLeaf(search, value, name, context)
  else if (Array.isArray(value)) {
    if (value.every(isCode)) return
    const codes = search.zones.official(value)
    const inside = codes.length > 0 ? { ...context, zones: codes } : context
    for (const inner of value) readValue(search, inner, '', inside)
  } else readObject(search, value as Row, context)
}

function readObject(search: FileSearch, object: Row, context: Context): void {
  const attached = attachedRows(object)
  for (const row of attached ?? []) readObject(search, row, context)
  const fields = Object.entries(object).filter(([key]) => !attached || (key !== 'columns' && key !== 'rows'))
  const lists = fields.filter((field): field is [string, unknown[]] => Array.isArray(field[1]))
  const coded = lists.find(([, list]) => search.zones.official(list).length > 0)
  const counted = lists.find(([, list]) => list.some((inner) => typeof inner === 'number'))
  if (coded && counted) search.refuse(`zones in "${coded[0]}" beside numbers in "${counted[0]}"`)
  const zones = search.zones.ofObject(object)
  const own = contextOf(search, object, context, zones.length > 0 ? zones : context.zones)
  for (const [key, inner] of fields) {
    const underZone = search.zones.official([key])
    const named = typeof inner === 'object' ? search.names(key) : null
    readValue(search, inner, underZone.length > 0 ? '' : key, {
      zones: underZone.length > 0 ? underZone : own.zones,
      named: named ?? own.named,
      year: named?.year ?? own.year,
    })
  }
}

/** The zone, measure and year that a row or an object gives its own cells. */
export function contextOf(
  { names }: FileSearch,
  row: Row,
  outer: Context,
  zones: readonly NamedZone[],
): Context {
  const said = row.measure ?? row.indicator
  return {
    zones,
    named: typeof said === 'string' ? names(said) : outer.named,
    year: numberOf(row.year) ?? numberOf(row.vintage) ?? outer.year,
  }
}

function readLeaf(search: FileSearch, value: unknown, name: string, context: Context): void {
  if (context.zones.length === 0 || !isValueField(name, search)) return
  // a text that is the code of its own zone says no number of it: the size of a file may read as a commune
  if (typeof value === 'string' && context.zones.some(({ code, isCode }) => isCode && code === value)) return
  const number = numberOf(value)
  const own = search.names(name)
  if (number === null) {
    const said = own ?? (CLASS_FIELDS.includes(name) ? context.named : null)
    if (said?.measure === null && isClass(value)) tell(search, said, null, context)
    return
  }
  const named = own ?? context.named
  if (named) tell(search, named, number, context)
  else if (context.zones.some(({ isCode }) => isCode))
    search.refuse(`numbers beside zones, and nothing names what they count ("${name}")`)
}

const isClass = (value: unknown): boolean =>
  typeof value === 'string' && value !== '' && !(STATES as readonly string[]).includes(value)

function tell(search: FileSearch, named: Named, value: number | null, { zones, year }: Context): void {
  const { id, measure, reads } = named
  for (const { level, code, isKnown } of zones) {
    if (!isKnown) search.refuse(`a number beside ${code}, which is no zone of the territory`)
    search.found({ level, code, name: id, measure, reads, year: named.year ?? year, value })
  }
}

/** The rows of a table as territory.json attaches it, columns apart; null for anything else. */
function attachedRows({ columns, rows }: Row): Row[] | null {
  if (!Array.isArray(columns) || !Array.isArray(rows)) return null
  const names = columns.map((column: unknown) =>
    typeof column === 'string' ? column : (column as { id?: unknown } | null)?.id,
  )
  const fits = (row: unknown): row is unknown[] => Array.isArray(row) && row.length <= names.length
  if (!names.every((name): name is string => typeof name === 'string') || !rows.every(fits)) return null
  return rows.map((row) => Object.fromEntries(names.map((name, i) => [name, row[i]])))
}

function numberOf(cell: unknown): number | null {
  if (typeof cell === 'number') return Number.isFinite(cell) ? cell : null
  if (typeof cell === 'bigint') return Number(cell)
  if (typeof cell !== 'string' || !/^-?\d+([.,]\d+)?$/.test(cell)) return null
  return Number(cell.replace(',', '.'))
}
