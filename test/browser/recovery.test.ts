import { describe, expect, it } from 'vitest'
import { atlasPage, marked, textOf, until } from './atlas-page.ts'

const atlas = atlasPage()

describe('what can break while reading', () => {
  it('a lost WebGL context gives a notice, the drawn map stands in, and the live map comes back with its colours', async () => {
    const page = await atlas.open({ until: 'map-ready', renderer: 'webgl', expected: /context|WebGL/i })
    await page.evaluate(() => {
      const gl = document.querySelector<HTMLCanvasElement>('.stage canvas')?.getContext('webgl2')
      const extension = gl?.getExtension('WEBGL_lose_context')
      extension?.loseContext()
      setTimeout(() => extension?.restoreContext(), 3000)
    })
    await until('the notice', async () => (await page.getByText('a interrompu la carte').count()) > 0)
    expect(await page.locator('.stage-drawn svg').count()).toBe(1)
    await until('the live map', async () => (await page.locator('.stage-drawn').count()) === 0)
    expect(await page.getByText('a interrompu la carte').count()).toBe(0)
  })

  it('a database worker that crashes is replaced, and what was asked is answered', async () => {
    const page = await atlas.open({ expected: /crash|ErrorEvent/ })
    const worker = page.workers().find((w) => w.url().includes('duckdb'))
    expect(worker).toBeDefined()
    await worker?.evaluate(() => {
      setTimeout(() => {
        throw new Error('crash')
      })
    })
    await page.locator('#threshold-income').fill('30')
    await until('the new answers', async () => {
      const headline = await textOf(page, '.headline')
      return (
        !headline.includes('11 249') &&
        (await page.locator('.method-tables[aria-busy="false"]').count()) === 1
      )
    })
  })

  it('a database worker that vanishes without an error gives a notice after a while, then is replaced', async () => {
    const page = await atlas.open({ expected: /no answer/ })
    await page
      .workers()
      .find((w) => w.url().includes('duckdb'))
      ?.evaluate(() => self.close())
    await page.locator('#threshold-income').fill('30')
    await until('the notice', async () => (await page.getByText('Les totaux tardent').count()) > 0)
    await until('the new answers', () => page.locator('.method-tables[aria-busy="false"]').count())
    expect(await page.getByText('Les totaux tardent').count()).toBe(0)
    expect(await textOf(page, '.headline')).not.toContain('11 249')
  })

  const RETRY = { name: 'Réessayer' }

  it('a canvas map that cannot start leaves the figure with the cause, and starts on request', async () => {
    const page = await atlas.open({ failOnce: /create-canvas-map/, until: 'first-map', expected: /./ })
    await until('the notice', async () => (await page.getByText('n’a pas pu démarrer').count()) > 0)
    expect(await page.locator('.stage-drawn svg').count()).toBe(1)
    await page.locator('.stage-box').getByRole('button', RETRY).click()
    await marked(page, 'atlas:map-ready')
    expect(await page.getByText('n’a pas pu démarrer').count()).toBe(0)
  })

  it('a WebGL map that cannot start gives way to the canvas with the cause, and starts on request', async () => {
    const page = await atlas.open({
      renderer: 'webgl',
      failOnce: /create-map/,
      until: 'map-ready',
      expected: /./,
    })
    expect(await page.locator('.atlas-map-surface canvas[tabindex]').count()).toBe(1)
    expect(await page.getByText('n’a pas pu démarrer').count()).toBe(1)
    await page.locator('.stage-box').getByRole('button', RETRY).click()
    await until('the WebGL map', () => page.locator('.maplibregl-canvas').count())
    expect(await page.getByText('n’a pas pu démarrer').count()).toBe(0)
  })

  it('the database whose code does not arrive gives a notice, and starts on request', async () => {
    const page = await atlas.open({
      query: '?v=1&t=demo&i=vacancy_rate&l=commune',
      failOnce: /database-/,
      until: 'map-ready',
      expected: /./,
    })
    await until('the notice', async () => (await page.getByText('s’est arrêtée').count()) > 0)
    // the table follows the notice by a frame
    await until('each row', async () => !(await textOf(page, 'table.zones')).includes('pas encore calculé'))
    expect(await textOf(page, 'table.zones')).toContain('non calculé')
    await page.getByRole('button', { name: 'Réessayer' }).click()
    await marked(page, 'atlas:database-ready')
  })

  it('the effect of a rule that will not come is not shown as under way', async () => {
    const page = await atlas.open({
      query: '?v=1&t=demo',
      failOnce: /database-/,
      until: 'map-ready',
      expected: /./,
    })
    await until('the notice', async () => (await page.getByText('s’est arrêtée').count()) > 0)
    await until('each rule', async () => !(await textOf(page, '.rules')).includes('pas encore calculé'))
    expect(await textOf(page, '.rules')).toContain('non calculé')
    expect(await textOf(page, '.rules')).not.toContain('…')
  })

  it('parts whose program does not come say so in a line each, and the page stays', async () => {
    const page = await atlas.open({
      query: '?v=1&t=demo',
      refuse: /(Contents|MethodTables|start-desk)-[^/]*\.js/,
      until: 'map-ready',
      expected: /./,
    })
    const lost = page.locator('.below-part > [role="alert"]')
    await until('both lines', async () => (await lost.count()) === 2)
    for (const part of ['contents', 'method_tables'])
      expect(await textOf(page, `#part-${part} [role="alert"]`)).toBe(
        'Cette partie n’a pas pu être montrée : rechargez la page, quand le réseau est là.',
      )
    await page.locator('.below-tab[aria-controls="part-contents"]').click()
    expect(await page.locator('#part-contents [role="alert"]').isVisible()).toBe(true)
    expect(await page.locator('.stage canvas').first().isVisible()).toBe(true)
    await page.locator('.below-tab[aria-controls="part-table"]').click()
    expect(await page.locator('table.zones').isVisible()).toBe(true)
    // nor does what opens the files of a reader
    await page.getByRole('button', { name: 'Ouvrir mes fichiers' }).click()
    await page.getByRole('dialog').getByRole('alert').getByText('quand le réseau est là').waitFor()
  })

  it('on paper the map is the drawn one', async () => {
    const page = await atlas.open({ until: 'map-ready' })
    // the figure goes one frame after the map has come
    await until('the live map alone', async () => (await page.locator('.stage-drawn svg').count()) === 0)
    await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')))
    expect(await page.locator('.stage-drawn svg').count()).toBe(1)
    await page.evaluate(() => window.dispatchEvent(new Event('afterprint')))
    await until('the live map', async () => (await page.locator('.stage-drawn').count()) === 0)
  })

  it('an error of the page’s own program gives a notice, not a blank page', async () => {
    const page = await atlas.open({ expected: /no numbers/ })
    await page.evaluate(() =>
      Object.defineProperty(Intl.NumberFormat.prototype, 'format', {
        get() {
          throw new Error('no numbers')
        },
      }),
    )
    await page.getByRole('button', { name: 'English' }).click()
    await until('the failure', () => page.getByRole('alert').count())
    expect(await textOf(page, '[role="alert"]')).toContain('no numbers')
    expect(await page.getByRole('alert').getByRole('button').count()).toBe(1)
  })

  it('works offline once it is open', async () => {
    // the browser itself asks for the tab's icon when it pleases
    const page = await atlas.open({ expected: /icon\.svg/ })
    await marked(page, 'atlas:map-ready')
    await page.context().setOffline(true)
    await page.locator('.indicator-section summary', { hasText: 'Habitat' }).click()
    await page.getByRole('radio', { name: 'Taux de logements vacants', exact: true }).check()
    await until('the title', async () => (await textOf(page, 'h1')) === 'Taux de logements vacants')
    await until('the total', async () => !(await textOf(page, 'table.zones tfoot')).includes('calcul'))
  })
})
