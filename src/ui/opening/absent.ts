import { openingWords } from '../../i18n/words/opening.ts'
import { surroundings } from '../../lib/surroundings.ts'

/** A link that loads the page again. */
function reloading(words: string): HTMLAnchorElement {
  const link = document.createElement('a')
  link.href = window.location.href
  link.textContent = words
  // a link to an address with a fragment stays on the page
  link.addEventListener('click', (event) => {
    event.preventDefault()
    window.location.reload()
  })
  return link
}

/** The page's address in full, to be copied where the frame lets no window open. */
function apart(): HTMLAnchorElement {
  const link = document.createElement('a')
  link.href = window.location.href
  link.textContent = window.location.href
  link.target = '_blank'
  link.rel = 'noopener'
  return link
}

export const ABSENT = 'absent'

/** What the page lacks: its program, which will not come any more, or has not come so far. */
export type Lack = 'absent' | 'late'

/**
 * Says above all else that the page's own program did not arrive, and what helps: to load the page again, or to open it
 * where it may read its own files. Each once; what is late may turn out to be absent.
 */
export function sayAbsent(lack: Lack): void {
  const said = document.getElementById(ABSENT)
  if (said && (lack === 'late' || said.dataset.lack === lack)) return
  said?.remove()
  const lang = new URLSearchParams(window.location.search).get('lang') === 'en' ? 'en' : 'fr'
  const w = openingWords[lang]
  const notice = document.createElement('p')
  notice.id = ABSENT
  notice.dataset.lack = lack
  notice.lang = lang
  notice.role = 'alert'
  // the page's styles may be what did not arrive
  Object.assign(notice.style, {
    margin: '0',
    padding: '1rem',
    background: '#fbeee9',
    color: '#1b2126',
    colorScheme: 'light',
    fontFamily: 'sans-serif',
  })
  const shown = surroundings({ origin: window.origin, protocol: window.location.protocol })
  notice.append(w[lack], ' ')
  if (shown === 'open') notice.append(reloading(w.reload))
  else notice.append(w[shown])
  if (shown === 'sandbox') notice.append(' ', apart())
  document.body.prepend(notice)
}
