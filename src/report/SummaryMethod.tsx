import { sheetWords } from '../i18n/words/sheet.ts'
import { summaryWords } from '../i18n/words/summary.ts'
import { Lacks } from './Lacks.tsx'
import type { Summary } from './summary.ts'

/** The last page: what each figure counts, where it comes from, how to read it, what is not there. */
export function SummaryMethod({ summary, date }: { summary: Summary; date: string }) {
  const { lang, definitions, caveats, lacks, sources, fragility } = summary
  const w = sheetWords[lang]
  const s = summaryWords[lang]
  return (
    <>
      <h2>{s.method}</h2>
      <dl className="summary-definitions">
        {definitions.map(({ indicator, label, definition, when, source }) => (
          <div key={indicator}>
            <dt>
              {label}, {when}
            </dt>
            <dd>
              {definition} <span className="soft">{source}</span>
            </dd>
          </div>
        ))}
      </dl>
      {fragility && <p>{s.methodSettings(fragility.title, fragility.view.subtitle)}</p>}
      {caveats.length > 0 && (
        <>
          <h3>{w.caveat}</h3>
          <ul>
            {caveats.map((caveat) => (
              <li key={caveat}>{caveat}</li>
            ))}
          </ul>
        </>
      )}
      {lacks.length > 0 && (
        <>
          <h3>{w.lacks}</h3>
          <Lacks lacks={lacks} />
        </>
      )}
      <footer className="sheet-foot">
        <h3>{w.sources}</h3>
        <ul>
          {sources.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
        <p>{w.printedOn(date)}</p>
      </footer>
    </>
  )
}
