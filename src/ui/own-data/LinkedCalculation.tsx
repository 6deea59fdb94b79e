import type { Catalogue } from '../../atlas/catalogue.ts'
import type { Lang } from '../../i18n/lang.ts'
import { linkedWords } from '../../i18n/words/linked-calculation.ts'
import { uiWords } from '../../i18n/words/ui.ts'
import { filesOfForm } from '../../own/overlay/derived-form.ts'
import { readCalculation } from '../../own/project/calculation-link.ts'
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
  const quoted = (names: readonly string[]) => new Intl.ListFormat(lang).format(names.map(w.quoted))
  const state = own.desk?.desk.state()
  const read = new Set(state?.files.flatMap((file) => (file.state.kind === 'read' ? [file.name] : [])))
  const needed = filesOfForm(form)
  const missing = needed.filter((name) => !read.has(name))
  const areThere = [form.first, form.second].every(({ measure }) =>
    catalogue.measures.some(({ id }) => id === measure),
  )
  const next =
    missing.length > 0 || !state ? w.open(quoted(missing)) : areThere ? '' : w.noColumn(quoted(needed))
  return (
    <>
      {w.shows(form.label, quoted(needed))} {next}{' '}
      {state && next === '' && (
        <button
          type="button"
          className="button"
          onClick={() =>
            own.desk?.desk.derive([...state.derived.filter(({ label }) => label !== form.label), form])
          }
        >
          {w.make}
        </button>
      )}
    </>
  )
}
