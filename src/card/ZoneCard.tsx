import { useMemo } from 'react'
import { pendingText } from '../atlas/aggregate-text.ts'
import type { ResolveInput } from '../atlas/resolve.ts'
import { valueText } from '../atlas/value-text.ts'
import type { ResolvedView, ViewZone } from '../atlas/view.ts'
import { partLabels, zoneParts, zoneProgress, zoneSeries, zoneTarget } from '../atlas/zone-detail.ts'
import { AttainmentBar } from '../charts/AttainmentBar.tsx'
import { EvolutionChart } from '../charts/EvolutionChart.tsx'
import { PartsBar } from '../charts/PartsBar.tsx'
import { formatNumber } from '../i18n/format.ts'
import { sentence } from '../i18n/typeset.ts'
import { cardWords } from '../i18n/words/card.ts'
import { legendWords } from '../i18n/words/legend.ts'
import { uiWords } from '../i18n/words/ui.ts'
import { FLAG_WORDS, STATE_WORDS } from '../i18n/words/values.ts'
import { isRanked } from '../indicators/catalogue.ts'
import { isNumber, type Value } from '../indicators/value.ts'
import type { Method } from '../methods/method.ts'
import { CardCompare } from './CardCompare.tsx'
import { CardCriteria } from './CardCriteria.tsx'
import { CardSelection } from './CardSelection.tsx'

interface Props {
  view: ResolvedView
  zone: ViewZone
  input: ResolveInput
  method: Method | undefined
  /** the zones to be selected next; absent where the card is not part of a page that chooses (a sheet) */
  onSelection?: ((codes: readonly string[]) => void) | undefined
}

/** Objectives and results are counts, whatever the unit of the indicator that compares them. */
const DWELLINGS = { unit: 'dwellings', decimals: 0 } as const

/** One zone: its value and parts, its rank, what it is compared with, its evolution, its sources and cautions. */
export function ZoneCard({ view, zone, input, method, onSelection }: Props) {
  const { lang, answers, indicator } = view
  const w = uiWords[lang]
  const series = useMemo(() => zoneSeries(input, zone.code), [input, zone.code])
  const parts = useMemo(() => zoneParts(input, zone.code), [input, zone.code])
  const progress = useMemo(() => zoneProgress(input, zone.code, view.year), [input, zone.code, view.year])
  const target = useMemo(() => zoneTarget(input, zone.code), [input, zone.code])
  const counted = useMemo(() => partLabels(input), [input])
  const rank = answers?.ranks[zone.code]
  const isPace = indicator.formula.kind === 'progress' && indicator.formula.of === 'required_pace'
  const card = cardWords[lang]
  const count = (value: Value | null) =>
    value === null ? '–' : isNumber(value) ? formatNumber(value, lang) : STATE_WORDS[lang][value]
  return (
    <section className="panel card" aria-labelledby="card-title">
      {view.choice.selection.length > 1 && (
        <CardSelection view={view} method={method} onSelection={onSelection} />
      )}
      <header>
        <p className="kicker">{w.card}</p>
        <h2 id="card-title">{zone.name}</h2>
        <p className="soft">
          {zone.kind !== null && `${legendWords[lang][zone.kind]}, `}
          {zone.communeName !== null && zone.communeName !== zone.name
            ? `${w.inCommune(zone.communeName)}, `
            : ''}
          {zone.groupName !== null ? `${zone.groupName}, ` : ''}
          {w.code} <span className="code">{zone.code}</span>
        </p>
        {onSelection && (
          <button
            type="button"
            className="close"
            onClick={() => onSelection(view.choice.selection.filter((code) => code !== zone.code))}
            aria-label={w.close}
          >
            ×
          </button>
        )}
      </header>
      <p className="card-value">
        <ClassSwatch view={view} zone={zone} />
        {sentence(zone.text)}
      </p>
      {zone.flags.map((flag) => (
        <p key={flag} className="soft">
          {FLAG_WORDS[lang][flag]}
        </p>
      ))}
      {method ? (
        <CardCriteria view={view} zone={zone} input={input} method={method} />
      ) : (
        <dl className="pairs">
          {zone.numerator !== null && !progress && (
            <>
              <dt>{counted?.numerator ?? w.numerator}</dt>
              <dd>{count(zone.numerator)}</dd>
              <dt>{counted?.denominator ?? w.denominator}</dt>
              <dd>{count(zone.denominator)}</dd>
            </>
          )}
          {target && (
            <>
              <dt>{card.labelled(w.target, target.label)}</dt>
              <dd>{valueText(target.value, target.indicator, lang)}</dd>
            </>
          )}
          {progress && isPace && (
            <>
              <dt>{card.paceRatio}</dt>
              <dd>
                {isNumber(progress.paceRatio)
                  ? card.times(formatNumber(progress.paceRatio, lang, 2))
                  : STATE_WORDS[lang][progress.paceRatio]}
              </dd>
            </>
          )}
          {isRanked(indicator) && (
            <>
              <dt>{w.rank}</dt>
              <dd>
                {answers ? (rank === undefined ? '–' : w.rankOf(rank, answers.ranked)) : pendingText(view)}
              </dd>
            </>
          )}
        </dl>
      )}
      {!method && <CardCompare view={view} zone={zone} input={input} />}
      {progress && (
        <AttainmentBar
          done={progress.done}
          expected={progress.expected}
          objective={progress.objective}
          indicator={DWELLINGS}
          lang={lang}
          idPrefix="attainment"
        />
      )}
      {parts.length > 0 && (
        <>
          <h3>{w.parts}</h3>
          <PartsBar parts={parts} total={zone.value} lang={lang} />
        </>
      )}
      {!method && series.length > 1 && (
        <>
          <h3>{w.evolution}</h3>
          <EvolutionChart series={series} indicator={indicator} lang={lang} />
        </>
      )}
      {view.caveats.length > 0 && (
        <details className="more">
          <summary>{w.caveats}</summary>
          <ul className="caveats">
            {view.caveats.map((caveat) => (
              <li key={caveat}>{caveat}</li>
            ))}
          </ul>
        </details>
      )}
      <p className="source-line">{view.sourceLine}</p>
    </section>
  )
}

function ClassSwatch({ view, zone }: { view: ResolvedView; zone: ViewZone }) {
  const color = view.classes[zone.classIndex]?.color
  return (
    <svg className="card-swatch" viewBox="0 0 16 16" aria-hidden="true">
      <rect
        x="0.5"
        y="0.5"
        width="15"
        height="15"
        rx="3"
        fill={color ?? 'none'}
        stroke="currentColor"
        strokeOpacity="0.4"
      />
    </svg>
  )
}
