import type { Page } from 'playwright-core'
import { beforeAll, describe, expect, it } from 'vitest'
import { demoTerritory } from '../../scripts/demo/index.ts'
import { writeTerritory } from '../../scripts/publish/write-territory.ts'
import { readCatalogue } from '../../scripts/site/opening-figure.ts'
import type { TerritorySource } from '../../src/publish/territory-source.ts'
import { atlasPage, openPart, settled, textOf, until } from './atlas-page.ts'
import { axeFindings } from './axe-findings.ts'
import { listTerritories, readTerritoryFile, siteWithoutTerritories } from './site-copy.ts'

/** Residences of the demonstration that stand at one place, as several entries of the register at one address do. */
const TOGETHER = ['RS00001-0100', 'RS00001-0101', 'RS00001-0102']
const [ALONE = ''] = TOGETHER

/** The demonstration with some of its residences alone, at the place of the first. */
function withResidences(id: string, codes: readonly string[]): TerritorySource {
  const demo = demoTerritory()
  const { corrections: _, ...meta } = demo.meta
  const is = (of: { readonly level: string; readonly code: string }) =>
    of.level !== 'residence' || codes.includes(of.code)
  const first = demo.zones.find(({ code }) => code === codes[0])
  if (!first) throw new Error(`no ${codes[0]}`)
  const { lon, lat } = first
  return {
    ...demo,
    meta: { ...meta, id, name: { fr: id, en: id } },
    zones: demo.zones.filter(is).map((zone) => (zone.level === 'residence' ? { ...zone, lon, lat } : zone)),
    cells: demo.cells.filter(is),
  }
}

let site = ''
beforeAll(() => {
  const copy = siteWithoutTerritories('atlas-few-points')
  site = copy.site
  const { data } = copy
  const catalogue = readCatalogue(data)
  const sources = [withResidences('one-place', TOGETHER), withResidences('one-residence', [ALONE])]
  for (const source of sources) writeTerritory(source, catalogue, data)
  listTerritories(
    data,
    sources.map(({ meta }) => readTerritoryFile(data, meta.id)),
  )
}, 240_000)

const atlas = atlasPage({ built: () => site })

const chosen = (page: Page) => new URL(page.url()).searchParams.get('s')
const middle = async (page: Page) => {
  const box = await page.locator('.atlas-map-points').boundingBox()
  if (!box) throw new Error('no points')
  return { x: box.x + box.width / 2 + 1, y: box.y + box.height / 2 + 1 }
}

describe('residences at one place', () => {
  const query = '?v=1&t=one-place&i=residence_profile&l=residence'

  it('are said to be over one another, and a press leads to the card of each', async () => {
    const page = await atlas.open({ query: `${query}&s=${ALONE}` })
    await page.getByRole('button', { name: 'Aller à la résidence' }).click()
    await until('a near map', async () => new URL(page.url()).searchParams.has('m'))
    await settled(page)
    await page.getByRole('button', { name: 'Fermer', exact: true }).first().click()
    await until('no card', async () => chosen(page) === null)
    await settled(page)
    const { x, y } = await middle(page)
    await page.mouse.move(x, y)
    await page.locator('.tip-name').waitFor()
    expect(await textOf(page, '.tip')).toContain('3 résidences à ce même endroit')
    await page.mouse.click(x, y)
    await until('a residence', async () => TOGETHER.includes(chosen(page) ?? ''))
    const list = page.getByRole('navigation', { name: '3 résidences à ce même endroit' })
    const buttons = list.getByRole('button')
    expect(await buttons.count()).toBe(3)
    await settled(page)
    expect(await axeFindings(page)).toEqual([])
    // by the keyboard: the focus stays in the list, which says which one the card is of
    const reached = new Set<string | null>()
    for (let i = 0; i < 3; i++) {
      await buttons.nth(i).focus()
      const name = await buttons.nth(i).innerText()
      await page.keyboard.press('Enter')
      await until('its card', async () => (await textOf(page, '#card-title')) === name)
      await until('the mark', async () => (await buttons.nth(i).getAttribute('aria-current')) === 'true')
      expect(await list.locator('[aria-current]').count()).toBe(1)
      expect(await buttons.nth(i).evaluate((one) => one === document.activeElement)).toBe(true)
      await until('the link', async () => !reached.has(chosen(page)))
      reached.add(chosen(page))
    }
    expect([...reached].sort()).toEqual(TOGETHER)
  })

  it('are told at the foot of a phone, and listed on the card', async () => {
    const page = await atlas.open({ query: `${query}&s=${ALONE}`, width: 390, height: 844, touch: true })
    await until('the words', async () =>
      (await textOf(page, '.tip')).includes('3 résidences à ce même endroit'),
    )
    await page.getByRole('button', { name: 'Lire', exact: true }).click()
    const list = page.getByRole('navigation', { name: '3 résidences à ce même endroit' })
    await list.getByRole('button').nth(2).tap()
    await until('another residence', async () => chosen(page) === TOGETHER[2])
  })
})

describe('a territory of one residence', () => {
  it('has its map, list, search, card, tables and drawing', async () => {
    const page = await atlas.open({ query: '?v=1&t=one-residence&i=fragility&l=residence' })
    const indicators = [
      'residence_profile',
      'fragility_building',
      'social_stock_needs',
      'social_vacancy_rate',
    ]
    for (const indicator of indicators) {
      await page.evaluate((link) => {
        history.pushState(null, '', link)
        dispatchEvent(new PopStateEvent('popstate'))
      }, `?v=1&t=one-residence&i=${indicator}&l=residence`)
      await until(indicator, async () => page.url().includes(indicator))
      await settled(page)
      await openPart(page, 'Tableau')
      await until(
        'its row',
        async () => (await page.locator('table.zones tbody tr[data-code]').count()) === 1,
      )
      expect(await textOf(page, 'table.zones tbody')).toContain(ALONE)
    }
    await page.locator('.search-input').fill(ALONE)
    await page.locator('.search-item').first().click()
    await until('the residence', async () => chosen(page) === ALONE)
    await page.getByRole('button', { name: 'Aller à la résidence' }).click()
    await until('a near map', async () => new URL(page.url()).searchParams.has('m'))
    await settled(page)
    const { x, y } = await middle(page)
    await page.mouse.move(x, y)
    await page.locator('.tip-name').waitFor()
    expect(await textOf(page, '.tip')).not.toContain('même endroit')
    expect(await page.locator('.same-place').count()).toBe(0)
    expect(await axeFindings(page)).toEqual([])
  })

  it('has its sheet, with its class and its scenario', async () => {
    const page = await atlas.open({ query: `fiche.html?v=1&t=one-residence&z=${ALONE}`, until: 'none' })
    await settled(page)
    await page.locator('.sheet-scenario').waitFor()
    expect(await page.locator('tr[data-indicator="residence_profile"]').count()).toBe(1)
    expect(await axeFindings(page)).toEqual([])
  })
})
