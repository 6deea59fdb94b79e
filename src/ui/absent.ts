import { openingWords } from '../i18n/words/opening.ts'

/** Says above all else that the page's own program did not arrive, and offers to load the page again. Once. */
export function sayAbsent(): void {
  if (document.getElementById('absent')) return
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
