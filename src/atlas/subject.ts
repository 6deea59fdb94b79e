import type { Indicator, Measure } from '../indicators/catalogue.ts'
import type { Correction } from '../indicators/correction.ts'
import type { Parts } from '../indicators/ratio.ts'
import type { Credit, Territory } from '../indicators/territory.ts'
import type { Method } from '../methods/method.ts'
import type { MapLevel } from '../territory/level.ts'
import type { Catalogue } from './catalogue.ts'
import { cellSource } from './cell-source.ts'
import { boundsOf, criteriaOf } from './method-bounds.ts'
import { indicatorYears } from './read.ts'
import { methodOf, type Opened, readContext, yearOf } from './resolve-input.ts'
import { correctionsOf } from './view-corrections.ts'
import type { Weighing } from './view-counts.ts'
import { placesOf, type ZonePlace } from './view-zones.ts'

/** What is read: an indicator at a level in a year, with all that neither thresholds nor classes change. */
export interface Subject {
  readonly indicator: Indicator
  readonly method: Method | null
  readonly level: MapLevel
  readonly years: readonly number[]
  readonly year: number | null
  readonly circles: boolean
  readonly places: readonly ZonePlace[]
  /** what the criteria of the method count in each zone; empty for other indicators */
  readonly criteria: readonly (readonly Parts[])[]
  /** percent, by criterion id: thresholds that follow from the territory, NaN where it does not give them */
  readonly bounds: Readonly<Record<string, number>>
  readonly weighing: (Weighing & { readonly measure: Measure; readonly source?: Source | undefined }) | null
  readonly credits: readonly Credit[]
  /** classes that workshops gave on these figures, by code of zone */
  readonly corrections: ReadonlyMap<string, Correction>
}

type Source = Catalogue['sources'][number]

/** @param chosen year; null for the latest */
export function subjectOf(opened: Opened, id: string, level: MapLevel, chosen: number | null): Subject {
  const { catalogue, territory, store } = opened
  const indicator = catalogue.indicators.find((i) => i.id === id)
  if (!indicator) throw new Error(`the settled choice names the unknown indicator ${id}`)
  const years = indicatorYears(readContext(opened), indicator, level)
  const year = yearOf(chosen, years)
  const method = methodOf(catalogue, indicator) ?? null
  const measure = catalogue.measures.find((m) => m.id === indicator.weight)
  const isWeighed =
    measure && year !== null && cellSource(store, level, [measure.id]).years(measure.id).length > 0
  const source = catalogue.sources.find((s) => s.id === measure?.source)
  const threshold = catalogue.secrecy.find((s) => s.id === source?.secrecy)?.threshold ?? null
  const criteria = method && year !== null ? criteriaOf(method)(store, level, year) : []
  return {
    indicator,
    method,
    level,
    years,
    year,
    circles: indicator.symbol === 'circles',
    places: isWeighed
      ? placesOf(territory)(store, level, measure.id, year)
      : placesOf(territory)(store, level, '', 0),
    criteria,
    bounds: method && year !== null ? boundsOf(method)(store, level, year) : {},
    weighing: isWeighed ? { threshold, measure, source } : null,
    credits: creditsAt(level, territory, indicator.id),
    corrections: correctionsOf(territory, method, level, year),
  }
}

/** The credits of an indicator at a level; each is local where zones of the level are of the reader's own making. */
function creditsAt(level: MapLevel, { available, local_levels }: Territory, id: string): readonly Credit[] {
  const credits = (available.find(({ indicator }) => indicator === id)?.credits ?? []).filter(
    ({ at_levels }) => at_levels === undefined || at_levels.includes(level),
  )
  return local_levels?.includes(level) ? credits.map((one) => ({ ...one, local: true })) : credits
}
