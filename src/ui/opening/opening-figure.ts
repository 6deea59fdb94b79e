import { themeOf, themeSetting } from '../frame/theme.ts'
import { OPENING_FORMS, openingFile } from './opening-file.ts'

/** Address of the figure that a territory opens on, in the form and the theme of this window. */
export function figureUrl(folder: string): string {
  const wide = window.matchMedia(`(min-width: ${OPENING_FORMS.wide.width / 2}px)`).matches
  const file = openingFile(folder, wide ? 'wide' : 'narrow', themeOf(themeSetting.read()))
  return new URL(file, document.baseURI).href
}

/** Has the figure on its way for the element that shows it. */
export function preloadFigure(folder: string): void {
  const link = document.createElement('link')
  link.rel = 'preload'
  link.as = 'image'
  link.fetchPriority = 'high'
  link.href = figureUrl(folder)
  document.head.append(link)
}
