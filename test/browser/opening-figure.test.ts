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
