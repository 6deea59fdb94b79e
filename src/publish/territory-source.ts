import type { FeatureCollection, MultiPolygon, Polygon } from 'geojson'
import type { LandmarkLayers } from '../contours/landmark-layers.ts'
import type { CellRow, ZoneRow } from '../db/tables.ts'
import type { Text } from '../i18n/lang.ts'
import type { Credit, Territory } from '../indicators/territory.ts'
import type { MapLevel } from '../territory/level.ts'

export type ZoneLayer = FeatureCollection<Polygon | MultiPolygon, { code: string }>

/** A territory in memory, checked by nobody yet: what a maker (demonstration, plan, pipeline) hands to the writer. */
export interface TerritorySource {
  readonly meta: Omit<Territory, 'format' | 'levels' | 'counts' | 'available' | 'unavailable'>
  /** every level, epci included */
  readonly zones: readonly ZoneRow[]
  readonly cells: readonly CellRow[]
  /** contours by level; group contours are merged from communes by the writer when absent */
  readonly layers: Partial<Record<MapLevel, ZoneLayer>>
  /** what orients around the zones; absent where no source gives any */
  readonly landmarks?: LandmarkLayers
  /** credit of each measure's origin here (vintage included), by measure id; a measure with cells needs one or more */
  readonly credits: Readonly<Record<string, Credit | readonly Credit[]>>
  /** why an indicator has no value here; the writer gives a general reason where none is said */
  readonly reasons: Readonly<Record<string, Text>>
}

/** The origins of a measure: a plan may print it beside what its producer publishes. */
export const creditsOf = (
  { credits }: Pick<TerritorySource, 'credits'>,
  measure: string,
): readonly Credit[] => [credits[measure] ?? []].flat()
