import type { Page } from 'playwright-core'

/** The fill of each zone of a first picture: zones that look alike are one path, in which each begins with its one absolute point. */
export const sketchFills = (page: Page, within: string): Promise<string[]> =>
  page
    .locator(`${within} svg .zone`)
    .evaluateAll((paths) =>
      paths.flatMap(
        (path) =>
          (path.getAttribute('d') ?? '').match(/M/g)?.map(() => path.getAttribute('fill') ?? '') ?? [],
      ),
    )
