import { bareNumber } from '../atlas/value-text.ts'
import type { ResolvedView } from '../atlas/view.ts'
import { HistogramBars } from '../figure/HistogramBars.tsx'
import { chartWords } from '../i18n/words/charts.ts'
import './charts.css'

/** The histogram of a view with its class bounds; nothing where the view has none. */
export function HistogramChart({
  view,
  width = 280,
  height = 84,
}: {
  view: ResolvedView
  width?: number
  height?: number
}) {
  const { histogram, indicator, lang } = view
  if (!histogram) return null
  const words = chartWords[lang]
  return (
    <div className="chart">
      <svg
        className="chart-drawing"
        viewBox={`-1 0 ${width + 2} ${height}`}
        role="img"
        aria-label={words.distribution(view.title)}
      >
        <HistogramBars view={view} histogram={histogram} width={width} height={height} />
      </svg>
      <table className="visually-hidden">
        <thead>
          <tr>
            <th scope="col">{words.from}</th>
            <th scope="col">{words.to}</th>
            <th scope="col">{words.zones}</th>
          </tr>
        </thead>
        <tbody>
          {histogram.bins.map((bin) => (
            <tr key={bin.min}>
              <td>{bareNumber(bin.min, indicator, lang)}</td>
              <td>{bareNumber(bin.max, indicator, lang)}</td>
              <td>{bin.count}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
