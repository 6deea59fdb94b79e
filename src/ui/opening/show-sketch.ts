import type { EmbedOptions } from '../../sketch/embed-options.ts'
import type { SketchMarks } from '../../sketch/sketch-map.ts'
import { type Sketch, sketchMarkup } from '../../sketch/sketch-markup.ts'
import { SKETCH_STYLE } from './sketch-style.ts'
import { themedTable } from './themed-table.ts'

let adopted = false

/** Style of first pictures, once for the page. */
function adoptStyle(): void {
  if (adopted) return
  adopted = true
  const sheet = new CSSStyleSheet()
  sheet.replaceSync(SKETCH_STYLE)
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet]
}

let colored: CSSStyleSheet | null = null

/** The sheet of the colours of the classes in view. */
function colorSheet(): CSSStyleSheet {
  if (colored) return colored
  colored = new CSSStyleSheet()
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, colored]
  return colored
}

/** Puts a first picture into its element, in place of what that held. */
export function showSketch(
  host: HTMLElement,
  sketch: Sketch,
  marks: SketchMarks,
  options: Pick<EmbedOptions, 'title' | 'legend' | 'table' | 'theme'>,
): void {
  adoptStyle()
  host.className = `sketch ${options.theme}`
  host.lang = sketch.table.lang
  // every text in it was escaped where the markup is made
  const { table, colors } = themedTable(sketch.table)
  colorSheet().replaceSync(colors)
  host.innerHTML = sketchMarkup({ ...sketch, table }, marks, options)
}
