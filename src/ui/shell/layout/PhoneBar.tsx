import type { Lang } from '../../../i18n/lang.ts'
import { layoutWords } from '../../../i18n/words/layout.ts'
import { barButton, SHEETS, type SheetId } from './use-sheets.ts'

interface Props {
  lang: Lang
  sheet: SheetId | null
  onOpen: (sheet: SheetId) => void
}

/** At the foot of a phone: one button for each sheet. */
export function PhoneBar({ lang, sheet, onOpen }: Props) {
  const w = layoutWords[lang]
  return (
    <nav className="phone-bar" aria-label={w.bar}>
      {SHEETS.map((one) => (
        <button
          key={one}
          id={barButton(one)}
          type="button"
          aria-expanded={sheet === one}
          aria-controls={one}
          onClick={() => onOpen(one)}
        >
          {w[`open_${one}`]}
        </button>
      ))}
    </nav>
  )
}
