import * as v from 'valibot'

/** data/sanity.yaml: from where on a figure or a contour is said, asked about, or refused. */

const share = v.pipe(v.number(), v.minValue(0), v.maxValue(1))
const positive = v.pipe(v.number(), v.gtValue(0))
const grades = v.strictObject({ said: positive, refused: positive })
const perInhabitant = v.strictObject({ most: positive, small: positive })
const measure = v.pipe(v.string(), v.regex(/^[A-Z][A-Z0-9_]*$/))

export const thresholds = v.strictObject({
  position: v.strictObject({
    margin: positive,
    majority: share,
    within: share,
    displaced: share,
    shift: grades,
    misplaced: positive,
    area: grades,
    other_edition: share,
    coarse: positive,
  }),
  counts: v.strictObject({
    most: v.strictObject({
      epci: positive,
      group: positive,
      commune: positive,
      iris: positive,
      qpv: positive,
      work: positive,
      residence: positive,
      condominium: positive,
      address: positive,
    }),
    per_inhabitant: v.objectWithRest({ any: perInhabitant }, perInhabitant),
  }),
  scale: v.strictObject({
    refused: positive,
    said: positive,
    zones: positive,
    large: positive,
    part: positive,
    same: positive,
    shifted: v.strictObject({ zones: positive, share }),
    years: positive,
  }),
  wholes: v.array(v.tuple([measure, measure])),
  likely_wholes: v.array(v.tuple([measure, measure])),
  sums: v.array(v.strictObject({ parts: v.pipe(v.array(measure), v.minLength(2)), whole: measure })),
})

export type Thresholds = v.InferOutput<typeof thresholds>
