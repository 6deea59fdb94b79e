import { DEFAULT_TERRITORY } from '../atlas/settle.ts'
import { openingWords } from '../i18n/words/opening.ts'
import { afterPaint } from './after-paint.ts'
import { mark } from './marks.ts'
import { OPENING_FORMS, OPENING_META, openingFile } from './opening-file.ts'
import './opening.css'

/**
 * The first script of the page: where a territory is opened without any other choice, shows the figure that was drawn
 * of it when the site was built; then runs the page's own script, which has arrived meanwhile.
 */

/** The page does not wait longer than this for its figure. */
const PATIENCE_MS = 3000

const query = new URLSearchParams(window.location.search)

/** The territory whose figure is to be shown; null where the link says more, or where none was drawn. */
function opened(): string | null {
  const meta = document.querySelector<HTMLMetaElement>(`meta[name="${OPENING_META}"]`)
  const drawn = meta?.content.split(' ') ?? []
  if ([...query.keys()].some((param) => param !== 'v' && param !== 't')) return null
  const asked = query.get('t') ?? (drawn.includes(DEFAULT_TERRITORY) ? DEFAULT_TERRITORY : drawn[0])
  return asked !== undefined && drawn.includes(asked) ? asked : null
}

async function show(territory: string): Promise<void> {
  const wide = window.matchMedia(`(min-width: ${OPENING_FORMS.wide.width / 2}px)`).matches
  const image = new Image()
  image.id = 'opening'
  image.alt = ''
  image.src = new URL(openingFile(territory, wide ? 'wide' : 'narrow'), document.baseURI).href
  await image.decode()
  document.body.prepend(image)
  await new Promise<void>((resolve) => afterPaint(resolve))
  mark('atlas:first-map')
}

function sayAbsent(): void {
  const w = openingWords[query.get('lang') === 'en' ? 'en' : 'fr']
  const reload = document.createElement('a')
  reload.href = window.location.href
  reload.textContent = w.reload
  const notice = document.createElement('p')
  notice.id = 'absent'
  notice.role = 'alert'
  notice.append(w.absent, ' ', reload)
  document.body.prepend(notice)
}

const patience = new Promise((resolve) => setTimeout(resolve, PATIENCE_MS))
const territory = opened()
// a figure that does not come is done without: the page draws its own
if (territory) await Promise.race([show(territory).catch(() => undefined), patience])
import('./main.tsx').catch((error: unknown) => {
  sayAbsent()
  throw error
})
