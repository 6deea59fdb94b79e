import { circleRadius, circleSteps } from '../classify/circles.ts'
import { histogram } from '../classify/histogram.ts'
import type { Answers } from '../db/answers-types.ts'
import type { ZoneRow } from '../db/tables.ts'
import { digitsUnder, formatPercent } from '../i18n/format.ts'
import type { Lang } from '../i18n/lang.ts'
import { vintageText } from '../i18n/vintage.ts'
import { STATE_WORDS } from '../i18n/words/values.ts'
import { LEVEL_WORDS, viewWords } from '../i18n/words/view.ts'
import type { Indicator } from '../indicators/catalogue.ts'
import { sum } from '../indicators/ratio.ts'
import type { Mention, Territory } from '../indicators/territory.ts'
import { flagsOf, isNumber, STATES, type State, type Value } from '../indicators/value.ts'
import { defaultSettings, type Method, type MethodSettings } from '../methods/method.ts'
import type { Choice } from './choice.ts'
import { mentionText } from './mention-text.ts'
import type { Published } from './published.ts'
import {
  cellLevel,
  indicatorYears,
  type ReadContext,
  readIndicator,
  readWeights,
  type ZoneReading,
} from './read.ts'
import type { Store } from './store.ts'
import { datedText } from './value-text.ts'
import type { Answering, ResolvedView, ViewClass, ViewState, ViewZone } from './view.ts'
import { circleClasses, methodClasses, numberClasses } from './view-classes.ts'

/** Radius of the greatest circle, in CSS pixels at scale 1. */
const MAX_RADIUS = 26

export interface ResolveInput {
  readonly choice: Choice
  readonly published: Published
  readonly territory: Territory
  readonly store: Store
}

/** The method of an indicator, where it is one that a method gives. */
export function methodOf(published: Published, indicator: Indicator): Method | undefined {
  const { formula } = indicator
  return formula.kind === 'method' ? published.methods.find((m) => m.id === formula.method) : undefined
}

/** Thresholds and rule as chosen, over the method's own. */
export function settingsOf(method: Method, choice: Choice): MethodSettings {
  const own = defaultSettings(method)
  const thresholds = { ...own.thresholds }
  for (const id of Object.keys(thresholds)) {
    const chosen = choice.thresholds[id]
    if (chosen !== undefined) thresholds[id] = chosen
  }
  const rule = method.rules.some((r) => r.id === choice.rule) && choice.rule !== null ? choice.rule : own.rule
  return { thresholds, rule }
}

/** The year shown: the one chosen, or the latest; null where the indicator cannot be read. */
function yearOf(choice: Choice, years: readonly number[]): number | null {
  return choice.year !== null && years.includes(choice.year) ? choice.year : (years.at(-1) ?? null)
}

/** The year that `resolve` shows for a choice. */
export const yearShown = (input: ResolveInput, indicator: Indicator): number | null =>
  yearOf(input.choice, indicatorYears(readContext(input), indicator, input.choice.level))

/**
 * The weight of a set of zones: their sum, or why there is none; null where the sum is under the threshold, or where the
 * weight of one of them is not given at all.
 */
function publishableWeight(weights: readonly (Value | null)[], threshold: number | null): Value | null {
  const known = weights.filter((weight): weight is Value => weight !== null)
  if (known.length < weights.length || known.length === 0) return null
  const { value } = sum(known)
  if (!isNumber(value)) return value
  return threshold !== null && value > 0 && value < threshold ? null : value
}

function outcomeText(
  reading: ZoneReading,
  method: Method | undefined,
  indicator: Indicator,
  bounds: readonly number[],
  lang: Lang,
): string {
  const { outcome, value } = reading
  if (!outcome || !method) {
    // a value is never written as the bound that it stays under
    const decimals = isNumber(value) ? digitsUnder(value, bounds, indicator.decimals) : indicator.decimals
    return datedText(value, reading.asOf ?? null, { ...indicator, decimals }, lang)
  }
  if (outcome.kind === 'class') return method.classes[outcome.index]?.label[lang] ?? ''
  const could = outcome.candidates.map((index) => decapitalised(method.classes[index]?.label[lang] ?? ''))
  const w = viewWords[lang]
  return outcome.state === 'indeterminate' && could.length > 0
    ? w.couldBe(could.join(w.or))
    : STATE_WORDS[lang][outcome.state]
}

function sourceLine(
  mentions: readonly Mention[],
  geometry: Mention,
  territory: Territory,
  lang: Lang,
): string {
  const w = viewWords[lang]
  const contours = w.contours(w[territory.contours], mentionText(geometry, lang))
  const texts = mentions.map((mention) => mentionText(mention, lang))
  const list = texts.length > 0 ? texts.reduce(w.sources) : ''
  const fictional = territory.fictional ? ` ${w.fictional}.` : ''
  const restricted = territory.restricted ? ` ${w.restricted(territory.restricted.holder)}.` : ''
  return `${w.source(list)}. ${contours}.${fictional}${restricted}`
}

const decapitalised = (text: string) => text.charAt(0).toLowerCase() + text.slice(1)

/** The years that an objective is voted for; null for any other indicator, progress included: its years are those of results. */
function periodOf({ section, formula }: Indicator, { plan }: Territory): ResolvedView['period'] {
  const isObjective = section === 'objectifs' && formula.kind !== 'progress'
  return isObjective && plan ? { start: plan.start, end: plan.end } : null
}

function subtitleOf(
  input: ResolveInput,
  method: Method | undefined,
  year: number | null,
  indicator: Indicator,
) {
  const { choice, territory } = input
  const { lang } = choice
  const w = viewWords[lang]
  const parts = [LEVEL_WORDS[lang][choice.level].by]
  const period = periodOf(indicator, territory)
  if (period) parts.push(w.period(period.start, period.end))
  else if (year !== null) parts.push(String(year))
  if (method) {
    const { thresholds } = settingsOf(method, choice)
    const at = method.criteria.map((c) => {
      const threshold = thresholds[c.id] ?? c.threshold
      return formatPercent(threshold, lang, Number.isInteger(threshold) ? 0 : 1)
    })
    parts.push(w.thresholds(at.join(' / ')))
    const rule = ruleOf(method, choice)
    if (rule && rule !== method.rules[0]) parts.push(decapitalised(rule.label[lang]))
  }
  return `${parts.join(', ')} — ${territory.name[lang]}`
}

/** How many criteria make each class, which is the reader's choice: in the caveats of every view of classes. */
const ruleOf = (method: Method, choice: Choice) =>
  method.rules.find(({ id }) => id === settingsOf(method, choice).rule)

/** Where the indicators of a territory are read. */
export const readContext = ({ store, published, territory }: Omit<ResolveInput, 'choice'>): ReadContext => ({
  store,
  methods: published.methods,
  measures: published.measures,
  plan: territory.plan,
})

/**
 * What is shown for a choice: classes, states, words, colours, source line. Pure, and quick enough to be run at each
 * step of a slider. The choice has been settled: its indicator and level exist in this territory.
 * @param answers what the database has computed for this choice, or null while it has not
 */
export function resolve(input: ResolveInput, answers: Answers | null, answering: Answering): ResolvedView {
  const { choice, published, territory, store } = input
  const { lang, level } = choice
  const indicator = published.indicators.find((i) => i.id === choice.indicator)
  if (!indicator) throw new Error(`the settled choice names the unknown indicator ${choice.indicator}`)
  const context = readContext(input)
  const years = indicatorYears(context, indicator, level)
  const year = yearOf(choice, years)
  const method = methodOf(published, indicator)
  const readings =
    year === null ? [] : readIndicator(context, indicator, level, year, method && settingsOf(method, choice))
  const values = readings.map((reading) => reading.value).filter(isNumber)
  const circles = indicator.symbol === 'circles'
  const found = method
    ? methodClasses(method, lang)
    : circles
      ? circleClasses(indicator, values, lang)
      : numberClasses(choice, indicator, values)

  const weights =
    indicator.weight !== null && year !== null && store.years(cellLevel(level), indicator.weight).length > 0
      ? readWeights(store, indicator.weight, level, year)
      : null
  const max = values.reduce((a, b) => Math.max(a, Math.abs(b)), 0)
  const selected = new Set(choice.selection)
  const zoneRows = store.zones(level)
  const zones = readings.map((reading, i): ViewZone => {
    const row = zoneRows[i] as ZoneRow
    const group = row.group ?? store.zone('commune', row.commune ?? '')?.group ?? null
    return {
      code: row.code,
      name: row.name,
      commune: row.commune,
      communeName: row.commune === null ? null : (store.zone('commune', row.commune)?.name ?? null),
      group,
      groupName: group === null ? null : (territory.groups.find((g) => g.code === group)?.name ?? null),
      lon: row.lon ?? 0,
      lat: row.lat ?? 0,
      value: reading.value,
      asOf: reading.asOf ?? null,
      numerator: reading.numerator,
      denominator: reading.denominator,
      flags: flagsOf(reading.flags),
      text: outcomeText(reading, method, indicator, found.exact, lang),
      classIndex: found.indexOf(reading),
      state: isNumber(reading.value) ? null : reading.value,
      weight: weights?.get(row.code) ?? null,
      kind: level !== 'qpv' ? null : row.kind === 'qva' ? 'qva' : 'qpv',
      perimeter: row.perimeter,
      radius: circles && isNumber(reading.value) ? circleRadius(reading.value, max, MAX_RADIUS) : 0,
      selected: selected.has(row.code),
      checks: reading.outcome?.checks ?? [],
      candidates: reading.outcome?.kind === 'state' ? reading.outcome.candidates : [],
    }
  })

  const weightMeasure = published.measures.find((m) => m.id === indicator.weight)
  const weightSource = published.sources.find((s) => s.id === weightMeasure?.source)
  const threshold = published.secrecy.find((s) => s.id === weightSource?.secrecy)?.threshold ?? null
  const weigh = (members: readonly ViewZone[]) =>
    weights
      ? publishableWeight(
          members.map((z) => z.weight),
          threshold,
        )
      : null
  const classes = found.classes.map((c): ViewClass => {
    const members = zones.filter((z) => z.classIndex === c.index)
    return { ...c, count: members.length, weight: members.length > 0 ? weigh(members) : weights ? 0 : null }
  })
  const states = STATES.flatMap((state: State): ViewState[] => {
    const members = zones.filter((z) => z.state === state)
    return members.length === 0
      ? []
      : [{ state, label: STATE_WORDS[lang][state], count: members.length, weight: weigh(members) }]
  })
  const mentions = territory.available.find((a) => a.indicator === indicator.id)?.mentions ?? []
  const rule = method && ruleOf(method, choice)
  const w = viewWords[lang]
  return {
    choice,
    lang,
    territory: { id: territory.id, name: territory.name[lang], fictional: territory.fictional },
    indicator,
    title: indicator.label[lang],
    subtitle: subtitleOf(input, method, year, indicator),
    year,
    years,
    period: periodOf(indicator, territory),
    symbol: circles ? 'circles' : 'choropleth',
    zones,
    classes,
    states,
    histogram: method || values.length < 3 ? null : histogram(values, found.bounds),
    circles: circles && max > 0 ? { max, steps: circleSteps(max) } : null,
    weightLabel: weights && weightMeasure ? decapitalised(weightMeasure.label[lang]) : null,
    weightSource: weights && weightSource ? weightSource.title[lang] : null,
    answers,
    answering,
    mentions: mentions.map((mention) => ({ ...mention, vintage: vintageText(mention.vintage, lang) })),
    sourceLine: sourceLine(mentions, territory.geometry, territory, lang),
    warnings: [
      ...(territory.restricted ? [w.restricted(territory.restricted.holder)] : []),
      ...(territory.fictional ? [w.fictional] : []),
      ...(territory.contours === 'schematic' ? [w.schematic] : []),
    ],
    caveats: [...(rule ? [w.rule(decapitalised(rule.label[lang]))] : []), ...indicator.caveats[lang]],
  }
}
