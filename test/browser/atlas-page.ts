import { type Browser, chromium, type Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect } from 'vitest'
import { findTested, TESTED_ARGS } from '../../scripts/chromium.ts'
import { serve } from '../../scripts/serve.ts'
import type { RendererSetting } from '../../src/map/renderer.ts'

/** The built page in a real browser, served from a sub-path without any special header. */

/** Chromium's own word on WebGL drawn without a graphics card, as here: about this machine, not about the page. */
const SOFTWARE_GPU = /GL Driver Message \(OpenGL, Performance/

/** Pages that are visited at once at most: each has a database of its own. */
const MOST_VISITED = 3

export interface Opening {
  /** query string, with its "?" */
  readonly query?: string
  readonly width?: number
  readonly height?: number
  readonly webgl?: boolean
  /** what the reader wants the live map drawn by; by default the machine decides, here the canvas */
  readonly renderer?: RendererSetting
  readonly reducedMotion?: boolean
  /** theme of the system */
  readonly colorScheme?: 'light' | 'dark'
  /** a phone: a screen that is touched */
  readonly touch?: boolean
  /** files that the server answers with an error, the first time they are asked for */
  readonly failOnce?: RegExp
  /** files that the server answers with an error each time */
  readonly refuse?: RegExp
  /** files that the server answers otherwise than they are, by the end of their path */
  readonly changes?: Readonly<Record<string, (text: string) => string>>
  /** console messages that this test is about, and so must not fail it */
  readonly expected?: RegExp
  /** waits for the database by default */
  readonly until?: 'first-map' | 'map-ready' | 'database-ready' | 'none'
}

export interface AtlasPage {
  open(opening?: Opening): Promise<Page>
  /**
   * The page that an earlier test of the file asked for with the same opening, as that test left it; else a new one. For
   * tests that one page serves: each new one starts the database again, which takes seconds.
   */
  openOnce(opening?: Opening): Promise<Page>
  /**
   * The page of an earlier test in the same window, led to the view of the query as the Back button leads to one: nothing
   * stands over it, the part under its map is that of its opening, the pointer and the focus are nowhere, everything is
   * computed. A new page where there is none. For tests that do not ask how a page opens, and change nothing of it that its
   * address does not say.
   */
  visit(opening?: Opening): Promise<Page>
  /** paths that the server was asked for since the test began, workers' requests included */
  readonly asked: readonly string[]
}

/** Waits for a condition by polling: the page's policy forbids the evaluated function that playwright would send. */
export async function until<T>(
  what: string,
  ask: () => Promise<T | null | false | undefined>,
  ms = 30_000,
): Promise<T> {
  const end = Date.now() + ms
  for (;;) {
    const answer = await ask()
    if (answer) return answer
    if (Date.now() > end) throw new Error(`still waiting for ${what} after ${ms} ms`)
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
}

export const marked = (page: Page, name: string) =>
  until(name, () => page.evaluate((n) => performance.getEntriesByName(n, 'mark').length > 0, name), 45_000)

/** Everything on the page, the tables below and the database's answers too, is of the choice made last. */
export const settled = (page: Page) =>
  until('everything of the choice', () =>
    page.locator('main[data-current="true"]:not(:has(.atlas-map[data-drawn="false"]))').count(),
  )

/** Keeps the database from a page until it is let go, and opens the page again without it. */
export async function withoutDatabase(page: Page): Promise<() => void> {
  let release = () => {}
  const held = new Promise<void>((resolve) => {
    release = resolve
  })
  await page.route(/\.wasm/, async (route) => {
    await held
    await route.continue()
  })
  await page.reload()
  return release
}

/** Closes what stands over the page; a part under the map stays until another is opened. */
export async function closeOver(page: Page): Promise<void> {
  await until('nothing over the page', async () => {
    if ((await page.locator('dialog[open], .gloss-text, .sheet[data-open="true"]').count()) === 0) return true
    await page.keyboard.press('Escape')
    return false
  })
}

/** The part that is open under the map. */
async function openPartOf(page: Page): Promise<string | null> {
  const tab = page.locator('.below-tab[aria-expanded="true"]')
  return (await tab.count()) > 0 ? tab.first().getAttribute('aria-controls') : null
}

interface Visited {
  readonly page: Page
  /** the part that was open under the map at first */
  readonly part: string | null
}

/** Leads a page to another view, as the Back button does. */
async function leadTo(
  { page, part }: Visited,
  query: string,
  size: { readonly width: number; readonly height: number },
): Promise<void> {
  await closeOver(page)
  await page.setViewportSize(size)
  await page.evaluate((search) => {
    history.pushState(null, '', search || location.pathname)
    dispatchEvent(new PopStateEvent('popstate'))
  }, query)
  await settled(page)
  const open = await openPartOf(page)
  if (open !== part) await page.locator(`.below-tab[aria-controls="${part ?? open}"]`).click()
  await page.mouse.move(0, 0)
  await page.evaluate(() => {
    // Tab leads to the first control again, which it would not after a blur
    document.body.tabIndex = -1
    document.body.focus()
    document.body.removeAttribute('tabindex')
    scrollTo(0, 0)
  })
}

/**
 * Opens pages for one test file; each page fails its test on any request elsewhere and any console message.
 * @param built folder of the built site
 * @param hosted address of a host of its own, in place of the usual one
 */
export function atlasPage({
  built = () => 'dist',
  hosted,
  page: file = '',
  beside = () => [],
}: {
  built?: () => string
  hosted?: () => string
  /** file of the site; its index by default */
  page?: string
  /** other origins that a page may ask, as this test has them */
  beside?: () => readonly string[]
} = {}): AtlasPage {
  let browser: Browser
  let plain: Browser | undefined
  let address = ''
  let close = () => {}
  const troubles: string[] = []
  const pages: Page[] = []
  let kept: { readonly opening: string; readonly page: Page } | undefined
  const visited = new Map<string, Visited>()
  const asked: string[] = []

  beforeAll(async () => {
    const executablePath = findTested()
    if (!executablePath) throw new Error('no Chromium: run the test command of the README')
    browser = await chromium.launch({ executablePath, args: TESTED_ARGS })
    if (hosted) {
      address = hosted()
      return
    }
    const served = await serve(built(), { path: '/a/sub/path/' })
    address = served.address
    served.server.on('request', (request) => asked.push(request.url ?? ''))
    close = () => served.server.close()
  })
  afterEach(async ({ task }) => {
    asked.length = 0
    await Promise.all(pages.splice(0).map((page) => page.context().close()))
    // nobody knows what a test that failed left
    if (task.result?.state === 'fail') await letGo()
    expect(troubles.splice(0)).toEqual([])
  })
  const letGo = async () => {
    for (const page of [kept?.page, ...[...visited.values()].map((one) => one.page)])
      await page?.context().close()
    kept = undefined
    visited.clear()
  }
  afterAll(async () => {
    await browser?.close()
    await plain?.close()
    close()
  })

  async function open(opening: Opening = {}): Promise<Page> {
    const { width = 1440, height = 1000, webgl = true, expected } = opening
    if (!webgl) {
      const executablePath = findTested() ?? ''
      plain ??= await chromium.launch({
        executablePath,
        args: ['--no-sandbox', '--disable-gpu', '--disable-3d-apis', '--disable-background-networking'],
      })
    }
    const context = await (webgl ? browser : (plain as Browser)).newContext({
      viewport: { width, height },
      locale: 'fr-FR',
      acceptDownloads: true,
      hasTouch: opening.touch ?? false,
      isMobile: opening.touch ?? false,
      reducedMotion: opening.reducedMotion ? 'reduce' : 'no-preference',
      colorScheme: opening.colorScheme ?? 'light',
    })
    const page = await context.newPage()
    pages.push(page)
    if (opening.renderer)
      await page.addInitScript(
        (setting) => window.localStorage.setItem('atlas:map-renderer', setting),
        opening.renderer,
      )
    const say = (text: string) => {
      if (!expected?.test(text) && !SOFTWARE_GPU.test(text)) troubles.push(text)
    }
    page.on('console', (message) => {
      if (message.type() === 'error' || message.type() === 'warning')
        say(`${message.type()}: ${message.text()} ${message.location().url}`)
    })
    page.on('pageerror', (error) => say(`exception: ${error.message}`))
    const origins = [address, ...beside()].map((one) => new URL(one).origin)
    page.on('request', (request) => {
      const url = request.url()
      if (!origins.some((origin) => url.startsWith(`${origin}/`) || url.startsWith(`blob:${origin}/`)))
        troubles.push(`leaves the origin: ${url}`)
    })
    if (opening.refuse)
      await page.route(opening.refuse, (route) => route.fulfill({ status: 503, body: 'no' }))
    for (const [path, changed] of Object.entries(opening.changes ?? {}))
      await page.route(`**/${path}`, async (route) => {
        const response = await route.fetch()
        await route.fulfill({ response, body: changed(await response.text()) })
      })
    if (opening.failOnce) {
      const failed = new Set<string>()
      await page.route(opening.failOnce, (route) => {
        const url = route.request().url()
        if (failed.has(url)) return route.continue()
        failed.add(url)
        return route.fulfill({ status: 503, body: 'no' })
      })
    }
    await page.goto(address + file + (opening.query ?? ''))
    const wait = opening.until ?? 'database-ready'
    if (wait !== 'none') await marked(page, `atlas:${wait}`)
    if (wait === 'database-ready') await settled(page)
    return page
  }

  /** A page that is not closed with the test that opened it. */
  const outlives = (page: Page) => pages.splice(pages.indexOf(page), 1)

  async function openOnce(opening: Opening = {}): Promise<Page> {
    const key = JSON.stringify(opening)
    if (kept?.opening === key) return kept.page
    await letGo()
    const page = await open(opening)
    outlives(page)
    kept = { opening: key, page }
    return page
  }

  async function visit({ query = '', until: _, ...asked }: Opening = {}): Promise<Page> {
    const window = { width: 1440, height: 1000, ...asked }
    const said = Object.entries(window).filter(([, value]) => value !== undefined && value !== false)
    const key = JSON.stringify(said.map(([name, value]) => [name, String(value)]).sort())
    const found = visited.get(key)
    if (found) {
      await leadTo(found, query, window)
      return found.page
    }
    if (visited.size >= MOST_VISITED) await letGo()
    const page = await open({ query, ...window })
    outlives(page)
    visited.set(key, { page, part: await openPartOf(page) })
    return page
  }

  return { open, openOnce, visit, asked }
}

/** Text of an element, spaces made plain so that expectations can be typed. */
export const textOf = async (page: Page, selector: string): Promise<string> =>
  ((await page.locator(selector).first().textContent()) ?? '').replace(/[\s\u00a0\u202f]+/g, ' ').trim()

/** Opens a part under the map, where it is not open already: the table, the method. */
export async function openPart(page: Page, name: string): Promise<void> {
  const button = page.locator('.below-tab', { hasText: name })
  if ((await button.getAttribute('aria-expanded')) === 'false') await button.click()
}
