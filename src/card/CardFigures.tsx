import { pendingClass, pendingText } from '../atlas/aggregate-text.ts'
import { rangeText } from '../atlas/range-text.ts'
import { valueText } from '../atlas/value-text.ts'
import type { ResolvedView, ViewCard } from '../atlas/view.ts'
import { zoneRank } from '../atlas/zone-rank.ts'
import { Glossed } from '../gloss/Glossed.tsx'
import { formatNumber } from '../i18n/format.ts'
import { cardWords } from '../i18n/words/card.ts'
import { uiWords } from '../i18n/words/ui.ts'
import { STATE_WORDS } from '../i18n/words/values.ts'
import { isRanked } from '../indicators/catalogue.ts'
import { isNumber, type Value } from '../indicators/value.ts'

/** What the value of a zone is made of, its target, its pace and its rank. */
export function CardFigures({ view, card }: { view: ResolvedView; card: ViewCard }) {
  const { lang, answers, indicator } = view
  const { zone, progress, target, range, partLabels } = card
  const w = uiWords[lang]
  const words = cardWords[lang]
  const rank = zoneRank(view, zone.code)
  const isPace = indicator.formula.kind === 'progress' && indicator.formula.of === 'required_pace'
  const count = (value: Value | null) =>
    value === null ? '–' : isNumber(value) ? formatNumber(value, lang) : STATE_WORDS[lang][value]
  return (
    <dl className="pairs">
      {zone.numerator !== null && !progress && (
        <>
          <dt>
            <Glossed text={partLabels?.numerator ?? w.numerator} lang={lang} />
          </dt>
          <dd>{count(zone.numerator)}</dd>
          <dt>
            <Glossed text={partLabels?.denominator ?? w.denominator} lang={lang} />
          </dt>
          <dd>{count(zone.denominator)}</dd>
        </>
      )}
      {target && (
        <>
          <dt>{words.labelled(w.target, target.label)}</dt>
          <dd>{valueText(target.value, target.indicator, lang)}</dd>
        </>
      )}
      {range && (
        <>
          <dt>{words.range}</dt>
          <dd>{rangeText(zone.value, range, lang)}</dd>
        </>
      )}
      {progress && isPace && (
        <>
          <dt>{words.paceRatio}</dt>
          <dd>
            {isNumber(progress.paceRatio)
              ? words.times(formatNumber(progress.paceRatio, lang, 2))
              : STATE_WORDS[lang][progress.paceRatio]}
          </dd>
        </>
      )}
      {isRanked(indicator) && (
        <>
          <dt>{w.rank}</dt>
          <dd className={pendingClass(view)}>
            {answers ? (rank === null ? '–' : w.rankOf(rank)) : pendingText(view)}
          </dd>
        </>
      )}
    </dl>
  )
}
