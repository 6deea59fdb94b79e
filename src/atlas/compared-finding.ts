import { formatNumber } from '../i18n/format.ts'
import { sentence } from '../i18n/typeset.ts'
import { cardWords } from '../i18n/words/card.ts'
import { comparedFindingWords } from '../i18n/words/compared-finding.ts'
import { counted, findingWords, zonesOf } from '../i18n/words/finding.ts'
import { isNumber } from '../indicators/value.ts'
import { shareText } from './bounds-text.ts'
import { withCaveat } from './caveat-text.ts'
import { summarise } from './cross-table.ts'
import { isChangeOf } from './difference.ts'
import { shownSign } from './difference-classes.ts'
import { type Spread, spreadOf } from './finding.ts'
import { type FindingText, flagsOfAll } from './finding-text.ts'
import { methodPhrases } from './method-phrases.ts'
import type { Drawn } from './resolve.ts'
import { valueText } from './value-text.ts'

/** What a comparison finds: its two maps, and what differs between them where they count in one unit. */
interface Compared {
  readonly first: Drawn
  readonly second: Drawn
  readonly difference: Drawn | null
}

/**
 * What parts the two maps of a comparison, in words: the share of a method before and after and the zones that change class,
 * or the median of each and how many zones are above and under. Null where nothing compares them: the finding of map A stands.
 */
export function comparedFinding({ first, second, difference }: Compared): FindingText | null {
  if (difference === null) return null
  if (isSameMap(first, second)) return { main: comparedFindingWords[first.lang].sameMap, more: [] }
  const { method } = first
  return method && second.method ? changedClasses(first, second) : changedNumbers(first, second, difference)
}

/** Whether nothing was chosen that parts the second map from the first. */
const isSameMap = ({ indicator, year, period, zones, choice: { compare } }: Drawn, second: Drawn): boolean =>
  indicator.id === second.indicator.id &&
  year === second.year &&
  period?.start === second.period?.start &&
  !compare?.thresholds &&
  !compare?.rule &&
  zones.every(({ value }, i) => value === second.zones[i]?.value)

/** "42 % → 33 % du parc", the zones that change class, how many of them up and down. */
function changedClasses(first: Drawn, second: Drawn): FindingText {
  const { lang, choice } = first
  const w = findingWords[lang]
  const n = (value: number) => formatNumber(value, lang)
  const [before, after] = [first, second].map(({ cross, method }) => {
    const found = cross && method && summarise(cross, method)
    return found && found.stock.all > 0
      ? shareText(found.concern.all, found.possible.all, found.stock.all, lang)
      : null
  })
  const was = new Map(first.zones.map(({ code, classIndex }) => [code, classIndex]))
  const pairs = second.zones.map(({ code, classIndex }) => [was.get(code) ?? -1, classIndex] as const)
  const known = pairs.filter((pair) => pair.every((index) => index >= 0))
  const up = known.filter(([from, to]) => to > from).length
  const down = known.filter(([from, to]) => to < from).length
  // no class is known on the other map: nobody says that it changed
  const once = pairs.filter(([from, to]) => from >= 0 !== to >= 0).length
  const moved = up + down
  const changes = moved === 0 ? w.movedNone : w.moved(n(moved), choice.level, moved > 1)
  const compared = comparedFindingWords[lang]
  const ways = [
    ...(moved === 0 ? [] : [compared.classWays(n(up), n(down))]),
    ...(once === 0 ? [] : [compared.classOnce(counted(lang, n(once), choice.level, once > 1), once > 1)]),
  ]
  if (before == null || after == null || !first.method) return { main: sentence(changes), more: ways }
  const { concern, whole } = methodPhrases(first.method, lang)
  const share = before === after ? `${after} ${whole}` : `${before} → ${after} ${whole}`
  return { main: `${cardWords[lang].labelled(sentence(concern), share)}, ${changes}`, more: ways }
}

/** The median of each map, or of the difference where that is shown; how many zones go up and down, and which the most. */
function changedNumbers(first: Drawn, second: Drawn, difference: Drawn): FindingText | null {
  const { lang, choice } = first
  const w = comparedFindingWords[lang]
  const n = (value: number) => formatNumber(value, lang)
  const spread = spreadOf(difference.zones)
  const [a, b] = [spreadOf(first.zones), spreadOf(second.zones)]
  if (!spread || !a || !b) return null
  const isChange = isChangeOf(first, second)
  const signed = { ...difference.indicator, signed: true }
  const main =
    choice.compare?.show === 'difference'
      ? w.medianDifference(valueText(spread.median, signed, lang))
      : w.medians(
          zonesOf(lang, choice.level),
          valueText(a.median, first.indicator, lang),
          valueText(b.median, second.indicator, lang),
        )
  const values = difference.zones.map(({ value }) => value).filter(isNumber)
  const signs = values.map((value) => shownSign(value, difference.indicator.decimals))
  const [up, down] = [signs.filter((sign) => sign > 0).length, signs.filter((sign) => sign < 0).length]
  const zones = (of: number) => counted(lang, n(of), choice.level, of > 1)
  return {
    main,
    more: [
      isChange ? w.ups(zones(up), n(down), n(values.length - up - down)) : w.overs(zones(up), n(down)),
      ...end(spread.greatest, isChange ? w.mostUp : w.mostOver, lang, up > 0),
      ...end(spread.least, isChange ? w.mostDown : w.mostUnder, lang, down > 0),
    ],
  }
}

/** The zone that differs the most one way, or how many share that; none where no zone goes that way. */
function end(
  zones: Spread['greatest'],
  say: (name: string, value: string) => string,
  lang: Drawn['lang'],
  isThere: boolean,
): string[] {
  if (!isThere) return []
  const [zone, ...others] = zones
  const name =
    others.length === 0
      ? zone.name
      : comparedFindingWords[lang].tied(zone.name, formatNumber(others.length, lang), others.length > 1)
  return [say(name, withCaveat(zone.text, flagsOfAll(zones), lang))]
}
