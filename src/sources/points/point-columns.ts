import * as v from 'valibot'
import { patterns } from '../column-patterns.ts'

/** What the points of a file count, of the rows that make them. */

const some = v.pipe(v.array(v.string()), v.minLength(1))

export const pointMeasure = v.union([
  /** how many rows there are: dwellings of a residence, one for a condominium */
  v.strictObject({ rows: v.literal('all') }),
  /** rows whose cell is one of these words, case and accents aside */
  v.strictObject({ column: patterns, in: some }),
  /** rows whose cell is a number under this one */
  v.strictObject({ column: patterns, below: v.number() }),
  /** the number that every row of the point says: a rate, a price, which no sum makes sense of */
  v.strictObject({ column: patterns, same: v.literal(true) }),
  /** the sum of the cells, as the declarations that a site publishes write it */
  v.strictObject({ column: patterns }),
  /** the same, as a file of data/ does */
  v.pipe(
    patterns,
    v.transform((column) => ({ column })),
  ),
])
export type PointMeasure = v.InferOutput<typeof pointMeasure>

export const pointColumns = {
  /** column of a number of its own, which one row bears; absent: rows of one address and place are one point */
  number: v.optional(patterns),
  name: v.optional(patterns),
  /** column of the commune; without one every row is looked for in the territory */
  commune: v.optional(patterns),
  /** columns that write an address, in order */
  address: v.optional(v.array(patterns), []),
  x: patterns,
  y: patterns,
  /** an EPSG code, such as EPSG:2154 (Lambert-93); WGS84 where absent */
  projection: v.optional(v.pipe(v.string(), v.regex(/^(EPSG:\d+|IGNF:\w+)$/)), 'EPSG:4326'),
  /** how sure of its place the geocoder was, from 0 to 1; a row under `least` has none */
  score: v.optional(
    v.strictObject({ column: patterns, least: v.pipe(v.number(), v.minValue(0), v.maxValue(1)) }),
  ),
  /** what the geocoder found; a row that says one of these words has the place of a commune, and none of its own */
  found: v.optional(v.strictObject({ column: patterns, vague: some })),
  /** words for "not known" beside an empty cell */
  unknown: v.optional(v.array(v.string()), []),
}
