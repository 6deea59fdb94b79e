import * as v from 'valibot'
import { line } from '../../i18n/declared-text.ts'
import { OWN_RULES, ownFigure, ownYear, sizeColumn } from '../own-table.ts'

/**
 * How a reader says what a file of places holds: which columns are the coordinates, in which projection, what names a place,
 * what each column counts. The dialog fills it, the project file keeps it; `pointsSource` makes of it a source as
 * data/sources declares them.
 */

/** Projections that a reader chooses among: WGS84, those of mainland France, those of the overseas départements. */
export const OWN_PROJECTIONS = [
  'EPSG:4326',
  'EPSG:2154',
  'EPSG:3942',
  'EPSG:3943',
  'EPSG:3944',
  'EPSG:3945',
  'EPSG:3946',
  'EPSG:3947',
  'EPSG:3948',
  'EPSG:3949',
  'EPSG:3950',
  'EPSG:27572',
  'EPSG:3857',
  'EPSG:5490',
  'EPSG:2972',
  'EPSG:2975',
  'EPSG:4471',
] as const
export type OwnProjection = (typeof OWN_PROJECTIONS)[number]

/** A geocoder's answer below this is not taken for a place, unless the reader says otherwise. */
export const LEAST_SCORE = 0.5

const column = line
export const ownPoints = v.strictObject({
  x: column,
  y: column,
  projection: v.picklist(OWN_PROJECTIONS),
  /** columns of the name and of the address, where there are some: rows of one address and place are one point */
  name: v.nullable(column),
  address: v.nullable(column),
  /** column of the code of the commune: rows of others are passed over */
  commune: v.nullable(column),
  /** how sure the geocoder was of each row, and from which score on it is believed */
  score: v.nullable(v.strictObject({ column, least: v.pipe(v.number(), v.minValue(0), v.maxValue(1)) })),
  /** column in which the geocoder says what it found: a commune is no address */
  found: v.nullable(column),
  year: ownYear,
  /** of columns that count, or say a figure of a place; words are not read */
  figures: v.array(ownFigure),
  rule: v.picklist(OWN_RULES),
  size: sizeColumn,
})
export type OwnPoints = v.InferOutput<typeof ownPoints>
/** Points as their reader is describing them: the year may not be said yet. */
export type OwnPointsDraft = Omit<OwnPoints, 'year'> & { readonly year: OwnPoints['year'] | null }
