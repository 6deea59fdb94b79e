import './ahead.ts'
import { DEFAULT_TERRITORY } from '../../atlas/choice.ts'
import { surroundings } from '../../lib/surroundings.ts'
import { BAR_HEIGHT } from '../../sketch/bar-height.ts'
import { parseOptions } from '../../sketch/embed-options.ts'
import { type PlainLink, plainLink } from '../../sketch/plain-link.ts'
import type { Sketch } from '../../sketch/sketch-markup.ts'
import { firstPaint } from '../frame/first-paint.ts'
import { mark } from '../frame/marks.ts'
import { sayAbsent } from '../opening/absent.ts'
import { watchProgram } from '../opening/watch-program.ts'
import { draw, embedElement } from './draw.ts'
import { preparedSketch } from './prepared-sketch.ts'
import { tell } from './tell.ts'

/** Written into embed.html when the site is built: asks at once for the picture that was prepared of the link, and draws it. */

declare global {
  /** the picture that was drawn; null where none was prepared of the link, or it did not come */
  var atlasEmbedFirst: Promise<Sketch | null> | undefined
}

/** The scripts of the frame do not wait longer than this for the picture to be painted. */
const PATIENCE_MS = 250

// a frame that is shut in (sandbox) and a page opened from a disk are refused their own files: the reader learns it at once
if (surroundings({ origin: window.origin, protocol: window.location.protocol }) !== 'open')
  document.addEventListener('DOMContentLoaded', () => sayAbsent('absent'), { once: true })
watchProgram()

async function show(coming: Promise<Sketch>, { partial }: PlainLink): Promise<Sketch> {
  const sketch = await coming
  if (document.readyState === 'loading')
    await new Promise((resolve) => document.addEventListener('readystatechange', resolve, { once: true }))
  draw(sketch, { partial, options: parseOptions(window.location.search).options })
  // the page that holds the frame gives it its height with the picture, and not once the rest of the program is there
  tell({ type: 'height', height: Math.ceil(embedElement().getBoundingClientRect().height) + BAR_HEIGHT })
  const painted = firstPaint().then((at) => mark('atlas:first-map', at))
  // a frame out of sight is not painted
  await Promise.race([painted, new Promise((resolve) => setTimeout(resolve, PATIENCE_MS))])
  return sketch
}

const link = plainLink(window.location.search)
const coming = link && preparedSketch(link.territory ?? DEFAULT_TERRITORY, link.partial)
// a picture that does not come is drawn from the data by the page's own script
globalThis.atlasEmbedFirst = link && coming ? show(coming, link).catch(() => null) : Promise.resolve(null)
