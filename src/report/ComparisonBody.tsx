import type { ReactNode } from 'react'
import { sheetWords } from '../i18n/words/sheet.ts'
import '../table/table.css'
import type { Comparison } from './comparison.ts'
import { FigureRows } from './FigureRows.tsx'
import { SheetFoot } from './SheetFoot.tsx'
import './sheet.css'

/** Zones side by side, indicator by indicator, beside the whole and the reference chosen. */
export function ComparisonBody({
  comparison,
  date,
  tools,
}: {
  comparison: Comparison
  /** the day that the sheet bears, in words */
  date: string
  tools?: ReactNode
}) {
  const { lang, territory, zones, warnings, figures, sources } = comparison
  const w = sheetWords[lang]
  return (
    <article className="sheet">
      <header>
        <p className="kicker">
          {w.comparison} · {territory}
        </p>
        <h1>{zones.map(({ name }) => name).join(', ')}</h1>
        {warnings.length > 0 && (
          <ul className="warnings">
            {warnings.map((warning) => (
              <li key={warning}>{warning}</li>
            ))}
          </ul>
        )}
      </header>
      {tools}
      <section className="sheet-section">
        <h2>{w.figures}</h2>
        <FigureRows table={figures} caption={w.figures} lang={lang} list={sources} />
        <p className="soft">{w.ratesNote}</p>
      </section>
      <SheetFoot sources={sources} date={date} lang={lang} />
    </article>
  )
}
