import type { PartialChoice } from '../../atlas/choice-url.ts'
import { DEFAULT_OPTIONS } from '../../sketch/embed-options.ts'
import type { Sketch } from '../../sketch/sketch-markup.ts'
import { firstPaint } from '../frame/first-paint.ts'
import { mark } from '../frame/marks.ts'
import { themeSetting } from '../frame/theme.ts'
import { ABSENT } from './absent.ts'
import { showSketch } from './show-sketch.ts'

/** The element of the first picture, until the page itself is drawn. */
export const OPENING = 'opening'

/** Shows a first picture above all else, and waits until it is on screen. */
export async function putPicture(picture: HTMLElement): Promise<void> {
  picture.id = OPENING
  if (!document.body)
    await new Promise((resolve) => document.addEventListener('readystatechange', resolve, { once: true }))
  const said = document.getElementById(ABSENT)
  if (said) said.after(picture)
  else document.body.prepend(picture)
  // the page's own script waits for this: reading half a megabyte would take its share of the machine from the picture
  mark('atlas:first-map', await firstPaint())
}

/** Shows the first picture of a link, with the zones that it selects. */
export function putSketch(drawn: Sketch, { selection = [], outlines = true }: PartialChoice): Promise<void> {
  const picture = document.createElement('div')
  // a screen reader waits for the page, which has the same words
  picture.ariaHidden = 'true'
  showSketch(picture, drawn, { selection, outlines }, { ...DEFAULT_OPTIONS, theme: themeSetting.read() })
  return putPicture(picture)
}
