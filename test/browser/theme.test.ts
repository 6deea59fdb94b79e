import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { darkColor } from '../../src/classify/dark-color.ts'
import { contrast } from '../../src/classify/palettes.ts'
import { DARK_INKS, LIGHT_INKS, type Palette } from '../../src/figure/palette.ts'
import { atlasPage, marked, settled, until } from './atlas-page.ts'
import { axeFindings } from './axe-findings.ts'

const atlas = atlasPage()
const RATE = '?v=1&t=demo&i=vacancy_rate&l=commune'
/** by IRIS, with a zone that cannot be decided */
const FRAGILITY = '?v=1&t=demo'

const rgb = (hex: string) => {
  const value = Number.parseInt(hex.slice(1), 16)
  return `rgb(${value >> 16}, ${(value >> 8) & 255}, ${value & 255})`
}
const computed = (page: Page, selector: string, property: string) =>
  page
    .locator(selector)
    .first()
    .evaluate((element, name) => getComputedStyle(element).getPropertyValue(name), property)

/** Whether the live map is drawn in the colours of a theme: its hatches, its lines, and none of the other theme's. */
async function isDrawnIn(page: Page, inks: Palette): Promise<boolean> {
  const other = inks === DARK_INKS ? LIGHT_INKS : DARK_INKS
  const wanted = [inks.hatchPaper, inks.edge, other.hatchPaper, other.edge]
  const found = await page
    .locator('.atlas-map canvas')
    .first()
    .evaluate((canvas: HTMLCanvasElement, colors) => {
      // a copy, so that the page's own canvas is not read: the browser would draw it otherwise from then on
      const copy = document.createElement('canvas')
      copy.width = canvas.width
      copy.height = canvas.height
      const context = copy.getContext('2d', { willReadFrequently: true })
      if (!context || canvas.width === 0) return []
      context.drawImage(canvas, 0, 0)
      const { data } = context.getImageData(0, 0, copy.width, copy.height)
      const counts = new Map(colors.map((color) => [Number.parseInt(color.slice(1), 16), 0]))
      for (let i = 0; i < data.length; i += 4) {
        const color = ((data[i] ?? 0) << 16) | ((data[i + 1] ?? 0) << 8) | (data[i + 2] ?? 0)
        const count = counts.get(color)
        if (count !== undefined) counts.set(color, count + 1)
      }
      return [...counts.values()]
    }, wanted)
  const [hatched = 0, edges = 0, ...others] = found
  return hatched > 100 && edges > 5 && others.every((count) => count < 5)
}

describe('the theme', () => {
  it('is that of the system, then the reader’s, who finds it again; paper is white in any', async () => {
    const page = await atlas.open({ query: FRAGILITY, colorScheme: 'dark', renderer: 'canvas' })
    expect(await computed(page, 'body', 'background-color')).toBe(rgb(DARK_INKS.paperSoft))
    await until('the dark map', () => isDrawnIn(page, DARK_INKS))
    expect(await axeFindings(page)).toEqual([])
    // what stands out most from paper does from the dark ground, and paper has its own colours
    const classes = () =>
      page
        .locator('.step-bar rect:last-child')
        .evaluateAll((bars) => bars.map((bar) => bar.getAttribute('fill')?.toLowerCase() ?? ''))
    const onPaper = ['#dbe2e6', '#f79a3e', '#a3141e']
    const onDark = await classes()
    expect(onDark).toEqual(onPaper.map(darkColor))
    const whites = onDark.map((color) => contrast(color, DARK_INKS.paper))
    expect(whites).toEqual(whites.toSorted((a, b) => a - b))
    await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')))
    expect(await classes()).toEqual(onPaper)
    await page.evaluate(() => window.dispatchEvent(new Event('afterprint')))
    expect(await classes()).toEqual(onDark)

    await page.emulateMedia({ media: 'print', colorScheme: 'dark' })
    expect(await computed(page, 'body', 'color')).toBe(rgb(LIGHT_INKS.ink))
    await page.emulateMedia({ media: 'screen', colorScheme: 'dark' })

    await page.getByLabel('Thème').selectOption('clair')
    await until('the light map', () => isDrawnIn(page, LIGHT_INKS))
    expect(await computed(page, 'body', 'background-color')).toBe(rgb(LIGHT_INKS.paperSoft))
    await page.reload()
    // before any style sheet of the page has come
    await marked(page, 'atlas:first-map')
    expect(await computed(page, ':root', 'color-scheme')).toBe('light')
    await until('the light map again', () => isDrawnIn(page, LIGHT_INKS))

    await page.getByLabel('Thème').selectOption('celui du système')
    await until('the dark map again', () => isDrawnIn(page, DARK_INKS))
    await page.emulateMedia({ colorScheme: 'light' })
    await until('the light map of the system', () => isDrawnIn(page, LIGHT_INKS))
    expect(await page.evaluate(() => window.localStorage.getItem('atlas:theme'))).toBeNull()

    // colours forced by the system: those of the text and the controls, never those of a map, which say something
    await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')))
    const drawn = () =>
      page.locator('.stage-drawn svg').evaluate((svg) =>
        [...svg.querySelectorAll('path')].map((path) => {
          const { fill, stroke } = getComputedStyle(path)
          return `${fill} ${stroke}`
        }),
      )
    const before = await drawn()
    // lines of districts, of priority and of active watch
    expect(before.filter((look) => look === `none ${rgb(LIGHT_INKS.ink)}`).length).toBeGreaterThan(1)
    await page.emulateMedia({ colorScheme: 'light', forcedColors: 'active' })
    expect(await computed(page, 'body', 'background-color')).not.toBe(rgb(LIGHT_INKS.paperSoft))
    expect(await computed(page, '.stage', 'background-color')).toBe(rgb(LIGHT_INKS.paper))
    expect(await drawn()).toEqual(before)
    const chosen = '.segment:has(input:checked) span'
    expect(await computed(page, chosen, 'background-color')).not.toBe(
      await computed(page, '.segment:not(:has(input:checked)) span', 'background-color'),
    )
    // the part that is open is told from the others, on a dark ground too
    await page.locator('.below-tab').first().click()
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme, forcedColors: 'active' })
      const edge = (tab: string) => computed(page, tab, 'border-block-end-color')
      expect(await edge('.below-tab[aria-expanded="true"]')).not.toBe(
        await edge('.below-tab[aria-expanded="false"]'),
      )
      expect(await edge('.below-tab[aria-expanded="false"]')).toBe(
        await computed(page, 'body', 'background-color'),
      )
    }
  })
})

describe('colours that change on the drawn map', () => {
  /** Has the page count the copies that fade over the map. */
  const watched = (page: Page) =>
    page.evaluate(() => {
      const counter = document.createElement('output')
      counter.id = 'fades'
      counter.value = '0'
      document.documentElement.append(counter)
      new MutationObserver((changes) => {
        const added = changes.flatMap(({ addedNodes }) => [...addedNodes])
        const fades = added.filter((one) => one instanceof Element && one.className === 'atlas-map-fade')
        counter.value = String(Number(counter.value) + fades.length)
      }).observe(document.body, { childList: true, subtree: true })
    })
  const fades = (page: Page) =>
    page.locator('#fades').evaluate((output: HTMLOutputElement) => Number(output.value))
  /** Other bounds for the same rate, and the map is drawn with them. */
  async function reclass(page: Page, method: string): Promise<void> {
    const before = await page.locator('.legend-steps').textContent()
    await page.locator('#class-method').selectOption(method)
    await until('other classes', async () => (await page.locator('.legend-steps').textContent()) !== before)
    await settled(page)
    await page.evaluate(
      () => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))),
    )
  }

  it('fade for a moment, unless they say something else or less motion is asked for', async () => {
    const page = await atlas.open({ query: RATE, renderer: 'canvas' })
    await watched(page)
    await page.locator('#classes-button').click()
    await reclass(page, 'quantile')
    await until('a fade', async () => (await fades(page)) === 1)
    await until('its end', async () => (await page.locator('.atlas-map-fade').count()) === 0)
    await page.emulateMedia({ reducedMotion: 'reduce' })
    await reclass(page, 'stddev')
    expect(await fades(page)).toBe(1)
    await page.emulateMedia({ reducedMotion: 'no-preference' })
    await page.locator('.segment', { hasText: 'IRIS' }).locator('input').check()
    await until('the IRIS', async () => (await page.locator('.subtitle').textContent())?.includes('IRIS'))
    await settled(page)
    expect(await fades(page)).toBe(1)
  })
})
