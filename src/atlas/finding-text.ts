import type { Aggregate } from '../db/answers-types.ts'
import { formatNumber } from '../i18n/format.ts'
import type { Lang } from '../i18n/lang.ts'
import { sentence } from '../i18n/typeset.ts'
import { counted, findingWords } from '../i18n/words/finding.ts'
import { isNumber } from '../indicators/value.ts'
import { aggregateText, knownPart } from './aggregate-text.ts'
import { caveatText, withCaveat } from './caveat-text.ts'
import type { Finding, Spread } from './finding.ts'
import { valueText } from './value-text.ts'
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
    n < of ? [w.known(number(n), number(of), choice.level, of > 1)] : []
  const membersOf = ({ of, members }: Aggregate, n: string) => counted(lang, n, members, of > 1)
  switch (finding.kind) {
    case 'none':
      return { main: w.none, more: [] }
    case 'unanswered':
      return { main: w.unanswered, more: [] }
    case 'attainment': {
      const { total, late, known: n } = finding
      const [text, date, part] = [aggregateText(total, view), view.year, knownPart(total, view)]
      const main = part
        ? w.attainmentOf(part.text, date, part.known, membersOf(total, part.of))
        : isNumber(total.value)
          ? w.attainment(text, date)
          : w.total(text)
      return { main, more: [w.late(number(late), number(n), choice.level, n > 1)] }
    }
    case 'total': {
      const { total, spread } = finding
      const part = knownPart(total, view)
      return {
        main: part
          ? w.totalOf(part.text, part.known, membersOf(total, part.of))
          : w.total(aggregateText(total, view)),
        // how many are known is said with what they come to
        more: [...highest(spread, view), ...(part && total.of === spread.of ? [] : known(spread))],
      }
    }
    case 'spread': {
      const { spread, total } = finding
      const value = (one: number) => valueText(one, view.indicator, lang)
      const [least, greatest] = [spread.least[0].text, spread.greatest[0].text]
      const main =
        least === greatest
          ? sentence(w.same(choice.level, least))
          : w.spread(choice.level, value(spread.median), least, greatest)
      return {
        main,
        more: [
          ...(least === greatest ? [] : [...highest(spread, view), ...lowest(spread, view)]),
          ...(total && isNumber(total.value) ? [w.whole(aggregateText(total, view))] : []),
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
  const text = withCaveat(first.text, flags, lang)
  const zones = () => counted(lang, formatNumber(least.length, lang), choice.level, true)
  return [
    least.length === 1 ? w.lowest(placeOf(first), text) : w.lowestTied(zones(), text),
    ...(isDoubtful ? nearest(reliable.least, w.lowestReliable, lang) : []),
  ]
}

/** The flags that each of several zones bears. */
const flagsOfAll = ([first, ...others]: Spread['least']) =>
  first.flags.filter((flag) => others.every(({ flags }) => flags.includes(flag)))

/** The zone nearest to an end that is not unreliable, where those of the end all are. */
const nearest = (
  zone: ViewZone | null,
  say: (name: string, value: string) => string,
  lang: Lang,
): string[] => (zone === null ? [] : [say(placeOf(zone), withCaveat(zone.text, zone.flags, lang))])

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
  return [said, ...nearest(reliable.greatest, w.highestReliable, lang)]
}
