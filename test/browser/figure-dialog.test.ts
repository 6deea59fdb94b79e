import { execFileSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Resvg } from '@resvg/resvg-js'
import Papa from 'papaparse'
import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { pdfFaults } from '../sound-pdf.ts'
import { temporaryFolder } from '../temporary-folder.ts'
import { atlasPage, until } from './atlas-page.ts'
import { axeFindings } from './axe-findings.ts'

/** The figure laid out in its dialog, and its files as other programs read them. */

const atlas = atlasPage()
const folder = temporaryFolder('figures')

const VIEW = '?v=1&t=demo&i=vacancy_rate&l=commune'
const plain = (text: string) => text.replace(/[\s\u00a0\u202f]+/g, ' ').trim()

const field = (page: Page, name: string) => page.getByRole('dialog').getByRole('combobox', { name })

async function openDialog(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Télécharger', exact: true }).click()
  await page.getByRole('button', { name: /^Mettre en page/ }).click()
  await page.getByRole('heading', { name: 'Mettre la carte en page' }).waitFor()
  await page.getByRole('img', { name: /^Aperçu/ }).waitFor()
}

async function taken(
  page: Page,
  form: 'SVG' | 'PNG' | 'PDF',
): Promise<{ path: string; bytes: Buffer; name: string }> {
  const button = page.getByRole('button', { name: `Télécharger en ${form}`, exact: true })
  const [download] = await Promise.all([page.waitForEvent('download'), button.click()])
  const bytes = readFileSync(await download.path())
  const name = download.suggestedFilename()
  const path = join(folder, name)
  writeFileSync(path, bytes)
  return { path, bytes, name }
}

/** The values of the view as its plain table gives them, rounded as they are read. */
async function tableOf(page: Page): Promise<{ code: string; value: number }[]> {
  await page.getByRole('button', { name: 'Télécharger', exact: true }).click()
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'CSV simple' }).click(),
  ])
  const { data } = Papa.parse<Record<string, string>>(readFileSync(await download.path(), 'utf8'), {
    header: true,
    skipEmptyLines: true,
  })
  return data
    .filter((row) => row.value !== '')
    .map((row) => ({ code: row.code ?? '', value: Number(row.value) }))
}

const run = (command: string, ...args: string[]) => execFileSync(command, args, { encoding: 'utf8' })

it('the PDF: one page of A4, titled, in French, its fonts embedded, its figures those of the view', async () => {
  const page = await atlas.visit({ query: VIEW })
  await openDialog(page)
  await page.getByLabel('Auteur').fill('Service de l’habitat')
  const { path, bytes, name } = await taken(page, 'PDF')
  expect(name).toMatch(/^demo_vacancy-rate_commune_\d{4}_a4-landscape\.pdf$/)
  const info = run('pdfinfo', path)
  expect(pdfFaults(path) ?? '').toBe('')
  expect(info).toMatch(/Pages: +1\n/)
  expect(info).toMatch(/Page size: +841\.8\d* x 595\.2\d* pts/)
  expect(info).toMatch(/Title: +Taux de logements vacants/)
  expect(info).toMatch(/Author: +Service de l’habitat/)
  expect(bytes.toString('latin1')).toMatch(/\/Lang ?\(fr-FR\)/)
  const fonts = run('pdffonts', path).trim().split('\n').slice(2)
  expect(fonts).toHaveLength(2)
  // columns: embedded, subset or not, with a table of Unicode
  for (const font of fonts) expect(font).toMatch(/DejaVu Sans.* yes +\w+ +yes +\d+ +\d+$/)
  const text = plain(run('pdftotext', '-layout', path, '-'))
  for (const words of [
    'Taux de logements vacants',
    'Territoire fictif, données simulées',
    'Contours schématiques',
    'Service de l’habitat',
  ])
    expect(text, words).toContain(words)
  // each class has as many communes as the table has values in it, as values are written
  await page.keyboard.press('Escape')
  const values = (await tableOf(page)).map(({ value }) => Number(value.toFixed(1)))
  const classes = [...text.matchAll(/(\d+,\d+) à (moins de )?(\d+,\d+) % (\d+) /g)].map(
    ([, from = '', under, to = '', count]) => {
      const [low, high] = [from, to].map((one) => Number(one.replace(',', '.'))) as [number, number]
      const inside = values.filter((value) => value >= low && (under ? value < high : value <= high))
      return { said: Number(count), found: inside.length }
    },
  )
  expect(classes.length).toBeGreaterThan(3)
  for (const { said, found } of classes) expect(said).toBe(found)
  expect(classes.reduce((sum, { said }) => sum + said, 0)).toBe(values.length)
})

it('the SVG is read by another program, its text as text, its layers named', async () => {
  const page = await atlas.visit({ query: VIEW })
  await openDialog(page)
  const { bytes } = await taken(page, 'SVG')
  const svg = bytes.toString('utf8')
  expect(svg).toContain('width="297mm" height="210mm"')
  expect(svg).toContain('inkscape:label="Légende"')
  expect(svg).toContain('xmlns:inkscape="http://www.inkscape.org/namespaces/inkscape"')
  const drawn = new Resvg(svg, { font: { loadSystemFonts: false } })
  expect([drawn.width, drawn.height].map(Math.round)).toEqual([1123, 794])
})

it('the PNG has the pixels of its resolution, and says it; dark and black and white are what they say', async () => {
  const page = await atlas.visit({ query: VIEW })
  await openDialog(page)
  await page.getByLabel('Points par pouce').fill('150')
  await field(page, 'Couleurs').selectOption('noir et blanc')
  const { bytes, path } = await taken(page, 'PNG')
  expect([bytes.readUInt32BE(16), bytes.readUInt32BE(20)]).toEqual([1754, 1240])
  expect(bytes.toString('latin1', 37, 41)).toBe('pHYs')
  expect(bytes.readUInt32BE(41)).toBe(5906)
  expect(await colours(page, path)).toEqual({ greys: true, corner: 255 })
  await field(page, 'Couleurs').selectOption('fond sombre')
  const dark = await colours(page, (await taken(page, 'PNG')).path)
  expect(dark.greys).toBe(false)
  expect(dark.corner).toBeLessThan(60)
})

it('the preview is the file: its words follow what is typed, and a warning cannot be taken off', async () => {
  const page = await atlas.visit({ query: VIEW })
  await openDialog(page)
  await page
    .getByRole('dialog')
    .getByRole('textbox', { name: 'Titre', exact: true })
    .fill('La vacance à Sauvelane')
  for (const shown of ['source', 'précautions', 'adresse de la vue', 'échelle', 'répartition'])
    await page.getByRole('dialog').getByRole('checkbox', { name: shown, exact: true }).uncheck()
  await field(page, 'Légende').selectOption('aucune')
  const { bytes } = await taken(page, 'SVG')
  const svg = plain(bytes.toString('utf8'))
  expect(svg).toContain('La vacance à Sauvelane')
  expect(svg).toContain('>Territoire fictif, données simulées<')
  expect(svg).not.toContain('Source :')
  const shown = page.getByRole('img', { name: /^Aperçu.*La vacance à Sauvelane/ })
  await shown.waitFor()
  const sheet = await page.context().newPage()
  await sheet.setContent(`<img src="data:image/svg+xml;base64,${bytes.toString('base64')}">`)
  await sheet.locator('img').evaluate((image: HTMLImageElement) => image.decode())
  const file = await sheet.locator('img').evaluate(printOf)
  await sheet.close()
  await until('the picture of the file', async () => (await shown.evaluate(printOf)) === file)
})

it('what is typed wrong is said beside it, and no file is given', async () => {
  const page = await atlas.visit({ query: VIEW })
  await openDialog(page)
  const pdf = page.getByRole('button', { name: 'Télécharger en PDF' })
  await page.getByLabel('Points par pouce').fill('1200')
  await until('the fault', () => page.getByText('Un nombre entier de 96 à 300.').isVisible())
  expect(await pdf.isDisabled()).toBe(true)
  await page.getByLabel('Points par pouce').fill('96')
  await field(page, 'Format').selectOption('Libre')
  await page.getByRole('spinbutton', { name: 'Largeur' }).fill('20')
  await until('the fault', () => page.getByText(/^Un format libre va de 60/).isVisible())
  await page.getByRole('spinbutton', { name: 'Largeur' }).fill('120')
  await until('the way out', async () => !(await pdf.isDisabled()))
  expect(await axeFindings(page)).toEqual([])
  // what gives the files and what closes the dialog stay in sight, whatever the fields take
  for (const [width, height] of [
    [1440, 900],
    [1366, 650],
    [390, 844],
  ] as const) {
    await page.setViewportSize({ width, height })
    for (const button of [pdf, page.getByRole('dialog').getByRole('button', { name: 'Fermer' })])
      await until(`${await button.textContent()} in sight at ${width}`, async () => {
        const at = await button.boundingBox()
        return at && at.y > 0 && at.y + at.height <= height
      })
  }
})

/** Whether a picture is of greys alone, and how light its corner is. */
async function colours(page: Page, path: string): Promise<{ greys: boolean; corner: number }> {
  const sheet = await page.context().newPage()
  const found = await sheet.evaluate(async (base64) => {
    const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))
    const image = await createImageBitmap(new Blob([bytes], { type: 'image/png' }))
    const context = new OffscreenCanvas(image.width, image.height).getContext('2d')
    if (!context) throw new Error('no canvas')
    context.drawImage(image, 0, 0)
    const { data } = context.getImageData(0, 0, image.width, image.height)
    let greys = true
    for (let i = 0; i < data.length; i += 4)
      if (data[i] !== data[i + 1] || data[i] !== data[i + 2]) greys = false
    return { greys, corner: data[0] ?? 0 }
  }, readFileSync(path).toString('base64'))
  await sheet.close()
  return found
}

/** A number that two pictures share where they are the same, drawn at one size. */
function printOf(image: Element): number {
  const context = new OffscreenCanvas(600, 424).getContext('2d')
  if (!context) throw new Error('no canvas')
  context.drawImage(image as HTMLImageElement, 0, 0, 600, 424)
  let print = 0
  for (const byte of context.getImageData(0, 0, 600, 424).data) print = (print * 31 + byte) >>> 0
  return print
}
