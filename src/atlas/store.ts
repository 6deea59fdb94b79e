import type { CellRow, ZoneRow } from '../db/tables.ts'
import type { State, Value } from '../indicators/value.ts'
import { within } from '../lib/within.ts'
import type { Level } from '../territory/level.ts'

export interface Cell {
  readonly value: Value
  readonly flags: number
}

const ABSENT: Cell = { value: 'missing', flags: 0 }

/** The rows of one territory, indexed for reading within a frame. */
export interface Store {
  zones(level: Level): readonly ZoneRow[]
  zone(level: Level, code: string): ZoneRow | undefined
  /** the cell of a measure, `missing` where there is no row */
  cell(level: string, code: string, measure: string, year: number): Cell
  /** years in which the measure has a row at this level, increasing */
  years(level: string, measure: string): readonly number[]
  /** codes of the zones for which the measure has a row at this level, in whatever year */
  codes(level: string, measure: string): readonly string[]
}

/** @param cells rows where exactly one of value and state is set (checked when the files are read) */
export function createStore(zones: readonly ZoneRow[], cells: readonly CellRow[]): Store {
  const byLevel = new Map<string, ZoneRow[]>()
  const byCode = new Map<string, ZoneRow>()
  for (const zone of zones) {
    const list = byLevel.get(zone.level)
    if (list) list.push(zone)
    else byLevel.set(zone.level, [zone])
    byCode.set(`${zone.level}|${zone.code}`, zone)
  }
  // by level, measure and year: cells are read by the ten thousand, and a key made of the three for each would take longer
  const columns = new Map<string, Map<string, Map<number, Map<string, Cell>>>>()
  for (const row of cells) {
    const measures = within(columns, row.level, () => new Map())
    const column = within(
      within(measures, row.measure, () => new Map()),
      row.year,
      () => new Map(),
    )
    column.set(row.code, { value: row.value ?? (row.state as State), flags: row.flags })
  }
  const yearsOf = new Map(
    [...columns].map(([level, measures]) => [
      level,
      new Map([...measures].map(([measure, of]) => [measure, [...of.keys()].sort((a, b) => a - b)])),
    ]),
  )
  const years = (level: string, measure: string) => yearsOf.get(level)?.get(measure) ?? []
  return {
    zones: (level) => byLevel.get(level) ?? [],
    zone: (level, code) => byCode.get(`${level}|${code}`),
    cell: (level, code, measure, year) => columns.get(level)?.get(measure)?.get(year)?.get(code) ?? ABSENT,
    years,
    codes: (level, measure) => [
      ...new Set(
        years(level, measure).flatMap((year) => [
          ...(columns.get(level)?.get(measure)?.get(year)?.keys() ?? []),
        ]),
      ),
    ],
  }
}

/** The year read for a term that takes the latest one: the last up to `year`, or else the first after it. */
export function latestYear(years: readonly number[], year: number): number | undefined {
  return years.findLast((y) => y <= year) ?? years[0]
}
