import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { atlasPage, settled, until } from './atlas-page.ts'

const atlas = atlasPage()

/** What a laptop's browser leaves of its screen for a page. */
const WINDOWS = [
  [1366, 650],
  [1440, 757],
] as const
const VIEWS = ['?v=1&t=demo&l=iris', '?v=1&t=lens-lievin']

/** Boxes of what must not cover each other, in pixels of the page. */
const boxes = (page: Page) =>
  page.evaluate(() => {
    const of = (selector: string) => {
      const box = document.querySelector(selector)?.getBoundingClientRect()
      if (!box) throw new Error(`no ${selector}`)
      return { top: box.top, bottom: box.bottom }
    }
    return { head: of('.show-head'), stage: of('.stage'), legend: of('.step-legend'), below: of('.below') }
  })

describe('in a low window', () => {
  for (const [width, height] of WINDOWS)
    it.each(VIEWS)(`of ${width} × ${height}, head, map and legend follow each other in %s`, async (query) => {
      const page = await atlas.visit({ query, width, height })
      await settled(page)
      for (const press of [null, 'Tableau']) {
        if (press) await page.getByRole('button', { name: press, exact: true }).click()
        const { head, stage, legend, below } = await boxes(page)
        expect(stage.top).toBeGreaterThanOrEqual(head.bottom)
        expect(legend.top).toBeGreaterThanOrEqual(stage.bottom)
        expect(stage.bottom - stage.top).toBeGreaterThanOrEqual(press ? 210 : 190)
        // an open part takes what is said around the map; what the map is read by stays in sight, and the part scrolls
        if (press) expect(legend.bottom).toBeLessThanOrEqual(below.top)
        const [said, lead] = [page.locator('.clamped:has(.finding)'), page.locator('.finding strong')]
        const [room, figure] = [await said.boundingBox(), await lead.boundingBox()]
        if (!room || !figure) throw new Error('no finding')
        expect(figure.y + figure.height).toBeLessThanOrEqual(room.y + room.height + 1)
      }
    })

  it('of 1366 × 650, thresholds stay in sight under an open card, and open over it', async () => {
    const page = await atlas.visit({ query: '?v=1&t=demo&l=iris&s=000010137', width: 1366, height: 650 })
    await page.locator('.card').waitFor()
    const title = page.locator('.fold-title', { hasText: 'Seuils de la méthode' })
    const bottom = async () => {
      const box = await title.boundingBox()
      return box ? box.y + box.height : Number.POSITIVE_INFINITY
    }
    expect(await bottom()).toBeLessThanOrEqual(650)
    expect((await page.locator('.thresholds').boundingBox())?.height).toBeGreaterThan(30)
    expect(await page.locator('#threshold-income').isVisible()).toBe(false)
    await title.click()
    await page.locator('#threshold-income').fill('45')
    await until('the link', async () => page.url().includes('f=income.45'))
    // without a card they have the column to themselves
    await page.locator('.card .close').first().click()
    await until('no fold', async () => (await title.count()) === 0)
    expect(await page.locator('#threshold-income').isVisible()).toBe(true)
  })
})

describe('on one screen', () => {
  it('of 1024 × 768, the sources are whole, and so are the controls of classes once they are open', async () => {
    const page = await atlas.visit({
      query: '?v=1&t=demo&i=residence_profile&l=residence',
      width: 1024,
      height: 768,
    })
    await settled(page)
    const bottom = async (selector: string) => {
      const box = await page.locator(selector).boundingBox()
      return box ? box.y + box.height : Number.POSITIVE_INFINITY
    }
    const bar = await page.locator('.below').boundingBox()
    expect(await bottom('.show > .source-line')).toBeLessThanOrEqual(bar?.y ?? 0)
    await page.goto(`${page.url().split('?')[0]}?v=1&t=demo&i=vacancy_rate&l=commune`)
    await settled(page)
    await page.locator('#classes-button').click()
    await page.locator('.class-controls').waitFor()
    const { head, stage, legend, below } = await boxes(page)
    expect(stage.top).toBeGreaterThanOrEqual(head.bottom)
    expect(stage.bottom - stage.top).toBeGreaterThanOrEqual(190)
    const controls = await page.locator('.class-controls').boundingBox()
    expect(controls?.y).toBeGreaterThanOrEqual(legend.bottom)
    expect(await bottom('.class-controls .palettes')).toBeLessThanOrEqual(below.top)
  })

  it('of 1920 × 1080, the legend is whole over a part that is enlarged', async () => {
    const page = await atlas.visit({ query: '?v=1&t=demo&l=iris', width: 1920, height: 1080 })
    await page.getByRole('button', { name: 'Répartition', exact: true }).click()
    await page.getByRole('button', { name: 'Agrandir' }).click()
    await settled(page)
    const { stage, legend, below } = await boxes(page)
    expect(legend.top).toBeGreaterThanOrEqual(stage.bottom)
    expect(legend.bottom).toBeLessThanOrEqual(below.top)
  })

  it('of 1440 × 900, both axes of a scatter are in sight in a part that is enlarged', async () => {
    const page = await atlas.visit({
      query: '?v=1&t=demo&i=vacancy_rate&l=commune',
      width: 1440,
      height: 900,
    })
    await page.getByRole('button', { name: 'Graphiques', exact: true }).click()
    await page.getByRole('button', { name: 'Agrandir' }).click()
    await page.getByRole('button', { name: 'Nuage de points' }).click()
    const drawing = page.locator('[data-plot="scatter"] .plot-drawing')
    await drawing.waitFor()
    const part = await page.locator('.below-parts').boundingBox()
    await until('the foot of the axis above the foot of the part', async () => {
      const box = await drawing.boundingBox()
      return box !== null && part !== null && box.y + box.height <= part.y + part.height
    })
    expect((await drawing.boundingBox())?.height).toBeGreaterThan(200)
  })
})

describe('in a window with one column beside the map', () => {
  it.each([
    ['1280 px at 200 %', 640, 400],
    ['1440 px at 200 %', 720, 450],
    ['a tablet', 768, 1024],
  ])('%s: the map stays beside what scrolls, and covers nothing under it', async (_, width, height) => {
    const page = await atlas.visit({ query: '?v=1&t=demo&s=000010110', width, height })
    expect(await page.locator('.phone-bar').isVisible()).toBe(false)
    const box = async (selector: string) => {
      const found = await page.locator(selector).first().boundingBox()
      if (!found) throw new Error(`no ${selector}`)
      return { ...found, right: found.x + found.width, bottom: found.y + found.height }
    }
    // the card that the link opens stands in the column, as far down as it is: the page begins at its head
    expect(await page.evaluate(() => scrollY)).toBe(0)
    const [column, stage] = [await box('.choose'), await box('.stage')]
    expect(column.right).toBeLessThanOrEqual(stage.x)
    expect(stage.right).toBeLessThanOrEqual(width)
    // the first screen has the map and what it is read by, and the search takes a corner of it at most
    for (const part of ['.legend-steps', '.legend-states'])
      expect((await box(part)).bottom, part).toBeLessThanOrEqual(height)
    // the figure of the finding is not cut
    const lead = await box('.finding strong')
    expect(lead.bottom).toBeLessThanOrEqual((await box('.clamped:has(.finding)')).bottom + 1)
    const search = await box('.search-input')
    expect(search.width).toBeLessThan(48)
    const table = page.locator('table.criteria')
    const [criteria, card] = [await box('table.criteria'), await box('.card, .panel:has(table.criteria)')]
    expect(criteria.right).toBeLessThanOrEqual(card.right)
    // as far as the card: the map is still whole in sight
    await table.scrollIntoViewIfNeeded()
    const kept = await box('.stage')
    expect(kept.y).toBeGreaterThanOrEqual(0)
    expect(kept.bottom).toBeLessThanOrEqual(height)
    if (height < 500) {
      // counts and perimeters unfold over the map, and Escape folds them
      await page.evaluate(() => window.scrollTo(0, 0))
      const before = await box('.stage')
      const whole = page.getByRole('button', { name: 'Effectifs' })
      expect(await page.locator('.legend-steps .step-count').first().isVisible()).toBe(false)
      await whole.click()
      for (const part of ['.legend-steps .step-count', '.legend-perimeter'])
        for (const one of await page.locator(part).all()) {
          const found = await one.boundingBox()
          expect(found?.y, part).toBeGreaterThanOrEqual(0)
          expect((found?.y ?? 0) + (found?.height ?? height), part).toBeLessThanOrEqual(height)
        }
      expect(await box('.stage')).toEqual(before)
      await page.keyboard.press('Escape')
      expect(await whole.getAttribute('aria-expanded')).toBe('false')
      expect(await whole.evaluate((one) => document.activeElement === one)).toBe(true)
      // the parts are one press away, however long the choices are
      await page.getByRole('button', { name: 'Tableau, graphiques…' }).click()
      await until('their buttons', async () => {
        const bar = await box('.below-bar')
        return bar.y > -1 && bar.bottom < height / 2
      })
      expect(await page.evaluate(() => document.activeElement?.className)).toContain('below-tab')
    } else expect((await box('.step-legend')).bottom).toBeLessThanOrEqual(height)
    // at the end of the columns, what stands under the map can be pressed
    await page.locator('[data-action="compare"]').click()
    await until('two maps', async () => (await page.locator('.stage').count()) === 2)
  })
})
