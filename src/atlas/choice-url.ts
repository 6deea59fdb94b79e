import * as v from 'valibot'
import { LANGS, type Lang } from '../i18n/lang.ts'
import { CLASS_COUNTS, CLASS_METHODS } from '../indicators/catalogue.ts'
import { methodParam, methodText } from '../methods/method-link.ts'
import { readerRuleText } from '../methods/reader-method.ts'
import { scenarioParam, scenarioText } from '../scenario/scenario.ts'
import { MAP_LEVELS } from '../territory/level.ts'
import { type Choice, ZOOMS } from './choice.ts'
import { compareSchema, compareText } from './compare-choice.ts'
import { currentLink, URL_VERSION } from './link-migrations.ts'
import { panelsParam, panelsText } from './panels-choice.ts'
import { plotSchema, plotText } from './plot-choice.ts'

/**
 * Choice <-> query string. One short parameter a choice, only what differs from the default is written:
 * `?v=1&t=mel&l=commune&i=sru_rate&c=quantile.5&f=income.45,unemployment.22&s=59350,59512&m=10.5/50.62/3.07`
 *
 * A key that is not ours is named where it looks like one: of one or two letters, as ours are, or a choice in full
 * words. Others (utm_source, fbclid) were added by who passed the link on, and are left alone. A key that comes twice
 * counts once, the first time that it is understood; the other times are named.
 */
/** What a link asked for and did not get: shown to the reader, naming the parameter. */
export interface ChoiceProblem {
  readonly param: string
  readonly value: string
  /** the link has said this parameter already, and that is what is shown */
  readonly repeated?: true
  /** the link is not empty and does not say this parameter at all */
  readonly absent?: true
}

/** Keys that someone who writes a link by hand may try. */
const IN_WORDS = new Set(
  'territoire territory niveau echelle level couche layer indicateur indicator annee year classes palette seuils thresholds regle rule selection camera carte map langue'.split(
    ' ',
  ),
)

const looksLikeOurs = (key: string): boolean => /^[a-z]{1,2}$/i.test(key) || IN_WORDS.has(key.toLowerCase())

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
    count: v.pipe(v.number(), v.minValue(CLASS_COUNTS.min), v.maxValue(CLASS_COUNTS.max)),
    bounds: v.pipe(
      v.array(v.number()),
      v.check((b) => b.every((x, i) => i === 0 || x > (b[i - 1] ?? Number.NEGATIVE_INFINITY))),
    ),
  }),
  // bounds are of `manual`, and one fewer than the classes between them
  v.check(({ method, count, bounds }) => bounds.length === (method === 'manual' ? count - 1 : 0)),
)

const thresholds = v.pipe(
  list(v.pipe(v.string(), v.regex(/^[a-z][a-z0-9_]{0,40}\.\d{1,3}(\.\d)?$/)), ',', 12),
  v.transform((items) =>
    items.map(
      (item) => [item.slice(0, item.indexOf('.')), Number(item.slice(item.indexOf('.') + 1))] as const,
    ),
  ),
  v.check((pairs) => pairs.every(([, at]) => at <= 100)),
  v.check((pairs) => new Set(pairs.map(([criterion]) => criterion)).size === pairs.length),
  // a schema of records would drop the names of Object's own prototype without a word
  v.transform((pairs): Record<string, number> => Object.fromEntries(pairs)),
)

const camera = v.pipe(
  list(decimal, '/', 3),
  v.tuple([
    v.pipe(v.number(), v.minValue(ZOOMS.min), v.maxValue(ZOOMS.max)),
    v.pipe(v.number(), v.minValue(-85), v.maxValue(85)),
    v.pipe(v.number(), v.minValue(-180), v.maxValue(180)),
  ]),
  v.transform(([zoom, lat, lon]) => ({ zoom, lat, lon })),
)

const flag = v.pipe(
  v.picklist(['0', '1']),
  v.transform((text) => text === '1'),
)

/** names within it are those of files and columns, each of them bounded where the page makes it */
const calculation = v.pipe(v.string(), v.regex(/^[A-Za-z0-9_'().!-]{1,2000}$/))

const fourDigits = v.pipe(v.string(), v.regex(/^\d{4}$/), v.transform(Number))

/** parameter -> the part of the choice it says, and the schema at the door */
const PARAMS = {
  t: ['territory', id],
  l: ['level', v.picklist(MAP_LEVELS)],
  i: ['indicator', id],
  y: ['year', fourDigits],
  c: ['classification', classification],
  k: ['classYears', v.picklist(['shown', 'all'])],
  p: ['palette', v.pipe(v.string(), v.regex(/^[A-Za-z]{2,20}$/))],
  f: ['thresholds', thresholds],
  r: ['rule', id],
  x: ['readerMethod', methodParam],
  d: ['calculation', calculation],
  o: ['overlap', v.picklist(['split', 'straddling'])],
  s: ['selection', list(code, ',', 200)],
  w: ['reference', code],
  z: ['follow', flag],
  m: ['camera', camera],
  e: ['panels', panelsParam],
  q: ['outlines', flag],
  u: ['landmarks', flag],
  n: ['names', flag],
  b: ['compare', compareSchema(id, thresholds)],
  g: ['plot', plotSchema],
  a: ['scenario', scenarioParam],
  h: ['since', fourDigits],
  lang: ['lang', v.picklist(LANGS)],
} as const satisfies Record<string, readonly [keyof Choice, v.GenericSchema<string, unknown>]>

/** Reads a query string; what is not understood is left out and named. Never throws. */
export function parseChoice(search: string): { partial: PartialChoice; problems: ChoiceProblem[] } {
  const partial: PartialChoice = {}
  const problems: ChoiceProblem[] = []
  const all = [...new URLSearchParams(search)]
  const [version = null, ...others] = all.flatMap(([param, value]) => (param === 'v' ? [value] : []))
  const link = currentLink(
    version,
    all.filter(([param]) => param !== 'v'),
  )
  if (version !== null && !link.known) problems.push({ param: 'v', value: version.slice(0, 80) })
  for (const other of others)
    if (other !== version) problems.push({ param: 'v', value: other.slice(0, 80), repeated: true })
  for (const [param, value] of link.params) {
    const known = Object.hasOwn(PARAMS, param) ? PARAMS[param as keyof typeof PARAMS] : undefined
    if (!known && !looksLikeOurs(param)) continue
    const parsed = known && v.safeParse(known[1], value)
    const problem = { param, value: value.slice(0, 80) }
    if (!known || !parsed?.success) problems.push(problem)
    else if (known[0] in partial) problems.push({ ...problem, repeated: true })
    else Object.assign(partial, { [known[0]]: parsed.output })
  }
  if (all.length > 0 && !all.some(([param]) => param === 't'))
    problems.push({ param: 't', value: '', absent: true })
  return { partial, problems }
}

const round = (value: number, digits: number) => String(Number(value.toFixed(digits)))

/** A classification as links write it. */
export function classificationText({ method, count, bounds }: NonNullable<Choice['classification']>): string {
  const inner = bounds.length > 0 ? `~${bounds.map((b) => round(b, 9)).join('_')}` : ''
  return `${method}.${count}${inner}`
}

/** A camera as links write it. */
export const cameraText = ({ zoom, lat, lon }: NonNullable<Choice['camera']>): string =>
  `${round(zoom, 2)}/${round(lat, 5)}/${round(lon, 5)}`

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
  if (c) set('c', 'classification', classificationText(c))
  set('k', 'classYears', choice.classYears)
  if (choice.palette !== null) set('p', 'palette', choice.palette)
  const moved = Object.entries(choice.thresholds)
  if (moved.length > 0) set('f', 'thresholds', moved.map(([name, at]) => `${name}.${round(at, 1)}`).join(','))
  const ruleText = (rule: string) => (choice.readerMethod ? readerRuleText(rule) : rule)
  if (choice.rule !== null) set('r', 'rule', ruleText(choice.rule))
  if (choice.readerMethod) params.set('x', methodText(choice.readerMethod))
  if (choice.calculation !== null) params.set('d', choice.calculation)
  set('o', 'overlap', choice.overlap)
  if (choice.selection.length > 0) params.set('s', choice.selection.join(','))
  if (choice.reference !== null) params.set('w', choice.reference)
  set('z', 'follow', choice.follow ? '1' : '0')
  if (m) params.set('m', cameraText(m))
  if (choice.panels) set('e', 'panels', panelsText(choice.panels))
  set('q', 'outlines', choice.outlines ? '1' : '0')
  set('u', 'landmarks', choice.landmarks ? '1' : '0')
  set('n', 'names', choice.names ? '1' : '0')
  if (choice.compare !== null) {
    const { rule } = choice.compare
    params.set('b', compareText({ ...choice.compare, rule: rule === null ? null : ruleText(rule) }))
  }
  if (choice.plot !== null) params.set('g', plotText(choice.plot))
  if (choice.scenario !== null) params.set('a', scenarioText(choice.scenario))
  if (choice.since !== null) params.set('h', String(choice.since))
  set('lang', 'lang', choice.lang)
  if (!endsPlainly(queryOf(params))) {
    params.delete('l')
    params.set('l', choice.level)
  }
  return queryOf(params)
}

/** Commas, tildes, slashes and exclamation marks are legal in a query: kept readable. */
const queryOf = (params: URLSearchParams): string =>
  `?${params.toString().replaceAll('%2C', ',').replaceAll('%2F', '/').replaceAll('%7E', '~').replaceAll('%21', '!')}`

/** Whether no mail, chat or Markdown takes the end of a link for the sentence's: a scale, a language end so. */
const endsPlainly = (query: string): boolean => /[A-Za-z0-9]$/.test(query)

/** The query string of a territory alone: it opens on what it has. */
export const territoryQuery = (territory: string, lang: Lang): string =>
  `?${new URLSearchParams({ v: String(URL_VERSION), t: territory, ...((lang !== 'fr' || !endsPlainly(territory)) && { lang }) })}`
