import type { Browser, Page } from 'playwright-core'
import type { Renderer } from '../../../src/map/renderer.ts'
import { coldPage, markTime } from '../openings.ts'

/** What a reader does on a map of many points. */
export const GESTURES = [
  'open',
  'pan',
  'zoom',
  'pan near',
  'hover',
  'recolour',
  'list',
  'sort',
  'filter',
  'search',
  'card',
] as const
export type Gesture = (typeof GESTURES)[number]

/** The longest task of the page's own thread in a gesture, in milliseconds; 0 where none was over 50. */
export type LongestTasks = Readonly<Partial<Record<Gesture, number>>>

/** Milliseconds after a gesture in which what it causes ends. */
const REST = 2000
const STEP = 20
/** Milliseconds between two letters. */
const KEY = 60

const watchTasks = (page: Page) =>
  page.evaluate(() => {
    const tasks: number[] = []
    Object.assign(window, { tasks })
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) tasks.push(duration)
    }).observe({ type: 'longtask', buffered: true })
  })
const longestTask = async (page: Page): Promise<number> => {
  await page.waitForTimeout(REST)
  return page.evaluate(() => {
    const { tasks } = window as unknown as { tasks: number[] }
    return Math.round(Math.max(0, ...tasks.splice(0)))
  })
}

/** Drags, zooms and hovers over an element, the same on every map. */
async function overMap(page: Page, selector: string, found: Partial<Record<Gesture, number>>) {
  const box = await page.locator(selector).first().boundingBox()
  if (!box) throw new Error(`the page has no ${selector}`)
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2]
  const pan = async () => {
    await page.mouse.move(x, y)
    await page.mouse.down()
    for (let i = 1; i <= 20; i++) {
      await page.mouse.move(x + 6 * i, y + 3 * i)
      await page.waitForTimeout(STEP)
    }
    await page.mouse.up()
    return longestTask(page)
  }
  found.pan = await pan()
  await page.mouse.move(x, y)
  for (let i = 0; i < 3; i++) {
    await page.mouse.wheel(0, -400)
    await page.waitForTimeout(REST / 2)
  }
  found.zoom = await longestTask(page)
  found['pan near'] = await pan()
  for (let i = 0; i < 40; i++) {
    await page.mouse.move(x - 200 + 10 * i, y - 80 + 4 * i)
    await page.waitForTimeout(STEP)
  }
  found.hover = await longestTask(page)
}

export const atlasPoints = (
  browser: Browser,
  address: string,
  renderer: Renderer,
  other: string,
): Promise<LongestTasks> =>
  coldPage(browser, address, async (page) => {
    await page.evaluate((setting) => localStorage.setItem('atlas:map-renderer', setting), renderer)
    await page.reload({ waitUntil: 'commit' })
    await watchTasks(page)
    await markTime(page, 'atlas:map-ready')
    await markTime(page, 'atlas:database-ready')
    const found: Partial<Record<Gesture, number>> = { open: await longestTask(page) }
    await overMap(page, '.atlas-map', found)
    // its section may be folded
    await page.evaluate((wanted) => {
      const labels = [...document.querySelectorAll('label.indicator')]
      labels
        .find((one) => one.textContent === wanted)
        ?.querySelector('input')
        ?.click()
    }, other)
    found.recolour = await longestTask(page)
    await page.getByRole('button', { name: 'Tableau', exact: true }).click()
    found.list = await longestTask(page)
    await page.locator('table.zones thead button').first().click()
    found.sort = await longestTask(page)
    await page.locator('#table-filter').pressSequentially('residence du', { delay: KEY })
    found.filter = await longestTask(page)
    await page.locator('.search-input').pressSequentially('residence du', { delay: KEY })
    await page.locator('.search-item').first().waitFor()
    found.search = await longestTask(page)
    await page.keyboard.press('Escape')
    await page.locator('table.zones tbody tr[data-code] button').nth(3).click()
    found.card = await longestTask(page)
    return found
  })

export const leafletPoints = (browser: Browser, address: string): Promise<LongestTasks> =>
  coldPage(browser, address, async (page) => {
    await watchTasks(page)
    await markTime(page, 'leaflet:first-map')
    const found: Partial<Record<Gesture, number>> = { open: await longestTask(page) }
    await overMap(page, '#map', found)
    await page.evaluate(() => globalThis.leafletPoints?.recolour())
    found.recolour = await longestTask(page)
    return found
  })
