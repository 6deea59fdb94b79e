import type { Lang } from '../i18n/lang.ts'
import { sheetWords } from '../i18n/words/sheet.ts'

/** What a sheet ends with: the sources that `SourceLine` cites by their number, and its day in words. */
export function SheetFoot({ sources, date, lang }: { sources: readonly string[]; date: string; lang: Lang }) {
  const w = sheetWords[lang]
  return (
    <footer className="sheet-foot">
      <h2>{w.sources}</h2>
      <ol>
        {sources.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ol>
      <p>{w.printedOn(date)}</p>
    </footer>
  )
}
