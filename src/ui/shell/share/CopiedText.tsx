import { useId, useState } from 'react'
import type { Lang } from '../../../i18n/lang.ts'
import { embedDialogWords } from '../../../i18n/words/embed-dialog.ts'

/** A text to be copied, which stays selectable where the browser refuses. */
export function CopiedText({ label, text, lang }: { label: string; text: string; lang: Lang }) {
  const w = embedDialogWords[lang]
  const id = useId()
  const [said, setSaid] = useState('')
  const copy = () =>
    navigator.clipboard.writeText(text).then(
      () => setSaid(w.copied),
      () => setSaid(w.refused),
    )
  return (
    <div className="copied">
      <label htmlFor={id}>{label}</label>
      <textarea id={id} readOnly rows={3} value={text} onFocus={({ target }) => target.select()} />
      <button type="button" className="button" aria-label={`${w.copy}, ${label}`} onClick={copy}>
        {w.copy}
      </button>
      <span role="status">{said}</span>
    </div>
  )
}
