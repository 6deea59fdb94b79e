import { levelsOf } from '../atlas/levels-of.ts'
import { groupOf } from '../atlas/parents.ts'
import type { Opened } from '../atlas/resolve-input.ts'
import type { ZoneRow } from '../db/tables.ts'
import type { Indicator } from '../indicators/catalogue.ts'
import { type ZoneCode, zoneCode } from '../territory/code.ts'
import {
  CODE_ORDER,
  isPointLevel,
  type Level,
  type MapLevel,
  MEMBER_LEVEL,
  OPENING_ORDER,
  SUM_LEVEL,
  WHOLE_LEVELS,
} from '../territory/level.ts'
import type { Place } from '../territory/place.ts'

/** What a sheet is of: a zone of a mapped level, or the whole EPCI. */
export interface SheetZone {
  readonly level: Level
  readonly code: ZoneCode
  readonly name: string
  /** code of its group; null where it has none */
  readonly group: ZoneCode | null
  /** of a point, which has no contour */
  readonly place?: Place
  /** of a point: code of the IRIS where it stands, where that is known */
  readonly iris?: string | null
  readonly commune: ZoneCode | null
}

const asZone = (level: Level, row: ZoneRow, { store }: Opened): SheetZone => ({
  level,
  code: row.code,
  name: row.name,
  group: groupOf(store, row),
  commune: row.commune,
  ...(isPointLevel(level) && { iris: row.iris ?? null }),
  ...(isPointLevel(level) &&
    row.lon !== null &&
    row.lat !== null && { place: { lon: row.lon, lat: row.lat } }),
})

/** The whole territory. */
export const wholeZone = ({ territory }: Opened): SheetZone => ({
  level: 'epci',
  code: zoneCode('epci', territory.epci.code),
  name: territory.epci.name,
  group: null,
  commune: null,
})

/** The zone of a code, at whatever level has it; null where none has. */
export function findZone(opened: Opened, code: string): SheetZone | null {
  if (code === opened.territory.epci.code) return wholeZone(opened)
  for (const level of CODE_ORDER) {
    const row = opened.store.zone(level, code)
    if (row) return asZone(level, row, opened)
  }
  return null
}

/** Every zone of a territory that has a sheet, the whole first, then coarse to fine. */
export const allZones = (opened: Opened): readonly SheetZone[] => [
  wholeZone(opened),
  ...[...CODE_ORDER]
    .sort((a, b) => OPENING_ORDER.indexOf(b) - OPENING_ORDER.indexOf(a))
    .flatMap((level) => opened.store.zones(level).map((row) => asZone(level, row, opened))),
]

/** The level at which the whole territory is read: that of the communes where an indicator has it, else its first. */
export function readLevel(
  opened: Opened,
  zone: Pick<SheetZone, 'level'>,
  indicator: string,
): MapLevel | null {
  const levels = levelsOf(opened.territory, indicator)
  if (zone.level !== 'epci') return levels.includes(zone.level) ? zone.level : null
  return levels.includes(MEMBER_LEVEL) ? MEMBER_LEVEL : (levels[0] ?? null)
}

/** Indicators of the catalogue that can be read for a zone, in its order. */
export const indicatorsOf = (opened: Opened, zone: Pick<SheetZone, 'level'>): readonly Indicator[] =>
  opened.catalogue.indicators.filter(({ id }) => readLevel(opened, zone, id) !== null)

/** Whether a zone of a level is a commune or made of communes, not within one. */
export const namesCommunes = (level: Level): boolean => level === MEMBER_LEVEL || WHOLE_LEVELS.includes(level)

/** Codes of the communes that a zone is or is made of; null for the whole, which is made of all. */
export function communesOf({ store }: Opened, zone: SheetZone): ReadonlySet<string> | null {
  if (zone.level === 'epci') return null
  if (zone.level === MEMBER_LEVEL) return new Set([zone.code])
  if (zone.level === SUM_LEVEL)
    return new Set(
      store
        .zones(MEMBER_LEVEL)
        .filter(({ group }) => group === zone.code)
        .map(({ code }) => code),
    )
  return new Set(zone.commune === null ? [] : [zone.commune])
}
