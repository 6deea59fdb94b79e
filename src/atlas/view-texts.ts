import type { Lang } from '../i18n/lang.ts'
import { STATE_WORDS } from '../i18n/words/values.ts'
import { LEVEL_WORDS, PRODUCT_WORDS, viewWords } from '../i18n/words/view.ts'
import type { Indicator } from '../indicators/catalogue.ts'
import { eventWords } from '../indicators/event-words.ts'
import { DWELLINGS_OBJECTIVE, objectiveEvent } from '../indicators/objective-event.ts'
import type { Credit, Territory } from '../indicators/territory.ts'
import { isNumber, type Value } from '../indicators/value.ts'
import { within } from '../lib/within.ts'
import type { Method, MethodSettings } from '../methods/method.ts'
import type { MapLevel } from '../territory/level.ts'
import { digitsWithin } from './class-digits.ts'
import { contourText, creditText } from './credit-text.ts'
import type { ZoneReading } from './read.ts'
import { thresholdText } from './threshold-text.ts'
import { datedText } from './value-text.ts'
import type { ResolvedView } from './view.ts'

/** Thresholds that a subtitle writes; more are counted. */
const MOST_WRITTEN = 6

/** As within a sentence: an acronym keeps its capitals. */
export const decapitalised = (text: string) =>
  /^\p{Lu}(?:[\p{Lu}\d]|$)/u.test(text) ? text : text.charAt(0).toLowerCase() + text.slice(1)

/**
 * What is read in a zone, in words: a value with its unit, a class, a state and what it leaves open. For the readings of
 * one view: a value that several zones have is worded once.
 */
export function readingTexts(
  method: Method | null,
  { unit, decimals: least }: Pick<Indicator, 'unit' | 'decimals'>,
  bounds: readonly number[],
  lang: Lang,
): (reading: ZoneReading) => string {
  const kept = new Map<Value, string>()
  const w = viewWords[lang]
  const valueText = (value: Value, asOf: number | null) => {
    // a value is never written as what lies in another class
    const decimals = isNumber(value) ? digitsWithin(value, bounds, least) : least
    return datedText(value, asOf, { unit, decimals }, lang)
  }
  return ({ outcome, value, asOf = null }) => {
    if (!outcome || !method)
      return asOf === null ? within(kept, value, () => valueText(value, null)) : valueText(value, asOf)
    if (outcome.kind === 'class') return method.classes[outcome.index]?.label[lang] ?? ''
    const could = outcome.candidates.map((index) => decapitalised(method.classes[index]?.label[lang] ?? ''))
    return outcome.state === 'indeterminate' && could.length > 0
      ? w.couldBe(could.join(w.or))
      : STATE_WORDS[lang][outcome.state]
  }
}

export function sourceLine(credits: readonly Credit[], territory: Territory, lang: Lang): string {
  const w = viewWords[lang]
  const contours = w.contours(contourKind(territory, lang), contourText(territory.geometry, lang))
  const texts = credits.map((credit) => creditText(credit, lang))
  const list = texts.length > 0 ? texts.reduce(w.sources) : ''
  const fictional = territory.fictional ? ` ${w.fictional}.` : ''
  const restricted = territory.restricted ? ` ${w.restricted(territory.restricted.holder)}.` : ''
  const assumed = assumptions(territory, lang).map((said) => ` ${said}.`)
  const local = isLocal([...credits, territory.geometry]) ? ` ${w.local}.` : ''
  return `${w.source(list)}. ${contours}.${local}${fictional}${restricted}${assumed.join('')}`
}

/** What the contours are: who gave them, where nobody says that they are the official ones. */
function contourKind({ geometry, contours }: Pick<Territory, 'geometry' | 'contours'>, lang: Lang): string {
  const w = viewWords[lang]
  return contours === 'supplied' && geometry.local ? w.ownContours : w[contours]
}

/** What the publisher assumes where the document does not say. */
function assumptions({ plan }: Territory, lang: Lang): string[] {
  const assumed = [...(plan?.assumed ? [DWELLINGS_OBJECTIVE] : []), ...(plan?.assumed_events ?? [])]
  return assumed.flatMap((objective) => {
    const words = plan && eventWords(objectiveEvent(plan, objective))
    return words ? [viewWords[lang].assumedEvent(words[lang], PRODUCT_WORDS[objective]?.[lang] ?? null)] : []
  })
}

/** Whether a figure comes from a file of the reader's own, which no link and no embed can show. */
export const isLocal = (credits: readonly Pick<Credit, 'local'>[]): boolean =>
  credits.some(({ local }) => local === true)

/** The words that stand on every view and export of a territory. */
export function warningsOf(territory: Territory, lang: Lang, credits: readonly Credit[] = []): string[] {
  const w = viewWords[lang]
  return [
    ...(isLocal([...credits, territory.geometry]) ? [w.local] : []),
    ...(territory.restricted ? [w.restricted(territory.restricted.holder)] : []),
    ...(territory.fictional ? [w.fictional] : []),
    ...assumptions(territory, lang),
    ...(territory.contours === 'schematic' ? [w.schematic] : []),
  ]
}

/**
 * The years that a change goes between, or that an objective is voted for; null for any other indicator, progress included:
 * its years are those of results.
 */
export function periodOf(
  { section, formula, span }: Indicator,
  { plan }: Pick<Territory, 'plan'>,
): ResolvedView['period'] {
  if (span) return span
  const isObjective = section === 'objectifs' && formula.kind !== 'progress'
  return isObjective && plan ? { start: plan.start, end: plan.end } : null
}

/** How many criteria make each class, as the reader chose. */
const ruleOf = (method: Method, settings: MethodSettings) =>
  method.rules.find(({ id }) => id === settings.rule)

/** Level, period or year, thresholds and rule where a method classes, then the territory. */
export function subtitleOf(
  shown: {
    readonly indicator: Pick<Indicator, 'span'>
    readonly level: MapLevel
    readonly year: number | null
    readonly period: ResolvedView['period']
    readonly method: Method | null
    readonly settings: MethodSettings | null
  },
  territory: Territory,
  lang: Lang,
): string {
  const { indicator, level, year, period, method, settings } = shown
  const w = viewWords[lang]
  const parts = [LEVEL_WORDS[lang][level].by]
  if (period) parts.push((indicator.span ? w.span : w.period)(period.start, period.end))
  else if (year !== null) parts.push(String(year))
  if (method && settings) {
    const at = method.criteria.map((c) => thresholdText(settings.thresholds[c.id] ?? c.threshold, lang, c))
    parts.push(
      at.length > MOST_WRITTEN ? w.thresholdCount(at.length) : w.thresholds(at.join(' / '), at.length),
    )
    const rule = ruleOf(method, settings)
    if (rule && rule !== method.rules[0]) parts.push(decapitalised(rule.label[lang]))
  }
  return `${parts.join(', ')} — ${territory.name[lang]}`
}

/** The rule of the classes, which is the reader's choice, then what the indicator asks to be read with care. */
export function caveatsOf(
  indicator: Indicator,
  method: Method | null,
  settings: MethodSettings | null,
  lang: Lang,
): string[] {
  const rule = method && settings ? ruleOf(method, settings) : undefined
  return [
    ...(rule ? [viewWords[lang].rule(decapitalised(rule.label[lang]))] : []),
    ...indicator.caveats[lang],
  ]
}
