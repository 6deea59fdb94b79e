import { PlotDrawing } from '../charts/plots/PlotDrawing.tsx'
import type { Plot } from '../charts/plots/plot.ts'

const WIDTH = 420

/** A plot of a sheet or a summary with what it leaves out. */
export function SheetPlot({ plot, idPrefix }: { plot: Plot; idPrefix: string }) {
  return (
    <figure className="sheet-map">
      <figcaption>
        <strong>{plot.title}</strong> <span className="soft">{plot.view.subtitle}</span>
      </figcaption>
      <PlotDrawing plot={plot} width={WIDTH} idPrefix={idPrefix} />
      {plot.notes.map((note) => (
        <p key={note} className="source-line">
          {note}
        </p>
      ))}
    </figure>
  )
}
