import type { Lang } from '../i18n/lang.ts'
import { sheetWords } from '../i18n/words/sheet.ts'

/** A line of the contents. */
export interface BookEntry {
  readonly label: string
  /** level of the zone, in words */
  readonly kind: string
  readonly anchor: string
  /** that it begins on; null where it is not known yet */
  readonly page: number | null
}

/** The cover and the table of contents of all the sheets of a territory. */
export function BookFront({
  title,
  warnings,
  contents,
  sheets,
  date,
  lang,
}: {
  title: string
  warnings: readonly string[]
  contents: readonly BookEntry[]
  /** how many of these are sheets of zones */
  sheets: number
  date: string
  lang: Lang
}) {
  const w = sheetWords[lang]
  return (
    <>
      <section className="sheet book-cover">
        <p className="kicker">{w.sheets}</p>
        <h1>{title}</h1>
        {warnings.map((warning) => (
          <p key={warning}>{warning}</p>
        ))}
        <p>{w.sheetsCount(sheets)}</p>
        <p>{w.printedOn(date)}</p>
      </section>
      <nav className="sheet book-contents" aria-labelledby="book-contents">
        <h2 id="book-contents">{w.contents}</h2>
        <ol>
          {contents.map(({ label, kind, anchor, page }) => (
            <li key={anchor}>
              <a href={`#${anchor}`}>{label}</a> <span className="soft">{kind}</span>
              <span className="book-page">{page ?? '000'}</span>
            </li>
          ))}
        </ol>
      </nav>
    </>
  )
}
