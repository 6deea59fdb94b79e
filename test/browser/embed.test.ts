import { expect, it } from 'vitest'
import { ends, siteFiles } from '../../scripts/bench/bytes.ts'
import { frameHeight } from '../../src/sketch/frame-height.ts'
import { readSketch } from '../../src/sketch/sketch-files.ts'
import { atlasPage, marked, textOf, until } from './atlas-page.ts'
import { axeFindings } from './axe-findings.ts'
import { sketchFills } from './sketch-zones.ts'

const atlas = atlasPage({ page: 'embed.html' })
const RATE = '?v=1&t=demo&i=vacancy_rate&l=commune'
const wait = { until: 'first-map' as const }

const asked = async (page: Awaited<ReturnType<typeof atlas.open>>) =>
  page.evaluate(() => performance.getEntriesByType('resource').map(({ name }) => name))

it('the page alone draws the first coloured map: every script is refused, no data of the territory is asked for', async () => {
  const { firstMap, later, database } = siteFiles('dist', 'embed.html')
  const scripts = [...firstMap, ...later, ...database].filter((file) => file.endsWith('.js'))
  const page = await atlas.open({ ...wait, query: RATE, failOnce: ends(scripts), expected: /./ })
  expect(await sketchFills(page, '.map')).toHaveLength(24)
  // what answers the pointer comes with the scripts
  expect(await page.locator('svg [data-i]').count()).toBe(0)
  expect((await asked(page)).filter((name) => /\.(arrow|topojson)$/.test(name))).toEqual([])
})

it('has title, warnings, legend, source and the way to the atlas on the same view', async () => {
  const page = await atlas.open({ ...wait, query: RATE })
  const link = page.getByRole('link', { name: 'Ouvrir cette carte dans l’atlas' })
  await link.waitFor()
  expect(await link.getAttribute('href')).toMatch(/\/\?v=1&t=demo&i=vacancy_rate&l=commune$/)
  expect(await textOf(page, 'h1')).toBe('Taux de logements vacants')
  expect(await page.locator('.warnings li').allTextContents()).toEqual([
    'Territoire fictif, données simulées',
    'Contours schématiques',
  ])
  expect(await page.locator('table.legend tbody tr').count()).toBe(5)
  expect(await textOf(page, '.source:last-of-type')).toContain('Source : ')
  expect(
    await asked(page).then((names) => names.filter((name) => /react|create-map|duckdb/.test(name))),
  ).toEqual([])
})

it('takes no more height than an oEmbed answer gives it, nor much less: nothing is cut', async () => {
  const page = await atlas.open({ ...wait, query: RATE, width: 800, height: 600 })
  for (const query of [
    '?v=1&t=demo',
    '?v=1&t=demo&i=target_attainment&l=commune',
    '?v=1&t=mel&i=sru_missing',
  ]) {
    for (const width of [800, 640]) {
      await page.setViewportSize({ width, height: 600 })
      await page.goto(page.url().replace(/\?.*/, query))
      await page.getByRole('link', { name: 'Ouvrir cette carte dans l’atlas' }).waitFor()
      const files = (await asked(page)).filter((name) => /\/sketch\/.*\.json$/.test(name))
      const read = async (kind: boolean) =>
        (await page.request.get(files.find((name) => name.includes('/outlines.') === kind) ?? '')).json()
      const sketch = readSketch(await read(true), await read(false))
      if (!sketch) throw new Error('no sketch')
      const given = frameHeight(sketch.outlines, sketch.table, width)
      const taken = await page.locator('main').evaluate((main) => main.getBoundingClientRect().height)
      expect(given, `${query} at ${width}`).toBeGreaterThanOrEqual(taken)
      expect(given, `${query} at ${width}`).toBeLessThan(1.2 * taken)
    }
  }
})

it('answers pointer and keyboard with value, numerator and denominator, and takes no wheel from the page', async () => {
  const page = await atlas.open({ ...wait, query: RATE, height: 500 })
  const map = page.locator('svg[role="application"]')
  await map.waitFor()
  await page.locator('[data-i="0"]').hover()
  const told = await textOf(page, '.tip')
  expect(told).toMatch(/^Sauvelane8,9 % \(8,30 à moins de 9,30 %\).*\d/)
  expect(await page.locator('.tip span').count()).toBeGreaterThanOrEqual(4)
  await page.mouse.wheel(0, 200)
  await until('the page to scroll', () => page.evaluate(() => window.scrollY > 100))
  await map.focus()
  await page.keyboard.press('Escape')
  expect(await textOf(page, '.tip')).toBe('')
  await page.keyboard.press('ArrowRight')
  expect(await textOf(page, '.tip')).not.toBe('')
})

it('answers a finger that taps a zone, within the width of a phone', async () => {
  const page = await atlas.open({ ...wait, query: RATE, width: 390, height: 800, touch: true })
  await page.locator('svg[role="application"]').waitFor()
  await page.locator('[data-i="0"]').tap()
  await until('the tooltip', async () => (await textOf(page, '.tip')).startsWith('Sauvelane8,9 %'))
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390)
})

it('shows what its options say: no title, no legend, a table, dark, no answer to the pointer', async () => {
  const page = await atlas.open({
    ...wait,
    query: `${RATE}&title=0&legend=0&table=1&theme=dark&interaction=none&lang=en`,
  })
  await page.getByRole('link', { name: 'Open this map in the atlas' }).waitFor()
  expect(await page.locator('h1.unseen').count()).toBe(1)
  expect(await page.locator('table.legend').count()).toBe(0)
  expect(await page.locator('.zones tbody tr').count()).toBe(24)
  expect(await page.locator('[role="application"]').count()).toBe(0)
  expect(await page.locator('main').evaluate((main) => getComputedStyle(main).backgroundColor)).toBe(
    'rgb(29, 35, 40)',
  )
  expect(await page.locator('.warnings li').count()).toBe(2)
  expect(await axeFindings(page)).toEqual([])
})

it('names what its link asks for in vain', async () => {
  const page = await atlas.open({ ...wait, query: `${RATE}&theme=pink&y=1900` })
  expect(await until('the notice', () => page.getByRole('alert').textContent())).toMatch(
    /: (theme, y|y, theme)\./,
  )
})

it('draws a threshold of the reader’s own from the data, without React', async () => {
  const page = await atlas.open({ ...wait, query: '?v=1&t=demo&i=fragility&l=iris&f=income.45' })
  expect(await textOf(page, '.subtitle')).toContain('45 % / 50 % / 20 %')
  const names = await asked(page)
  expect(names.filter((name) => /cells\.arrow$/.test(name))).toHaveLength(1)
  expect(names.filter((name) => /\/(react|create-map|duckdb)[^/]*\.(js|gz)$/.test(name))).toEqual([])
})

it('changes its year and its level where it has controls', async () => {
  const page = await atlas.open({ ...wait, query: `${RATE}&controls=1` })
  expect(await axeFindings(page)).toEqual([])
  await page.getByLabel('Année').selectOption('2011')
  await until('the year', async () => (await textOf(page, '.subtitle')).includes('2011'))
  await page.getByLabel('Échelle').selectOption('iris')
  await until('the level', async () => (await textOf(page, '.subtitle')).startsWith('Par IRIS'))
  await marked(page, 'atlas:first-map')
})

it('fetches the interactive map when it is asked for, and leaves the wheel to the page', async () => {
  const page = await atlas.open({ ...wait, query: `${RATE}&interaction=full`, height: 500 })
  const button = page.getByRole('button', { name: 'Carte interactive' })
  await button.waitFor()
  expect((await asked(page)).filter((name) => /create-(canvas-)?map/.test(name))).toEqual([])
  await button.click()
  await page.getByRole('button', { name: 'Agrandir' }).waitFor()
  expect((await asked(page)).filter((name) => /create-(canvas-)?map/.test(name)).length).toBeGreaterThan(0)
  expect((await asked(page)).filter((name) => /react|duckdb/.test(name))).toEqual([])
  await page.locator('.map .live').hover()
  await until('what is pointed at', async () => (await textOf(page, '.tip')).startsWith('Sauvelane'))
  const before = await page.evaluate(() => window.scrollY)
  await page.mouse.wheel(0, before > 100 ? -100 : 100)
  await until('the page to scroll', () => page.evaluate((y) => Math.abs(window.scrollY - y) > 50, before))
  await page.getByRole('button', { name: 'Agrandir' }).click()
  expect(await page.locator('.map canvas').count()).toBeGreaterThan(0)
  // another theme of the system: another map, in its colours
  await page.locator('.map .live').evaluate((map) => map.classList.add('before'))
  await page.emulateMedia({ colorScheme: 'dark' })
  await until('another map', () => page.locator('.map .live:not(.before) canvas').count())
  expect(await page.locator('main').evaluate((main) => getComputedStyle(main).backgroundColor)).toBe(
    'rgb(29, 35, 40)',
  )
})
