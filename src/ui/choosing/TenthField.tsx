import { useId, useState } from 'react'
import type { Lang } from '../../i18n/lang.ts'
import { workshopWords } from '../../i18n/words/workshop.ts'
import { readTenths, writtenTenths } from './typed-tenths.ts'
import './tenth-field.css'

interface Props {
  /** of a percent, it ends by its sign in brackets */
  label: string
  /** null: the field is empty until a number is typed */
  value: number | null
  min: number
  max: number
  lang: Lang
  onValue: (value: number) => void
}

/**
 * A number in tenths, which holds what is being typed until it is one within its bounds; what is none when the field is left
 * is put back, and said.
 */
export function TenthField({ label, value, min, max, lang, onValue }: Props) {
  const id = useId()
  const w = workshopWords[lang]
  const [draft, setDraft] = useState<string | null>(null)
  const [refusal, refuse] = useState<{ readonly typed: string; readonly over: number | null } | null>(null)
  // of another value, which came with another method or from a link, nothing was refused
  const refused = refusal?.over === value ? refusal.typed : null
  const read = (text: string) => readTenths(text, min, max, label.endsWith('(%)'))
  const wrong = draft !== null && draft !== '' && read(draft) === null
  return (
    <div className="tenth-field">
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        type="text"
        inputMode="decimal"
        value={draft ?? (value === null ? '' : writtenTenths(value, lang))}
        aria-invalid={wrong}
        aria-describedby={wrong || refused !== null ? `${id}-error` : undefined}
        onChange={({ target: { value: text } }) => {
          setDraft(text)
          refuse(null)
          const typed = read(text)
          if (typed !== null && typed !== value) onValue(typed)
        }}
        onBlur={() => {
          if (wrong) refuse({ typed: draft, over: value })
          setDraft(null)
        }}
      />
      {(wrong || refused !== null) && (
        <p id={`${id}-error`} className="error" role="alert">
          {refused !== null && `${w.putBack(refused)} `}
          {w.wrong(writtenTenths(min, lang), writtenTenths(max, lang))}
        </p>
      )}
    </div>
  )
}
