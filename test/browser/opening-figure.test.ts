import { expect, it } from 'vitest'
import { atlasPage, marked, until } from './atlas-page.ts'
import { sketchFills } from './sketch-zones.ts'

const atlas = atlasPage()
const opening = '#opening'

it.each([
  ['', 1440, 'light', /demo\.\w+\/opening-wide\.svg$/],
  ['?v=1&t=mel', 1440, 'dark', /mel\.\w+\/opening-wide-dark\.svg$/],
  ['?v=1&t=demo', 390, 'light', /demo\.\w+\/opening-narrow\.svg$/],
] as const)(
  'a page opened as %j at %i px in the %s theme shows %s until it is there itself',
  async (query, width, colorScheme, file) => {
    const page = await atlas.open({ query, width, colorScheme, until: 'none' })
    const asked = await until('the figure', () =>
      page.evaluate(
        () =>
          performance
            .getEntriesByType('resource')
            .find(({ name }) => name.endsWith('.svg') && name.includes('/data/'))?.name,
      ),
    )
    expect(asked).toMatch(file)
    await until('the page', () => page.locator('.stage-box').count())
    expect(await page.locator(opening).count()).toBe(0)
    // asked for before the script that shows it, and not again
    expect(atlas.asked.filter((path) => /opening-(wide|narrow)/.test(path))).toHaveLength(1)
  },
)

it.each(['?v=1&t=demo&i=vacancy_rate', '?v=1&t=demo&lang=en', '?v=1&t=nowhere'])(
  'a page opened as %s shows no figure of something else',
  async (query) => {
    const page = await atlas.open({ query, until: 'map-ready' })
    const names = await page.evaluate(() => performance.getEntriesByType('resource').map(({ name }) => name))
    expect(names.filter((name) => /opening-(wide|narrow)/.test(name))).toEqual([])
  },
)

it('a figure that is refused is done without', async () => {
  const page = await atlas.open({ failOnce: /opening-wide\.svg$/, expected: /503/, until: 'none' })
  await marked(page, 'atlas:map-ready')
  expect(await page.locator(opening).count()).toBe(0)
})

it('a page that cannot load shows its failure alone, without the figure', async () => {
  const page = await atlas.open({ failOnce: /catalogue\.json$/, expected: /503/, until: 'none' })
  await until('the failure', () => page.getByRole('alert').count())
  expect(await page.locator(opening).count()).toBe(0)
})

it('a link to another view shows its first picture, with its selection, before the page’s own script', async () => {
  const query = '?v=1&t=demo&i=vacancy_rate&l=commune&y=2016&s=00001'
  const page = await atlas.open({ query, until: 'none', refuse: /\/main-[^/]*\.js$/, expected: /503|import/ })
  await marked(page, 'atlas:first-map')
  const names = await page.evaluate(() => performance.getEntriesByType('resource').map(({ name }) => name))
  expect(names.filter((name) => /\.(arrow|topojson)$/.test(name))).toEqual([])
  expect(atlas.asked.filter((path) => path.includes('/sketch/'))).toHaveLength(2)
  expect(await sketchFills(page, opening)).toHaveLength(24)
  expect(await page.locator(`${opening} .subtitle`).textContent()).toContain('2016')
  await until('the selection', async () => (await page.locator(`${opening} path.selected`).count()) === 1)
})

it.each([
  ['thresholds', '&i=fragility&f=income.45', /fragil/i],
  ['classes', '&i=vacancy_rate&l=iris&c=quantile.4', /vacan/i],
  ['a place to look at', '&i=vacancy_rate&l=iris&m=11.5/45/-10', /vacan/i],
])(
  'a link to %s of the reader’s own has its first picture from the data, without React',
  async (_, link, title) => {
    // the page's own script is refused: what is on screen is the first picture
    const page = await atlas.open({
      query: `?v=1&t=demo${link}`,
      until: 'none',
      refuse: /\/main-[^/]*\.js$/,
      expected: /503|import/,
    })
    await marked(page, 'atlas:first-map')
    const before = await page.evaluate(() => {
      const [shown] = performance.getEntriesByName('atlas:first-map', 'mark')
      const files = performance.getEntriesByType('resource')
      return files.filter((one) => one.startTime < (shown?.startTime ?? 0)).map(({ name }) => name)
    })
    expect(before.filter((name) => /\/(sketch\/|react-|main-)/.test(name))).toEqual([])
    expect(before.filter((name) => /cells\.arrow$/.test(name))).toHaveLength(1)
    expect(await page.locator(`${opening} h1`).textContent()).toMatch(title)
    expect(await sketchFills(page, opening)).toHaveLength(110)
  },
)

it.each([
  ['drawn at build', '?v=1&t=demo'],
  ['prepared', '?v=1&t=demo&i=vacancy_rate&l=commune'],
])('on a phone, the map of a first picture %s stands where the page has its own', async (_, query) => {
  const phone = { query, width: 390, height: 844 }
  const first = await atlas.open({
    ...phone,
    until: 'none',
    refuse: /\/main-[^/]*\.js$/,
    expected: /503|import/,
  })
  await marked(first, 'atlas:first-map')
  // the notice that the program is absent stands above it here
  const shown = await first.evaluate(async (selector) => {
    const picture = document.querySelector(selector)
    const top = picture?.getBoundingClientRect().top ?? Number.NaN
    if (!(picture instanceof HTMLImageElement)) {
      const map = picture?.querySelector('.map')?.getBoundingClientRect()
      return map ? map.top - top + map.height / 2 : Number.NaN
    }
    const file = await (await fetch(picture.src)).text()
    const [, at, height] =
      /<g transform="translate\(\d+ ([\d.]+)\)" clip-path.*?<rect [^>]*height="([\d.]+)"/s.exec(file) ?? []
    const margin = Number.parseFloat(getComputedStyle(picture).marginBlockStart)
    return margin + (picture.width / picture.naturalWidth) * (Number(at) + Number(height) / 2)
  }, opening)
  const page = await atlas.open(phone)
  const box = await page.locator('.stage').boundingBox()
  expect(Math.abs(shown - ((box?.y ?? Number.NaN) + (box?.height ?? Number.NaN) / 2))).toBeLessThan(24)
})

it('the first picture from the data colours the zones as the page does after it', async () => {
  const query = '?v=1&t=demo&i=fragility&f=income.45'
  const coloured = (fills: readonly string[]) => fills.filter((fill) => /^#(?!fff)/.test(fill)).toSorted()
  const main = /\/main-[^/]*\.js$/
  const first = await atlas.open({ query, until: 'none', refuse: main, expected: /503|import/ })
  await marked(first, 'atlas:first-map')
  const drawn = coloured(await sketchFills(first, opening))
  expect(drawn.length).toBeGreaterThan(50)
  // without the live map the page stays on its own drawing
  const page = await atlas.open({
    query,
    until: 'none',
    refuse: /create-(canvas-)?map-/,
    expected: /503|import/,
  })
  const zones = '.stage-drawn svg [data-code]'
  await until('the page', () => page.locator(zones).count())
  const shown = await page
    .locator(zones)
    .evaluateAll((all) => all.map((zone) => zone.getAttribute('fill') ?? ''))
  expect(coloured(shown)).toEqual(drawn)
  const usual = await atlas.open({
    query: '?v=1&t=demo&i=fragility&l=iris',
    until: 'none',
    refuse: main,
    expected: /503|import/,
  })
  await marked(usual, 'atlas:first-map')
  expect(coloured(await sketchFills(usual, opening))).not.toEqual(drawn)
})
