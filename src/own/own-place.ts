import type { ZoneRow } from '../db/tables.ts'
import type { Found } from '../publish/read/read-sources.ts'
import type { Cog } from '../sources/cog.ts'
import { canonical } from '../sources/column.ts'
import type { Scope } from '../sources/long-cell.ts'
import type { AddressedPoint } from '../sources/points/point-index.ts'
import { byLevel, isPointLevel } from '../territory/level.ts'
import { OWN_TABLE_LEVELS, type OwnTableLevel } from './own-table.ts'

/** The territory in view, as the tables of a reader are joined to it. */
export interface OwnPlace {
  readonly epci: string
  readonly zones: readonly ZoneRow[]
  /** addresses of points as their file writes them; the name of any other point is its address */
  readonly addressed?: readonly AddressedPoint[]
}

/** What files of the reader's own say of places: residences, condominiums. */
export type FilePoints = Pick<Found, 'points' | 'addressed'>

/** The same with points that the page may not have fetched yet. */
export function withPointZones(place: OwnPlace, points: readonly ZoneRow[]): OwnPlace {
  const known = new Set<string>(place.zones.map(({ code }) => code))
  return { ...place, zones: [...place.zones, ...points.filter(({ code }) => !known.has(code))] }
}

/** The same with the points of other files, which take the place of those published of their level. */
export function withFilePoints(place: OwnPlace, files: readonly FilePoints[]): OwnPlace {
  const points = files.flatMap((file) => file.points)
  const [levels, codes] = [new Set(points.map(({ level }) => level)), new Set(points.map(({ code }) => code))]
  return {
    ...place,
    zones: [...place.zones.filter(({ level }) => !levels.has(level)), ...points],
    addressed: files.flatMap(({ addressed }) => addressed.filter(({ code }) => codes.has(code))),
  }
}

/** The points of the territory in view by their addresses. */
export function addressedPoints({ zones, addressed = [] }: OwnPlace): AddressedPoint[] {
  const known = new Set(addressed.map(({ code }) => code))
  return [
    ...addressed,
    ...zones.flatMap(({ level, code, commune, name }) =>
      isPointLevel(level) && !known.has(code) ? [{ code, commune: commune ?? '', address: name }] : [],
    ),
  ]
}

/** Codes of the zones, by level. */
export const codesOf = ({ zones }: OwnPlace): Readonly<Record<OwnTableLevel, ReadonlySet<string>>> => {
  const of = (level: OwnTableLevel) =>
    new Set(zones.filter((zone) => zone.level === level).map(({ code }) => code))
  return byLevel(OWN_TABLE_LEVELS, of)
}

/**
 * What a table is read against. The communes of an invented territory are in no official code: the territory's own
 * word is enough for them.
 */
export function scopeOf(place: OwnPlace, cog: Cog): Scope {
  const codes = codesOf(place)
  return {
    cog: {
      ...cog,
      vintage: (code) => {
        const vintage = cog.vintage(code)
        return vintage.kind === 'unknown' && codes.commune.has(code) ? { kind: 'current' } : vintage
      },
    },
    epci: place.epci,
    communes: codes.commune,
    iris: codes.iris,
    qpv: codes.qpv,
  }
}

/** Zones of a level by name, accents and punctuation aside; several where the name does not tell them apart. */
export function zonesByName({ zones }: OwnPlace, level: OwnTableLevel): ReadonlyMap<string, string[]> {
  const byName = new Map<string, string[]>()
  for (const zone of zones) {
    if (zone.level !== level) continue
    const name = canonical(zone.name)
    byName.set(name, [...(byName.get(name) ?? []), zone.code])
  }
  return byName
}

/** The finest first: a code of an IRIS is none of a commune. */
export const TABLE_LEVELS: readonly OwnTableLevel[] = OWN_TABLE_LEVELS
