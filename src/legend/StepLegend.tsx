import type { ReactNode } from 'react'
import { classEnds } from '../atlas/class-ends.ts'
import { isSameLine, type LegendLine } from '../atlas/lit-view.ts'
import { giverOf, isQuiet, noughtOf } from '../atlas/quiet.ts'
import type { ResolvedView } from '../atlas/view.ts'
import { HatchPatterns } from '../figure/hatches.tsx'
import { useInks } from '../figure/inks.ts'
import { everyRow, type LegendRow, legendNotes } from '../figure/legend-rows.ts'
import { layoutNestedCircles, NestedCircles, sizesTitle } from '../figure/NestedCircles.tsx'
import { overlaidEntries } from '../figure/overlaid-entries.tsx'
import type { Perimeter } from '../figure/perimeters.ts'
import { classLook } from '../figure/points/point-look.ts'
import type { PointScale } from '../figure/points/point-scale.ts'
import { SWATCH, Swatch } from '../figure/Swatch.tsx'
import { Clamped } from '../gloss/Clamped.tsx'
import { listed } from '../i18n/lang.ts'
import { legendWords } from '../i18n/words/legend.ts'
import { LineButton } from './LineButton.tsx'
import { StepBar } from './StepBar.tsx'
import './step-legend.css'

const VIEW_BOX = `0 0 ${SWATCH.width} ${SWATCH.height}`

interface Props {
  view: ResolvedView
  perimeters: readonly Perimeter[]
  /** of the points on the map; null where that is not known */
  scale?: PointScale | null
  /** the line whose zones are lit */
  lit: LegendLine | null
  onLight: (line: LegendLine | null) => void
  /** what the map draws around and under its zones */
  landmarks?: ReactNode
  /** what changes the legend, at its end */
  tools?: ReactNode
}

/**
 * The legend under the map: the classes that are present as steps, each with its bounds and how many zones it has; then
 * the states, the perimeters, and the classes without a zone. A step or a state pointed at lights its zones.
 */
export function StepLegend({ view, perimeters, scale = null, lit, onLight, landmarks, tools }: Props) {
  const { ink } = useInks()
  const w = legendWords[view.lang]
  const rows = everyRow(view)
  const ends = classEnds(view)
  const circles = layoutNestedCircles(view, scale)
  const most = Math.max(1, ...view.classes.map(({ count }) => count))
  // circles of one class are read by their sizes alone
  const isSized = circles !== null && view.symbol === 'circles' && view.classes.length === 1
  const steps = (isSized ? [] : view.classes).flatMap((one, i) => {
    const row = rows[i]
    const end = ends[i]
    return row && end && one.count > 0 ? [{ one, row, end }] : []
  })
  // the classes of a difference are asked for by nobody
  const empty = view.isDifference
    ? []
    : view.classes.flatMap(({ count }, i) => (count === 0 ? [rows[i]?.label ?? ''] : []))
  const notes = [...legendNotes(view), ...(empty.length > 0 ? [w.empty(listed(empty, view.lang))] : [])]
  const zones = w.zones(view.choice.level)
  const button = (line: LegendLine, row: LegendRow, n: number) => ({
    line,
    name: w.line(row.label, w.counted(row.count, n > 1, view.choice.level), row.weight, view.weightLabel),
    isLit: isSameLine(lit, line),
    onLight,
  })
  return (
    <section className="legend step-legend" aria-label={w.title}>
      {circles && (
        <svg
          className="step-circles"
          width={Math.ceil(circles.width)}
          height={Math.ceil(circles.height)}
          role="img"
          aria-label={`${sizesTitle(view, scale)}. ${circles.circles.map(({ text }) => text).join(', ')}`}
        >
          <NestedCircles layout={circles} color={view.classes[0]?.color ?? ink} />
        </svg>
      )}
      <ul className="legend-steps" data-named={ends.every(({ from, to }) => from === null && to === null)}>
        {steps.map(({ one, row, end }, i) => (
          // a class without zone that is left out parts the steps: the bounds on both sides are not the same
          <li key={row.key} data-parted={i < steps.length - 1 && steps[i + 1]?.end.from !== end.to}>
            <LineButton {...button({ kind: 'class', index: one.index }, row, one.count)}>
              <StepBar
                color={one.color}
                share={one.count / most}
                under={row.paint.kind === 'class' ? row.paint.under : null}
                look={view.symbol === 'points' ? classLook(one) : null}
              />
              <span className="step-ends">
                {end.from === null && end.to === null ? (
                  <span>{row.label}</span>
                ) : (
                  <>
                    <span>{end.from ?? w.under(end.to ?? '')}</span>
                    {/* the next step begins with the same bound: written once */}
                    {(i === steps.length - 1 || steps[i + 1]?.end.from !== end.to) && end.from !== null && (
                      <span>{end.to ?? w.andMore}</span>
                    )}
                  </>
                )}
              </span>
              <span className="step-count">
                {row.weight === null ? row.count : `${row.count} · ${row.weight}`}
              </span>
            </LineButton>
          </li>
        ))}
      </ul>
      <ul className="legend-states">
        {circles?.isOfPoints && <li className="legend-unit legend-sizes soft">{sizesTitle(view, scale)}</li>}
        {!isSized && <li className="legend-unit soft">{w.unit(zones, view.weightLabel)}</li>}
        {view.states.map(({ state, count }) => {
          const row = rows.find(({ key }) => key === state)
          if (!row) return null
          const quiet = isQuiet(state, view)
            ? w.quiet(
                state,
                row.count,
                count > 1,
                view.choice.level,
                giverOf(view),
                noughtOf(view.indicator.formula),
              )
            : null
          const line = button({ kind: 'state', state }, row, count)
          return (
            <li key={state}>
              <LineButton {...line} name={quiet === null ? line.name : `${quiet} (${row.label})`}>
                <svg className="legend-swatch" viewBox={VIEW_BOX} aria-hidden="true">
                  <HatchPatterns idPrefix={`steps-${state}`} states={[state]} />
                  <Swatch
                    paint={quiet === null ? row.paint : { kind: 'quiet' }}
                    idPrefix={`steps-${state}`}
                  />
                </svg>
                {quiet ?? (
                  <>
                    {row.label} <span className="step-count">{row.count}</span>
                  </>
                )}
              </LineButton>
            </li>
          )
        })}
        {overlaidEntries(view, perimeters).map(({ key, label, swatch }) => (
          <li key={key} className="legend-perimeter">
            <svg className="legend-swatch" viewBox={VIEW_BOX} aria-hidden="true">
              {swatch}
            </svg>
            {label}
          </li>
        ))}
        {tools && <li className="legend-tools">{tools}</li>}
      </ul>
      {(landmarks || notes.length > 0) && (
        <div className="legend-foot">
          {landmarks}
          {notes.length > 0 && (
            <div className="legend-notes soft">
              <Clamped lang={view.lang} of={w.title}>
                {notes.join(' · ')}
              </Clamped>
            </div>
          )}
        </div>
      )}
    </section>
  )
}
