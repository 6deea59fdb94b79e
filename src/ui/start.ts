import { openingWords } from '../i18n/words/opening.ts'

/** The page's own script waits until the figure of the opening is on screen: nothing competes with the first picture. */

declare global {
  /** settles once the figure is shown, or is not to be; see opening.ts */
  var atlasOpening: Promise<void> | undefined
}

/** The page does not wait longer than this for its figure. */
const PATIENCE_MS = 3000

function sayAbsent(): void {
  const lang = new URLSearchParams(window.location.search).get('lang') === 'en' ? 'en' : 'fr'
  const w = openingWords[lang]
  const reload = document.createElement('a')
  reload.href = window.location.href
  reload.textContent = w.reload
  const notice = document.createElement('p')
  notice.id = 'absent'
  notice.role = 'alert'
  // the page's styles may be what did not arrive
  Object.assign(notice.style, {
    margin: '0',
    padding: '1rem',
    background: '#fbeee9',
    color: '#1b2126',
    fontFamily: 'sans-serif',
  })
  notice.append(w.absent, ' ', reload)
  document.body.prepend(notice)
}

await Promise.race([globalThis.atlasOpening, new Promise((resolve) => setTimeout(resolve, PATIENCE_MS))])
import('./main.tsx').catch((error: unknown) => {
  sayAbsent()
  throw error
})
