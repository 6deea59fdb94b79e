import { formatNumber } from '../i18n/format.ts'
import { sentence } from '../i18n/typeset.ts'
import { cardWords } from '../i18n/words/card.ts'
import { methodWords } from '../i18n/words/method.ts'
import { tipWords } from '../i18n/words/tip.ts'
import { uiWords } from '../i18n/words/ui.ts'
import { FLAG_WORDS, STATE_WORDS } from '../i18n/words/values.ts'
import { LEVEL_WORDS } from '../i18n/words/view.ts'
import { wayWords } from '../i18n/words/ways.ts'
import { isRanked } from '../indicators/catalogue.ts'
import { isNumber, type Value } from '../indicators/value.ts'
import { arePoints } from '../territory/level.ts'
import { caveatText } from './caveat-text.ts'
import { givenText } from './correction-text.ts'
import { criterionGroups } from './criterion-groups.ts'
import { isYesOrNo } from './is-yes-or-no.ts'
import { samePlace } from './same-place.ts'
import { rateText, thresholdText } from './threshold-text.ts'
import type { ResolvedView, ViewZone } from './view.ts'
import { zoneRank } from './zone-rank.ts'

/** The texts of one zone beside the pointer. */
export interface ZoneTip {
  readonly name: string
  /** level, and commune where that is another place */
  readonly place: string
  readonly value: string
  readonly color: string | null
  /** what completes the value, a line each: parts, class, criteria, dwellings, rank, mentions */
  readonly lines: readonly string[]
  /** what says most beside the value, in one line: its caveats, the class of a number, the dwellings of a class, the rank */
  readonly brief: string
}

export function zoneTip(view: ResolvedView, code: string): ZoneTip | null {
  const zone = view.zones.find((one) => one.code === code)
  if (!zone) return null
  const { lang, choice } = view
  const found = view.classes[zone.classIndex]
  const level = sentence(LEVEL_WORDS[lang][choice.level].one)
  const commune = zone.communeName
  // a number is written with the class that it is in; a class is the value itself
  const inClass =
    found && view.method === null && view.symbol !== 'circles' && view.classes.length > 1
      ? [tipWords[lang].inClass(found.label)]
      : []
  const weighed = dwellings(zone, view)
  const ranked = rank(zone, view)
  const others = together(zone, view)
  return {
    name: zone.name,
    place:
      commune === null || commune === zone.name ? level : `${level}, ${uiWords[lang].inCommune(commune)}`,
    value: sentence(zone.text),
    color: found?.color ?? null,
    lines: [
      ...parts(zone, view),
      ...inClass,
      ...given(zone, view),
      ...criteria(zone, view),
      ...weighed,
      ...ranked,
      ...zone.flags.map((flag) => sentence(FLAG_WORDS[lang][flag])),
      ...others,
    ],
    brief: [caveatText(zone.flags, lang), ...inClass, ...weighed, ...ranked, ...others]
      .filter((text) => text !== '')
      .map(sentence)
      .join(' · '),
  }
}

const count = (value: Value, { lang }: ResolvedView): string =>
  isNumber(value) ? formatNumber(value, lang) : STATE_WORDS[lang][value]

/** "155 sur 1 510": what the rate is made of, each part named. */
function parts(zone: ViewZone, view: ResolvedView): string[] {
  const { numerator, denominator } = zone
  if (numerator === null || denominator === null) return []
  if (!isNumber(numerator) && !isNumber(denominator)) return []
  const w = cardWords[view.lang]
  const { definition } = view
  const named = (label: string | null, value: Value) =>
    label === null ? count(value, view) : w.labelled(label, count(value, view))
  return [named(definition.numerator, numerator), named(definition.denominator, denominator)]
}

/** Each criterion of a method with its threshold. */
function criteria({ checks }: ViewZone, { method, lang, zones }: ResolvedView): string[] {
  // criteria that share one state say no more than the value does
  if (!method || checks.every(({ rate }) => !isNumber(rate) && rate === checks[0]?.rate)) return []
  return criterionGroups(method).flatMap(({ label, criteria: of }) => {
    const own = checks.filter(({ criterion }) => of.some(({ id }) => id === criterion))
    const [first] = own
    if (!first) return []
    const [criterion] = of
    if (criterion && of.length === 1 && isNumber(first.rate) && isYesOrNo(criterion, zones))
      return [cardWords[lang].labelled(label[lang], methodWords[lang][first.rate > 0 ? 'yes' : 'no'])]
    const at = own.map(({ threshold }) => thresholdText(threshold, lang, of[0])).join(' / ')
    const value = isNumber(first.rate)
      ? rateText(first.rate, first.threshold, lang, of[0])
      : STATE_WORDS[lang][first.rate]
    return [tipWords[lang].criterion(label[lang], value, at)]
  })
}

/** The class that a workshop gives beside the computed one. */
function given(zone: ViewZone, view: ResolvedView): string[] {
  const text = givenText(zone, view)
  return text === null ? [] : [text]
}

function dwellings({ weight }: ViewZone, view: ResolvedView): string[] {
  if (view.method === null || weight === null || view.weightLabel === null) return []
  return [cardWords[view.lang].labelled(sentence(view.weightLabel), count(weight, view))]
}

/** Points that the map draws one over the other: the card leads to each. */
function together(zone: ViewZone, view: ResolvedView): string[] {
  const { level } = view.choice
  const all = samePlace(view, zone)
  return arePoints(level) && all.length > 0 ? [wayWords[view.lang].samePlace(level, all.length)] : []
}

function rank({ code }: ViewZone, view: ResolvedView): string[] {
  const { indicator, lang } = view
  const found = zoneRank(view, code)
  if (found === null || !isRanked(indicator)) return []
  return [tipWords[lang].rank(uiWords[lang].rankOf(found))]
}
