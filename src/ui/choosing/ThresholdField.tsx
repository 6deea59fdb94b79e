import { useRef, useState } from 'react'
import { digitsOf, formatPercent } from '../../i18n/format.ts'
import type { Lang } from '../../i18n/lang.ts'
import { methodWords } from '../../i18n/words/method.ts'
import { readTenths, writtenTenths } from './typed-tenths.ts'

interface Props {
  id: string
  label: string
  /** empty for a mean */
  unit: string
  /** percent, or a mean */
  value: number
  /** where the slider of a mean ends: the greatest of the zones; typed, a threshold may go further */
  most?: number
  lang: Lang
  /** called with a threshold that holds: 0 to 100, in tenths of a point as the link has them */
  onMove: (at: number) => void
}

/** A threshold as a slider and as a field, which holds what is being typed until it is a threshold. */
export function ThresholdField({ id, label, unit, value, most = 100, lang, onMove }: Props) {
  const [draft, setDraft] = useState<string | null>(null)
  const isPressed = useRef(false)
  const press = (isDown: boolean) => () => {
    isPressed.current = isDown
  }
  const read = (text: string) => readTenths(text, 0, 100, unit !== '')
  const wrong = draft !== null && draft !== '' && read(draft) === null
  return (
    <div className="threshold">
      <div className="threshold-row">
        <label htmlFor={id}>{label}</label>
        <input
          type="text"
          inputMode="decimal"
          value={draft ?? writtenTenths(value, lang)}
          aria-label={unit === '' ? label : `${label} (${unit})`}
          aria-invalid={wrong}
          aria-describedby={wrong ? `${id}-error` : undefined}
          onChange={({ target: { value: text } }) => {
            setDraft(text)
            const at = read(text)
            if (at !== null && at !== value) onMove(at)
          }}
          onBlur={() => setDraft(null)}
          onKeyDown={(event) => {
            const step = { ArrowUp: 1, ArrowDown: -1, Enter: 0 }[event.key]
            if (step === undefined) return
            event.preventDefault()
            setDraft(null)
            if (step !== 0) onMove(Math.min(100, Math.max(0, Math.round((value + step) * 10) / 10)))
          }}
        />
        <span aria-hidden="true">{unit}</span>
        <input
          id={id}
          type="range"
          min={0}
          max={Math.max(most, value)}
          // a slider only takes values on its steps: tenths where the threshold is not whole
          step={Number.isInteger(value) && unit !== '' ? 1 : 0.1}
          value={value}
          aria-valuetext={
            unit === '' ? writtenTenths(value, lang) : formatPercent(value, lang, digitsOf(value))
          }
          onPointerDown={press(true)}
          onPointerUp={press(false)}
          onPointerCancel={press(false)}
          onKeyDown={press(false)}
          onChange={({ target }) => {
            const at = Number(target.value)
            // a pixel of the track is more than a tenth: a pointer takes whole percents
            onMove(isPressed.current && unit !== '' ? Math.round(at) : at)
          }}
        />
      </div>
      {wrong && (
        <p id={`${id}-error`} className="error" role="alert">
          {methodWords[lang].thresholdError}
        </p>
      )}
    </div>
  )
}
