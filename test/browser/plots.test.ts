import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { atlasPage, settled, textOf, until } from './atlas-page.ts'
import { axeFindings } from './axe-findings.ts'

const atlas = atlasPage()
const drawing = '.plot-drawing'

describe('the plots', () => {
  it('open on the ranking, with the zone selected, and are fetched then', async () => {
    const page = await atlas.open({ query: '?v=1&t=demo&i=vacancy_rate&l=commune&s=00001' })
    const fetched = () => atlas.asked.filter((path) => /OpenPlot/.test(path)).length
    expect(fetched()).toBe(0)
    await page.getByRole('button', { name: 'Graphiques' }).click()
    await page.locator(`${drawing} [data-code="00001"]`).waitFor()
    expect(fetched()).toBeGreaterThan(0)
    // without a word in the address, until one is chosen
    expect(page.url()).not.toContain('g=')
    const kind = (name: string) => page.getByRole('button', { name, exact: true })
    expect(await kind('Classement').getAttribute('aria-pressed')).toBe('true')
    await page.locator('.plot-kinds').getByRole('button', { name: 'Évolution' }).click()
    await until('the address', async () => page.url().includes('g=evolution'))
    await page.locator(`${drawing} [data-code="00001"] + [data-line="whole"]`).waitFor({ state: 'attached' })
    await kind('Classement').click()
    await until('the address', async () => page.url().includes('g=ranking.8'))
  })

  it('rank the zone selected beside both ends, with the value of its card', async () => {
    const page = await atlas.open({ query: '?v=1&t=demo&i=vacancy_rate&l=commune&g=ranking.3' })
    await page.locator(`${drawing} [data-code]`).first().waitFor()
    expect(await page.locator(`${drawing} [data-code]`).count()).toBe(6)
    // years before any zone is chosen: the whole, then the groups
    const kind = (name: string) => page.locator('.plot-kinds').getByRole('button', { name })
    await kind('Évolution').click()
    await page.locator(`${drawing} [data-line="whole"]`).waitFor({ state: 'attached' })
    const groups = await page.locator(`${drawing} [data-line]:not([data-line="whole"])`).count()
    expect(groups).toBeGreaterThan(1)
    expect(await textOf(page, '.plot')).toContain('Aucune zone n’est choisie')
    await kind('Classement').click()
    await page.getByLabel('Zones à chaque bout').fill('3')
    await page.getByRole('combobox', { name: 'Chercher une zone' }).fill('00001')
    await page.locator('.search-item').first().click()
    await until('a seventh bar', async () => (await page.locator(`${drawing} [data-code]`).count()) === 7)
    await settled(page)
    const bar = await textOf(page, `${drawing} [data-code="00001"]`)
    expect(await textOf(page, '#read')).toContain(/\d+,\d %/.exec(bar)?.[0] ?? 'no value on the bar')
  })

  it('select from the cloud, draw the line when asked, with its n and r²', async () => {
    const page = await atlas.open({
      query: '?v=1&t=demo&i=vacancy_rate&l=commune&g=scatter.social_share_rp',
    })
    await page.locator(`${drawing} [data-code="00001"]`).click()
    await settled(page)
    expect(page.url()).toContain('s=00001')
    expect(await page.locator('[data-regression]').count()).toBe(0)
    await page.getByLabel('Tracer la droite de régression').check()
    await page.locator('[data-regression]').waitFor({ state: 'attached' })
    expect(await page.locator('.plot-note', { hasText: 'n = 24, r² = 0,' }).count()).toBe(1)
    await until('the address', async () => page.url().includes('g=scatter.social_share_rp.line'))
  })

  it('draw several zones over the years on a phone, within its width, with nothing that axe finds', async () => {
    const page = await atlas.open({
      query: '?v=1&t=demo&i=vacancy_rate&l=commune&s=00001,00002&g=evolution',
      width: 390,
      height: 844,
    })
    await page.locator(`${drawing} [data-code]`).first().waitFor()
    expect(await page.locator(`${drawing} [data-code]`).count()).toBe(2)
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390)
    await page.getByText('Tableau du graphique').click()
    expect(await axeFindings(page)).toEqual([])
  })

  it('are taken away with their source and address', async () => {
    const page = await atlas.open({ query: '?v=1&t=demo&i=vacancy_rate&l=commune&g=distribution' })
    await page.locator(drawing).waitFor()
    const [saved] = await Promise.all([
      page.waitForEvent('download'),
      page.locator('.plot').getByRole('button', { name: 'SVG' }).click(),
    ])
    expect(saved.suggestedFilename()).toBe('demo_vacancy-rate_commune_2022_distribution.svg')
    const svg = readFileSync(await saved.path(), 'utf8')
    expect(svg).toContain('Territoire fictif, données simulées')
    expect(svg).toContain('Source')
    expect(svg.replaceAll('&amp;', '&')).toContain('g=distribution')
    const [png] = await Promise.all([
      page.waitForEvent('download'),
      page.locator('.plot').getByRole('button', { name: 'PNG' }).click(),
    ])
    expect(
      readFileSync(await png.path())
        .subarray(1, 4)
        .toString(),
    ).toBe('PNG')
  })
})
