import type { PlotChoice } from '../../atlas/plot-choice.ts'
import type { Opened } from '../../atlas/resolve-input.ts'
import type { ResolvedView } from '../../atlas/view.ts'
import { plotWords } from '../../i18n/words/plots.ts'
import { exhausted } from '../../lib/exhausted.ts'
import { classesPlot } from './classes-plot.ts'
import { distributionPlot } from './distribution-plot.ts'
import { evolutionPlot } from './evolution-plot.ts'
import type { Plot } from './plot.ts'
import { plotKinds } from './plot-kinds.ts'
import { rankingPlot } from './ranking-plot.ts'
import { scatterPlot } from './scatter-plot.ts'

/** What a plot of a view draws and says. */
export function resolvePlot(choice: PlotChoice, view: ResolvedView, opened: Opened): Plot {
  const w = plotWords[view.lang]
  if (!plotKinds(view).includes(choice.kind))
    return {
      view,
      title: w[`title_${choice.kind}`](view.title),
      body: {
        kind: 'none',
        why:
          view.isDifference && choice.kind === 'evolution' ? w.unfit_difference : w[`unfit_${choice.kind}`],
      },
      notes: [],
      sourceLine: view.sourceLine,
      table: { head: [], rows: [] },
    }
  switch (choice.kind) {
    case 'ranking':
      return rankingPlot(view, choice.ends)
    case 'distribution':
      return view.indicator.unit === 'class' ? classesPlot(view) : distributionPlot(view)
    case 'scatter':
      return scatterPlot(view, choice, opened)
    case 'evolution':
      return evolutionPlot(view, opened)
    default:
      return exhausted(choice)
  }
}
