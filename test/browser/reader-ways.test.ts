import { execFileSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { temporaryFolder } from '../temporary-folder.ts'
import { atlasPage, marked, settled, textOf, until } from './atlas-page.ts'
import { southernmost } from './demo-zones.ts'
import { tabTo } from './tab-to.ts'

/** Ways of a reader through the page, from one control to the next. */

const atlas = atlasPage()
const folder = temporaryFolder('reader-ways')
const QUERY = '?v=1&t=demo&i=private_vacancy_rate&l=commune'

describe('a reader', () => {
  it('adds to the comparison a zone found by the search', async () => {
    const page = await atlas.visit({ query: `${QUERY}&s=00001` })
    await page.getByRole('button', { name: 'Ajouter à la comparaison' }).click()
    // what asks for another zone covers none
    await page.locator('.adding-line[data-shown="true"]').waitFor()
    const [asked, map] = [
      await page.locator('.adding-line').boundingBox(),
      await page.locator('.stage').boundingBox(),
    ]
    expect((asked?.y ?? 0) + (asked?.height ?? 999)).toBeLessThanOrEqual(map?.y ?? 0)
    expect(asked?.y).toBeGreaterThan(0)
    await page.locator('#search-input, .search-input').first().fill('Jonquerelle')
    await page.locator('.search-item').first().click()
    await until('both zones', async () => new URL(page.url()).searchParams.get('s') === '00001,00018')
    await settled(page)
    expect(
      await page.getByRole('button', { name: 'Ajouter une autre zone' }).getAttribute('aria-pressed'),
    ).toBe('false')
    expect(await textOf(page, '.compare-ways')).toContain('Dans la comparaison : 2 zones, 4 au plus')
    await page.getByRole('button', { name: 'Retirer de la comparaison' }).click()
    await until('one zone', async () => new URL(page.url()).searchParams.get('s')?.length === 5)
  })

  it('finds a commune where the indicator has IRIS alone: the map goes there, and no zone is chosen', async () => {
    const page = await atlas.visit({ query: '?v=1&t=demo&l=iris' })
    await page.locator('.search-input').fill('sauvelane')
    const first = page.locator('.search-item').first()
    await until('the commune first', async () => /voir sur la carte/.test((await first.textContent()) ?? ''))
    await page.keyboard.press('Enter')
    const asked = () => new URL(page.url()).searchParams
    await until('the map over the commune', async () => Number(asked().get('m')?.split(/[,_/]/)[0] ?? 0) > 11)
    expect([asked().get('s'), asked().get('l')]).toEqual([null, 'iris'])
    await page.locator('.search-input').fill('')
  })

  it('puts two communes side by side on a phone: the map comes back to pick the second', async () => {
    const page = await atlas.open({ query: `${QUERY}&s=00001`, width: 390, height: 844, touch: true })
    await marked(page, 'atlas:map-ready')
    await page.locator('#bar-read').tap()
    await page.getByRole('button', { name: 'Ajouter à la comparaison' }).tap()
    await until('the map', async () => !(await page.locator('#read').isVisible()))
    const line = page.locator('.adding-line')
    await until('what to press next', async () =>
      /est dans la comparaison/.test(await textOf(page, '.adding-line [role="status"]')),
    )
    const [over, bar] = [await line.boundingBox(), await page.locator('.phone-bar').boundingBox()]
    expect(over && bar && over.y + over.height <= bar.y && over.height > 24).toBe(true)
    // left, it leaves the zone chosen, and the focus where the sheet is opened from
    await page.keyboard.press('Escape')
    await until('nothing asked', async () => (await line.locator('button').count()) === 0)
    expect(new URL(page.url()).searchParams.get('s')).toBe('00001')
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('bar-read')
    // over the map as well, where the zone chosen is told: a tap less
    await page.locator('#bar-read').tap()
    await page.keyboard.press('Escape')
    await page.locator('.tip').getByRole('button', { name: 'Ajouter à la comparaison' }).tap()
    await until('what to press next', async () =>
      /est dans la comparaison/.test(await textOf(page, '.adding-line [role="status"]')),
    )
    const stage = await page.locator('.stage').boundingBox()
    if (!stage) throw new Error('no map')
    const scale = page.locator('.atlas-map-scale').first()
    const across = await scale.boundingBox()
    // north-east of the first, which is in the middle
    await page.touchscreen.tap(stage.x + stage.width * 0.68, stage.y + stage.height * 0.335)
    await until('two zones', async () => /[?&]s=00001,\d{5}/.test(page.url()))
    // the sheet that has both opens
    await until('both', async () => (await page.locator('#read .comparison dt').count()) >= 2)
    await until('the first line of the comparison under the head of the sheet', () =>
      page.evaluate(() => {
        const top = (part: string) => document.querySelector(`#read ${part}`)?.getBoundingClientRect()
        return (top('.card')?.top ?? 0) >= (top('.sheet-head')?.bottom ?? Number.NaN) - 1
      }),
    )
    await page.keyboard.press('Escape')
    // the map is whole again, and what is said of the zone does not offer to add it once more
    await until('the frame', async () => (await scale.boundingBox())?.width === across?.width)
    await until('another', async () => (await textOf(page, '.tip-add')) === 'Ajouter une autre zone')
  })

  it('goes by Tab into the group of indicators just opened, and keeps the focus on the one chosen', async () => {
    const page = await atlas.open({ query: QUERY })
    const closed = await page
      .locator('.indicator-section')
      .evaluateAll((all) => all.findIndex((one) => !one.hasAttribute('open')))
    const group = page.locator('.indicator-section').nth(closed)
    await tabTo(page, group.locator('summary'))
    await page.keyboard.press('Enter')
    await page.keyboard.press('Tab')
    await page.keyboard.press(' ')
    await settled(page)
    const [first, second] = [0, 1].map((n) => group.locator('input').nth(n))
    expect(
      await first?.evaluate((input) => input === document.activeElement && input.matches(':checked')),
    ).toBe(true)
    await page.keyboard.press('ArrowDown')
    await settled(page)
    expect(
      await second?.evaluate((input) => input === document.activeElement && input.matches(':checked')),
    ).toBe(true)
  })

  it.each(['webgl', 'canvas'] as const)(
    'closes with Escape the card opened from the map by keyboard: %s',
    async (renderer) => {
      const page = await atlas.visit({ query: QUERY, renderer })
      await marked(page, 'atlas:map-ready')
      await page.locator('.stage canvas').first().focus()
      await page.keyboard.press('ArrowRight')
      await page.keyboard.press('Enter')
      await page.locator('.card').waitFor()
      await page.locator('.card .close').first().focus()
      await page.keyboard.press('Escape')
      await until('no card', async () => (await page.locator('.card').count()) === 0)
      expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('CANVAS')
      await page.keyboard.press('ArrowRight')
      await page.keyboard.press('Enter')
      await page.locator('.card').waitFor()
      await page.keyboard.press('Escape')
      await until('no card', async () => (await page.locator('.card').count()) === 0)
      expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('CANVAS')
    },
  )

  it.each(['webgl', 'canvas'] as const)('writes no camera with a press on the map: %s', async (renderer) => {
    const page = await atlas.visit({ query: QUERY, renderer })
    await marked(page, 'atlas:map-ready')
    await page.locator('.stage').click()
    await page.locator('.card').waitFor()
    await settled(page)
    expect(page.url()).not.toMatch(/[?&]m=/)
    await page.mouse.wheel(0, -300)
    await until('the camera', async () => /[?&]m=/.test(page.url()))
  })

  it('takes from a map that was moved a figure that the territory fills', async () => {
    const page = await atlas.visit({ query: `${QUERY}&m=8.6/47.3/5.1`, height: 700 })
    await page.getByRole('button', { name: 'Télécharger' }).click()
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: /SVG/ }).first().click(),
    ])
    const file = join(folder, 'map.svg')
    await download.saveAs(file)
    const svg = readFileSync(file, 'utf8')
    const [, width, height] =
      svg.match(/<clipPath id="sheet-map-frame"><rect width="(\d+)" height="(\d+)"/) ?? []
    const land = svg.match(/layer-ground"[^>]*><path d="([^"]+)"/)?.[1] ?? ''
    const points = [...land.matchAll(/[ML](-?[\d.]+),(-?[\d.]+)/g)].map(([, x, y]) => [Number(x), Number(y)])
    const left = ([width, height] as const).flatMap((size, axis) => {
      const along = points.map((point) => point[axis] ?? Number.NaN)
      return [Math.min(...along), Number(size) - Math.max(...along)]
    })
    // 16 pixels are left on each side of the wider or of the higher of the two, no less on the other
    expect(Math.min(...left)).toBeCloseTo(16, 0)
  })

  it('sees the map on a phone once an indicator is pressed', async () => {
    const page = await atlas.open({ query: QUERY, width: 390, height: 844, touch: true })
    await page.locator('#bar-choose').tap()
    await page.locator('.indicator-section[open] .indicator:not(:has(:checked))').first().tap()
    await until(
      'the sheet closed',
      async () => (await page.locator('#choose[data-open="false"]').count()) === 1,
    )
    await settled(page)
    expect(page.url()).not.toContain('i=private_vacancy_rate')
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('bar-choose')
  })

  it.each(['webgl', 'canvas'] as const)(
    'on a phone, has a chosen zone in sight over a low sheet, which opens its card: %s',
    async (renderer) => {
      // chosen at the foot of the map, where the sheet stands
      const { code, lon, lat } = southernmost('commune')
      const query = `${QUERY}&s=${code}&m=11/${(lat + 0.05).toFixed(5)}/${lon.toFixed(5)}`
      const page = await atlas.open({ query, width: 390, height: 844, touch: true, renderer })
      await marked(page, 'atlas:map-ready')
      const tip = page.locator('.tip')
      await tip.waitFor()
      await settled(page)
      const [sheet, stage] = [await tip.boundingBox(), await page.locator('.stage').boundingBox()]
      if (!sheet || !stage) throw new Error('no map')
      // the name, the value and one line
      expect(sheet.height).toBeLessThan(stage.height / 3)
      expect(await page.locator('.tip-lines li').count()).toBeLessThanOrEqual(1)
      await tip.tap()
      await until('the card', () => page.locator('#read[data-open="true"] .card').isVisible())
      await page.keyboard.press('Escape')
      await until('the map', async () => !(await page.locator('#read').isVisible()))
      // it stands in the middle of what the sheet leaves of the map, where a second tap leaves it
      await page.touchscreen.tap(stage.x + stage.width / 2, (stage.y + sheet.y) / 2)
      await until('no zone chosen', async () => !/[?&]s=/.test(page.url()))
      // in the west of a wide window, which then becomes as narrow as a phone
      await page.setViewportSize({ width: 1440, height: 900 })
      const west = `${QUERY}&s=${code}&m=11/${lat.toFixed(5)}/${(lon + 0.13).toFixed(5)}`
      await page.goto(`${page.url().split('?')[0]}${west}`)
      await marked(page, 'atlas:map-ready')
      await page.setViewportSize({ width: 390, height: 844 })
      await tip.waitFor()
      await settled(page)
      const low = await tip.boundingBox()
      await page.touchscreen.tap(stage.x + stage.width / 2, (stage.y + (low?.y ?? Number.NaN)) / 2)
      await until('no zone chosen again', async () => !/[?&]s=/.test(page.url()))
    },
  )

  it('prints nothing to press nor empty, and a map as wide as its page', async () => {
    const page = await atlas.open({ query: QUERY, height: 500 })
    const pdf = join(folder, 'page.pdf')
    writeFileSync(pdf, await page.pdf({ format: 'A4' }))
    const text = execFileSync('pdftotext', ['-layout', pdf, '-'], { encoding: 'utf8' })
    expect(text).toContain('Jonquerelle')
    // names of the map in the west and in the east, on a page of 595 points
    const first = execFileSync('pdftotext', ['-bbox', '-l', '1', pdf, '-'], { encoding: 'utf8' })
    const at = (name: string) => Number(first.match(new RegExp(`xMin="([\\d.]+)"[^>]*>${name}<`))?.[1])
    expect(at('Estremoine') - at('Boissarelle')).toBeGreaterThan(250)
    for (const word of ['aux valeurs les plus élevées', 'Nuage de points', 'Choisissez un graphique'])
      expect(text).not.toContain(word)
  })
})

describe('the sheet of a zone', () => {
  const sheet = atlasPage({ page: 'fiche.html' })
  it('has a footer whose links stand apart, and sources smaller than its text', async () => {
    const page = await sheet.open({ query: '?t=demo&z=00001', until: 'none' })
    await page.locator('.sheet .source-line').first().waitFor()
    const size = (selector: string) =>
      page
        .locator(selector)
        .first()
        .evaluate((one) => Number.parseFloat(getComputedStyle(one).fontSize))
    expect(await size('.source-line')).toBeLessThan(await size('body'))
    const links = page.locator('.bottom a')
    const [one, other] = await Promise.all([links.nth(0).boundingBox(), links.nth(1).boundingBox()])
    if (!one || !other) throw new Error('no links')
    expect(other.x - (one.x + one.width)).toBeGreaterThan(10)
    expect(await textOf(page, '.bottom')).not.toBe('')
  })
})
