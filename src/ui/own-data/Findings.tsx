import type { Lang } from '../../i18n/lang.ts'
import { ownDataWords } from '../../i18n/words/own-data.ts'
import type { OwnAcceptance } from '../../own/accepted.ts'
import type { SanityFinding } from '../../sanity/finding.ts'
import { AcceptFinding } from './build/AcceptFinding.tsx'

interface Props {
  /** each with its file, where more than one is spoken of */
  findings: readonly (SanityFinding & { readonly file?: string | null })[]
  accepted: readonly OwnAcceptance[]
  lang: Lang
  onAccept: (acceptance: OwnAcceptance) => void
}

/** What contradicts what else is known: each is left out until the reader keeps it, and says why. */
export function Findings({ findings, accepted, lang, onAccept }: Props) {
  const w = ownDataWords[lang]
  if (findings.length === 0) return null
  return (
    <ul className="own-problems">
      {findings.map(({ name, gravity, text, file }) => {
        const reason = accepted.find(({ finding }) => finding === name)?.reason
        return (
          <li key={name}>
            {file ? w.ofFile(file, text[lang]) : text[lang]}{' '}
            {gravity === 'report' ? (
              <span className="soft">{w.kept}</span>
            ) : reason !== undefined ? (
              <span className="soft">{w.keptAs(reason)}</span>
            ) : (
              <>
                <span className="soft">{w.leftAside}</span>{' '}
                {gravity === 'ask' && (
                  <AcceptFinding
                    name={name}
                    lang={lang}
                    onAccept={(reason) => onAccept({ finding: name, reason })}
                  />
                )}
              </>
            )}
          </li>
        )
      })}
    </ul>
  )
}
