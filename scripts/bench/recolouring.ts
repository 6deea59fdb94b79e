import type { Browser, Page } from 'playwright-core'
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
}

/** Criterion whose threshold is moved, and how far from where the method has it. */
const CRITERION = 'income'
const [FROM, TO] = [40, 48]

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

/** @param labels of the indicator with thresholds and of the two rates, as the page writes them */
export const atlasFrames = (
  browser: Browser,
  address: string,
  [method, ...rates]: readonly [string, string, string],
  repeats: number,
): Promise<AtlasFrames> =>
  coldPage(browser, address, async (page) => {
    await markTime(page, 'atlas:map-ready')
    await markTime(page, 'atlas:database-ready')
    const [indicator, fragility, slider]: [Pair[], Pair[], Pair[]] = [[], [], []]
    // once each without counting: code is compiled, sections unfold
    for (const label of [...rates, method]) await choose(page, label)
    for (let i = 0; i < repeats; i++) {
      await choose(page, rates[1])
      for (const label of rates) indicator.push(...(await pair(page, () => choose(page, label))))
      fragility.push(...(await pair(page, () => choose(page, method))))
    }
    for (let at = FROM + 1; at <= TO; at++)
      slider.push(...(await pair(page, () => move(page, CRITERION, at))))
    for (let at = TO - 1; at >= FROM; at--)
      slider.push(...(await pair(page, () => move(page, CRITERION, at))))
    return { indicator, fragility, slider }
  })

/** Leaflet's recolouring of the same zones, from one rate to the other and back. */
export const leafletFrames = (browser: Browser, address: string, repeats: number): Promise<FrameTime[]> =>
  coldPage(browser, address, async (page) => {
    await markTime(page, 'leaflet:first-map')
    const times: FrameTime[] = []
    for (let i = -1; i < repeats; i++)
      for (const indicator of [1, 2]) {
        const time = await page.evaluate((n) => globalThis.leafletProbe?.recolour(n) ?? null, indicator)
        if (time && i >= 0) times.push(time)
      }
    return times
  })
