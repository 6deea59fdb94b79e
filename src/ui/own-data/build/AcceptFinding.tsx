import { type FormEvent, useState } from 'react'
import type { Lang } from '../../../i18n/lang.ts'
import { ownDataWords } from '../../../i18n/words/own-data.ts'

interface Props {
  /** by which a declaration accepts it as well */
  name: string
  lang: Lang
  onAccept: (reason: string) => void
}

/** Keeps what a check leaves out, once its reader has written why. */
export function AcceptFinding({ name, lang, onAccept }: Props) {
  const w = ownDataWords[lang]
  const [isOpen, setOpen] = useState(false)
  const [reason, setReason] = useState('')
  const accept = (event: FormEvent) => {
    event.preventDefault()
    onAccept(reason.trim())
  }
  return (
    <>
      <button type="button" className="link" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
        {w.accept}
      </button>
      {isOpen && (
        <form className="own-fields" onSubmit={accept} aria-label={`${w.accept} (${name})`}>
          <label className="own-field">
            <span>{w.reason}</span>
            <input
              type="text"
              required
              pattern=".*\S.*"
              value={reason}
              onChange={({ target }) => setReason(target.value)}
            />
          </label>
          <button type="submit" className="button">
            {w.acceptAs(name)}
          </button>
        </form>
      )}
    </>
  )
}
