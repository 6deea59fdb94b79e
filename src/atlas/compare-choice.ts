import * as v from 'valibot'

/** What the second map of a comparison shows otherwise than the first; null: as the first does. */
export interface CompareChoice {
  /** two maps, or one of what differs */
  readonly show: 'sides' | 'difference'
  /** classes made of the values of both sides, or of each side's own */
  readonly classes: 'same' | 'own'
  readonly indicator: string | null
  readonly year: number | null
  /** percent, by criterion */
  readonly thresholds: Readonly<Record<string, number>> | null
  readonly rule: string | null
}

/** A comparison as links write it: `sides.same~i.vacancy_rate~y.2016~f.income.45,unemployment.20~r.strict`. */
export function compareText({ show, classes, indicator, year, thresholds, rule }: CompareChoice): string {
  const moved = Object.entries(thresholds ?? {}).map(([id, at]) => `${id}.${Number(at.toFixed(1))}`)
  return [
    `${show}.${classes}`,
    ...(indicator === null ? [] : [`i.${indicator}`]),
    ...(year === null ? [] : [`y.${year}`]),
    ...(moved.length === 0 ? [] : [`f.${moved.join(',')}`]),
    ...(rule === null ? [] : [`r.${rule}`]),
  ].join('~')
}

/** @param schemas of an identifier and of thresholds, as the rest of a link has them */
export function compareSchema(
  id: v.GenericSchema<string, string>,
  thresholds: v.GenericSchema<string, Record<string, number>>,
) {
  const parts = v.strictObject({
    head: v.pipe(
      v.string(),
      v.transform((text) => text.split('.')),
      v.strictTuple([v.picklist(['sides', 'difference']), v.picklist(['same', 'own'])]),
    ),
    i: v.optional(id),
    y: v.optional(v.pipe(v.string(), v.regex(/^\d{4}$/), v.transform(Number))),
    f: v.optional(thresholds),
    r: v.optional(id),
  })
  return v.pipe(
    v.string(),
    v.transform((text) => {
      const [head = '', ...others] = text.split('~')
      return { head, pairs: others.map((part) => [part.slice(0, 1), part.slice(2), part.charAt(1)] as const) }
    }),
    v.check(({ pairs }) => pairs.every(([, , dot]) => dot === '.')),
    v.check(({ pairs }) => new Set(pairs.map(([key]) => key)).size === pairs.length),
    v.transform(({ head, pairs }): unknown => ({ head, ...Object.fromEntries(pairs) })),
    parts,
    v.transform(
      ({ head: [show, classes], i, y, f, r }): CompareChoice => ({
        show,
        classes,
        indicator: i ?? null,
        year: y ?? null,
        thresholds: f ?? null,
        rule: r ?? null,
      }),
    ),
  )
}
