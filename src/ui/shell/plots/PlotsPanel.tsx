import { lazy, memo, Suspense } from 'react'
import { ENDS, PLOT_KINDS, type PlotChoice } from '../../../atlas/plot-choice.ts'
import { sideTitle } from '../../../atlas/side-title.ts'
import { plotKinds } from '../../../charts/plots/plot-kinds.ts'
import { plotWords } from '../../../i18n/words/plots.ts'
import { acrossChoices } from './across-choices.ts'
import type { PlotProps } from './plot-props.ts'
import './plots.css'

/** Fetched when a plot is first asked for: the axes are a library's. */
const OpenPlot = lazy(() => import('./OpenPlot.tsx'))

interface Props extends PlotProps {
  /** the part is in sight: before, no plot is made that was not asked for */
  shown: boolean
}

/** The plots of the view, one at a time: the ranking at first, or what a view without ranks has. */
export const PlotsPanel = memo(function PlotsPanel({ shown, ...props }: Props) {
  const { view, opened, onChange } = props
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
  const [usual] = plotKinds(view)
  const plot = props.plot ?? (shown && usual ? first(usual) : null)
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
              onClick={() => !pressed && onChange({ plot: opens })}
            >
              {w[`kind_${kind}`]}
            </button>
          )
        })}
      </div>
      {first('scatter') === null && <p className="soft">{w.noAcross}</p>}
      {plot !== null && (
        <Suspense fallback={<p className="soft plot-waiting">…</p>}>
          <OpenPlot {...props} choice={plot} />
        </Suspense>
      )}
    </section>
  )
})
