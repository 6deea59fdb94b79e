import * as v from 'valibot'
import { type Bound, bound } from './bound.ts'
import { COMPARISONS } from './method.ts'

const readerCriterion = v.strictObject({
  indicator: v.pipe(v.string(), v.regex(/^[a-z][a-z0-9_-]{0,63}$/)),
  comparison: v.picklist(COMPARISONS),
  bound,
  /** what meeting the criterion adds to the score */
  points: v.pipe(v.number(), v.minValue(0.1), v.maxValue(99)),
})

export const MAX_CRITERIA = 10
export const CLASS_RANGE = { min: 2, max: 7 } as const

/**
 * A method that a reader builds in the page: a small document, which travels in the link and as a file. It names
 * indicators of the territory, and is turned into a `Method` (`to-method.ts`) where it is shown.
 */
export const readerMethod = v.strictObject({
  criteria: v.pipe(v.array(readerCriterion), v.minLength(1), v.maxLength(MAX_CRITERIA)),
  /** the least score of each class, from 0, increasing */
  minimums: v.pipe(
    v.array(v.pipe(v.number(), v.minValue(0), v.maxValue(999))),
    v.minLength(CLASS_RANGE.min),
    v.maxLength(CLASS_RANGE.max),
    v.check(
      (all) => all[0] === 0 && all.every((x, i) => i === 0 || x > (all[i - 1] ?? x)),
      'the least scores begin at 0 and increase',
    ),
  ),
  /** measure that weighs a zone */
  weight: v.pipe(v.string(), v.regex(/^[A-Z][A-Z0-9_]{0,63}$/)),
})

export type ReaderMethod = v.InferOutput<typeof readerMethod>

const SIGNS = { '>=': 'ge', '>': 'gt', '<=': 'le', '<': 'lt' } as const
const COMPARED = { ge: '>=', gt: '>', le: '<=', lt: '<' } as const

const tenths = (value: number): string => String(Math.round(value * 10))

function boundText(of: Bound): string {
  switch (of.kind) {
    case 'value':
      return `v${tenths(of.percent)}`
    case 'quantile':
      return `q${tenths(of.share)}`
    case 'epci':
      return `e${tenths(of.plus)}`
  }
}

/**
 * The text of a method in a link, numbers in tenths: `1!social_share_rp.ge.v400.10!vacancy_rate.gt.q800.20!0.10.20!STOCK`
 * has two criteria (at least 40 %, 1 point; over the rate that 80 % of zones do not exceed, 2 points) and three classes.
 */
export function readerMethodText({ criteria, minimums, weight }: ReaderMethod): string {
  const each = criteria.map((c) =>
    [c.indicator, SIGNS[c.comparison], boundText(c.bound), tenths(c.points)].join('.'),
  )
  return ['1', ...each, minimums.map(tenths).join('.'), weight].join('!')
}

const number = (text: string | undefined): number => Number(text) / 10

function parseBound(text: string): unknown {
  const at = number(text.slice(1))
  if (text.startsWith('v')) return { kind: 'value', percent: at }
  return text.startsWith('q') ? { kind: 'quantile', share: at } : { kind: 'epci', plus: at }
}

const CRITERION = /^[a-z][a-z0-9_-]*\.(?:ge|gt|le|lt)\.(?:[vq]\d{1,4}|e-?\d{1,4})\.\d{1,3}$/
const FORM = /^\d{1,4}(\.\d{1,4})*$/

/** The schema of that text, of version 1. */
export const readerMethodParam = v.pipe(
  v.string(),
  v.maxLength(1000),
  v.transform((text) => text.split('!')),
  v.minLength(4),
  v.check(
    (parts) =>
      parts[0] === '1' &&
      parts.slice(1, -2).every((part) => CRITERION.test(part)) &&
      FORM.test(parts.at(-2) ?? ''),
  ),
  v.transform((parts): unknown => ({
    criteria: parts.slice(1, -2).map((part) => {
      const [indicator, sign, of = '', points] = part.split('.')
      const comparison = COMPARED[sign as keyof typeof COMPARED]
      return { indicator, comparison, bound: parseBound(of), points: number(points) }
    }),
    minimums: (parts.at(-2) ?? '').split('.').map(number),
    weight: parts.at(-1),
  })),
  readerMethod,
)
