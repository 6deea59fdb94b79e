import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Browser, Page } from 'playwright-core'
import { brotli } from './bytes.ts'
import { coldPage, markTime } from './openings.ts'
import { treeMegabytes } from './tree-memory.ts'

/** What leaves the page, timed: ten embeds in one page, figures as files, the sheets of a territory. */
export interface OutputTimes {
  /** until the last of ten frames has its first coloured map, and the memory of scripts of them all */
  readonly tenEmbeds: readonly { readonly ms: number | null; readonly heapMegabytes: number }[]
  /** from the press of the button to the file, in milliseconds */
  readonly figures: Readonly<Record<'png300' | 'pdf', readonly number[]>>
  readonly sheets: {
    readonly territory: string
    readonly written: number
    readonly seconds: number
    /** of the command and its Chromium together; null where the machine does not tell */
    readonly peakMegabytes: number | null
  }
}

const VIEWS = ['fragility', 'vacancy_rate', 'sru_rate', 'target_dwellings', 'target_attainment']
const EMBEDS = 'ten-embeds.html'
const SHEETS = 'mel'
const ROOT = fileURLToPath(new URL('../..', import.meta.url))

/** A page of ten frames beside the site, compressed as `serveOn` wants its files, for `timeOutputs`. */
export function writeEmbeds(folder: string): void {
  const frames = [...VIEWS, ...VIEWS].map(
    (id) =>
      `<iframe title="${id}" width="600" height="400" src="atlas/embed.html?v=1&amp;t=demo&amp;i=${id}"></iframe>`,
  )
  const page = `<!doctype html><title>Ten embeds</title>${frames.join('')}`
  writeFileSync(join(folder, `${EMBEDS}.br`), brotli(Buffer.from(page), 5))
}

/** @param address of the folder that holds the site as `atlas`, and the page of ten frames */
export async function timeOutputs(browser: Browser, address: string, repeats: number): Promise<OutputTimes> {
  const tenEmbeds: OutputTimes['tenEmbeds'][number][] = []
  const figures = { png300: [] as number[], pdf: [] as number[] }
  for (let i = 0; i < repeats; i++) {
    tenEmbeds.push(await coldPage(browser, `${address}/${EMBEDS}`, embedsOf))
    const made = await coldPage(browser, `${address}/atlas/?v=1&t=demo&i=vacancy_rate&l=commune`, figuresOf)
    figures.png300.push(made.png300)
    figures.pdf.push(made.pdf)
  }
  return { tenEmbeds, figures, sheets: await timeSheets() }
}

async function embedsOf(page: Page): Promise<OutputTimes['tenEmbeds'][number]> {
  await page.waitForLoadState('load')
  const frames = page.frames().filter((frame) => frame !== page.mainFrame())
  const origin = await page.evaluate(() => performance.timeOrigin)
  const times: (number | null)[] = []
  for (const frame of frames) {
    const time = await markTime(frame, 'atlas:first-map')
    const began = await frame.evaluate(() => performance.timeOrigin)
    times.push(time === null ? null : began - origin + time)
  }
  const session = await page.context().newCDPSession(page)
  await session.send('Performance.enable')
  const { metrics } = await session.send('Performance.getMetrics')
  const heap = metrics.find(({ name }) => name === 'JSHeapUsedSize')?.value ?? 0
  const reached = times.filter((time) => time !== null)
  return {
    ms: frames.length === 10 && reached.length === 10 ? Math.max(...reached) : null,
    heapMegabytes: Math.round(heap / 1e5) / 10,
  }
}

async function figuresOf(page: Page): Promise<{ png300: number; pdf: number }> {
  await markTime(page, 'atlas:map-ready')
  await page.getByRole('button', { name: 'Télécharger', exact: true }).click()
  await page.getByRole('button', { name: /^Mettre en page/ }).click()
  await page.getByRole('img', { name: /^Aperçu/ }).waitFor()
  const taken = async (form: 'PNG' | 'PDF') => {
    const start = performance.now()
    const file = page.waitForEvent('download')
    await page.getByRole('button', { name: `Télécharger en ${form}` }).click()
    await file
    return Math.round(performance.now() - start)
  }
  return { png300: await taken('PNG'), pdf: await taken('PDF') }
}

/** Between two looks at the memory of the command. */
const LOOK_MS = 250

/** From the start of the command to the last PDF, the book included; its memory is looked at meanwhile, Chromium's included. */
async function timeSheets(): Promise<OutputTimes['sheets']> {
  const out = mkdtempSync(join(tmpdir(), 'atlas-sheets-'))
  const start = performance.now()
  const command = spawn(
    process.execPath,
    ['--import', 'tsx', join(ROOT, 'scripts/sheets.ts'), SHEETS, '--levels', 'commune', '--out', out],
    { cwd: ROOT },
  )
  let [said, failed, peak] = ['', '', 0]
  command.stdout.setEncoding('utf8').on('data', (text: string) => {
    said += text
  })
  command.stderr.setEncoding('utf8').on('data', (text: string) => {
    failed += text
  })
  const looking = setInterval(() => {
    if (command.pid !== undefined) peak = Math.max(peak, treeMegabytes(command.pid))
  }, LOOK_MS)
  const status = await new Promise<number | null>((resolve, reject) => {
    command.once('error', reject)
    command.once('close', resolve)
  })
  clearInterval(looking)
  const seconds = (performance.now() - start) / 1000
  rmSync(out, { recursive: true })
  if (status !== 0) throw new Error(failed)
  return {
    territory: SHEETS,
    written: Number(/^(\d+) PDF in /m.exec(said)?.[1] ?? 0),
    seconds: Math.round(seconds),
    peakMegabytes: peak === 0 ? null : Math.round(peak),
  }
}
