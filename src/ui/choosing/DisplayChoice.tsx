import type { Choice } from '../../atlas/choice.ts'
import { uiWords } from '../../i18n/words/ui.ts'

interface Props {
  choice: Choice
  /** there are contours of QPV to draw */
  hasOutlines: boolean
  onChange: (change: Partial<Choice>) => void
}

/** What is drawn over the map: contours of QPV and QVA, names of zones. */
export function DisplayChoice({ choice, hasOutlines, onChange }: Props) {
  const w = uiWords[choice.lang]
  return (
    <fieldset className="field display">
      <legend className="field-label">{w.display}</legend>
      <label>
        <input
          type="checkbox"
          checked={choice.outlines}
          disabled={!hasOutlines}
          onChange={(event) => onChange({ outlines: event.target.checked })}
        />
        {w.outlines}
      </label>
      <label>
        <input
          type="checkbox"
          checked={choice.names}
          onChange={(event) => onChange({ names: event.target.checked })}
        />
        {w.names}
      </label>
    </fieldset>
  )
}
