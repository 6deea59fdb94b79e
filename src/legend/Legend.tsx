import type { ReactNode } from 'react'
import { comparedPanels } from '../atlas/compared-panels.ts'
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
import { compareWords } from '../i18n/words/compare.ts'
import { legendWords } from '../i18n/words/legend.ts'
import './legend.css'

const VIEW_BOX = `0 0 ${SWATCH.width} ${SWATCH.height}`

/**
 * The legend of a view: a table of its classes and states with their zones and weight, the perimeters drawn over
 * them, the sizes of circles, the histogram. Quiet states are pale, as the map beside it leaves them.
 * @param other the map B that has the same classes: zones of A and of B are then counted apart
 * @param scale of the points on the map beside it; null where that is not known
 * @param perimeters drawn on the map beside it, as `perimetersShown` gives them
 */
export function Legend({
  view: first,
  other = null,
  perimeters = [],
  idPrefix = 'legend',
  scale = null,
}: {
  view: ResolvedView
  other?: ResolvedView | null
  perimeters?: readonly Perimeter[]
  idPrefix?: string
  scale?: PointScale | null
}) {
  const { ink } = useInks()
  // zones of both maps, for what is said of them all
  const view = other ? comparedPanels({ first, second: other, isShared: true }).legend : first
  const words = legendWords[view.lang]
  const rows = legendRows(view, true)
  const maps = other ? [first, other] : [view]
  const counted = maps.map((map) => new Map(legendRows(map, true).map((row) => [row.key, row])))
  const notes = legendNotes(view)
  const overlaid = overlaidEntries(view, perimeters)
  const circles = layoutNestedCircles(view, scale)
  const states = rows.filter(({ paint }) => paint.kind === 'state' || paint.kind === 'quiet')
  const weightLabel = first.weightLabel ?? other?.weightLabel ?? null
  const zones = words.zones(view.choice.level)
  const line = (row: LegendRow) => (
    <LegendLine key={row.key} row={row} idPrefix={`${idPrefix}-${row.key}`}>
      {other ? counted.map((map, i) => <MapCount key={i === 0 ? 'A' : 'B'} row={map.get(row.key)} />) : null}
    </LegendLine>
  )
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
            {other ? (
              ['A', 'B'].map((side) => (
                <th key={side} scope="col" aria-label={compareWords[view.lang].countOf(zones, side)}>
                  <span className="legend-side">{side}</span>
                </th>
              ))
            ) : (
              <>
                <th scope="col">{zones}</th>
                {weightLabel !== null && <th scope="col">{sentence(weightLabel)}</th>}
              </>
            )}
          </tr>
        </thead>
        <tbody>
          {other && (
            <tr className="legend-note">
              <td colSpan={3}>{words.unit(zones, weightLabel)}</td>
            </tr>
          )}
          {rows.filter((row) => !states.includes(row)).map(line)}
          {notes.map((note) => (
            <tr key={note} className="legend-note">
              <td colSpan={other || weightLabel !== null ? 3 : 2}>{note}</td>
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

/** How many zones of one of two maps, and what they weigh; none where the map has not the state. */
function MapCount({ row }: { row: LegendRow | undefined }) {
  return (
    <td>
      {row?.count ?? 0} {row && row.weight !== null && <span className="legend-weight">{row.weight}</span>}
    </td>
  )
}

/** @param children the counts of each map where there are two */
function LegendLine({ row, idPrefix, children }: { row: LegendRow; idPrefix: string; children: ReactNode }) {
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
      {children ?? (
        <>
          <td>{count}</td>
          {weight !== null && <td>{weight}</td>}
        </>
      )}
    </tr>
  )
}
