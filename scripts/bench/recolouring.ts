import type { Browser, Page } from 'playwright-core'
import type { Renderer } from '../../src/map/renderer.ts'
import { coldPage, markTime } from './openings.ts'
import type { FrameTime } from './page/frames.ts'
import './page/probe.ts'

/** An action and, just after it, a plain re-render of the map that it gave. */
export interface Pair {
  readonly repaint: FrameTime
  readonly action: FrameTime
}

export interface AtlasFrames {
  /** from one rate to another and back */
  readonly indicator: readonly Pair[]
  /** from a rate to the fragility classes, whose tables appear with them */
  readonly fragility: readonly Pair[]
  /** one point up, then one point up... then down; steps that change no zone are left out */
  readonly slider: readonly Pair[]
  /** from zone to zone, outlined under the pointer */
  readonly hover: readonly Pair[]
}

export interface LeafletFrames {
  /** `setStyle` of every zone, from one rate to the other and back */
  readonly recolour: readonly FrameTime[]
  /** from zone to zone, outlined under the pointer */
  readonly hover: readonly FrameTime[]
}

/** Frames of the WebGL map drawn again, in milliseconds: with every layer, then with a fill and a line layer alone. */
export interface LayerFrames {
  readonly every: readonly (number | null)[]
  readonly plain: readonly (number | null)[]
}

/** Places of the map, as shares of its width and height, among its zones. */
const PLACES = Array.from({ length: 16 }, (_, i) => [0.3 + i / 40, 0.4 + i / 80] as const)

/** Criterion whose threshold is moved, and where the method has it. */
const CRITERION = 'income'
const FROM = 40

/** Steps of the threshold, up then down, and places of the pointer, for each repeat: a map of 3 000 zones takes seconds each. */
const STEPS_A_REPEAT = 4
const placesOf = (repeats: number) => PLACES.slice(0, STEPS_A_REPEAT * repeats)

/** What the page is to draw its map by, and the map is there. */
async function started(page: Page, renderer: Renderer): Promise<void> {
  await page.evaluate((setting) => localStorage.setItem('atlas:map-renderer', setting), renderer)
  await page.reload({ waitUntil: 'commit' })
  await markTime(page, 'atlas:map-ready')
  await markTime(page, 'atlas:database-ready')
  if (!(await page.evaluate(() => globalThis.atlasProbe !== undefined)))
    throw new Error('the page has its own map and not the recorded one: see RECORDED in sites.ts')
}

const repaint = (page: Page) => page.evaluate(() => globalThis.atlasProbe?.repaint() ?? null)
const choose = (page: Page, label: string) =>
  page.evaluate((wanted) => globalThis.atlasProbe?.chooseIndicator(wanted) ?? null, label)
const move = (page: Page, criterion: string, at: number) =>
  page.evaluate(([c, p]) => globalThis.atlasProbe?.moveThreshold(c, p) ?? null, [criterion, at] as const)

async function pair(page: Page, action: () => Promise<FrameTime | null>): Promise<Pair[]> {
  const acted = await action()
  const plain = await repaint(page)
  return plain && acted ? [{ repaint: plain, action: acted }] : []
}

/**
 * @param renderer of the page's map
 * @param labels of the indicator with thresholds and of the two rates, as the page writes them
 */
export const atlasFrames = (
  browser: Browser,
  address: string,
  renderer: Renderer,
  [method, ...rates]: readonly [string, string, string],
  repeats: number,
): Promise<AtlasFrames> =>
  coldPage(browser, address, async (page) => {
    await started(page, renderer)
    const [indicator, fragility, slider, hover]: [Pair[], Pair[], Pair[], Pair[]] = [[], [], [], []]
    // once each without counting: code is compiled, sections unfold
    for (const label of [...rates, method]) await choose(page, label)
    for (let i = 0; i < repeats; i++) {
      await choose(page, rates[1])
      for (const label of rates) indicator.push(...(await pair(page, () => choose(page, label))))
      fragility.push(...(await pair(page, () => choose(page, method))))
    }
    const highest = FROM + Math.min(PLACES.length, STEPS_A_REPEAT * repeats) / 2
    for (let at = FROM + 1; at <= highest; at++)
      slider.push(...(await pair(page, () => move(page, CRITERION, at))))
    for (let at = highest - 1; at >= FROM; at--)
      slider.push(...(await pair(page, () => move(page, CRITERION, at))))
    for (const at of placesOf(repeats))
      hover.push(
        ...(await pair(page, () => page.evaluate((to) => globalThis.atlasProbe?.hover(to) ?? null, at))),
      )
    return { indicator, fragility, slider, hover }
  })

/** Frames of the WebGL map, in turns. */
export const layerFrames = (browser: Browser, address: string, repeats: number): Promise<LayerFrames> =>
  coldPage(browser, address, async (page) => {
    await started(page, 'webgl')
    const [every, plain]: [(number | null)[], (number | null)[]] = [[], []]
    for (let i = 0; i < repeats; i++) {
      every.push(await page.evaluate(() => globalThis.layerProbe?.every() ?? null))
      plain.push(await page.evaluate(() => globalThis.layerProbe?.plain() ?? null))
    }
    return { every, plain }
  })

/** Leaflet's frames of the same zones. */
export const leafletFrames = (browser: Browser, address: string, repeats: number): Promise<LeafletFrames> =>
  coldPage(browser, address, async (page) => {
    await markTime(page, 'leaflet:first-map')
    const [recolour, hover]: [FrameTime[], FrameTime[]] = [[], []]
    for (let i = -1; i < repeats; i++)
      for (const indicator of [1, 2]) {
        const time = await page.evaluate((n) => globalThis.leafletProbe?.recolour(n) ?? null, indicator)
        if (time && i >= 0) recolour.push(time)
      }
    for (const at of placesOf(repeats)) {
      const time = await page.evaluate((to) => globalThis.leafletProbe?.hover(to) ?? null, at)
      if (time) hover.push(time)
    }
    return { recolour, hover }
  })
