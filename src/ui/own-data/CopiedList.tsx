import { useState } from 'react'
import type { Lang } from '../../i18n/lang.ts'
import { ownDataWords } from '../../i18n/words/own-data.ts'
import { ScrollLines } from './ScrollLines.tsx'

/** Lines of a list that are shown; all of them are copied. */
const SHOWN = 200

/** A list under its title, which can be copied whole. */
export function CopiedList({ title, lines, lang }: { title: string; lines: readonly string[]; lang: Lang }) {
  const w = ownDataWords[lang]
  const [copied, setCopied] = useState<'no' | 'yes' | 'refused'>('no')
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(lines.join('\n'))
      setCopied('yes')
    } catch {
      setCopied('refused')
    }
  }
  return (
    <details className="more">
      <summary>{title}</summary>
      <button type="button" className="link" onClick={() => void copy()}>
        {w.copyList}
      </button>{' '}
      <span role="status" className="soft">
        {copied === 'yes' ? w.copied : ''}
      </span>
      {copied === 'refused' ? (
        <textarea readOnly rows={6} value={lines.join('\n')} aria-label={title} />
      ) : (
        <ScrollLines label={title}>
          {lines.slice(0, SHOWN).map((text, i) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: two lines may be the same
            <li key={i}>{text}</li>
          ))}
          {lines.length > SHOWN && <li>… + {lines.length - SHOWN}</li>}
        </ScrollLines>
      )}
    </details>
  )
}
