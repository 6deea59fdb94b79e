import './ahead.ts'
import { parseChoice } from '../../atlas/choice-url.ts'
import { preparedSubject } from '../../sketch/prepared.ts'
import type { SketchSubject } from '../../sketch/sketch-files.ts'
import { linkQuery } from '../frame/link-query.ts'
import { applyTheme } from '../frame/theme.ts'
import { awaitedFiles, fetchAhead, territoryFolder } from './data-files.ts'
import { fetchSketch } from './fetch-sketch.ts'
import { homeTerritory } from './home-territory.ts'
import { figureUrl } from './opening-figure.ts'
import { editionBuilt, FROM_DATA_META, listed, SCRIPTS_META } from './opening-file.ts'
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

const query = new URLSearchParams(linkQuery())
const edition = editionBuilt()
const built = Object.keys(edition?.territories ?? {})
const named = query.get('t') ?? (built.includes(homeTerritory()) ? homeTerritory() : built[0])
const territory = named !== undefined && built.includes(named) ? named : null
const asked = parseChoice(linkQuery())
/** Whether the link names more than a territory: the figures drawn at build are of territories alone. */
const isDetailed = [...query.keys()].some((param) => param !== 'v' && param !== 't')
/** What a first picture was prepared of, where the link asks for that. */
const subject =
  territory === null || !isDetailed || asked.problems.length > 0
    ? null
    : preparedOf(territory, (list) => preparedSubject(list, asked.partial, asked.partial.lang ?? 'fr'))

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
  image.src = figureUrl(folder)
  await image.decode()
  await putPicture(image)
}

/** The first picture of what the link asks for. */
const sketch = async (folder: string, subject: SketchSubject): Promise<void> =>
  putSketch(await fetchSketch(folder, subject), asked.partial)

/** Shows what was drawn or prepared of the link; null where nothing was. */
function firstPicture(): Promise<void> | null {
  if (territory === null) return null
  const folder = territoryFolder(edition, territory)
  if (!isDetailed) return show(folder)
  return subject && sketch(folder, subject)
}

applyTheme()
watchProgram()
const picture = firstPicture()
if (!picture) {
  // two maps compared are drawn by the page itself
  const isDrawable = territory !== null && asked.problems.length === 0 && asked.partial.compare === undefined
  if (isDrawable) globalThis.atlasFromData = { territory, partial: asked.partial }
  preload(listed(isDrawable ? FROM_DATA_META : SCRIPTS_META))
  if (edition && territory !== null) fetchAhead(awaitedFiles(edition, territory))
}
// a picture that does not come is done without: the page draws its own
globalThis.atlasOpening = picture?.catch(() => undefined) ?? Promise.resolve()
