import type { Catalogue } from '../../atlas/catalogue.ts'
import type { Lang } from '../../i18n/lang.ts'
import { quoted, quotedNames } from '../../i18n/quoted.ts'
import { linkedWords } from '../../i18n/words/linked-calculation.ts'
import { uiWords } from '../../i18n/words/ui.ts'
import { filesOfForm, withForm } from '../../own/overlay/derived-form.ts'
import { readCalculation } from '../../own/project/calculation-link.ts'
import { focusOn, VIEW_TITLE } from '../choosing/focus.ts'
import type { OwnData } from './use-own-data.ts'

interface Props {
  /** as the link carries it */
  text: string
  own: OwnData
  catalogue: Pick<Catalogue, 'measures'>
  lang: Lang
}

/** What a link to a calculation needs that is not there yet: files to open, then the calculation, made by one press. */
export default function LinkedCalculation({ text, own, catalogue, lang }: Props) {
  const form = readCalculation(text)
  if (!form) return uiWords[lang].problem('d', text.slice(0, 80))
  const w = linkedWords[lang]
  const state = own.desk?.desk.state()
  const read = new Set(state?.files.flatMap((file) => (file.state.kind === 'read' ? [file.name] : [])))
  const needed = filesOfForm(form)
  const missing = needed.filter((name) => !read.has(name))
  const areThere = [form.first, form.second].every(({ measure }) =>
    catalogue.measures.some(({ id }) => id === measure),
  )
  // figures are worked out beside what a file gives: one has to be read, though the columns be published
  const isOpen = missing.length === 0 && read.size > 0
  const next = isOpen
    ? areThere
      ? ''
      : w.noColumn(quotedNames(needed, lang))
    : w.open(quotedNames(missing, lang))
  return (
    <>
      {w.shows(quoted(form.label, lang), quotedNames(needed, lang))} {next}{' '}
      {state && next === '' && (
        <button
          type="button"
          className="button"
          onClick={() => {
            void own.desk?.desk.derive(withForm(state.derived, form))
            // this button goes with what it makes
            focusOn(VIEW_TITLE)
          }}
        >
          {w.make}
        </button>
      )}
    </>
  )
}
