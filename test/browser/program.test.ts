import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { PROGRAM_PATIENCE_MS } from '../../src/ui/opening/watch-program.ts'
import { atlasPage, marked, textOf, until } from './atlas-page.ts'

const atlas = atlasPage()

/** A script of each page of the site: the first that the page names, or the one that the first asks for. */
const PROGRAMS = [
  { page: 'index.html', name: 'index', here: '#app h1' },
  { page: 'index.html', name: 'main', here: '#app h1' },
  { page: 'embed.html', name: 'embed', here: '.bar' },
  { page: 'embed.html', name: 'start', here: '.bar' },
  { page: 'fiche.html', name: 'fiche', here: 'h1' },
]

/** What a host may send in place of a script, beside an error. */
const BODIES = {
  empty: { contentType: 'text/javascript', body: '' },
  'the page of a portal': { contentType: 'text/html', body: '<!doctype html><title>Connexion</title>' },
  'a page called a script': { contentType: 'text/javascript', body: '<!doctype html><title>404</title>' },
}

const scriptOf = (name: string) => new RegExp(`assets/${name}-[^/]*\\.js$`)

const QUERY = '?v=1&t=demo&i=vacancy_rate&l=commune'

/** Opens a page of the site without waiting for its scripts, which may never come. */
const goTo = (page: Page, file: string) =>
  page.goto(new URL(file + QUERY, page.url()).href, { waitUntil: 'commit' })

const notice = (page: Page) => until('the notice', () => page.locator('#absent[role="alert"]').count())

describe('a program that is not what it should be', () => {
  it.each(PROGRAMS)(
    'is said on $page, for $name: empty, or a page in its place',
    async ({ page: file, name }) => {
      const page = await atlas.open({ until: 'none', expected: /./ })
      for (const [what, answer] of Object.entries(BODIES)) {
        await page.route(scriptOf(name), (route) => route.fulfill({ status: 200, ...answer }))
        await goTo(page, file)
        await notice(page)
        expect(await textOf(page, '#absent'), what).toBe(
          'Le programme de la page n’est pas arrivé. Recharger la page',
        )
        await page.unroute(scriptOf(name))
      }
    },
  )

  it.each(PROGRAMS)(
    'is said on $page when $name hangs, until it comes',
    async ({ page: file, name, here }) => {
      const page = await atlas.open({ until: 'none' })
      await page.clock.install()
      let release = () => {}
      const released = new Promise<void>((resolve) => {
        release = resolve
      })
      await page.route(scriptOf(name), async (route) => {
        await released
        await route.continue()
      })
      const asked = page.waitForRequest(scriptOf(name))
      await goTo(page, file)
      await asked
      await page.clock.fastForward(PROGRAM_PATIENCE_MS - 1000)
      expect(await page.locator('#absent').count()).toBe(0)
      await page.clock.fastForward(1000)
      await notice(page)
      expect(await textOf(page, '#absent')).toContain('se fait attendre')
      release()
      await until('the program', () => page.locator(here).count())
      await until('the notice to leave', async () => (await page.locator('#absent').count()) === 0)
    },
  )

  it.each(['index', 'main'])(
    'is said, %s, where the host refuses it, and the page is loaded again on request',
    async (name) => {
      const file = scriptOf(name)
      const page = await atlas.open({ expected: /./ })
      await page.route(file, (route) => route.fulfill({ status: 503, body: 'no' }))
      await page.reload()
      await until('the notice', () => page.locator('#absent[role="alert"]').count())
      // above the figure, whichever came first
      await until('the figure', () => page.locator('#opening').count())
      expect(await page.locator('body > *').first().getAttribute('id')).toBe('absent')
      expect(await textOf(page, '#absent')).toContain('n’est pas arrivé')
      await page.unroute(file)
      await page.locator('#absent a').click()
      await marked(page, 'atlas:database-ready')
      expect(await page.locator('#absent').count()).toBe(0)
    },
  )

  it('a script that a host or an extension adds is not the page’s program', async () => {
    const page = await atlas.open({ expected: /beacon|late|404/ })
    // before the page's own, and, of any address, once that one runs
    await page.route(/\/(\?.*)?$/, async (route) => {
      const response = await route.fetch()
      const body = (await response.text()).replace(
        '<script type="module"',
        '<script src="./beacon.js"></script>$&',
      )
      expect(body).toContain('beacon.js')
      await route.fulfill({ response, body })
    })
    await page.reload()
    await marked(page, 'atlas:map-ready')
    expect(await page.locator('#absent').count()).toBe(0)
    await page.evaluate(() => {
      const script = document.createElement('script')
      script.src = './assets/late.js'
      const failed = new Promise((resolve) => script.addEventListener('error', resolve))
      document.head.append(script)
      return failed
    })
    expect(await page.locator('#absent').count()).toBe(0)
  })

  it('a program that arrives cut short gives a notice', async () => {
    const page = await atlas.open({ expected: /./ })
    await page.route(/assets\/index-[^/]*\.js$/, (route) =>
      route.fulfill({ status: 200, contentType: 'text/javascript', body: 'import{' }),
    )
    await page.reload()
    await until('the notice', () => page.locator('#absent').count())
  })
})
