import { copyFileSync, readFileSync, writeFileSync } from 'node:fs'
import type { Server } from 'node:http'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { brotli } from '../../scripts/bench/bytes.ts'
import { serve } from '../../scripts/serve.ts'
import { temporaryFolder } from '../temporary-folder.ts'
import { atlasPage, until } from './atlas-page.ts'
import { host, SCRIPT_TYPES } from './host.ts'

/** A page of another origin, whose own policy allows its own files and frames of the atlas alone. */

const headers: Record<string, string> = {}
const foreign = host({ types: { ...SCRIPT_TYPES, '.mjs': 'text/javascript' }, headers })
let embed = ''
let server: Server | undefined
const atlas = atlasPage({ hosted: () => foreign.address, beside: () => [embed] })

const VIEWS = ['fragility', 'vacancy_rate', 'sru_rate', 'target_dwellings', 'target_attainment']
/** Ten frames, two of each view. */
const queries = () => [...VIEWS, ...VIEWS].map((indicator) => `?v=1&t=demo&i=${indicator}`)

/** A method built in the page: vacancy from 8 % by IRIS, in two classes of the reader's words. */
const OWN_METHOD =
  '?v=1&t=demo&i=reader_method&l=iris&x=2!vacancy_rate.ge.v80.10!0.10!LOG!Ailleurs*Vacante!Ma_20m_C3_A9thode&interaction=full'

const DRIVER = `import { atlasEmbed } from './atlas-embed.mjs'
window.heard = []
window.embeds = [...document.querySelectorAll('iframe')].map((frame, index) =>
  atlasEmbed(frame, (event) => window.heard.push({ index, ...event })))
`

beforeAll(async () => {
  const served = await serve('dist', { path: '/atlas/' })
  server = served.server
  embed = `${served.address}embed.html`
  headers['content-security-policy'] =
    `default-src 'none'; script-src 'self'; img-src 'self'; frame-src ${new URL(embed).origin}`
  foreign.folder = temporaryFolder('atlas-foreign')
  for (const file of ['atlas-embed.mjs', 'atlas-embed.js'])
    copyFileSync(`dist/${file}`, join(foreign.folder, file))
  copyFileSync('dist/icon.svg', join(foreign.folder, 'icon.svg'))
  writeFileSync(join(foreign.folder, 'page.js'), DRIVER)
  const page = (body: string) =>
    `<!doctype html><html lang="fr"><link rel="icon" href="icon.svg"><title>Une note</title><h1>Une note</h1>${body}</html>`
  const frames = queries().map(
    (query) =>
      `<iframe title="Carte" width="600" height="300" src="${embed}${query.replaceAll('&', '&amp;')}"></iframe>`,
  )
  writeFileSync(
    join(foreign.folder, 'index.html'),
    page(`${frames.join('\n')}<script type="module" src="page.js"></script>`),
  )
  writeFileSync(
    join(foreign.folder, 'plain.html'),
    page(
      `<script src="atlas-embed.js"></script><iframe title="Carte" height="300" data-atlas-embed src="${embed}?v=1&amp;t=mel"></iframe>`,
    ),
  )
  writeFileSync(
    join(foreign.folder, 'own-method.html'),
    page(
      `<iframe title="Carte" width="700" height="500" src="${embed}${OWN_METHOD.replaceAll('&', '&amp;')}"></iframe><script type="module" src="page.js"></script>`,
    ),
  )
  const whole = `${served.address}?v=1&amp;t=mel`
  writeFileSync(
    join(foreign.folder, 'whole.html'),
    page(`<iframe title="Atlas" width="1200" height="800" src="${whole}"></iframe>`),
  )
  // its own files and origin, and neither downloads, nor tabs, nor the clipboard
  writeFileSync(
    join(foreign.folder, 'shut.html'),
    page(
      `<iframe title="Atlas" width="1200" height="900" sandbox="allow-scripts allow-same-origin" src="${whole}"></iframe>
      <iframe title="Carte" height="500" sandbox="allow-scripts allow-same-origin" src="${embed}?v=1&amp;t=mel"></iframe>`,
    ),
  )
  writeFileSync(
    join(foreign.folder, 'sandbox.html'),
    page(`<iframe title="Carte" height="300" sandbox="allow-scripts" src="${embed}?v=1&amp;t=mel"></iframe>`),
  )
})
afterAll(() => {
  server?.close()
})

type Heard = { index: number; type: string; [key: string]: unknown }
const heard = (page: Page) => page.evaluate(() => (window as unknown as { heard: Heard[] }).heard)
const views = async (page: Page, index: number) =>
  (await heard(page)).filter((event) => event.type === 'view' && event.index === index)
const set = (page: Page, index: number, change: object) =>
  page.evaluate(
    ([at, to]) =>
      (window as unknown as { embeds: { set(change: object): void }[] }).embeds[at as number]?.set(
        to as object,
      ),
    [index, change] as const,
  )

describe('ten frames in a page of another origin, under its own strict policy', () => {
  it('draw each their view, take the height of it, and leave no word in the console', async () => {
    const page = await atlas.open({ until: 'none' })
    await until('ten views', async () => {
      const found = await Promise.all(queries().map((_, index) => views(page, index)))
      return found.every((of) => of.length > 0)
    })
    for (const [index, query] of queries().entries())
      expect(query).toContain(`i=${(await views(page, index))[0]?.indicator}`)
    await until('the heights', async () => {
      const told = (await heard(page)).filter(({ type }) => type === 'height')
      return new Set(told.map(({ index }) => index)).size === queries().length
    })
    const [frame] = page.frames().slice(1)
    const height = await frame
      ?.locator('main')
      .evaluate((main) => Math.ceil(main.getBoundingClientRect().height))
    const box = await page
      .locator('iframe')
      .first()
      .evaluate((one) => one.clientHeight)
    expect(box).toBe(height)
    expect(box).toBeGreaterThan(400)
    // the first height comes with the first picture, and is nearly that of the whole
    const [first] = (await heard(page)).filter(({ type, index }) => type === 'height' && index === 0)
    expect(Math.abs(Number(first?.height) - box)).toBeLessThanOrEqual(24)
  })

  it('are driven: one zone pressed in one is selected in another, a threshold is moved', async () => {
    const page = await atlas.open({ until: 'none' })
    await set(page, 1, { level: 'commune', year: 2011, selection: ['00001'] })
    await until('the view', async () => (await views(page, 1)).at(-1)?.year === 2011)
    expect((await views(page, 1)).at(-1)).toMatchObject({ level: 'commune', selection: ['00001'] })
    const second = page.frameLocator('iframe').nth(1)
    expect(await second.locator('path.selected').count()).toBe(1)
    await second.locator('[data-i="3"]').click()
    const pressed = await until('the zone', async () =>
      (await heard(page)).find(({ type }) => type === 'select'),
    )
    expect(pressed.code).toBe('00004')
    await set(page, 0, { thresholds: { income: 45 } })
    await until('the threshold', async () =>
      ((await page.frameLocator('iframe').first().locator('.subtitle').textContent()) ?? '').includes('45'),
    )
  })

  it('answer a message that they do not understand, and do not act on it', async () => {
    const page = await atlas.open({ until: 'none' })
    await until('the view', async () => (await views(page, 0)).length > 0)
    await set(page, 0, { thresholds: { income: 4500 } })
    await set(page, 0, { script: 'alert(1)' })
    await until(
      'two refusals',
      async () => (await heard(page)).filter(({ type }) => type === 'refused').length === 2,
    )
    expect(await views(page, 0)).toHaveLength(1)
  })

  it('keep their view where a page asks for what the territory has not, and answer the next change', async () => {
    const page = await atlas.open({ until: 'none' })
    await until('the view', async () => (await views(page, 1)).length > 0)
    await set(page, 1, { indicator: 'constructor' })
    const { reason } = await until('the refusal', async () =>
      (await heard(page)).find(({ type }) => type === 'refused'),
    )
    expect(reason).toBe('not in this territory: indicator')
    await set(page, 1, { year: 2011 })
    await until('the year', async () => (await views(page, 1)).at(-1)?.year === 2011)
    expect((await views(page, 1)).map(({ indicator }) => indicator)).toEqual(['vacancy_rate', 'vacancy_rate'])
    expect(await page.frameLocator('iframe').nth(1).getByRole('alert').count()).toBe(0)
  })

  it('end on the last of a thousand changes, with few pictures between', async () => {
    const page = await atlas.open({ until: 'none' })
    await until('the view', async () => (await views(page, 1)).length > 0)
    await page.evaluate(() => {
      const [, embed] = (window as unknown as { embeds: { set(change: object): void }[] }).embeds
      for (let i = 0; i < 1000; i++) embed?.set({ year: i % 2 === 0 ? 2011 : 2016 })
    })
    await until('the last change', async () => (await views(page, 1)).at(-1)?.year === 2016)
    expect((await views(page, 1)).length).toBeLessThan(20)
  })
})

describe('other pages that hold a frame', () => {
  const goto = async (file: string, expected?: RegExp) => {
    const page = await atlas.open({ until: 'none', ...(expected && { expected }) })
    await page.goto(foreign.address + file)
    return page
  }

  it('without modules, have it grow by the plain script alone', async () => {
    const page = await goto('plain.html')
    await until('the height', () => page.locator('iframe').evaluate((frame) => frame.clientHeight > 400))
  })

  it('show a method of the reader’s own, then its live map when it is asked for, and hear the zone pressed', async () => {
    const page = await goto('own-method.html')
    await until('the view', async () => (await views(page, 0)).length > 0)
    expect((await views(page, 0))[0]).toMatchObject({ indicator: 'reader_method', level: 'iris' })
    const frame = page.frameLocator('iframe')
    expect(await frame.locator('h1').textContent()).toContain('Ma méthode')
    const legend = await frame.locator('table.legend tbody th').allTextContents()
    expect(legend.slice(0, 2).map((text) => text.trim())).toEqual(['Ailleurs', 'Vacante'])
    await frame.getByRole('button', { name: 'Carte interactive' }).click()
    await frame.getByRole('button', { name: 'Agrandir' }).waitFor()
    expect(await frame.locator('.map canvas').count()).toBeGreaterThan(0)
    // a zone is pressed wherever the contour lies under the middle of the map
    await until('the zone pressed', async () => {
      await frame.locator('.map .live').click()
      return (await heard(page)).some(({ type }) => type === 'select')
    })
    const pressed = (await heard(page)).find(({ type }) => type === 'select')
    expect(pressed?.code).toMatch(/^0000\d{5}$/)
  })

  it('of the atlas itself, let it say what they may refuse, and open apart', async () => {
    const page = await goto('whole.html')
    const whole = page.frameLocator('iframe')
    await whole.getByRole('button', { name: 'Partager', exact: true }).click()
    expect(await whole.locator('.framed a').getAttribute('href')).toMatch(/\/atlas\/\?v=1&t=mel/)
  })

  it('that isolate it (sandbox) have it say so, with its own address to open apart', async () => {
    // Chromium reports each refused file in the console
    const page = await goto('sandbox.html', /./)
    const alert = page.frameLocator('iframe').getByRole('alert')
    await alert.waitFor()
    expect(await alert.textContent()).toContain('allow-same-origin')
    expect(await alert.getByRole('link').getAttribute('href')).toBe(`${embed}?v=1&t=mel`)
  })

  it('that shut it in (no downloads, tabs or clipboard) have it advise what can be done', async () => {
    // Chromium says in the console each thing that the frame refuses
    const page = await goto('shut.html', /sandbox|permissions policy|Clipboard|clipboard/i)
    const downloads: string[] = []
    page.on('download', (download) => downloads.push(download.suggestedFilename()))
    const whole = page.frameLocator('iframe').first()
    await whole.getByRole('button', { name: 'Partager', exact: true }).click()
    const dialog = whole.getByRole('dialog')
    await dialog.getByRole('button', { name: 'Copier le lien de cette vue' }).click()
    const byHand = dialog.getByRole('textbox', { name: /à copier à la main/ })
    await byHand.waitFor()
    expect(await byHand.inputValue()).toMatch(/\/atlas\/\?v=1&t=mel/)
    await dialog.getByRole('link', { name: 'L’ouvrir à part' }).click()
    const alert = dialog.getByRole('alert')
    await alert.waitFor()
    expect(await alert.textContent()).toContain(await byHand.inputValue())
    await dialog.getByRole('button', { name: 'Fermer' }).click()
    await whole.getByRole('button', { name: 'Télécharger', exact: true }).click()
    await dialog.getByRole('button', { name: 'CSV simple', exact: true }).click()
    await until('what may be refused', async () =>
      ((await dialog.textContent()) ?? '').includes('refuse les téléchargements'),
    )
    expect(downloads).toEqual([])
    const map = page.frameLocator('iframe').nth(1)
    await map.getByRole('link', { name: 'Ouvrir cette carte dans l’atlas' }).click()
    await until('the address in full', async () =>
      ((await map.locator('body').textContent()) ?? '').includes('/atlas/?v=1&t=mel'),
    )
    expect(page.context().pages()).toHaveLength(1)
  })
})

it.each(['atlas-embed.mjs', 'atlas-embed.js'])('%s is under 2 kB', (file) => {
  const bytes = readFileSync(`dist/${file}`)
  expect(bytes.length).toBeLessThan(2000)
  expect(brotli(bytes, 11).length).toBeLessThan(1000)
})
