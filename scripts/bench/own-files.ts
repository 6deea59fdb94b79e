import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { formatNumber } from '../../src/i18n/format.ts'
import { demoCommunes } from './demo-zones.ts'
import { writeOwnInputs } from './own-inputs.ts'

/** What it costs to open files of one's own on the built page, in milliseconds and megabytes. */
export interface OwnFileTime {
  readonly name: string
  /** from the drop to what the page says of the file: the form that describes it, what its contours are */
  readonly described: number
  /** from the reader's word to the last thing that came of it: the map of its first indicator, the proved territory */
  readonly done: number | null
  /** the longest time between two turns of the page's own clock, from the drop to the end */
  readonly frozen: number
  /** the most that the process of the page, its workers included, has held */
  readonly peakMegabytes: number
}

/** Longer than any goal: what is not there by then is not reached. */
const PATIENCE = 240_000
/** Milliseconds between two turns of the clock that is watched. */
const CLOCK = 10

/** The most memory that the process of a page has held, as Linux counts it; what two pages share counts in both. */
async function peakOf(browser: Browser): Promise<number> {
  const client = await browser.newBrowserCDPSession()
  const { processInfo } = await client.send('SystemInfo.getProcessInfo')
  await client.detach()
  const peaks = processInfo
    .filter(({ type }) => type === 'renderer')
    .map(({ id }) => Number(/VmHWM:\s+(\d+) kB/.exec(readFileSync(`/proc/${id}/status`, 'utf8'))?.[1] ?? 0))
  return Math.round(Math.max(0, ...peaks) / 1000)
}

/** From now on the page remembers the longest time in which it did not answer. */
const watchClock = (page: Page) =>
  page.evaluate((every) => {
    let last = performance.now()
    const state = { longest: 0 }
    Object.assign(window, { turns: state })
    setInterval(() => {
      const now = performance.now()
      state.longest = Math.max(state.longest, now - last)
      last = now
    }, every)
  }, CLOCK)
const longest = (page: Page) =>
  page.evaluate(() => Math.round((window as unknown as { turns: { longest: number } }).turns.longest))

/** Opens files on the demonstration, in a page and a process of their own. */
async function opened(
  browser: Browser,
  address: string,
  files: readonly string[],
  described: (page: Page) => Promise<void>,
  done: ((page: Page) => Promise<void>) | null,
): Promise<Omit<OwnFileTime, 'name'>> {
  const context = await browser.newContext({ locale: 'fr-FR', viewport: { width: 1440, height: 1000 } })
  const page = await context.newPage()
  page.setDefaultTimeout(PATIENCE)
  try {
    await page.goto(`${address}?v=1&t=demo&i=vacancy_rate&l=commune`)
    await page.locator('main[data-current="true"]').waitFor()
    await page.getByRole('button', { name: 'Ouvrir mes fichiers' }).click()
    await page.locator('#own-choose').waitFor({ state: 'attached' })
    await watchClock(page)
    const drop = performance.now()
    await page.locator('#own-choose').setInputFiles([...files])
    await described(page)
    const asked = performance.now()
    await done?.(page)
    const end = performance.now()
    return {
      described: asked - drop,
      done: done ? end - asked : null,
      frozen: await longest(page),
      peakMegabytes: await peakOf(browser),
    }
  } finally {
    await context.close()
  }
}

const formIsThere = (page: Page) => page.getByRole('form').waitFor()
async function firstMap(page: Page): Promise<void> {
  await page.getByRole('form').getByLabel('Année des données').fill('2024')
  await page.getByRole('form').getByRole('button', { name: 'Lire ce tableau' }).click()
  await page.locator('.own-indicators button').first().click()
  await page.locator('main[data-current="true"]').waitFor()
  await page.getByText('Données locales, non publiées').first().waitFor({ state: 'attached' })
}
const contoursAreRead = (zones: number) => (page: Page) =>
  page.getByText(`Contours, IRIS : ${formatNumber(zones, 'fr')} zones`).waitFor()
async function published(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Construire le territoire' }).click()
  await page.locator('.own-report').waitFor()
}

/**
 * Opens each file `repeats` times, a browser each time: what one has held is not counted in the next.
 * @param address of the site, which ends with "/"
 * @param data its folder of data
 */
export async function timeOwnFiles(
  launch: () => Promise<Browser>,
  { address, data }: { readonly address: string; readonly data: string },
  repeats: number,
): Promise<OwnFileTime[]> {
  const folder = mkdtempSync(join(tmpdir(), 'atlas-own-files-'))
  const times: OwnFileTime[] = []
  const time = async (
    name: string,
    files: readonly string[],
    described: (page: Page) => Promise<void>,
    done: ((page: Page) => Promise<void>) | null,
  ) => {
    for (let i = 0; i < repeats; i++) {
      const browser = await launch()
      try {
        times.push({ name, ...(await opened(browser, address, files, described, done)) })
      } finally {
        await browser.close()
      }
    }
  }
  try {
    // what the clock alone shows on this machine: no file, and nothing to do
    await time('no file, 10 s', [], (page) => page.waitForTimeout(10_000), null)
    const inputs = await writeOwnInputs(folder, demoCommunes(data))
    for (const { name, file } of inputs.tables) await time(name, [file], formIsThere, firstMap)
    await time('contours of 3 000 IRIS', inputs.contours, contoursAreRead(3000), null)
    await time('publication, 500 IRIS × 20', inputs.publication, contoursAreRead(500), published)
    return times
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
