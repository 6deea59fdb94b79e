import { openingWords } from '../../i18n/words/opening.ts'

export const ABSENT = 'absent'

/** Says above all else that the page's own program did not arrive, and offers to load the page again. Once. */
export function sayAbsent(): void {
  if (document.getElementById(ABSENT)) return
  const lang = new URLSearchParams(window.location.search).get('lang') === 'en' ? 'en' : 'fr'
  const w = openingWords[lang]
  const reload = document.createElement('a')
  reload.href = window.location.href
  reload.textContent = w.reload
  // a link to an address with a fragment stays on the page
  reload.addEventListener('click', (event) => {
    event.preventDefault()
    window.location.reload()
  })
  const notice = document.createElement('p')
  notice.id = ABSENT
  notice.lang = lang
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
