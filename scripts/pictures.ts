import { mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Browser, chromium, type Page } from 'playwright-core'
import sirv from 'sirv'
import { demoCommunes, demoZones } from './bench/demo-zones.ts'
import { writePublication } from './bench/own-inputs.ts'
import { CHROMIUM_ARGS, findChromium } from './chromium.ts'
import { MOST_BYTES } from './picture-bytes.ts'

/**
 * `npm run pictures [name…]`: the pictures of docs/outputs.md and docs/own-files.md, and that of the README, taken of the built
 * site (`npm run build`) on its demonstration.
 */

const OUT = join('docs', 'pictures')
/** Of the README, beside the others. */
const FIRST = 'atlas'
const fileOf = (name: string) => join(name === FIRST ? 'docs' : OUT, `${name}.png`)
const VIEW = '?v=1&t=demo&i=vacancy_rate&l=commune'
/** Without landmarks, which are not what the files of a reader are about. */
const BARE_VIEW = `${VIEW}&u=0`

/** A folder at the root of an origin of its own. */
async function serveFolder(folder: string) {
  const server = createServer(sirv(folder, { etag: true }))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return { address: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`, server }
}

/** The preview of the dialog, without the address of the view, which is one of this machine. */
async function laidOut(page: Page): Promise<Buffer> {
  const shown = page.getByRole('img', { name: /^Aperçu/ })
  await shown.waitFor()
  const before = await shown.getAttribute('src')
  await page.getByRole('dialog').getByRole('checkbox', { name: 'adresse de la vue' }).uncheck()
  for (let i = 0; i < 100 && (await shown.getAttribute('src')) === before; i++) await page.waitForTimeout(50)
  return shown.screenshot()
}

/** Opens a table of the reader's own on the demonstration, and describes it. */
async function ownTable(page: Page, site: string): Promise<void> {
  const rows = demoCommunes(join('dist', 'data')).map((code, i) =>
    // the first has lost its zero, and one is of nowhere
    [i === 0 ? code.replace(/^0/, '') : code, 12 + ((i * 7) % 40), 300 + ((i * 37) % 200)].join(';'),
  )
  const text = ['INSEE;Logements à rénover;Logements', ...rows, '99999;3;200'].join('\n')
  await page.goto(site + BARE_VIEW)
  await page.getByRole('button', { name: 'Ouvrir mes fichiers' }).click()
  await page
    .locator('#own-choose')
    .setInputFiles({ name: 'Repérage 2025.csv', mimeType: 'text/csv', buffer: Buffer.from(text) })
  const form = page.getByRole('form')
  const column = form.getByRole('group', { name: 'Logements à rénover' })
  await column.getByLabel('Ce qu’elle contient').selectOption('rate')
  await column.getByLabel('Rapporté à').selectOption('Logements')
}
async function readTable(page: Page): Promise<void> {
  await page.getByRole('form').getByRole('button', { name: 'Lire ce tableau' }).click()
  await page.locator('.own-indicators button').first().waitFor()
}

/** The map of the page with its title and legend, down to its sources: what is under them is empty. */
async function shown(page: Page): Promise<Buffer> {
  const box = await page.locator('.show').boundingBox()
  if (!box) throw new Error('nothing is shown')
  return page.screenshot({ fullPage: true, clip: { ...box, height: 815 } })
}

/** Each picture: the address it is taken of, its width, and what is taken. */
const PICTURES: Readonly<
  Record<string, { width: number; height?: number; take: (page: Page, site: string) => Promise<Buffer> }>
> = {
  [FIRST]: {
    width: 1200,
    height: 760,
    take: async (page, site) => {
      await page.goto(`${site}?v=1&t=demo`)
      await page.locator('main[data-current="true"]').waitFor()
      await page.locator('.stage-tools').first().waitFor()
      return page.screenshot()
    },
  },
  figure: {
    width: 1200,
    take: async (page, site) => {
      await page.goto(site + VIEW)
      await page.getByRole('button', { name: 'Télécharger', exact: true }).click()
      await page.getByRole('button', { name: /^Mettre en page/ }).click()
      return laidOut(page)
    },
  },
  'small-maps': {
    width: 1200,
    take: async (page, site) => {
      await page.goto(`${site}${VIEW}&e=years`)
      await page.getByRole('button', { name: 'Mettre en page et télécharger…' }).click()
      return laidOut(page)
    },
  },
  comparison: {
    width: 1200,
    take: async (page, site) => {
      await page.goto(`${site}${VIEW}&b=sides.same~y.2016&n=0`)
      await page.locator('main[data-current="true"]').waitFor()
      await page.locator('[data-side="B"] canvas').waitFor()
      await page.getByRole('button', { name: 'Télécharger', exact: true }).click()
      await page.getByRole('button', { name: /^Mettre en page/ }).click()
      return laidOut(page)
    },
  },
  scatter: {
    width: 700,
    take: async (page, site) => {
      await page.goto(`${site}${VIEW}&g=scatter.social_share_rp`)
      const drawing = page.locator('.plot-drawing')
      await drawing.waitFor()
      return drawing.screenshot()
    },
  },
  sheet: {
    width: 900,
    take: async (page, site) => {
      await page.goto(`${site}fiche.html?v=1&t=demo&z=00003`)
      await page.locator('main[data-current="true"]').waitFor()
      return page.screenshot({ clip: { x: 0, y: 0, width: 900, height: 1100 } })
    },
  },
  'own-table': {
    width: 1000,
    take: async (page, site) => {
      await ownTable(page, site)
      return page.locator('.own-file').screenshot()
    },
  },
  'own-join': {
    width: 1000,
    take: async (page, site) => {
      await ownTable(page, site)
      await readTable(page)
      return page.locator('.own-file').screenshot()
    },
  },
  'own-map': {
    width: 1000,
    take: async (page, site) => {
      await ownTable(page, site)
      await readTable(page)
      await page.locator('.own-indicators button').first().click()
      await page.getByText('Données locales, non publiées').first().waitFor()
      await page.locator('main[data-current="true"]').waitFor()
      return shown(page)
    },
  },
  'own-points': {
    width: 1000,
    take: async (page, site) => {
      const rows = demoZones(join('dist', 'data'), 'iris').flatMap(({ lon, lat }, i) =>
        [0, 1, 2].map((n) =>
          [
            `Lieu ${i}-${n}`,
            5 + ((i * 7 + n * 3) % 40),
            (i + n) % 6,
            (lon ?? 0) + 0.0012 * n,
            (lat ?? 0) + 0.0007 * n,
          ].join(';'),
        ),
      )
      const text = ['nom;logements;vacants;longitude;latitude', ...rows, 'Sans lieu;9;1;;'].join('\n')
      await page.goto(site + BARE_VIEW)
      await page.getByRole('button', { name: 'Ouvrir mes fichiers' }).click()
      await page
        .locator('#own-choose')
        .setInputFiles({ name: 'Repérage 2025.csv', mimeType: 'text/csv', buffer: Buffer.from(text) })
      const column = page.getByRole('form').getByRole('group', { name: 'vacants' })
      await column.getByLabel('Ce qu’elle contient').selectOption('rate')
      await column.getByLabel('Rapporté à').selectOption('logements')
      await column.getByLabel('Nom affiché').fill('Logements vacants')
      await readTable(page)
      await page.locator('.own-indicators').getByRole('button', { name: 'Logements vacants' }).click()
      await page.getByRole('radio', { name: 'Adresse', exact: true }).check()
      await page.getByText('Médiane des adresses').waitFor()
      await page.locator('main[data-current="true"]').waitFor()
      return shown(page)
    },
  },
  'own-territory': {
    width: 1000,
    // most of the section, which a dialog of the usual height scrolls
    height: 1300,
    take: async (page, site) => {
      const folder = mkdtempSync(join(tmpdir(), 'atlas-own-'))
      try {
        await page.goto(site + VIEW)
        await page.getByRole('button', { name: 'Ouvrir mes fichiers' }).click()
        await page.locator('#own-choose').setInputFiles(writePublication(folder, 190))
        await page.getByText('Contours, IRIS : 190 zones').waitFor()
        await page.locator('.own-file[data-state="read"]').nth(3).waitFor({ timeout: 60_000 })
        await page.getByRole('button', { name: 'Construire le territoire' }).click()
        await page.locator('.own-report').waitFor({ timeout: 120_000 })
        const box = await page.locator('.own-build').boundingBox()
        if (!box) throw new Error('nothing is built')
        // down to what the checks say: the remarks and what can be taken away are under it
        return await page.screenshot({ clip: { ...box, height: Math.min(box.height, 815) } })
      } finally {
        rmSync(folder, { recursive: true })
      }
    },
  },
  embed: {
    width: 640,
    take: async (page, site) => {
      const folder = mkdtempSync(join(tmpdir(), 'atlas-foreign-'))
      const frame = `<iframe title="Carte" width="100%" height="600" style="border:1px solid #ccc" data-atlas-embed src="${site}embed.html?v=1&amp;t=demo&amp;i=vacancy_rate&amp;l=commune"></iframe><script src="${site}atlas-embed.js"></script>`
      const text =
        'Le conseil communautaire a examiné la vacance des logements. La carte ci-dessous vient de l’atlas et reste interrogeable.'
      writeFileSync(
        join(folder, 'index.html'),
        `<!doctype html><meta charset="utf-8"><title>Note</title><body style="font:17px/1.5 Georgia,serif;max-width:36rem;margin:2rem auto"><h1>Note au conseil</h1><p>${text}</p>${frame}<p>Source et méthode sont dites dans le cadre.</p>`,
      )
      const foreign = await serveFolder(folder)
      try {
        await page.goto(foreign.address)
        await page.frameLocator('iframe').locator('svg [data-i]').first().waitFor()
        // the frame takes the height of what it shows: its source is not cut
        const frame = page.locator('iframe')
        for (let i = 0; i < 100 && (await frame.evaluate((one) => one.clientHeight)) === 600; i++)
          await page.waitForTimeout(50)
        // a picture of the full page would have the frame laid out anew while it is taken
        const height = await page.locator('html').evaluate((root) => root.scrollHeight)
        await page.setViewportSize({ width: 640, height })
        // drawn in the higher window once a second frame begins
        await page.evaluate(
          () => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))),
        )
        return await page.screenshot()
      } finally {
        foreign.server.close()
        rmSync(folder, { recursive: true })
      }
    },
  },
}

async function take(browser: Browser, site: string, name: string): Promise<void> {
  const picture = PICTURES[name]
  if (!picture) throw new Error(`no picture is called ${name}: ${Object.keys(PICTURES).join(', ')}`)
  const page = await browser.newPage({
    viewport: { width: picture.width, height: picture.height ?? 900 },
    locale: 'fr-FR',
  })
  try {
    const file = fileOf(name)
    writeFileSync(file, await picture.take(page, site))
    const { size } = statSync(file)
    const most = name === FIRST ? MOST_BYTES.readme : MOST_BYTES.document
    if (size > most) throw new Error(`${file} has ${size} bytes, more than ${most}`)
    console.log(`${file}, ${size} bytes`)
  } finally {
    await page.close()
  }
}

const wanted = process.argv.slice(2)
mkdirSync(OUT, { recursive: true })
const { address, server } = await serveFolder('dist')
const browser = await chromium.launch({ executablePath: findChromium() ?? '', args: CHROMIUM_ARGS })
try {
  for (const name of wanted.length > 0 ? wanted : Object.keys(PICTURES)) await take(browser, address, name)
} finally {
  await browser.close()
  server.close()
}
