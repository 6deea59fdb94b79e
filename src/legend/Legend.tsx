import type { ResolvedView } from '../atlas/view.ts'
import { HistogramChart } from '../charts/HistogramChart.tsx'
import { HatchPatterns } from '../figure/hatches.tsx'
import { useInks } from '../figure/inks.ts'
import { type LegendRow, legendNotes, legendRows } from '../figure/legend-rows.ts'
import { layoutNestedCircles, NestedCircles, sizesTitle } from '../figure/NestedCircles.tsx'
import { overlaidEntries } from '../figure/overlaid-entries.tsx'
import type { Perimeter } from '../figure/perimeters.ts'
import type { PointScale } from '../figure/points/point-scale.ts'
import { SWATCH, Swatch } from '../figure/Swatch.tsx'
import { sentence } from '../i18n/typeset.ts'
import { legendWords } from '../i18n/words/legend.ts'
import './legend.css'

const VIEW_BOX = `0 0 ${SWATCH.width} ${SWATCH.height}`

/**
 * The legend of a view: a table of its classes and states with their zones and weight, the perimeters drawn over
 * them, the sizes of circles, the histogram. Quiet states are pale, as the map beside it leaves them.
 * @param scale of the points on the map beside it; null where that is not known
 * @param perimeters drawn on the map beside it, as `perimetersShown` gives them
 */
export function Legend({
  view,
  perimeters = [],
  idPrefix = 'legend',
  scale = null,
}: {
  view: ResolvedView
  perimeters?: readonly Perimeter[]
  idPrefix?: string
  scale?: PointScale | null
}) {
  const { ink } = useInks()
  const words = legendWords[view.lang]
  const rows = legendRows(view, true)
  const notes = legendNotes(view)
  const overlaid = overlaidEntries(view, perimeters)
  const circles = layoutNestedCircles(view, scale)
  const states = rows.filter(({ paint }) => paint.kind === 'state' || paint.kind === 'quiet')
  const line = (row: LegendRow) => <LegendLine key={row.key} row={row} idPrefix={`${idPrefix}-${row.key}`} />
  return (
    <div className="legend">
      {circles && (
        <div className="legend-circles">
          <p className="legend-head">{sizesTitle(view, scale)}</p>
          <svg
            width={Math.ceil(circles.width)}
            height={Math.ceil(circles.height)}
            role="img"
            aria-label={circles.circles.map(({ text }) => text).join(', ')}
          >
            <NestedCircles layout={circles} color={view.classes[0]?.color ?? ink} />
          </svg>
        </div>
      )}
      <table className="legend-table">
        <caption className="visually-hidden">{view.title}</caption>
        <thead>
          <tr className="legend-head">
            <th scope="col">
              <span className="visually-hidden">{words.class}</span>
            </th>
            <th scope="col">{words.zones(view.choice.level)}</th>
            {view.weightLabel !== null && <th scope="col">{sentence(view.weightLabel)}</th>}
          </tr>
        </thead>
        <tbody>
          {rows.filter((row) => !states.includes(row)).map(line)}
          {notes.map((note) => (
            <tr key={note} className="legend-note">
              <td colSpan={view.weightLabel === null ? 2 : 3}>{note}</td>
            </tr>
          ))}
        </tbody>
        {states.length > 0 && <tbody>{states.map(line)}</tbody>}
      </table>
      {overlaid.length > 0 && (
        <ul className="legend-perimeters">
          {overlaid.map(({ key, label, swatch }) => (
            <li key={key}>
              <svg className="legend-swatch" viewBox={VIEW_BOX} aria-hidden="true">
                {swatch}
              </svg>
              {label}
            </li>
          ))}
        </ul>
      )}
      {view.histogram && (
        <div className="legend-histogram">
          <p className="legend-head">{words.distribution}</p>
          <HistogramChart view={view} />
        </div>
      )}
    </div>
  )
}

function LegendLine({ row, idPrefix }: { row: LegendRow; idPrefix: string }) {
  const { paint, label, count, weight } = row
  return (
    <tr>
      <th scope="row">
        <span className="legend-label">
          <svg className="legend-swatch" viewBox={VIEW_BOX} aria-hidden="true">
            {paint.kind === 'state' && <HatchPatterns idPrefix={idPrefix} states={[paint.state]} />}
            <Swatch paint={paint} idPrefix={idPrefix} />
          </svg>
          <span>{label}</span>
        </span>
      </th>
      <td>{count}</td>
      {weight !== null && <td>{weight}</td>}
    </tr>
  )
}
