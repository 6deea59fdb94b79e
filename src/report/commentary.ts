import { caveatText } from '../atlas/caveat-text.ts'
import type { CommentaryRule } from '../atlas/commentary-rule.ts'
import { rankText } from '../atlas/rank-text.ts'
import { bareNumber, valueText } from '../atlas/value-text.ts'
import type { ResolvedView } from '../atlas/view.ts'
import type { SeriesPoint } from '../atlas/zone-detail.ts'
import { zoneRank } from '../atlas/zone-rank.ts'
import { formatNumber, formatSigned, shownNumber } from '../i18n/format.ts'
import { typeset } from '../i18n/lang.ts'
import { sheetWords } from '../i18n/words/sheet.ts'
import { unitWord } from '../i18n/words/values.ts'
import { isNumber } from '../indicators/value.ts'

type Facts = Partial<Record<string, string>>

/** The last year before the one shown with a number, where no break of the series and no state stands between the two. */
function before(series: readonly SeriesPoint[], year: number): SeriesPoint | null {
  const at = series.findIndex((point) => point.year === year)
  const [former, latest] = [series[at - 1], series[at]]
  if (!former || !latest || latest.flags.includes('not_comparable')) return null
  return isNumber(former.value) && isNumber(latest.value) ? former : null
}

function placeOf(view: ResolvedView): Facts {
  const { card, lang } = view
  const found = zoneRank(view, card?.zone.code ?? '')
  if (found === null) return {}
  return { rank: rankText(found, lang), ranked: formatNumber(found.of, lang) }
}

function wholeOf(view: ResolvedView, value: number): Facts {
  const { answers, indicator, lang } = view
  const whole = answers?.epci.value
  // counts are not set beside their own sum
  if (indicator.summability !== 'ratio_of_sums' || whole === undefined || !isNumber(whole)) return {}
  const w = sheetWords[lang]
  // compared as the reader sees them
  const [own, all] = [value, whole].map((one) => shownNumber(one, indicator.decimals)) as [number, number]
  return {
    whole: valueText(whole, indicator, lang),
    wholeName: view.territory.epci,
    side: own > all ? w.above : own < all ? w.below : w.level,
  }
}

function changeOf({ card, year, indicator, lang, period }: ResolvedView, value: number): Facts {
  const former = year !== null && period === null && card ? before(card.series, year) : null
  if (!former || !isNumber(former.value)) return {}
  const change = value - former.value
  const shown = shownNumber(change, indicator.decimals)
  const unit =
    indicator.unit === 'percent' ? unitWord('points', shown, lang) : unitWord(indicator.unit, shown, lang)
  const text = shown === 0 ? bareNumber(0, indicator, lang) : formatSigned(change, lang, indicator.decimals)
  return { change: unit === '' ? text : `${text}\u00a0${unit}`, since: String(former.year) }
}

/** The sentence that the rules give of the zone whose card a view shows; null where none holds, or there is no number. */
export function commentaryOf(rules: readonly CommentaryRule[], view: ResolvedView): string | null {
  const { card, indicator, lang, year, period } = view
  if (!card || !isNumber(card.zone.value)) return null
  const { value } = card.zone
  const facts: Facts = {
    zone: card.zone.name,
    label: view.title,
    value: card.zone.text,
    year: period ? sheetWords[lang].period(period.start, period.end) : String(year ?? ''),
    ...placeOf(view),
    ...wholeOf(view, value),
    ...changeOf(view, value),
  }
  const has = { rank: 'rank', whole: 'whole', change: 'change' } as const
  const rule = rules.find(
    ({ indicators, needs }) =>
      indicators.includes(indicator.id) && needs.every((need) => facts[has[need]] !== undefined),
  )
  if (!rule) return null
  const sentence = rule.text[lang].replace(/\{(\w+)\}/g, (_, name: string) => facts[name] ?? '')
  const caveat = caveatText(card.zone.flags, lang)
  return typeset(caveat === '' ? sentence : `${sentence} ${sheetWords[lang].valueCaveat(caveat)}`, lang)
}
