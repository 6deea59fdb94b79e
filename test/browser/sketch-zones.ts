import type { Page } from 'playwright-core'

/**
 * The fill of each zone of a first picture, as it is seen: that of a class is a variable, which the theme decides. Zones that look
 * alike are one path, in which each begins with its one absolute point.
 */
export const sketchFills = (page: Page, within: string): Promise<string[]> =>
  page.locator(`${within} svg .zone`).evaluateAll((paths) =>
    paths.flatMap((path) => {
      const said = path.getAttribute('fill') ?? ''
      const seen = getComputedStyle(path).fill.match(/\d+/g)
      const hex = (seen ?? []).map((part) => Number(part).toString(16).padStart(2, '0')).join('')
      const fill = said.startsWith('var(') ? `#${hex}` : said
      return (path.getAttribute('d') ?? '').match(/M/g)?.map(() => fill) ?? []
    }),
  )
