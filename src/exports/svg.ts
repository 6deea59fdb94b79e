import { createElement, type ReactElement } from 'react'
import { flushSync } from 'react-dom'
import { createRoot } from 'react-dom/client'
import { FigureSheet, type FigureSheetProps } from '../figure/FigureSheet.tsx'

/** The complete figure of a map as the text of an SVG file. */
export const figureSvg = (props: FigureSheetProps): string => svgText(createElement(FigureSheet, props))

/**
 * A drawing as the text of an SVG file, self-contained. Drawn off screen by the page's own React. Not to be
 * called while React renders or runs an effect: `flushSync` refuses there.
 */
export function svgText(sheet: ReactElement): string {
  const host = document.createElement('div')
  const root = createRoot(host)
  try {
    flushSync(() => root.render(sheet))
    const drawing = host.firstElementChild
    if (!drawing) throw new Error('the figure drew nothing')
    return `<?xml version="1.0" encoding="UTF-8"?>\n${new XMLSerializer().serializeToString(drawing)}\n`
  } finally {
    root.unmount()
  }
}
