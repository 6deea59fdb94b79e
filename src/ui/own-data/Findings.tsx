import type { Lang } from '../../i18n/lang.ts'
import { ownDataWords } from '../../i18n/words/own-data.ts'
import type { SanityFinding } from '../../sanity/finding.ts'

interface Props {
  findings: readonly SanityFinding[]
  accepted: readonly string[]
  lang: Lang
  onAccept: (name: string) => void
}

/** Figures that contradict others: each is left out until the reader keeps it. */
export function Findings({ findings, accepted, lang, onAccept }: Props) {
  const w = ownDataWords[lang]
  if (findings.length === 0) return null
  return (
    <ul className="own-problems">
      {findings.map(({ name, gravity, text }) => (
        <li key={name}>
          {text[lang]}{' '}
          {gravity === 'report' || accepted.includes(name) ? (
            <span className="soft">{w.kept}</span>
          ) : (
            <>
              <span className="soft">{w.leftAside}</span>{' '}
              {gravity === 'ask' && (
                <button type="button" className="link" onClick={() => onAccept(name)}>
                  {w.accept}
                </button>
              )}
            </>
          )}
        </li>
      ))}
    </ul>
  )
}
