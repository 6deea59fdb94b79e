import type { Lang } from '../../i18n/lang.ts'
import { uiWords } from '../../i18n/words/ui.ts'

interface Props {
  lang: Lang
  onLang: (lang: Lang) => void
  warnings: readonly string[]
}

export function Header({ lang, onLang, warnings }: Props) {
  const w = uiWords[lang]
  const other: Lang = lang === 'fr' ? 'en' : 'fr'
  return (
    <header className="top">
      <a className="skip" href="#view-title">
        {w.skip}
      </a>
      <a className="skip" href="#table-title">
        {w.skipTable}
      </a>
      <p className="brand">
        <svg viewBox="0 0 32 32" aria-hidden="true">
          <rect width="32" height="32" rx="6" fill="#0f5964" />
          <path d="M6 15 16 7l10 8v10H6z" fill="#fff" />
          <path d="M11 25v-7h4v7m3 0v-10h3v10" fill="#e8a33d" />
        </svg>
        {w.title}
      </p>
      {warnings.length > 0 && (
        <ul className="warnings">
          {warnings.map((warning) => (
            <li key={warning}>{warning}</li>
          ))}
        </ul>
      )}
      <button type="button" className="lang" lang={other} onClick={() => onLang(other)}>
        {w.otherLang}
      </button>
    </header>
  )
}
