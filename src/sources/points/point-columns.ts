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
  commune: patterns,
  /** columns that write an address, in order */
  address: v.optional(v.array(patterns), []),
  x: patterns,
  y: patterns,
  /** an EPSG code, such as EPSG:2154 (Lambert-93); WGS84 where absent */
  projection: v.optional(v.pipe(v.string(), v.regex(/^(EPSG:\d+|IGNF:\w+)$/)), 'EPSG:4326'),
  /** words for "not known" beside an empty cell */
  unknown: v.optional(v.array(v.string()), []),
}
