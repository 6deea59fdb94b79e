import { lazy, memo, Suspense } from 'react'
import { ENDS, PLOT_KINDS, type PlotChoice } from '../../../atlas/plot-choice.ts'
import { sideTitle } from '../../../atlas/side-title.ts'
import { plotWords } from '../../../i18n/words/plots.ts'
import { acrossChoices } from './across-choices.ts'
import type { PlotProps } from './plot-props.ts'
import './plots.css'

/** Fetched when a plot is first asked for: the axes are a library's. */
const OpenPlot = lazy(() => import('./OpenPlot.tsx'))

/** The plots of the view: one open at a time, none at first. */
export const PlotsPanel = memo(function PlotsPanel(props: PlotProps) {
  const { view, plot, opened, onChange } = props
  const w = plotWords[view.lang]
  const first = (kind: PlotChoice['kind']): PlotChoice | null => {
    switch (kind) {
      case 'ranking':
        return { kind, ends: ENDS.usual }
      case 'scatter': {
        const [across] = acrossChoices(view, opened)
        return across ? { kind, across: across.id, line: false } : null
      }
      default:
        return { kind }
    }
  }
  return (
    <section className="block plots" aria-labelledby="plots-title">
      <h2 id="plots-title">{sideTitle(w.plots, view)}</h2>
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset is for the fields of a form */}
      <div className="plot-kinds" role="group" aria-labelledby="plots-title">
        {PLOT_KINDS.map((kind) => {
          const pressed = plot?.kind === kind
          const opens = first(kind)
          return (
            <button
              key={kind}
              type="button"
              className="button"
              aria-pressed={pressed}
              disabled={opens === null}
              onClick={() => onChange({ plot: pressed ? null : opens })}
            >
              {w[`kind_${kind}`]}
            </button>
          )
        })}
      </div>
      {first('scatter') === null && <p className="soft">{w.noAcross}</p>}
      {plot === null ? (
        <p className="soft">{w.help}</p>
      ) : (
        <Suspense fallback={<p className="soft plot-waiting">…</p>}>
          <OpenPlot {...props} choice={plot} />
        </Suspense>
      )}
    </section>
  )
})
