import { useId } from 'react'

interface Props {
  label: string
  value: string
  isNeeded: boolean
  /** why what is written will not do; null where it will */
  fault: string | null
  onChange: (words: string) => void
}

/** A line of text that a form asks for, and why it is not taken as it is. */
export function SaidField({ label, value, isNeeded, fault, onChange }: Props) {
  const why = useId()
  return (
    <label className="own-field">
      <span>{label}</span>
      {/* a character that is no blank: what is blank would print as nothing */}
      <input
        ref={(field) => field?.setCustomValidity(fault ?? '')}
        type="text"
        required={isNeeded}
        pattern=".*\S.*"
        aria-invalid={fault !== null}
        aria-describedby={fault === null ? undefined : why}
        value={value}
        onChange={({ target }) => onChange(target.value)}
      />
      {fault !== null && (
        <span id={why} className="own-needed">
          {fault}
        </span>
      )}
    </label>
  )
}
