import type { Aggregate } from '../db/answers-types.ts'
import { formatNumber } from '../i18n/format.ts'
import type { Lang } from '../i18n/lang.ts'
import { sentence } from '../i18n/typeset.ts'
import { counted, findingWords } from '../i18n/words/finding.ts'
import { isNumber, type Value } from '../indicators/value.ts'
import { aggregateText, knownPart } from './aggregate-text.ts'
import { caveatText, withCaveat } from './caveat-text.ts'
import type { Finding, Spread } from './finding.ts'
import { listedZones } from './listed-zones.ts'
import { bareNumber, unitAfter, valueText } from './value-text.ts'
import type { ResolvedView, ViewZone } from './view.ts'

/** A finding in words: what is read first, and what completes it. */
export interface FindingText {
  readonly main: string
  readonly more: readonly string[]
}

/** Of so many zones that share a value with another, none is named. */
const MANY = 5

type Worded = Exclude<Finding, { readonly kind: 'concern' | 'awaited' }>

/** The words of a finding that is not a method's, whose headline has words of its own. */
export function findingText(finding: Worded, view: ResolvedView): FindingText {
  const { lang, choice } = view
  const w = findingWords[lang]
  const number = (n: number) => formatNumber(n, lang)
  const known = ({ known: n, of }: Spread) =>
    n < of ? [w.known(number(n), number(of), choice.level, of > 1), ...listedZones(view)] : []
  const membersOf = ({ of, members }: Aggregate, n: string) => counted(lang, n, members, of > 1)
  switch (finding.kind) {
    case 'none':
      return { main: w.none, more: [] }
    case 'unanswered':
      return { main: w.unanswered, more: [] }
    case 'attainment': {
      const { total, late } = finding
      const [text, date, part] = [aggregateText(total, view), view.year, knownPart(total, view)]
      // one whole is said, that of all zones: those that are late are among those whose sum is known
      const isOne = part !== null && total.members === choice.level
      const main = part
        ? w.attainmentOf(part.text, date, part.known, membersOf(total, part.of), isOne ? number(late) : null)
        : isNumber(total.value)
          ? w.attainment(text, date)
          : w.total(text)
      const all = view.zones.length
      return { main, more: isOne ? [] : [w.late(number(late), number(all), choice.level, all > 1)] }
    }
    case 'total': {
      const { total, spread } = finding
      const part = knownPart(total, view)
      return {
        main: part
          ? w.totalOf(part.text, part.known, membersOf(total, part.of))
          : w.total(aggregateText(total, view)),
        // how many are known is said with what they come to
        more: [
          ...highest(spread, view),
          ...(part && total.of === spread.of ? listedZones(view) : known(spread)),
        ],
      }
    }
    case 'spread': {
      const { spread, total } = finding
      const [least, greatest] = [spread.least[0], spread.greatest[0]]
      // a unit of several words is written once, after the last of the three
      const bare = unitAfter(view.indicator.unit, 2, lang).trim().includes(' ')
      const short = (value: Value) =>
        bare && isNumber(value)
          ? bareNumber(value, view.indicator, lang)
          : valueText(value, view.indicator, lang)
      const isOne = least.text === greatest.text
      const main = isOne
        ? sentence(w.same(choice.level, least.text))
        : w.spread(choice.level, short(spread.median), bare ? short(least.value) : least.text, greatest.text)
      return {
        main,
        more: [
          ...(total && isNumber(total.value) ? [w.whole(aggregateText(total, view))] : []),
          ...(isOne ? [] : [...highest(spread, view), ...lowest(spread, view)]),
          ...known(spread),
        ],
      }
    }
  }
}

/**
 * The least value is among those of the main sentence: the zones are told where several share it, and the zone where its
 * value has caveats.
 */
function lowest({ least, reliable }: Spread, { lang, choice }: ResolvedView): string[] {
  const w = findingWords[lang]
  const [first] = least
  const flags = flagsOfAll(least)
  const isDoubtful = caveatText(flags, lang) !== ''
  if (least.length === 1 && !isDoubtful) return []
  const zones = () => counted(lang, formatNumber(least.length, lang), choice.level, true)
  const said = least.length === 1 ? w.lowest(placeOf(first)) : w.lowestTied(zones())
  return [`${withCaveat(said, flags, lang)}${isDoubtful ? nearest(reliable.least, lang) : ''}`]
}

/** The flags that each of several zones bears. */
export const flagsOfAll = ([first, ...others]: Spread['least']) =>
  first.flags.filter((flag) => others.every(({ flags }) => flags.includes(flag)))

/** After an end whose zones are all unreliable: the zone nearest to it that is not; empty where there is none. */
const nearest = (zone: ViewZone | null, lang: Lang): string =>
  zone === null
    ? ''
    : ` (${findingWords[lang].reliable(placeOf(zone), withCaveat(zone.text, zone.flags, lang))})`

const placeOf = ({ name, communeName }: ViewZone): string =>
  communeName === null || communeName === name ? name : `${name} (${communeName})`

/** The zone of the greatest value, or those that share it: a few by name, more by their number. */
function highest({ greatest, reliable }: Spread, { lang, choice }: ResolvedView): string[] {
  const w = findingWords[lang]
  const [first, ...others] = greatest
  const isMany = others.length >= MANY
  // of a few, those that one of them bears
  const flags = isMany ? flagsOfAll(greatest) : [...new Set(greatest.flatMap((zone) => zone.flags))]
  const text = withCaveat(first.text, flags, lang)
  const n = (value: number) => formatNumber(value, lang)
  const said =
    others.length === 0
      ? w.highest(placeOf(first), text)
      : isMany
        ? w.manyHighest(counted(lang, n(greatest.length), choice.level, true), text)
        : w.highestTied(placeOf(first), n(others.length), others.length > 1, text)
  return [`${said}${nearest(reliable.greatest, lang)}`]
}
