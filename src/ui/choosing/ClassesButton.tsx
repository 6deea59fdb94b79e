import type { Lang } from '../../i18n/lang.ts'
import { uiWords } from '../../i18n/words/ui.ts'
import { CLASSES_PANEL } from './ClassControls.tsx'
import { CLASSES_BUTTON } from './focus.ts'
import './unfolds.css'

interface Props {
  lang: Lang
  open: boolean
  onToggle: () => void
}

/** At the legend: opens what changes its classes and its colours, with the map in sight. */
export function ClassesButton({ lang, open, onToggle }: Props) {
  return (
    <button
      id={CLASSES_BUTTON}
      type="button"
      className="classes-button unfolds"
      aria-expanded={open}
      aria-controls={CLASSES_PANEL}
      onClick={onToggle}
    >
      {uiWords[lang].classification}
    </button>
  )
}
