import { formatNumber } from '../i18n/format.ts'
import type { Lang } from '../i18n/lang.ts'
import { sentence } from '../i18n/typeset.ts'
import { findingWords } from '../i18n/words/finding.ts'
import { isNumber } from '../indicators/value.ts'
import { aggregateText } from './aggregate-text.ts'
import { caveatText, withCaveat } from './caveat-text.ts'
import type { Finding, Spread } from './finding.ts'
import { valueText } from './value-text.ts'
import type { ResolvedView, ViewZone } from './view.ts'

/** A finding in words: what is read first, and what completes it. */
export interface FindingText {
  readonly main: string
  readonly more: readonly string[]
}

type Worded = Exclude<Finding, { readonly kind: 'concern' | 'awaited' }>

/** The words of a finding that is not a method's, whose headline has words of its own. */
export function findingText(finding: Worded, view: ResolvedView): FindingText {
  const { lang, choice } = view
  const w = findingWords[lang]
  const number = (n: number) => formatNumber(n, lang)
  const known = ({ known: n, of }: Spread) =>
    n < of ? [w.known(number(n), number(of), choice.level, of > 1)] : []
  switch (finding.kind) {
    case 'none':
      return { main: w.none, more: [] }
    case 'unanswered':
      return { main: w.unanswered, more: [] }
    case 'attainment': {
      const { total, late, known: n } = finding
      const text = aggregateText(total, view)
      return {
        main: isNumber(total.value) ? w.attainment(text) : w.total(text),
        more: [w.late(number(late), number(n), choice.level, n > 1)],
      }
    }
    case 'total':
      return {
        main: w.total(aggregateText(finding.total, view)),
        more: [...highest(finding.spread, view), ...known(finding.spread)],
      }
    case 'spread': {
      const { spread, total } = finding
      const value = (one: number) => valueText(one, view.indicator, lang)
      const [least, greatest] = [spread.least.text, spread.greatest[0].text]
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

/** The least value is among those of the main sentence: where it has caveats, they are said with its name. */
function lowest({ least, reliable }: Spread, { lang }: ResolvedView): string[] {
  if (caveatText(least.flags, lang) === '') return []
  const w = findingWords[lang]
  return [
    w.lowest(placeOf(least), withCaveat(least.text, least.flags, lang)),
    ...nearest(reliable.least, w.lowestReliable, lang),
  ]
}

/** The zone nearest to an end that is not unreliable, where those of the end all are. */
const nearest = (
  zone: ViewZone | null,
  say: (name: string, value: string) => string,
  lang: Lang,
): string[] => (zone === null ? [] : [say(placeOf(zone), withCaveat(zone.text, zone.flags, lang))])

const placeOf = ({ name, communeName }: ViewZone): string =>
  communeName === null || communeName === name ? name : `${name} (${communeName})`

/** The zone of the greatest value, and how many others share it; its caveats are those that one of them has. */
function highest({ greatest, reliable }: Spread, { lang }: ResolvedView): string[] {
  const w = findingWords[lang]
  const [first, ...others] = greatest
  const flags = [...new Set(greatest.flatMap((zone) => zone.flags))]
  const text = withCaveat(first.text, flags, lang)
  const place = placeOf(first)
  return [
    others.length === 0
      ? w.highest(place, text)
      : w.highestTied(place, formatNumber(others.length, lang), others.length > 1, text),
    ...nearest(reliable.greatest, w.highestReliable, lang),
  ]
}
