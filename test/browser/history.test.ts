import { expect, it } from 'vitest'
import { atlasPage, openPart, settled, textOf, until } from './atlas-page.ts'
import { axeFindings } from './axe-findings.ts'

const atlas = atlasPage()

it('an IRIS keeps its class by year, and the year shown stands out', async () => {
  const page = await atlas.visit({ query: '?v=1&t=demo&i=fragility&l=iris&s=000010137&y=2018' })
  const years = await page.locator('.class-strip li').allInnerTexts()
  expect(years).toHaveLength(8)
  expect(await page.locator('.class-strip [aria-current]').textContent()).toContain('2018')
  for (const one of years) expect(one).toMatch(/20\d\d\s+\S/)
})

it('a residence keeps its class by year, and the residences that changed are counted and shown', async () => {
  const page = await atlas.visit({ query: '?v=1&t=demo&i=fragility&l=residence&s=RS00001-0100&y=2016' })
  const years = await page.locator('.class-strip li').allInnerTexts()
  expect(years).toHaveLength(8)
  for (const one of years) expect(one).toMatch(/20\d\d\s+\S/)
  expect(await page.locator('.class-strip [aria-current]').textContent()).toContain('2016')
  await openPart(page, 'Répartition')
  const table = page.locator('.transitions')
  await table.waitFor()
  expect(await textOf(page, '.transitions caption')).toContain('selon la classe de leur résidence en 2014')
  const counts = (await table.locator('td .share').allTextContents()).map((one) =>
    Number(/\d+/.exec(one)?.[0]),
  )
  expect(counts.reduce((sum, one) => sum + one, 0)).toBe(593)
  await page.getByRole('button', { name: 'Voir sur la carte ce qui a changé depuis 2014' }).click()
  await until('the link', async () => page.url().includes('b=difference'))
  await settled(page)
  expect(await textOf(page, '.legend')).toMatch(/classe au-dessus/)
})

it('transitions between two years are a table, of which what is unknown is a part, and a map', async () => {
  const page = await atlas.visit({ query: '?v=1&t=demo&i=fragility&l=iris' })
  await openPart(page, 'Répartition')
  const table = page.locator('.transitions')
  await table.waitFor()
  expect(await table.locator('caption').textContent()).toMatch(/en 2022 \(lignes\) et en 2024 \(colonnes\)/)
  await page.getByLabel('Année de départ').selectOption('2010')
  await until('the other year', async () =>
    (await table.locator('caption').textContent())?.includes('en 2010'),
  )
  expect(page.url()).toContain('h=2010')
  expect((await table.locator('tbody th').allTextContents()).join()).toContain('Indéterminé')
  // every dwelling of the territory stands once in the table
  const cells = await table
    .locator('td')
    .evaluateAll((all) =>
      all.map((one) => Number((one.firstChild?.textContent ?? '').replaceAll(/\D/g, '') || 0)),
    )
  expect(cells.reduce((sum, one) => sum + one, 0)).toBe(27_008)
  expect(await axeFindings(page)).toEqual([])
  await page.getByRole('button', { name: 'Voir sur la carte ce qui a changé depuis 2010' }).click()
  await until('the link', async () => page.url().includes('b=difference'))
  await settled(page)
  expect(await textOf(page, '.legend')).toMatch(/classe/i)
})
