import { digitsWithin } from '../atlas/class-digits.ts'
import { bareNumber } from '../atlas/value-text.ts'
import type { ResolvedView } from '../atlas/view.ts'
import { HistogramBars } from '../figure/HistogramBars.tsx'
import { chartWords } from '../i18n/words/charts.ts'
import { viewWords } from '../i18n/words/view.ts'
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
  const { histogram, lang } = view
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
      <div className="visually-hidden">
        <table>
          <caption>{words.distribution(view.title)}</caption>
          <thead>
            <tr>
              <th scope="col">{words.value}</th>
              <th scope="col">{words.zones}</th>
            </tr>
          </thead>
          <tbody>
            {histogramRows(view).map(([values, count]) => (
              <tr key={values}>
                <th scope="row">{values}</th>
                <td>{count}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </div>
  )
}

/** What each bar holds, in words, and its zones; bars whose values are written the same are one row. */
export function histogramRows({
  histogram,
  indicator,
  lang,
}: ResolvedView): [values: string, zones: number][] {
  const rows = new Map<string, number>()
  const inner = histogram?.breaks.slice(1, -1) ?? []
  const bins = histogram?.bins ?? []
  // as many decimals in every row as the row that needs the most to stay within its class
  const decimals = Math.max(
    indicator.decimals,
    ...bins.flatMap(({ least, greatest }) =>
      [least, greatest].map((value) => digitsWithin(value, inner, indicator.decimals)),
    ),
  )
  const number = (value: number) => bareNumber(value, { ...indicator, decimals }, lang)
  for (const { least, greatest, count } of bins) {
    const [from, to] = [number(least), number(greatest)]
    const values = from === to ? from : viewWords[lang].classLast(from, to, '')
    rows.set(values, (rows.get(values) ?? 0) + count)
  }
  return [...rows]
}
