import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { groupBy } from '../../src/lib/group-by.ts'
import { atlasPage, settled, until } from './atlas-page.ts'

const atlas = atlasPage()
const RATE = '?v=1&t=demo&i=vacancy_rate&l=commune&s=00001,00013'

/**
 * What can be pressed and is less than 24 CSS pixels wide or high. A box is pressed by the label around it. Left out: words
 * of a sentence (WCAG 2.5.8), what comes into sight with the focus, drawings that a list beside them says.
 */
const small = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const targets = document.querySelectorAll<HTMLElement>(
      'button, a[href], input, select, textarea, summary, [role="option"]',
    )
    const isInSentence = (one: Element) =>
      one.matches('.gloss-term') ||
      (one.matches('a') &&
        getComputedStyle(one).display === 'inline' &&
        one.parentElement?.textContent !== one.textContent)
    return [...targets].flatMap((one) => {
      if (!one.checkVisibility({ visibilityProperty: true }) || isInSentence(one)) return []
      if (one.matches('.skip, .walk-map') || one.closest('svg, [inert]')) return []
      const label = one.matches('[type="checkbox"], [type="radio"], [type="file"]')
        ? (one as HTMLInputElement).labels?.[0]
        : null
      const { width, height } = (label ?? one).getBoundingClientRect()
      const name = one.textContent?.trim() || one.getAttribute('aria-label') || one.id || one.className
      return Math.min(width, height) < 24 ? [`${name}: ${width.toFixed(1)} × ${height.toFixed(1)}`] : []
    })
  })

/** What is opened on the page, one after the other. */
async function open(page: Page, opener: string): Promise<void> {
  await page.locator(opener).first().click()
  await settled(page)
}

describe('what can be pressed is 24 pixels wide and high', () => {
  it.each([
    ['a desk', 1440, 900],
    ['a tablet', 768, 1024],
  ])('on %s: two zones compared, the classes, each part', async (_, width, height) => {
    const page = await atlas.visit({ query: RATE, width, height })
    await open(page, '#classes-button')
    expect(await page.locator('.comparison').isVisible()).toBe(true)
    expect(await small(page)).toEqual([])
    for (const tab of await page.locator('.below-tab').all()) {
      await tab.click()
      await settled(page)
      expect(await small(page), (await tab.textContent()) ?? '').toEqual([])
    }
    for (const summary of await page.locator('main details:not([open]) > summary').all())
      if (await summary.isVisible()) await summary.click()
    expect(await small(page)).toEqual([])
  })

  it('in a method with a card, its tables, the workshop, and two maps compared', async () => {
    const page = await atlas.visit({ query: '?v=1&t=demo&s=000010110', width: 1440, height: 900 })
    for (const opener of [
      '.below-tab[aria-controls="part-method_tables"]',
      '#workshop-title',
      '[data-action="compare"]',
    ]) {
      await open(page, opener)
      expect(await small(page), opener).toEqual([])
    }
  })

  it('on a phone: each sheet, and the table', async () => {
    const page = await atlas.visit({ query: RATE, width: 390, height: 844, touch: true })
    for (const opener of ['#bar-choose', '#bar-read', '#bar-share']) {
      await page.locator(opener).tap()
      expect(await small(page), opener).toEqual([])
      await page.keyboard.press('Escape')
    }
    await page.locator('.below-tab[aria-controls="part-table"]').tap()
    await until('the rows', () => page.locator('table.zones tbody input').count())
    expect(await small(page)).toEqual([])
  })
})

it('the box of a row is chosen by a press beside it', async () => {
  const page = await atlas.visit({ query: '?v=1&t=demo&i=vacancy_rate&l=commune' })
  await page.locator('.below-tab[aria-controls="part-table"]').click()
  const row = page.locator('table.zones tbody tr').nth(1)
  await row.locator('.row-check').click({ position: { x: 2, y: 2 } })
  const code = await row.getAttribute('data-code')
  await until('the choice', async () => new URL(page.url()).searchParams.get('s') === code)
})

it('palettes stand under one another in their rows on a phone', async () => {
  const page = await atlas.visit({
    query: '?v=1&t=demo&i=vacancy_rate&l=commune',
    width: 390,
    height: 844,
    until: 'map-ready',
  })
  await open(page, '#classes-button')
  const places = await page
    .locator('.palette')
    .evaluateAll((all) => all.map((one) => one.getBoundingClientRect()).map(({ x, y }) => ({ x, y })))
  const rows = [...groupBy(places, ({ y }) => y).values()].map((row) => row.map(({ x }) => x))
  expect(rows.length).toBeGreaterThan(1)
  for (const row of rows) expect(rows[0]?.slice(0, row.length)).toEqual(row)
})
