import { useId, useState } from 'react'
import type { Lang } from '../../i18n/lang.ts'
import { workshopWords } from '../../i18n/words/workshop.ts'
import './tenth-field.css'

interface Props {
  label: string
  /** null: the field is empty until a number is typed */
  value: number | null
  min: number
  max: number
  lang: Lang
  onValue: (value: number) => void
}

/** A number typed with a point or a comma, in tenths; null for anything else and out of the bounds. */
export function readTenths(text: string, min: number, max: number): number | null {
  if (!/^\s*[-−+]?\d{1,6}([.,]\d*)?\s*$/.test(text)) return null
  const value = Math.round(Number(text.replace(',', '.').replace('−', '-')) * 10) / 10
  return value >= min && value <= max ? value : null
}

const written = (value: number, lang: Lang) =>
  lang === 'fr' ? String(value).replace('.', ',') : String(value)

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
  const wrong = draft !== null && draft !== '' && readTenths(draft, min, max) === null
  return (
    <div className="tenth-field">
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        type="text"
        inputMode="decimal"
        value={draft ?? (value === null ? '' : written(value, lang))}
        aria-invalid={wrong}
        aria-describedby={wrong || refused !== null ? `${id}-error` : undefined}
        onChange={({ target: { value: text } }) => {
          setDraft(text)
          refuse(null)
          const read = readTenths(text, min, max)
          if (read !== null && read !== value) onValue(read)
        }}
        onBlur={() => {
          if (wrong) refuse({ typed: draft, over: value })
          setDraft(null)
        }}
      />
      {(wrong || refused !== null) && (
        <p id={`${id}-error`} className="error" role="alert">
          {refused !== null && `${w.putBack(refused)} `}
          {w.wrong(written(min, lang), written(max, lang))}
        </p>
      )}
    </div>
  )
}
