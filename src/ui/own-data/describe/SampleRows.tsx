import type { Lang } from '../../../i18n/lang.ts'
import { ownDataWords } from '../../../i18n/words/own-data.ts'

interface Props {
  columns: readonly string[]
  sample: readonly (readonly string[])[]
  lang: Lang
}

/** The first rows of a table, for its reader to see. */
export function SampleRows({ columns, sample, lang }: Props) {
  const w = ownDataWords[lang]
  return (
    <details className="more">
      <summary>{w.sample}</summary>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls is reached by the keyboard */}
      <section className="own-sample scrolls-aside" aria-label={w.sample} tabIndex={0}>
        <table aria-label={w.sample}>
          <thead>
            <tr>
              {columns.map((column, i) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: two columns may have one name
                <th key={i} scope="col">
                  {column}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {sample.map((cells, r) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: rows have no name
              <tr key={r}>
                {columns.map((_, i) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: two columns may have one name
                  <td key={i}>{cells[i] ?? ''}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </details>
  )
}
