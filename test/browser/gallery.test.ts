import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { atlasPage, marked, openPart, textOf, until } from './atlas-page.ts'
import { axeFindings } from './axe-findings.ts'

const atlas = atlasPage()

it('a prepared view is read under the strict policy, accessible, and leads to the same view in the atlas', async () => {
  const page = await atlas.open({ until: 'none' })
  await page.goto(new URL('vues/index.html', page.url()).href)
  expect(await page.locator('.gallery li').count()).toBeGreaterThanOrEqual(12)
  await page.goto(new URL('demo-vacance-longue.html', page.url()).href)
  const widths = await page
    .locator('img')
    .evaluateAll((images) => images.map((one) => (one as HTMLImageElement).naturalWidth))
  expect(widths).toEqual([1200])
  // the picture is of the theme of the system; paper has the light one
  const shown = () => page.locator('img').evaluate((image: HTMLImageElement) => image.currentSrc)
  await page.emulateMedia({ colorScheme: 'dark' })
  await until('the dark picture', async () => /demo-vacance-longue\.dark\.svg$/.test(await shown()))
  await page.emulateMedia({ colorScheme: 'dark', media: 'print' })
  await until('the light picture', async () => /demo-vacance-longue\.svg$/.test(await shown()))
  await page.emulateMedia({ colorScheme: 'light', media: 'screen' })
  expect(await page.locator('table').nth(1).locator('tbody tr').count()).toBe(24)
  expect(await page.locator('table').nth(1).textContent()).toContain('secret statistique')
  await page.getByRole('link', { name: 'Ouvrir cette vue dans l’atlas' }).click()
  await marked(page, 'atlas:first-map')
  expect(new URL(page.url()).searchParams.get('i')).toBe('long_vacancy_rate')
})

it.each([
  'vues/index.html',
  'vues/demo-fragilite.html',
  'en/views/mel-sru-manquants.html',
  'methodes/index.html',
  'methodes/private_stock_index.html',
  'en/methods/fragility.html',
])('%s has no failure of axe, at the width of a phone too, and does not overflow', async (file) => {
  for (const width of [1440, 390]) {
    const page = await atlas.open({ until: 'none', width })
    await page.goto(new URL(file, page.url()).href)
    expect(await axeFindings(page)).toEqual([])
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width)
  }
})

it('a method leads to its page, which says what is left unsaid and leads back to the map', async () => {
  const page = await atlas.open()
  await openPart(page, 'Méthode et sources')
  await page.getByRole('link', { name: 'Page de la méthode' }).click()
  expect(await textOf(page, 'h1')).toContain('Fragilité de l’occupation')
  expect(await textOf(page, 'main')).toContain('Le nombre de critères qui font chaque classe n’est pas dit.')
  await page.getByRole('link', { name: 'Sauvelane Métropole' }).click()
  await marked(page, 'atlas:first-map')
  expect(new URL(page.url()).searchParams.get('i')).toBe('fragility')
})

it('the card of each view is a picture of 1200 by 630', () => {
  const png = readFileSync('dist/vues/demo-fragilite.png')
  expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([1200, 630])
})
