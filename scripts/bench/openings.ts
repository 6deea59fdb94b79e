import type { Browser, Frame, Page } from 'playwright-core'

/** Milliseconds from navigation; null: not reached. */
export interface AtlasOpening {
  readonly firstMap: number | null
  readonly mapReady: number | null
  readonly databaseReady: number | null
}

export interface Size {
  readonly width: number
  readonly height: number
}

const VIEWPORT: Size = { width: 1440, height: 1000 }
const LIMIT_MS = 30_000
/** Nothing is asked of a page before: to answer, it would read the asker's script while it draws. */
const QUIET_MS = 700

/** Opens an address in a browser context of its own, with nothing in its cache. */
export async function coldPage<T>(
  browser: Browser,
  address: string,
  use: (page: Page) => Promise<T>,
): Promise<T> {
  const context = await browser.newContext({ viewport: VIEWPORT, locale: 'fr-FR' })
  try {
    const page = await context.newPage()
    await page.goto(address, { waitUntil: 'commit' })
    return await use(page)
  } finally {
    await context.close()
  }
}

/** When a page set a mark, asked for late and seldom so as not to disturb it; null where it does not come. */
export async function markTime(page: Page | Frame, name: string): Promise<number | null> {
  const end = performance.now() + LIMIT_MS
  await page.waitForTimeout(QUIET_MS)
  while (performance.now() < end) {
    const time = await page.evaluate(
      (n) => performance.getEntriesByName(n, 'mark')[0]?.startTime ?? null,
      name,
    )
    if (time !== null) return time
    await page.waitForTimeout(200)
  }
  return null
}

export const openAtlas = (browser: Browser, address: string): Promise<AtlasOpening> =>
  coldPage(browser, address, async (page) => ({
    firstMap: await markTime(page, 'atlas:first-map'),
    mapReady: await markTime(page, 'atlas:map-ready'),
    databaseReady: await markTime(page, 'atlas:database-ready'),
  }))

/** The first coloured map of an address, of the atlas or of the reference. */
export const openUntil = (
  browser: Browser,
  address: string,
  mark: 'atlas:first-map' | 'leaflet:first-map',
): Promise<number | null> => coldPage(browser, address, (page) => markTime(page, mark))

/** The box that the atlas gives its map. The whole page arrives, so that the browser has started all it starts once. */
export const stageSize = (browser: Browser, address: string): Promise<Size> =>
  coldPage(browser, address, async (page) => {
    await markTime(page, 'atlas:map-ready')
    await markTime(page, 'atlas:database-ready')
    return page.evaluate(() => {
      const stage = document.querySelector('.stage')
      return { width: stage?.clientWidth ?? 0, height: stage?.clientHeight ?? 0 }
    })
  })
