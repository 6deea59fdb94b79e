import type { SeriesPoint } from '../atlas/zone-detail.ts'
import type { ZoneTip as Tip } from '../atlas/zone-tip.ts'
import { Sparkline } from '../charts/Sparkline.tsx'
import type { Lang } from '../i18n/lang.ts'
import { cardWords } from '../i18n/words/card.ts'
import { tipWords } from '../i18n/words/tip.ts'
import { TipSwatch } from './TipSwatch.tsx'
import './zone-tip.css'

interface Props {
  tip: Tip
  /** year by year; without two numbers nothing is drawn of it */
  series: readonly SeriesPoint[]
  lang: Lang
  /** absent where the card is beside the map already */
  onCard?: (() => void) | undefined
  /** absent where the card offers it, or no other zone can be compared */
  onAdd?: (() => void) | undefined
  /** the zone is compared already: another one is to be added */
  isCompared?: boolean
}

/** One zone in a few lines: where it is, its value, what completes it, its years. */
export function ZoneTip({ tip, series, lang, onCard, onAdd, isCompared = false }: Props) {
  // on a phone it stands over the map, which is small: the card says the rest
  const lines = onCard ? [tip.brief].filter((line) => line !== '') : tip.lines
  const years = series.map(({ year }) => year)
  const [first, last] = [Math.min(...years), Math.max(...years)]
  const sparkline = series.length > 1 && (
    <>
      <Sparkline series={series} /> {tipWords[lang].years(first, last)}
    </>
  )
  return (
    <>
      <p className="tip-name">
        <strong>{tip.name}</strong> <span className="soft">{tip.place}</span>
      </p>
      <p className="tip-value">
        {tip.color && <TipSwatch color={tip.color} />}
        {tip.value}
        {onCard && sparkline && (
          <span className="tip-years soft" aria-hidden="true">
            {sparkline}
          </span>
        )}
      </p>
      {lines.length > 0 && (
        <ul className="tip-lines">
          {lines.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      )}
      {!onCard && sparkline && (
        <p className="tip-years soft" aria-hidden="true">
          {sparkline}
        </p>
      )}
      {onCard && (
        <p className="tip-ways">
          <button type="button" className="link tip-card" onClick={onCard}>
            {tipWords[lang].openCard}
          </button>
          {onAdd && (
            <button type="button" className="link tip-add" onClick={onAdd}>
              {isCompared ? cardWords[lang].addAnother : cardWords[lang].add}
            </button>
          )}
        </p>
      )}
    </>
  )
}
