import type { Lang } from '../i18n/lang.ts'
import { tableWords } from '../i18n/words/table.ts'

/** Seen once it has the focus: leads past the rows, each of which is two stops of the keyboard. */
export function SkipTable({ after, lang }: { after: string; lang: Lang }) {
  return (
    <a className="skip-table" href={`#${after}`}>
      {tableWords[lang].skip}
    </a>
  )
}
