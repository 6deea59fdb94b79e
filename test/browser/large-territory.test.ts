import type { Page } from 'playwright-core'
import { beforeAll, describe, expect, it } from 'vitest'
import { generatedTerritory } from '../../scripts/demo/index.ts'
import { writeTerritory } from '../../scripts/publish/write-territory.ts'
import { readCatalogue } from '../../scripts/site/opening-figure.ts'
import { atlasPage, settled, textOf, until } from './atlas-page.ts'
import { listTerritories, readTerritoryFile, siteWithoutTerritories } from './site-copy.ts'
import { tabTo } from './tab-to.ts'

/** As many zones as the Grand Paris has. */
const SIZE = { iris: 3000, communes: 130, seed: 1 }
const VIEW = '?v=1&t=generated-3000&i=vacancy_rate&l=iris'

let site = ''
beforeAll(() => {
  const copy = siteWithoutTerritories('atlas-large')
  site = copy.site
  writeTerritory(generatedTerritory(SIZE), readCatalogue(copy.data), copy.data)
  listTerritories(copy.data, [readTerritoryFile(copy.data, 'generated-3000')])
}, 240_000)

const ROWS = 'table.zones tbody tr[data-code]'
const nodes = (page: Page) => page.locator('*').count()

describe('a territory of 3 000 IRIS and 130 communes', () => {
  const atlas = atlasPage({ built: () => site })
  const open = async () => {
    const page = await atlas.open({ query: VIEW })
    await page.getByRole('button', { name: 'Tableau', exact: true }).click()
    await until('the rows', () => page.locator(ROWS).count())
    return page
  }

  it('opens, answers, and has as few elements as a small one', async () => {
    const page = await open()
    expect(await page.locator('table.zones').getAttribute('aria-rowcount')).toBe('3002')
    expect(await page.locator(ROWS).count()).toBeLessThan(80)
    expect(await nodes(page)).toBeLessThan(4000)
    // the only territory of its site: there is none to choose
    expect(await page.locator('#territory').count()).toBe(0)
    await page.getByRole('radio', { name: 'Taux de vacance du parc privé', exact: true }).check()
    await settled(page)
    expect(await textOf(page, 'h1')).toBe('Taux de vacance du parc privé')
    expect(await textOf(page, 'table.zones tfoot')).toMatch(/\d,\d/)
    expect(await nodes(page)).toBeLessThan(4000)
  })

  it('finds any row by filter, and chooses it', async () => {
    const page = await open()
    const last = page.locator(ROWS).last()
    await page.locator('.scroll.tall').evaluate((box) => box.scrollTo(0, box.scrollHeight))
    await until('the last row', async () => (await last.getAttribute('aria-rowindex')) === '3001')
    const code = (await last.getAttribute('data-code')) ?? ''
    await page.locator('#table-filter').fill(code)
    await until('one row', async () => (await page.locator(ROWS).count()) === 1)
    await page.locator(ROWS).getByRole('checkbox').click()
    await until('the choice', async () => page.url().includes(code))
  })

  it('goes from row to row by keyboard, beyond those that were in the page', async () => {
    const page = await open()
    await page.locator(ROWS).first().getByRole('checkbox').focus()
    const at = () =>
      page.evaluate(() => Number(document.activeElement?.closest('tr')?.getAttribute('aria-rowindex')))
    const first = await at()
    for (let i = 0; i < 60; i++) await page.keyboard.press('ArrowDown')
    expect(await at()).toBe(first + 60)
    await page.keyboard.press('End')
    expect(await at()).toBe(3001)
    await page.keyboard.press('Home')
    expect(await at()).toBe(first)
    // scrolled away from it, Tab still leads there
    await page.locator('.scroll.tall').evaluate((box) => box.scrollTo(0, box.scrollHeight))
    await page.locator('#table-filter').focus()
    await tabTo(page, page.locator('table.zones [tabindex="0"]'))
    expect(await at()).toBe(first)
  })

  it('has every row on paper, and on request', async () => {
    const page = await open()
    await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')))
    expect(await page.locator(ROWS).count()).toBe(3000)
    await page.evaluate(() => window.dispatchEvent(new Event('afterprint')))
    await until('the window', async () => (await page.locator(ROWS).count()) < 80)
    await page.getByRole('button', { name: /Afficher les 3\s000 lignes/ }).click()
    expect(await page.locator(ROWS).count()).toBe(3000)
    expect(await page.locator('table.zones').getAttribute('aria-rowcount')).toBeNull()
  })
})
