import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { atlasPage, settled, until } from './atlas-page.ts'
import { tabTo } from './tab-to.ts'

const atlas = atlasPage()
const FOUR = '?v=1&t=demo&i=vacancy_rate&l=commune&s=00001,00002,00005,00011&w=departement'

const isFocused = (page: Page, id: string) =>
  page.evaluate((asked) => document.activeElement?.id === asked, id)
const heads = (page: Page) => page.locator('table.compared thead th').allTextContents()

describe('up to four zones stand as columns', () => {
  it('side by side under the map, with the groups, the EPCI and the reference, by the keyboard', async () => {
    const page = await atlas.open({ query: FOUR })
    await tabTo(page, page.locator('.show-columns'))
    await page.keyboard.press('Enter')
    // groups and EPCI come with an answer of the database, after the zones
    await until('the columns', async () => (await heads(page)).length === 9)
    await until('the focus at the title', () => isFocused(page, 'columns-title'))
    const named = await heads(page)
    expect(named.slice(0, 4)).toEqual(['Sauvelane', 'Mirecombe', 'Brissemont', 'Boissarelle'])
    expect(named.slice(-2)).toEqual(['EPCI Sauvelane Métropole', 'Département'])
    // each column is whole within the drawer
    const seen = await page.locator('table.compared').evaluate((table) => {
      const room = table.parentElement
      return room !== null && room.scrollWidth <= room.clientWidth
    })
    expect(seen).toBe(true)

    // the figures are those of the lines beside the map, each with its unit, and the bars stand to one scale
    const [figures, ...rows] = await page.locator('table.compared tbody tr').all()
    const lines = await page.locator('.comparison dd span').allTextContents()
    const columns = await figures?.locator('td').evaluateAll((cells) =>
      cells.map((cell) => ({
        text: [...cell.childNodes]
          .filter(({ nodeType }) => nodeType === Node.TEXT_NODE)
          .map((t) => t.textContent),
        bar: cell.querySelector('rect')?.getBoundingClientRect().height ?? 0,
        foot: cell.querySelector('rect')?.getBoundingClientRect().bottom,
      })),
    )
    expect(columns?.map(({ text }) => text.join(''))).toEqual(lines)
    const number = (text: string) => Number(text.match(/\d+,\d/)?.[0].replace(',', '.'))
    const most = Math.max(...lines.map(number))
    const highest = Math.max(...(columns ?? []).map(({ bar }) => bar))
    for (const { text, bar } of columns ?? [])
      expect(Math.abs(bar / highest - number(text.join('')) / most)).toBeLessThan(0.03)
    expect(new Set(columns?.map(({ foot }) => Math.round(foot ?? 0))).size).toBe(1)

    // what the table of zones says of each has its row, and what has no such figure a dash
    expect(await Promise.all(rows.map((row) => row.locator('th').textContent()))).toEqual([
      'Logements vacants',
      'Logements',
      'Classe ou état',
      'Groupe',
      'Rang',
      'Code',
    ])
    for (const row of rows)
      expect((await row.locator('td').allTextContents()).filter((text) => text.trim() === '')).toEqual([])

    // a name leads to its card
    await page.locator('table.compared thead button').nth(1).click()
    await until('its card', async () => (await page.locator('#card-title').textContent()) === 'Mirecombe')
  })

  it('of a method too: a bar for each criterion, states in words', async () => {
    const page = await atlas.visit({
      query: '?v=1&t=demo&i=fragility&l=iris&s=000010101,000010102,000130101,000240101',
    })
    await settled(page)
    await page.locator('.below-tab[aria-controls="part-columns"]').click()
    await until('the columns', async () => (await heads(page)).length > 1)
    const bars = await page.locator('table.compared tbody tr:has(.column-bar)').count()
    expect(bars).toBeGreaterThanOrEqual(2)
    const said = await page.locator('table.compared tbody td').allTextContents()
    expect(said.filter((text) => /missing|undefined|suppressed|null|NaN/.test(text))).toEqual([])
  })

  it('on a phone: the names of the rows stay, the page scrolls to no side', async () => {
    const page = await atlas.open({ query: FOUR, width: 390, height: 844, touch: true })
    await page.locator('#bar-read').tap()
    await page.locator('.show-columns').tap()
    await until('the columns', async () => (await heads(page)).length > 0)
    await until('the sheet gone', async () => !(await page.locator('#read').isVisible()))
    const head = page.locator('table.compared tbody th').first()
    const [before, box] = [
      await head.boundingBox(),
      await page.locator('.scroll:has(.compared)').boundingBox(),
    ]
    expect(before && box && before.x >= box.x && before.width <= box.width * 0.4).toBe(true)
    await page.locator('.scroll:has(.compared)').evaluate((region) => region.scrollTo({ left: 400 }))
    expect((await head.boundingBox())?.x).toBe(before?.x)
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390)
    // in sight, over the bar at the foot
    expect(before && before.y < 844 - 52).toBe(true)
  })

  it('go with the second zone: one alone has no column', async () => {
    const page = await atlas.visit({ query: '?v=1&t=demo&i=vacancy_rate&l=commune&s=00001' })
    expect(await page.locator('.below-tab[aria-controls="part-columns"]').count()).toBe(0)
    expect(await page.locator('table.compared').count()).toBe(0)
  })
})
