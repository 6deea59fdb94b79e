import { useMemo } from 'react'
import type { ResolveInput } from '../atlas/resolve.ts'
import { valueText } from '../atlas/value-text.ts'
import type { ResolvedView, ViewZone } from '../atlas/view.ts'
import { zoneParts, zoneProgress, zoneSeries } from '../atlas/zone-detail.ts'
import { AttainmentBar } from '../charts/AttainmentBar.tsx'
import { EvolutionChart } from '../charts/EvolutionChart.tsx'
import { PartsBar } from '../charts/PartsBar.tsx'
import type { Aggregate } from '../db/answers-types.ts'
import { formatNumber, formatPercent, formatSigned } from '../i18n/format.ts'
import { uiWords } from '../i18n/words/ui.ts'
import { FLAG_WORDS, STATE_WORDS } from '../i18n/words/values.ts'
import { viewWords } from '../i18n/words/view.ts'
import { isNumber, type Value } from '../indicators/value.ts'
import type { Method } from '../methods/method.ts'

interface Props {
  view: ResolvedView
  zone: ViewZone
  input: ResolveInput
  method: Method | undefined
  onClose: () => void
}

/** Objectives and results are counts, whatever the unit of the indicator that compares them. */
const DWELLINGS = { unit: 'dwellings', decimals: 0 } as const

/** One zone: its value and parts, its rank, what it is compared with, its evolution, its sources and cautions. */
export function ZoneCard({ view, zone, input, method, onClose }: Props) {
  const { lang, answers, indicator } = view
  const w = uiWords[lang]
  const series = useMemo(() => zoneSeries(input, zone.code), [input, zone.code])
  const parts = useMemo(() => zoneParts(input, zone.code), [input, zone.code])
  const progress = useMemo(() => zoneProgress(input, zone.code, view.year), [input, zone.code, view.year])
  const rank = answers?.ranks[zone.code]
  const count = (value: Value | null) =>
    value === null ? '–' : isNumber(value) ? formatNumber(value, lang) : STATE_WORDS[lang][value]
  return (
    <section className="panel card" aria-labelledby="card-title">
      <header>
        <p className="kicker">{w.card}</p>
        <h2 id="card-title">{zone.name}</h2>
        <p className="soft">
          {zone.communeName !== null && zone.communeName !== zone.name
            ? `${w.inCommune(zone.communeName)}, `
            : ''}
          {zone.groupName !== null ? `${zone.groupName}, ` : ''}
          {w.code} <span className="code">{zone.code}</span>
        </p>
        <button type="button" className="close" onClick={onClose} aria-label={w.close}>
          ×
        </button>
      </header>
      <p className="card-value">
        <ClassSwatch view={view} zone={zone} />
        {zone.text}
      </p>
      {zone.flags.map((flag) => (
        <p key={flag} className="soft">
          {FLAG_WORDS[lang][flag]}
        </p>
      ))}
      {method ? (
        <Criteria view={view} zone={zone} method={method} />
      ) : (
        <dl className="pairs">
          {zone.numerator !== null && !progress && (
            <>
              <dt>{w.numerator}</dt>
              <dd>{count(zone.numerator)}</dd>
              <dt>{w.denominator}</dt>
              <dd>{count(zone.denominator)}</dd>
            </>
          )}
          <dt>{w.rank}</dt>
          <dd>{answers ? (rank === undefined ? '–' : w.rankOf(rank, answers.ranked)) : w.wait}</dd>
        </dl>
      )}
      {zone.perimeter !== null && method && (
        <p className="soft">
          {w.perimeter} : {w[zone.perimeter as 'inside' | 'outside' | 'straddling']}
        </p>
      )}
      {!method && <Compare view={view} zone={zone} input={input} />}
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

/** Which criteria the zone meets, and by how much. */
function Criteria({ view, zone, method }: { view: ResolvedView; zone: ViewZone; method: Method }) {
  const { lang } = view
  const w = uiWords[lang]
  return (
    <table className="data criteria">
      <caption className="visually-hidden">{w.criteria}</caption>
      <tbody>
        {zone.readings.map((reading) => (
          <tr key={reading.criterion} className={`verdict-${reading.verdict}`}>
            <th scope="row">{method.criteria.find((c) => c.id === reading.criterion)?.label[lang]}</th>
            <td className="number">
              {isNumber(reading.rate) ? formatPercent(reading.rate, lang) : STATE_WORDS[lang][reading.rate]}
              <span className="soft">
                {w.threshold}{' '}
                {formatPercent(reading.threshold, lang, Number.isInteger(reading.threshold) ? 0 : 1)}
              </span>
            </td>
            <td className="number">
              {w[reading.verdict]}
              {reading.margin !== null && (
                <span className="soft">{w.margin(formatSigned(reading.margin, lang, 1))}</span>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** The zone beside its group, the EPCI, the département and France where they are known. */
function Compare({ view, zone, input }: { view: ResolvedView; zone: ViewZone; input: ResolveInput }) {
  const { lang, answers, indicator } = view
  const w = uiWords[lang]
  const aggregate = (a: Aggregate | undefined | null): string => {
    if (!a) return w.wait
    if (isNumber(a.value)) {
      const text = valueText(a.value, indicator, lang)
      return a.asOf === null || a.asOf === view.year ? text : `${text} (${viewWords[lang].asOf(a.asOf)})`
    }
    if (a.printed !== null && isNumber(a.printed)) return valueText(a.printed, indicator, lang)
    return a.of > 0 && a.known < a.of ? w.knownOf(a.known, a.of) : STATE_WORDS[lang][a.value]
  }
  const rows: [string, string][] = []
  if (indicator.summability !== 'none') {
    if (zone.group !== null && view.choice.level !== 'group') {
      rows.push([`${w.group} : ${zone.groupName ?? zone.group}`, aggregate(answers?.groups[zone.group])])
    }
    rows.push([`${w.epci} : ${input.territory.epci.name}`, aggregate(answers?.epci)])
    if (view.choice.selection.length > 1)
      rows.push([w.selection(view.choice.selection.length), aggregate(answers?.selection)])
  }
  for (const reference of ['departement', 'france'] as const) {
    const value = answers?.[reference]
    if (value !== null && value !== undefined) rows.push([w[reference], valueText(value, indicator, lang)])
  }
  if (rows.length === 0) return null
  return (
    <>
      <h3>{w.compare}</h3>
      <dl className="pairs" aria-busy={!view.answersCurrent}>
        <dt>{zone.name}</dt>
        <dd>{zone.text}</dd>
        {rows.map(([label, text]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
    </>
  )
}
