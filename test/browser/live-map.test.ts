import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { atlasPage, marked, settled, textOf } from './atlas-page.ts'

const atlas = atlasPage()

/** How many pixels of the live map have each colour. */
async function colours(page: Page): Promise<ReadonlyMap<string, number>> {
  const picture = (await page.locator('.stage canvas').screenshot()).toString('base64')
  const sheet = await page.context().newPage()
  return new Map(
    await sheet.evaluate(async (base64) => {
      const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))
      const image = await createImageBitmap(new Blob([bytes], { type: 'image/png' }))
      const context = new OffscreenCanvas(image.width, image.height).getContext('2d')
      if (!context) throw new Error('no canvas')
      context.drawImage(image, 0, 0)
      const { data } = context.getImageData(0, 0, image.width, image.height)
      const counts = new Map<string, number>()
      for (let i = 0; i < data.length; i += 4) {
        const colour = `#${[data[i], data[i + 1], data[i + 2]].map((c = 0) => c.toString(16).padStart(2, '0')).join('')}`
        counts.set(colour, (counts.get(colour) ?? 0) + 1)
      }
      return [...counts]
    }, picture),
  )
}

/** Clicks the live map in its middle, where zones are. */
async function clickMiddle(page: Page): Promise<void> {
  const box = await page.locator('.stage canvas').boundingBox()
  if (!box) throw new Error('no map')
  await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2)
  await settled(page)
}

describe('the live map', () => {
  it('paints each zone in the colour of its class, whatever its code begins with', async () => {
    const page = await atlas.open({ query: '?v=1&t=demo&n=0' })
    await marked(page, 'atlas:map-ready')
    const seen = await colours(page)
    // not fragile, fragile, very fragile
    for (const colour of ['#dbe2e6', '#f79a3e', '#a3141e'])
      expect(seen.get(colour), colour).toBeGreaterThan(1000)
  })

  it.each([
    ['a commune', '?v=1&t=demo&i=vacancy_rate&l=commune&n=0', /^0\d{4}$/],
    ['an IRIS', '?v=1&t=demo&i=vacancy_rate&l=iris&n=0', /^0\d{8}$/],
    ['a commune under circles', '?v=1&t=demo&i=sru_missing&l=commune&n=0', /^0\d{4}$/],
  ])('selects %s that is clicked, by its code', async (_, query, form) => {
    const page = await atlas.open({ query })
    await marked(page, 'atlas:map-ready')
    await clickMiddle(page)
    const code = new URL(page.url()).searchParams.get('s') ?? ''
    expect(code).toMatch(form)
    const name = await page.locator(`table.zones tr[data-code="${code}"] th`).first().textContent()
    expect(name).toContain(await textOf(page, '#card-title'))
  })
})
