import { DEFAULT_TERRITORY } from '../atlas/choice.ts'
import { afterPaint } from './after-paint.ts'
import { mark } from './marks.ts'
import { OPENING_FORMS, OPENING_META, openingFile } from './opening-file.ts'

/**
 * Written into the page itself when the site is built (see scripts/site/inline-opening.ts): where a territory is opened
 * without any other choice, asks at once for the figure that was drawn of it, and shows it while everything else
 * arrives. Its style is set here too: no file stands before the first picture.
 */

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
  image.fetchPriority = 'high'
  Object.assign(image.style, {
    display: 'block',
    width: 'min(100%, 75rem)',
    height: 'auto',
    marginInline: 'auto',
  })
  image.src = new URL(openingFile(territory, wide ? 'wide' : 'narrow'), document.baseURI).href
  await image.decode()
  if (!document.body)
    await new Promise((resolve) => document.addEventListener('readystatechange', resolve, { once: true }))
  document.body.prepend(image)
  await new Promise<void>((resolve) => afterPaint(resolve))
  mark('atlas:first-map')
}

const territory = opened()
// a figure that does not come is done without: the page draws its own
globalThis.atlasOpening = territory ? show(territory).catch(() => undefined) : Promise.resolve()
