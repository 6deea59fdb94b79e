import type { ReactNode } from 'react'
import { Clamped } from '../../gloss/Clamped.tsx'
import type { Lang } from '../../i18n/lang.ts'
import { layoutWords } from '../../i18n/words/layout.ts'
import { uiWords } from '../../i18n/words/ui.ts'
import { MAP_BOX } from '../choosing/focus.ts'
import { useWide } from './layout/use-wide.ts'

interface Props {
  lang: Lang
  onLang: (lang: Lang) => void
  /** query of the home page */
  home: string
  onHome: () => void
  /** brings the table into sight */
  onTable: () => void
  warnings: readonly string[]
  /** what can be done with the view */
  children: ReactNode
}

/** The head of the page: the way home, what must be known of the territory, what can be done with the view, the other language. */
export function Header({ lang, onLang, home, onHome, onTable, warnings, children }: Props) {
  const w = uiWords[lang]
  // the warnings stand under the rest where the head is narrow: they come there in the order that is seen
  const wide = useWide()
  const known = warnings.length > 0 && (
    <Clamped lang={lang} of={layoutWords[lang].of_warnings}>
      <ul className="warnings">
        {warnings.map((warning) => (
          <li key={warning}>{warning}</li>
        ))}
      </ul>
    </Clamped>
  )
  const other: Lang = lang === 'fr' ? 'en' : 'fr'
  return (
    <header className="top">
      <a className="skip" href={`#${MAP_BOX}`}>
        {w.skip}
      </a>
      <button type="button" className="skip" onClick={onTable}>
        {w.skipTable}
      </button>
      <a
        className="brand"
        href={`./${home}`}
        aria-label={layoutWords[lang].home}
        onClick={(event) => {
          // another tab is the browser's own
          if (event.ctrlKey || event.metaKey || event.shiftKey) return
          event.preventDefault()
          onHome()
        }}
      >
        <svg viewBox="0 0 32 32" aria-hidden="true">
          <rect width="32" height="32" rx="6" className="brand-ground" />
          <path d="M6 15 16 7l10 8v10H6z" className="brand-house" />
          <path d="M11 25v-7h4v7m3 0v-10h3v10" fill="#e8a33d" />
        </svg>
        {w.title}
      </a>
      {wide && known}
      {children}
      <button type="button" className="lang" lang={other} onClick={() => onLang(other)}>
        {w.otherLang}
      </button>
      {!wide && known}
    </header>
  )
}
