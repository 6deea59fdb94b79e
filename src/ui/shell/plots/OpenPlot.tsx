import { useMemo, useRef } from 'react'
import type { PlotChoice } from '../../../atlas/plot-choice.ts'
import { PlotDrawing } from '../../../charts/plots/PlotDrawing.tsx'
import { PlotNotes } from '../../../charts/plots/PlotNotes.tsx'
import { plotKinds } from '../../../charts/plots/plot-kinds.ts'
import { resolvePlot } from '../../../charts/plots/resolve-plot.ts'
import { tonedView } from '../../../figure/figure-tones.ts'
import { plotWords } from '../../../i18n/words/plots.ts'
import { useWide } from '../layout/use-wide.ts'
import { TaskLine } from '../share/TaskLine.tsx'
import { useTask } from '../share/use-task.ts'
import { useSize } from '../stage/use-size.ts'
import { PlotControls } from './PlotControls.tsx'
import type { PlotProps } from './plot-props.ts'
import { savePlot } from './save-plot.ts'

/** Wider, bars and lines say no more and part from their names. */
const WIDEST = 880

/** The plot that is open: its title, what the reader decides of it, its drawing, its table, its files. */
export default function OpenPlot({ choice, ...props }: PlotProps & { choice: PlotChoice }) {
  const { view, opened, hovered, onHover, onSelect } = props
  const w = plotWords[view.lang]
  const box = useRef<HTMLDivElement>(null)
  const size = useSize(box)
  // there the part, and the box of a scatter in it, have a height of their own
  const oneScreen = useWide()
  const plot = useMemo(() => resolvePlot(choice, view, opened), [choice, view, opened])
  const { state, run } = useTask(w.failed)
  const gestures = useMemo(() => ({ hovered, onHover, onSelect }), [hovered, onHover, onSelect])
  return (
    <div className="plot" data-plot={choice.kind}>
      <h3>{plot.title}</h3>
      <p className="soft">{view.subtitle}</p>
      {plotKinds(view).includes(choice.kind) && <PlotControls choice={choice} {...props} />}
      <div className="plot-box" ref={box}>
        {size && (
          <PlotDrawing
            plot={plot}
            width={Math.min(WIDEST, size.width)}
            {...(oneScreen && { height: size.height })}
            gestures={gestures}
          />
        )}
      </div>
      <PlotNotes plot={plot} />
      <p className="source-line">{plot.sourceLine}</p>
      {plot.body.kind !== 'none' && (
        <div className="files">
          {(['svg', 'png'] as const).map((file) => (
            <button
              key={file}
              type="button"
              className="button"
              onClick={run(async () =>
                w.saved(await savePlot(choice, resolvePlot(choice, tonedView(view, 'colour'), opened), file)),
              )}
            >
              {w[file]}
            </button>
          ))}
        </div>
      )}
      <TaskLine state={state} running={w.saving} />
    </div>
  )
}
