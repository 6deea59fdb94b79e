import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { atlasPage, marked, settled } from './atlas-page.ts'

const atlas = atlasPage()
const DATABASE = /duckdb-[^/]*\.(js|gz)$/

const placeOf = (page: Page) =>
  page.evaluate(() => {
    const box = document.querySelector('.stage')?.getBoundingClientRect()
    return box && { top: box.top + window.scrollY, height: box.height }
  })

describe('the map keeps its place when the first figures of the database come', () => {
  it.each([
    ['a method on a phone', '?v=1&t=demo', 390, 844],
    ['a rate on a phone', '?v=1&t=demo&i=vacancy_rate&l=commune', 390, 844],
    ['counts on a small phone', '?v=1&t=demo&i=sru_missing&l=commune', 360, 740],
    ['a method on a tablet', '?v=1&t=demo', 768, 1024],
    ['a method at 200 %', '?v=1&t=demo', 720, 450],
    ['a method on a desk', '?v=1&t=demo', 1440, 900],
  ])('%s', async (_, query, width, height) => {
    const page = await atlas.open({ query, width, height, until: 'map-ready' })
    // the engine is on its way until it is let through
    let letThrough = () => {}
    const gate = new Promise<void>((open) => {
      letThrough = open
    })
    await page.route(DATABASE, (route) => gate.then(() => route.continue()))
    await page.reload()
    await marked(page, 'atlas:map-ready')
    expect(await page.locator('main[data-current="true"]').count()).toBe(0)
    const before = await placeOf(page)
    letThrough()
    await marked(page, 'atlas:database-ready')
    await settled(page)
    expect(await placeOf(page)).toEqual(before)
  })
})
