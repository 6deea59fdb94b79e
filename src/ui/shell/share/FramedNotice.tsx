import type { Lang } from '../../../i18n/lang.ts'
import { shareWords } from '../../../i18n/words/share.ts'

/** In a frame of another site, what that site may refuse, and the page's own address; nothing elsewhere. */
export function FramedNotice({ lang }: { lang: Lang }) {
  if (window.parent === window) return null
  const w = shareWords[lang]
  return (
    <p className="soft framed">
      {w.framed}{' '}
      <a href={window.location.href} target="_blank" rel="noopener">
        {w.openApart}
      </a>
    </p>
  )
}
