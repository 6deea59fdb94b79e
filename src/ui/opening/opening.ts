import './ahead.ts'
import { isKept } from '../../imports/kept-mark.ts'
import { type PlainLink, plainLink } from '../../sketch/plain-link.ts'
import { preparedSubject } from '../../sketch/prepared.ts'
import type { SketchSubject } from '../../sketch/sketch-files.ts'
import { applyTheme, themeOf, themeSetting } from '../frame/theme.ts'
import { awaitedFiles, fetchAhead, territoryFolder } from './data-files.ts'
import { fetchSketch } from './fetch-sketch.ts'
import { builtTerritory } from './home-territory.ts'
import {
  editionBuilt,
  FROM_DATA_META,
  listed,
  OPENING_FORMS,
  openingFile,
  SCRIPTS_META,
} from './opening-file.ts'
import { preparedOf } from './prepared-of.ts'
import { putPicture, putSketch } from './put-picture.ts'
import { watchProgram } from './watch-program.ts'

/**
 * Written into the page itself when the site is built (see scripts/site/inline-opening.ts): where a territory is opened
 * without any other choice, asks at once for the figure that was drawn of it, and shows it while everything else
 * arrives; where the link asks for more and a first picture was prepared of that, draws it; else asks for the territory's
 * files, which nothing else would before the page's own script runs, and for the script that draws a first picture from
 * them. Its style is set here too: no file delays the first picture.
 */

const edition = editionBuilt()
const params = new URLSearchParams(window.location.search)
const territory = builtTerritory(edition, params.get('t'))
const link = plainLink(window.location.search)

/** Scripts that start.ts runs: on their way without being run. */
function preload(files: readonly string[]): void {
  for (const file of files) {
    const link = document.createElement('link')
    link.rel = 'modulepreload'
    link.crossOrigin = 'anonymous'
    link.href = file
    document.head.append(link)
  }
}

async function show(folder: string): Promise<void> {
  const image = new Image()
  image.alt = ''
  image.fetchPriority = 'high'
  Object.assign(image.style, {
    display: 'block',
    width: 'min(100%, 75rem)',
    height: 'auto',
    marginInline: 'auto',
  })
  const wide = window.matchMedia(`(min-width: ${OPENING_FORMS.wide.width / 2}px)`).matches
  const file = openingFile(folder, wide ? 'wide' : 'narrow', themeOf(themeSetting.read()))
  // what a phone's page puts above its map takes half a line more than the figure does
  if (!wide) image.style.marginBlockStart = '0.5rem'
  image.src = new URL(file, document.baseURI).href
  await image.decode()
  await putPicture(image)
}

/** The first picture that was prepared of what a link asks for. */
const sketch = async (folder: string, subject: SketchSubject, marks: PlainLink['partial']): Promise<void> =>
  putSketch(await fetchSketch(folder, subject), marks)

/** Shows what was drawn or prepared of the link; null where nothing was. */
function firstPicture(): Promise<void> | null {
  if (territory === null || link === null) return null
  const folder = territoryFolder(edition, territory)
  if (!link.isDetailed) return show(folder)
  const { partial } = link
  const subject = preparedOf(territory, (list) => preparedSubject(list, partial, partial.lang ?? 'fr'))
  return subject && sketch(folder, subject, partial)
}

applyTheme()
watchProgram()
// the reader's own files may show otherwise what is published
const isOwn = territory !== null && isKept(territory)
const picture = isOwn ? null : firstPicture()
if (!picture) {
  // two maps compared are drawn by the page itself
  const isDrawable = territory !== null && !params.has('b') && !isOwn
  if (isDrawable) globalThis.atlasFromData = true
  preload(listed(isDrawable ? FROM_DATA_META : SCRIPTS_META))
  if (edition && territory !== null) fetchAhead(awaitedFiles(edition, territory))
}
// a picture that does not come is done without: the page draws its own
globalThis.atlasOpening = picture?.catch(() => undefined) ?? Promise.resolve()
