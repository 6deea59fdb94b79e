import { circleRadius } from '../classify/circles.ts'
import type { Lang } from '../i18n/lang.ts'
import type { Indicator } from '../indicators/catalogue.ts'
import type { Correction } from '../indicators/correction.ts'
import type { Territory } from '../indicators/territory.ts'
import { flagsOf, isNumber, type Value } from '../indicators/value.ts'
import { keptWith } from '../lib/kept-with.ts'
import type { Method } from '../methods/method.ts'
import { arePerimeters, arePoints, type MapLevel } from '../territory/level.ts'
import { communeOf, groupOf } from './parents.ts'
import { readWeights, type ZoneReading } from './read.ts'
import type { Store } from './store.ts'
import type { ViewZone } from './view.ts'
import type { Classes } from './view-classes.ts'
import { viewCorrection } from './view-corrections.ts'
import { readingTexts } from './view-texts.ts'

/** Radius of the greatest circle, in CSS pixels at scale 1. */
const MAX_RADIUS = 26
/** That of the greatest point, which many others lie beside. */
export const MAX_POINT_RADIUS = 17

/** What a zone is whatever is read in it. */
export type ZonePlace = Pick<
  ViewZone,
  | 'code'
  | 'name'
  | 'commune'
  | 'communeName'
  | 'group'
  | 'groupName'
  | 'lon'
  | 'lat'
  | 'weight'
  | 'kind'
  | 'perimeter'
>

/** Name, parents, place and weight of every zone of a level. */
function zonePlaces(
  store: Store,
  territory: Territory,
  level: MapLevel,
  weights: ReadonlyMap<string, Value> | null,
): ZonePlace[] {
  const groupNames = new Map<string, string>(territory.groups.map(({ code, name }) => [code, name]))
  return store.zones(level).map((row) => {
    const group = groupOf(store, row)
    return {
      code: row.code,
      name: row.name,
      commune: row.commune,
      communeName: communeOf(store, row)?.name ?? null,
      group,
      groupName: group === null ? null : (groupNames.get(group) ?? null),
      lon: row.lon ?? 0,
      lat: row.lat ?? 0,
      weight: weights?.get(row.code) ?? null,
      kind: arePerimeters(level) ? (row.kind === 'qva' ? 'qva' : 'qpv') : null,
      perimeter: row.perimeter,
    }
  })
}

/**
 * The same, worked out once for a territory.
 * @param measure that weighs the zones, with the year that it is read in; '' where nothing does
 */
export const placesOf = keptWith((territory: Territory) =>
  keptWith((store: Store, level: MapLevel, measure: string, year: number): readonly ZonePlace[] =>
    zonePlaces(store, territory, level, measure === '' ? null : readWeights(store, measure, level, year)),
  ),
)

/** What a point weighs, for its size: nothing where that is not known. */
const sizeOf = (weight: Value | null): number => (typeof weight === 'number' ? weight : 0)

/** What the heaviest of several points weighs, whose disc is the greatest. */
export const heaviestOf = (places: readonly Pick<ZonePlace, 'weight'>[]): number =>
  places.reduce((most, { weight }) => Math.max(most, sizeOf(weight)), 0)

/** The criteria and classes of a zone that has none. */
const NONE: readonly never[] = []

/** Each zone with what is read in it, none selected. */
export function readZones(
  places: readonly ZonePlace[],
  readings: readonly ZoneReading[],
  found: Classes,
  shown: {
    readonly indicator: Indicator
    readonly method: Method | null
    readonly level: MapLevel
    readonly max: number
    readonly corrections: ReadonlyMap<string, Correction>
  },
  lang: Lang,
): ViewZone[] {
  const { indicator, method, level, max, corrections } = shown
  const circles = indicator.symbol === 'circles'
  const isPoints = arePoints(level)
  const heaviest = isPoints ? heaviestOf(places) : 0
  const radiusOf = (value: Value, weight: Value | null) => {
    if (isPoints) return circleRadius(sizeOf(weight), heaviest, MAX_POINT_RADIUS)
    return circles && isNumber(value) ? circleRadius(value, max, MAX_RADIUS) : 0
  }
  const textOf = readingTexts(method, indicator, found.bounds.slice(1, -1), lang)
  return readings.map((reading, i): ViewZone => {
    const { value, outcome } = reading
    const place = places[i] as ZonePlace
    const classIndex = found.indexOf(reading)
    // written out: a spread with so many properties after it makes slow objects, forty times as long to make
    return {
      code: place.code,
      name: place.name,
      commune: place.commune,
      communeName: place.communeName,
      group: place.group,
      groupName: place.groupName,
      lon: place.lon,
      lat: place.lat,
      weight: place.weight,
      kind: place.kind,
      perimeter: place.perimeter,
      value,
      asOf: reading.asOf ?? null,
      numerator: reading.numerator,
      denominator: reading.denominator,
      flags: flagsOf(reading.flags),
      text: textOf(reading),
      classIndex,
      state: isNumber(value) ? null : value,
      radius: radiusOf(value, place.weight),
      selected: false,
      checks: outcome?.checks ?? NONE,
      candidates: outcome?.kind === 'state' ? outcome.candidates : NONE,
      correction: viewCorrection(corrections.get(place.code), method, classIndex),
    }
  })
}

/** The same zones, those of the selection marked; the others stay the objects that they were. */
export function markSelected(zones: readonly ViewZone[], selection: readonly string[]): readonly ViewZone[] {
  if (selection.length === 0) return zones
  const selected = new Set(selection)
  return zones.map((zone) => (selected.has(zone.code) ? { ...zone, selected: true } : zone))
}
