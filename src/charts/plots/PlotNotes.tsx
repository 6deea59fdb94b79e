import { sentence } from '../../i18n/typeset.ts'
import { plotWords } from '../../i18n/words/plots.ts'
import type { Plot } from './plot.ts'

/** What a plot draws and leaves out, in sentences, and its table folded under them. */
export function PlotNotes({ plot, open = false }: { plot: Plot; open?: boolean }) {
  const { notes, table, view, title } = plot
  return (
    <>
      {notes.map((note) => (
        <p key={note} className="soft plot-note">
          {note}
        </p>
      ))}
      {table.rows.length > 0 && (
        <details className="more plot-more" open={open}>
          <summary>{plotWords[view.lang].table}</summary>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolled region must be reachable by keyboard */}
          <section className="plot-scroll scrolls-aside" tabIndex={0} aria-label={title}>
            <table className="plot-table">
              <caption className="visually-hidden">{title}</caption>
              <thead>
                <tr>
                  {table.head.map((head) => (
                    <th key={head} scope="col">
                      {sentence(head)}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {table.rows.map((row, index) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: two rows may say the same, and their order never changes
                  <tr key={index}>
                    {row.map((cell, column) => (
                      // biome-ignore lint/suspicious/noArrayIndexKey: columns have no other name
                      <td key={column}>{cell}</td>
                    ))}
                  </tr>
                ))}
              </tbody>
            </table>
          </section>
        </details>
      )}
    </>
  )
}
