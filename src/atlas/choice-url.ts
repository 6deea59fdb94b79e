import * as v from 'valibot'
import { LANGS, type Lang } from '../i18n/lang.ts'
import { CLASS_METHODS } from '../indicators/catalogue.ts'
import { MAP_LEVELS } from '../territory/level.ts'
import type { Choice } from './choice.ts'

/**
 * Choice <-> query string. Version 1, one short parameter a choice, only what differs from the default is written:
 * `?v=1&t=mel&l=commune&i=sru_rate&c=quantile.5&f=income.45,unemployment.22&s=59350,59512&m=10.5/50.62/3.07`
 */
export const URL_VERSION = 1

/** What a link asked for and did not get: shown to the reader, naming the parameter. */
export interface ChoiceProblem {
  readonly param: string
  readonly value: string
}

/** A link may leave anything unsaid. */
export type PartialChoice = { -readonly [K in keyof Choice]?: Choice[K] }

const id = v.pipe(v.string(), v.regex(/^[a-z0-9][a-z0-9_-]{0,63}$/))
const code = v.pipe(v.string(), v.regex(/^[A-Za-z0-9-]{1,32}$/))
const decimal = v.pipe(v.string(), v.regex(/^-?\d{1,9}(\.\d{1,9})?$/), v.transform(Number))
const list = <T extends v.GenericSchema<string, unknown>>(item: T, separator: string, max: number) =>
  v.pipe(
    v.string(),
    v.transform((text) => text.split(separator)),
    v.array(item),
    v.maxLength(max),
  )

const classification = v.pipe(
  v.string(),
  v.regex(/^[a-z0-9]+\.\d(~-?\d{1,9}(\.\d{1,9})?(_-?\d{1,9}(\.\d{1,9})?)*)?$/),
  v.transform((text) => {
    const [head = '', bounds] = text.split('~')
    const [method, count] = head.split('.')
    return { method, count: Number(count), bounds: bounds ? bounds.split('_').map(Number) : [] }
  }),
  v.object({
    method: v.picklist(CLASS_METHODS),
    count: v.pipe(v.number(), v.minValue(1), v.maxValue(9)),
    bounds: v.pipe(
      v.array(v.number()),
      v.maxLength(8),
      v.check((b) => b.every((x, i) => i === 0 || x > (b[i - 1] ?? Number.NEGATIVE_INFINITY))),
    ),
  }),
)

const thresholds = v.pipe(
  list(v.pipe(v.string(), v.regex(/^[a-z][a-z0-9_]{0,40}\.\d{1,3}(\.\d)?$/)), ',', 12),
  v.transform((items) =>
    Object.fromEntries(
      items.map((item) => [item.slice(0, item.indexOf('.')), Number(item.slice(item.indexOf('.') + 1))]),
    ),
  ),
  v.record(v.string(), v.pipe(v.number(), v.minValue(0), v.maxValue(100))),
)

const camera = v.pipe(
  list(decimal, '/', 3),
  v.tuple([
    v.pipe(v.number(), v.minValue(0), v.maxValue(24)),
    v.pipe(v.number(), v.minValue(-85), v.maxValue(85)),
    v.pipe(v.number(), v.minValue(-180), v.maxValue(180)),
  ]),
  v.transform(([zoom, lat, lon]) => ({ zoom, lat, lon })),
)

const flag = v.pipe(
  v.picklist(['0', '1']),
  v.transform((text) => text === '1'),
)

/** parameter -> the part of the choice it says, and the schema at the door */
const PARAMS = {
  t: ['territory', id],
  l: ['level', v.picklist(MAP_LEVELS)],
  i: ['indicator', id],
  y: ['year', v.pipe(v.string(), v.regex(/^\d{4}$/), v.transform(Number))],
  c: ['classification', classification],
  p: ['palette', v.pipe(v.string(), v.regex(/^[A-Za-z]{2,20}$/))],
  f: ['thresholds', thresholds],
  r: ['rule', id],
  o: ['overlap', v.picklist(['split', 'straddling'])],
  s: ['selection', list(code, ',', 200)],
  m: ['camera', camera],
  q: ['outlines', flag],
  n: ['names', flag],
  lang: ['lang', v.picklist(LANGS)],
} as const satisfies Record<string, readonly [keyof Choice, v.GenericSchema<string, unknown>]>

/** Reads a query string; what is not understood is left out and named. Never throws. */
export function parseChoice(search: string): { partial: PartialChoice; problems: ChoiceProblem[] } {
  const partial: PartialChoice = {}
  const problems: ChoiceProblem[] = []
  for (const [param, value] of new URLSearchParams(search)) {
    if (param === 'v') {
      if (value !== String(URL_VERSION)) problems.push({ param, value })
      continue
    }
    const known = Object.hasOwn(PARAMS, param) ? PARAMS[param as keyof typeof PARAMS] : undefined
    const parsed = known && v.safeParse(known[1], value)
    if (known && parsed?.success) Object.assign(partial, { [known[0]]: parsed.output })
    else problems.push({ param, value: value.slice(0, 80) })
  }
  return { partial, problems }
}

const round = (value: number, digits: number) => String(Number(value.toFixed(digits)))

/** The query string of a choice, without what `defaults` says already; always begins with the version. */
export function formatChoice(choice: Choice, defaults: Choice): string {
  const params = new URLSearchParams({ v: String(URL_VERSION), t: choice.territory })
  const set = (param: keyof typeof PARAMS, key: keyof Choice, text: string) => {
    if (JSON.stringify(choice[key]) !== JSON.stringify(defaults[key])) params.set(param, text)
  }
  const { classification: c, camera: m } = choice
  params.set('i', choice.indicator)
  params.set('l', choice.level)
  if (choice.year !== null) set('y', 'year', String(choice.year))
  if (c) {
    const bounds = c.bounds.length > 0 ? `~${c.bounds.map((b) => round(b, 9)).join('_')}` : ''
    set('c', 'classification', `${c.method}.${c.count}${bounds}`)
  }
  if (choice.palette !== null) set('p', 'palette', choice.palette)
  const moved = Object.entries(choice.thresholds)
  if (moved.length > 0) set('f', 'thresholds', moved.map(([name, at]) => `${name}.${round(at, 1)}`).join(','))
  if (choice.rule !== null) set('r', 'rule', choice.rule)
  set('o', 'overlap', choice.overlap)
  if (choice.selection.length > 0) params.set('s', choice.selection.join(','))
  if (m) params.set('m', `${round(m.zoom, 2)}/${round(m.lat, 5)}/${round(m.lon, 5)}`)
  set('q', 'outlines', choice.outlines ? '1' : '0')
  set('n', 'names', choice.names ? '1' : '0')
  set('lang', 'lang', choice.lang)
  // Commas, tildes and slashes are legal in a query: kept readable.
  return `?${params.toString().replaceAll('%2C', ',').replaceAll('%2F', '/').replaceAll('%7E', '~')}`
}

/** The query string of a territory alone: it opens on what it has. */
export const territoryQuery = (territory: string, lang: Lang): string =>
  `?${new URLSearchParams({ v: String(URL_VERSION), t: territory, ...(lang !== 'fr' && { lang }) })}`
