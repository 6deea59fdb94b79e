import { lettingsElsewhere } from '../atlas/lettings-elsewhere.ts'
import { whereTitle } from '../atlas/scenario-place.ts'
import type { ScenarioStart } from '../atlas/scenario-start.ts'
import { EvolutionChart } from '../charts/EvolutionChart.tsx'
import { digitsOf, formatNumber, formatPercent } from '../i18n/format.ts'
import type { Lang } from '../i18n/lang.ts'
import { scenarioWords } from '../i18n/words/scenario.ts'
import { attributionsByYear } from '../scenario/attributions.ts'
import { type ScenarioRemark, scenarioRemarks } from '../scenario/remarks.ts'
import type { Scenario } from '../scenario/scenario.ts'
import { ScrollRegion } from '../table/ScrollRegion.tsx'

interface Props {
  scenario: Scenario
  start: ScenarioStart
  lang: Lang
  /** keeps the patterns of several charts of one document apart */
  idPrefix?: string
  /** rows of the zones where lettings could go; the others are told in a line. All of them by default */
  most?: number | undefined
}

/** Below this many lettings a year, whole numbers do not add up on the screen. */
const FEW = 20

/** Decimals of lettings a year: those of a residence are few, so that a tenth counts. */
export const decimalsFor = (lettings: number): number => (lettings < FEW ? 1 : 0)

/** What follows from a scenario: the share year by year, what is to move, and where it could go. */
export function ScenarioResults({ scenario, start, lang, idPrefix = 'scenario', most }: Props) {
  const w = scenarioWords[lang]
  const years = attributionsByYear(scenario)
  const [first, last] = [years[0], years.at(-1)]
  if (!first || !last) return null
  const decimals = decimalsFor(scenario.lettings)
  const count = (value: number) => formatNumber(value, lang, decimals)
  const percent = (value: number) => formatPercent(value, lang, digitsOf(value))
  const moved = Number(last.toMove.toFixed(decimals))
  const yearOf = (year: number) => (start.year === null ? String(year) : String(start.year + year))
  const remarks = scenarioRemarks(scenario, years)
  const said = remarks.map((remark) => (
    <p key={remark.kind} className="notice">
      {saidRemark(remark, yearOf, lang)}
    </p>
  ))
  if (first.share === null && last.share === null) return <div className="scenario-results">{said}</div>
  return (
    <div className="scenario-results">
      {said}
      {first.share !== null && last.share !== null && (
        <p className="scenario-summary">
          {w.summary(
            percent(first.share),
            count(first.under),
            percent(last.share),
            count(last.under),
            scenario.horizon,
          )}
        </p>
      )}
      <p>
        {last.share === null
          ? ''
          : moved > 0
            ? w.elsewhere(count(moved), moved)
            : moved < 0
              ? w.fromElsewhere(count(-moved), -moved)
              : w.asBefore}{' '}
        {last.occupancy !== null && w.occupancyEnd(formatPercent(last.occupancy, lang, 1))}
      </p>
      <EvolutionChart
        series={years.map(({ year, share }) => ({
          year: (start.year ?? 0) + year,
          value: share ?? ('undefined' as const),
          flags: [],
        }))}
        extent={null}
        indicator={{
          label: { fr: scenarioWords.fr.chart, en: scenarioWords.en.chart },
          unit: 'percent',
          decimals: 1,
        }}
        lang={lang}
        idPrefix={idPrefix}
      />
      <ScrollRegion label={w.chart}>
        <table className="data">
          <caption>{w.chart}</caption>
          <thead>
            <tr>
              <th scope="col">{w.year}</th>
              <th scope="col" className="number">
                {w.share}
              </th>
              <th scope="col" className="number">
                {w.all}
              </th>
              <th scope="col" className="number">
                {w.under}
              </th>
              <th scope="col" className="number">
                {w.moved}
              </th>
              <th scope="col" className="number">
                {w.tenants}
              </th>
            </tr>
          </thead>
          <tbody>
            {years.map((row) => (
              <tr key={row.year}>
                <th scope="row">{yearOf(row.year)}</th>
                <td className="number">{row.share === null ? w.none : formatPercent(row.share, lang, 1)}</td>
                <td className="number">{count(row.lettings)}</td>
                <td className="number">{count(row.under)}</td>
                <td className="number">{count(Math.max(0, row.toMove))}</td>
                <td className="number">
                  {row.occupancy === null ? w.unknown : formatPercent(row.occupancy, lang, 1)}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollRegion>
      {moved > 0 && <Where scenario={scenario} start={start} toMove={last.toMove} lang={lang} most={most} />}
    </div>
  )
}

function saidRemark(remark: ScenarioRemark, yearOf: (year: number) => string, lang: Lang): string {
  const w = scenarioWords[lang]
  switch (remark.kind) {
    case 'no_lettings':
      return w.noLettings
    case 'ended':
      return w.ended(yearOf(remark.year))
    case 'demolished':
      return w.demolished(yearOf(remark.year))
    case 'over_stock':
      return w.overStock
    case 'not_counted':
      return w.notCounted
  }
}

/** Where the lettings of the last year that move could go. */
function Where({ scenario, start, toMove, lang, most }: Props & { toMove: number }) {
  const w = scenarioWords[lang]
  const { receivers, left, unknown } = lettingsElsewhere(scenario, start, toMove)
  const shown = receivers.slice(0, most)
  const others = receivers.slice(shown.length)
  const received = others.reduce((sum, one) => sum + one.received, 0)
  const title = whereTitle(start, lang)
  const count = (value: number) => formatNumber(value, lang, 1)
  return (
    <section>
      <h3>{title}</h3>
      {receivers.length === 0 ? (
        <p>{w.noRoom}</p>
      ) : (
        <ScrollRegion label={title}>
          <table className="data">
            <caption className="visually-hidden">{title}</caption>
            <thead>
              <tr>
                <th scope="col">{w.receiver}</th>
                <th scope="col" className="number">
                  {w.share}
                </th>
                <th scope="col" className="number">
                  {w.room}
                </th>
                <th scope="col" className="number">
                  {w.received}
                </th>
              </tr>
            </thead>
            <tbody>
              {shown.map(({ code, name, share, room, received }) => (
                <tr key={code}>
                  <th scope="row">{name}</th>
                  <td className="number">{formatPercent(share, lang, 1)}</td>
                  <td className="number">{count(room)}</td>
                  <td className="number">{count(received)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </ScrollRegion>
      )}
      {others.length > 0 && <p className="soft">{w.otherReceivers(others.length, count(received))}</p>}
      {left >= 0.05 && <p>{w.left(count(left))}</p>}
      {unknown > 0 && <p className="soft">{w.unknownZones(unknown)}</p>}
    </section>
  )
}
