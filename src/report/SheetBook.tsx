import type { Lang } from '../i18n/lang.ts'
import { sheetWords } from '../i18n/words/sheet.ts'
import type { SheetZone } from './sheet-zone.ts'

/** The cover and the table of contents of all the sheets of a territory. */
export function BookFront({
  title,
  warnings,
  contents,
  date,
  lang,
}: {
  title: string
  warnings: readonly string[]
  /** each zone with the page that its sheet begins on; null where it is not known yet */
  contents: readonly { readonly zone: SheetZone; readonly anchor: string; readonly page: number | null }[]
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
        <p>{w.sheetsCount(contents.length)}</p>
        <p>{w.printedOn(date)}</p>
      </section>
      <nav className="sheet book-contents" aria-labelledby="book-contents">
        <h2 id="book-contents">{w.contents}</h2>
        <ol>
          {contents.map(({ zone, anchor, page }) => (
            <li key={anchor}>
              <a href={`#${anchor}`}>{zone.name}</a> <span className="soft">{w[`level_${zone.level}`]}</span>
              <span className="book-page">{page ?? '000'}</span>
            </li>
          ))}
        </ol>
      </nav>
    </>
  )
}
