import type { Sketch } from '../../sketch/sketch-markup.ts'
import { showSketch } from '../opening/show-sketch.ts'
import type { Asked } from './asked.ts'

/** The element of the page that holds the picture. */
export function embedElement(): HTMLElement {
  const host = document.getElementById('embed')
  if (!host) throw new Error('the page has no #embed')
  return host
}

/** Draws a picture into the page, whose title and language become those of the picture. */
export function draw(sketch: Sketch, { partial, options }: Pick<Asked, 'partial' | 'options'>): void {
  const { selection = [], outlines = true } = partial
  showSketch(embedElement(), sketch, { selection, outlines }, options)
  document.title = sketch.table.title
  document.documentElement.lang = sketch.table.lang
}
