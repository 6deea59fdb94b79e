import { readFileSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { atlasPage, settled, until } from './atlas-page.ts'
import { axeFindings } from './axe-findings.ts'

/** Small multiples, from the link to the file. */

const atlas = atlasPage()
const figure = (page: Page) => page.locator('.small-maps-figure > svg')
const plain = (text: string | null) => (text ?? '').replace(/[\s\u00a0\u202f]+/g, ' ').trim()
const texts = async (page: Page) => (await figure(page).locator('text').allTextContents()).map(plain)
const rows = async (page: Page) =>
  (await page.getByRole('table', { name: 'Zones par classe et par carte' }).locator('tbody tr').all()).map(
    async (row) => ({
      caption: plain(await row.locator('th').textContent()),
      counts: (await row.locator('td').allTextContents()).map((text) => Number(plain(text))),
    }),
  )

it('a map a year, from the choice to the link and back, each with all the zones', async () => {
  const page = await atlas.open({ query: '?v=1&t=demo&i=vacancy_rate&l=commune' })
  expect(await figure(page).count()).toBe(0)
  await page.getByRole('button', { name: 'Petites cartes', exact: true }).click()
  // one a year as the part opens, without a word in the address until it is chosen
  await figure(page).waitFor()
  expect(await page.getByLabel('Une carte par').inputValue()).toBe('years')
  // the first row is in sight, each map large enough to be read
  await page.setViewportSize({ width: 1440, height: 900 })
  const part = page.locator('.below-parts')
  await until('the first row', async () => {
    const [map, box] = await Promise.all([
      figure(page).locator('g[clip-path]').first().boundingBox(),
      part.boundingBox(),
    ])
    return !!map && !!box && map.height > 120 && map.y >= box.y && map.y + map.height <= box.y + box.height
  })
  expect(new URL(page.url()).searchParams.get('e')).toBeNull()
  await page.getByLabel('Une carte par').selectOption('indicateur')
  await until('the address', async () => new URL(page.url()).searchParams.has('e'))
  await until('maps of indicators', async () => !(await texts(page)).includes('2011'))
  await page.getByLabel('Une carte par').selectOption('année')
  await until('the address', async () => new URL(page.url()).searchParams.get('e') === 'years')
  await until('maps a year', async () => (await texts(page)).includes('2011'))
  const shown = await Promise.all(await rows(page))
  expect(shown.length).toBeGreaterThan(1)
  for (const { caption, counts } of shown) {
    expect(await texts(page)).toContain(caption)
    expect(counts.reduce((a, b) => a + b, 0)).toBe(24)
  }
  expect(await texts(page)).toContain('Territoire fictif, données simulées')
  await page.reload()
  await settled(page)
  await figure(page).waitFor()
  expect(await Promise.all(await rows(page))).toEqual(shown)
  expect(await axeFindings(page)).toEqual([])
})

it('other indicators of the same unit, at most nine maps, and the file is of them', async () => {
  const page = await atlas.open({ query: '?v=1&t=demo&i=vacancy_rate&l=iris' })
  await page.getByRole('button', { name: 'Petites cartes', exact: true }).click()
  await page.getByLabel('Une carte par').selectOption('indicateur')
  await figure(page).waitFor()
  const before = (await Promise.all(await rows(page))).length
  await page
    .getByRole('group', { name: 'Indicateurs de même unité' })
    .getByRole('checkbox', { checked: false })
    .first()
    .click()
  await until('a map more', async () => (await Promise.all(await rows(page))).length === before + 1)
  const captions = (await Promise.all(await rows(page))).map(({ caption }) => caption)
  await page.getByRole('button', { name: 'Mettre en page et télécharger…' }).click()
  const button = page.getByRole('button', { name: 'Télécharger en SVG' })
  const [download] = await Promise.all([page.waitForEvent('download'), button.click()])
  const svg = plain(readFileSync(await download.path(), 'utf8').replace(/<[^>]+>/g, ' '))
  for (const caption of captions) for (const word of caption.split(' ')) expect(svg).toContain(word)
})

it('an indicator that gives way takes its small maps with it; a link to none is named', async () => {
  const page = await atlas.open({ query: '?v=1&t=demo&i=vacancy_rate&l=commune&e=indicators.nothing' })
  await page.getByText('e=indicators.nothing').waitFor()
  expect(await figure(page).count()).toBe(0)
})

it('a method opens on its years, and its criteria stand beside it, each over its own legend', async () => {
  const page = await atlas.open({ query: '?v=1&t=demo' })
  await page.getByRole('button', { name: 'Petites cartes', exact: true }).click()
  await figure(page).waitFor()
  expect(await page.getByLabel('Une carte par').inputValue()).toBe('years')
  await page.getByLabel('Une carte par').selectOption('critère')
  await until('the criteria', async () => (await page.locator('.small-maps-shown table').count()) === 4)
  expect((await texts(page)).join(' ')).toContain('et ses critères')
  const [method, income] = await page.locator('.small-maps-shown table').all()
  expect(await method?.innerText()).toContain('Très fragile')
  expect(await income?.innerText()).not.toContain('Très fragile')
})
