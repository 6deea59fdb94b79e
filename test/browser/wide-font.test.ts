import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { atlasPage, settled } from './atlas-page.ts'
import { crampedTexts } from './text-room.ts'

/** A machine that has DejaVu alone, whose letters are a sixth wider than those the page is laid out with. */

const atlas = atlasPage()
const PLACES =
  '.top, .phone-bar, .below-bar, .stage-tools, .step-legend, .legend, .choose, .read .card, .read .panel, table.zones thead, table.compared thead, footer'

async function inDejaVu(page: Page): Promise<void> {
  await page.evaluate(() => document.documentElement.style.setProperty('--font', '"DejaVu Sans"'))
  await settled(page)
}
const isSideways = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth)

const VIEWS = {
  'a rate, two zones': '?v=1&t=demo&i=vacancy_rate&l=commune&s=00001,00002',
  'a method, a card': '?v=1&t=demo&i=fragility&l=iris&s=000010101',
  'English, objectives': '?v=1&t=lens-lievin&i=target_dwellings&l=commune&s=62498&lang=en',
}

describe('in DejaVu every text has its room', () => {
  it('a text that has none is found', async () => {
    const page = await atlas.open({ query: VIEWS['a method, a card'], width: 1440, height: 900 })
    const tab = page.locator('.below-tab').first()
    await tab.evaluate((button) => {
      button.style.width = '20px'
      button.style.whiteSpace = 'nowrap'
    })
    const said = (await tab.textContent()) ?? ''
    expect(await crampedTexts(page, PLACES)).toEqual([expect.stringContaining(said)])
  })

  it.each(Object.entries(VIEWS))('%s, on windows of three widths', async (_, query) => {
    const page = await atlas.visit({ query, width: 1440, height: 900 })
    await inDejaVu(page)
    expect(await page.evaluate(() => document.fonts.check('12px "DejaVu Sans"'))).toBe(true)
    const isRoomy = async () => {
      await settled(page)
      expect(await crampedTexts(page, PLACES)).toEqual([])
      expect(await isSideways(page)).toBe(false)
    }
    for (const [width, height] of [
      [1440, 900],
      [1024, 768],
    ] as const) {
      await page.setViewportSize({ width, height })
      await isRoomy()
      // unfolded, then folded again
      for (let i = 0; i < 2; i++) {
        await page.locator('.below-tab').first().click()
        await isRoomy()
      }
    }
    await page.setViewportSize({ width: 390, height: 844 })
    await isRoomy()
    for (const sheet of ['choose', 'read', 'share']) {
      await page.locator(`#bar-${sheet}`).click()
      await isRoomy()
      await page.keyboard.press('Escape')
    }
  })
})
