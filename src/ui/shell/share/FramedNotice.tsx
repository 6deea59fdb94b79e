import { type MouseEvent, useState } from 'react'
import type { Lang } from '../../../i18n/lang.ts'
import { embedWords } from '../../../i18n/words/embed.ts'
import { shareWords } from '../../../i18n/words/share.ts'
import { isFramed } from './handed-over.ts'

/** In a frame of another site, what that site may refuse, and the page's own address; nothing elsewhere. */
export function FramedNotice({ lang }: { lang: Lang }) {
  const [refused, setRefused] = useState(false)
  if (!isFramed()) return null
  const w = shareWords[lang]
  const address = window.location.href
  const open = (event: MouseEvent) => {
    event.preventDefault()
    const opened = window.open(address, '_blank')
    if (opened) opened.opener = null
    else setRefused(true)
  }
  return (
    <p className="soft framed">
      {w.framed}{' '}
      {refused ? (
        <span role="alert">{embedWords[lang].noTab(address)}</span>
      ) : (
        <a href={address} target="_blank" rel="noopener" onClick={open}>
          {w.openApart}
        </a>
      )}
    </p>
  )
}
