import { type ReactNode, useState } from 'react'
import type { Lang } from '../../i18n/lang.ts'
import { uiWords } from '../../i18n/words/ui.ts'

/** The choices, beside the map; on a phone the map comes first and they are folded away below it. */
export function Choosing({ lang, children }: { lang: Lang; children: ReactNode }) {
  const { choose } = uiWords[lang]
  const [wide] = useState(() => window.matchMedia('(min-width: 48rem)').matches)
  return (
    <aside className="choose" aria-label={choose}>
      <details className="choose-fold" open={wide}>
        <summary>{choose}</summary>
        {children}
      </details>
    </aside>
  )
}
