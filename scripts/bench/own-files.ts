import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { chromium, type Page } from 'playwright-core'
import sirv from 'sirv'
import writeExcelFile from 'write-excel-file/node'
import { decodeZones } from '../../src/db/decode.ts'
import type { TerritoryIndex } from '../../src/indicators/territory.ts'
import { CHROMIUM_ARGS, findChromium } from '../chromium.ts'
import { median } from './median.ts'

/**
 * What it costs to open files of one's own on the built page: `npx tsx scripts/bench/own-files.ts --repeats 5`, after
 * `npm run build:shipped`. For each file the median, in milliseconds, from the drop to the answer of the dialog, and the
 * longest time in which the page did not answer meanwhile.
 */

const { values } = parseArgs({ options: { repeats: { type: 'string', default: '5' } } })
const repeats = Number(values.repeats)

function demoCommunes(): string[] {
  const index: TerritoryIndex = JSON.parse(readFileSync('dist/data/index.json', 'utf8'))
  const zones = decodeZones(
    new Uint8Array(readFileSync(`dist/data/${index.edition?.territories.demo ?? 'demo'}/zones.arrow`)),
  )
  if (!zones.ok) throw new Error(zones.error)
  return zones.value.filter(({ level }) => level === 'commune').map(({ code }) => code)
}

/** A table of so many rows and columns of numbers, those of the territory among those of others. */
function table(rows: number, columns: number): (string | number)[][] {
  const here = demoCommunes()
  const header = ['INSEE', ...Array.from({ length: columns - 1 }, (_, i) => `Mesure ${i}`)]
  const body = Array.from({ length: rows }, (_, r) => [
    here[r] ?? String(30_000 + (r % 60_000)),
    ...Array.from({ length: columns - 1 }, (_, c) => (r * 31 + c * 7) % 5000),
  ])
  return [header, ...body]
}
const csv = (rows: readonly (readonly (string | number)[])[]) => rows.map((row) => row.join(';')).join('\n')

interface Opened {
  readonly described: number
  readonly shown: number
  /** the longest time between two turns of the page's own clock */
  readonly frozen: number
}

async function openFile(page: Page, file: string): Promise<Opened> {
  await page
    .getByRole('button', { name: /fichiers/ })
    .first()
    .click()
  await page.locator('#own-choose').waitFor({ state: 'attached' })
  await page.evaluate(() => {
    let last = performance.now()
    const state = { longest: 0 }
    Object.assign(window, { turns: state })
    setInterval(() => {
      const now = performance.now()
      state.longest = Math.max(state.longest, now - last)
      last = now
    }, 10)
  })
  const start = performance.now()
  await page.locator('#own-choose').setInputFiles(file)
  const form = page.getByRole('form')
  await form.waitFor({ timeout: 120_000 })
  const described = performance.now() - start
  const press = performance.now()
  await form.getByRole('button', { name: 'Lire ce tableau' }).click()
  await page.locator('.own-indicators button').first().waitFor({ timeout: 120_000 })
  const shown = performance.now() - press
  const frozen = await page.evaluate(
    () => (window as unknown as { turns: { longest: number } }).turns.longest,
  )
  return { described, shown, frozen }
}

const folder = mkdtempSync(join(tmpdir(), 'atlas-own-files-'))
const server = createServer(sirv('dist', { etag: true }))
await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`
const browser = await chromium.launch({ executablePath: findChromium() ?? '', args: CHROMIUM_ARGS })
try {
  const files = {
    'CSV, 50 000 x 60': join(folder, 'a.csv'),
    'CSV, 100 MB': join(folder, 'b.csv'),
    'XLSX, 10 000 x 12': join(folder, 'c.xlsx'),
  }
  writeFileSync(files['CSV, 50 000 x 60'], csv(table(50_000, 60)))
  writeFileSync(files['CSV, 100 MB'], csv(table(350_000, 60)))
  await writeExcelFile(
    table(10_000, 12).map((row) =>
      row.map((value) => (typeof value === 'number' ? { value, type: Number } : { value, type: String })),
    ),
  ).toFile(files['XLSX, 10 000 x 12'])
  for (const [name, file] of Object.entries(files)) {
    const opened: Opened[] = []
    for (let i = 0; i < repeats; i++) {
      const context = await browser.newContext({ locale: 'fr-FR', viewport: { width: 1440, height: 1000 } })
      const page = await context.newPage()
      await page.goto(`${address}?v=1&t=demo&i=vacancy_rate&l=commune`)
      opened.push(await openFile(page, file))
      await context.close()
    }
    const of = (key: keyof Opened) => Math.round(median(opened.map((one) => one[key])) ?? 0)
    console.log(
      `${name}: ${of('described')} ms to the form, ${of('shown')} ms to the indicators, ${of('frozen')} ms without answer`,
    )
  }
} finally {
  await browser.close()
  server.close()
  rmSync(folder, { recursive: true, force: true })
}
