import { expect, it } from 'vitest'
import { atlasPage, marked, until } from './atlas-page.ts'

const atlas = atlasPage()
const opening = '#opening'

it.each([
  ['', 1440, /demo\.\w+\/opening-wide\.svg$/],
  ['?v=1&t=mel', 1440, /mel\.\w+\/opening-wide\.svg$/],
  ['?v=1&t=demo', 390, /demo\.\w+\/opening-narrow\.svg$/],
])('a page opened as %j at %i px shows %s until it is there itself', async (query, width, file) => {
  const page = await atlas.open({ query, width, until: 'none' })
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
})

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
  const page = await atlas.open({ query, until: 'none', failOnce: /\/main-[^/]*\.js$/, expected: /503/ })
  await marked(page, 'atlas:first-map')
  const names = await page.evaluate(() => performance.getEntriesByType('resource').map(({ name }) => name))
  expect(names.filter((name) => /\.(arrow|topojson)$/.test(name))).toEqual([])
  expect(await page.locator(`${opening} svg [data-i]`).count()).toBe(24)
  expect(await page.locator(`${opening} .subtitle`).textContent()).toContain('2016')
  await until('the selection', async () => (await page.locator(`${opening} path.selected`).count()) === 1)
})

it('a link to a threshold of the reader’s own has no first picture of another', async () => {
  const page = await atlas.open({ query: '?v=1&t=demo&i=fragility&f=income.45', until: 'map-ready' })
  const names = await page.evaluate(() => performance.getEntriesByType('resource').map(({ name }) => name))
  expect(names.filter((name) => /\/sketch\//.test(name))).toEqual([])
})
