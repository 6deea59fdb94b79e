import { describe, expect, it } from 'vitest'
import { atlasPage, openPart, settled, textOf, until } from './atlas-page.ts'

const atlas = atlasPage()

describe('moving a threshold', () => {
  it('moves legend, headline, cross-table and link; the document’s values come back in one click', async () => {
    const page = await atlas.visit()
    const legend = await textOf(page, '.step-legend')
    await page.locator('#threshold-income').fill('30')
    await until('the headline', async () => !(await textOf(page, '.headline')).includes('11 249'))
    await settled(page)
    expect(await textOf(page, '.step-legend')).not.toBe(legend)
    expect(await textOf(page, '.subtitle')).toContain('seuils 30 % / 50 % / 20 %')
    await until('the link', async () => page.url().includes('f=income.30'))
    const headline = await textOf(page, '.headline')
    const dwellings = Number(headline.split(' logements')[0]?.replace(/\D/g, ''))
    expect(dwellings).toBeGreaterThan(11249)
    await page.getByRole('button', { name: 'Revenir aux seuils de la méthode' }).click()
    await until('the headline', async () => (await textOf(page, '.headline')).includes('11 249'))
    expect(page.url()).not.toContain('f=')
  })

  it('says the share before and after, and the zones that change class, beside the sliders', async () => {
    const page = await atlas.open()
    expect(await page.locator('.step').count()).toBe(0)
    await page.locator('#threshold-income').fill('45')
    await settled(page)
    const step = await until('both shares', async () => {
      const text = await textOf(page, '.step')
      return text.includes('→') ? text : null
    })
    const said = /^42 % à 43 % → (\d+) % à \d+ % du parc, (\d+) IRIS changent de classe$/.exec(step)
    expect(Number(said?.[1]), step).toBeLessThan(42)
    expect(Number(said?.[2]), step).toBeGreaterThan(1)
    expect(await textOf(page, '.headline')).toContain(`soit ${said?.[1]} %`)
    await page.getByText(`Zones qui changent de classe (${said?.[2]})`).click()
    expect(await page.locator('.moved-zones li').count()).toBe(Number(said?.[2]))
    // after the finding as well
    expect(await textOf(page, '.moved-way')).toContain(`${said?.[2]} IRIS changent de classe`)
    await page.locator('#threshold-income').fill('40')
    await settled(page)
  })

  it('says the finding, and both shares of a step, before the database has answered anything', async () => {
    // it never does: its program is kept from the page
    const page = await atlas.open({
      refuse: /duckdb[^/]*\.wasm/,
      until: 'first-map',
      expected: /./,
    })
    await until('the finding', async () => /^Au moins 11 249 logements/.test(await textOf(page, '.finding')))
    await page.locator('#threshold-income').fill('45')
    await until('both shares', async () =>
      /^42 % à 43 % → \d+ % à \d+ % du parc, \d+ IRIS changent de classe$/.test(await textOf(page, '.step')),
    )
    // the way home begins anew: nothing was changed to come there
    await page.locator('.brand').click()
    await until('the finding', async () => /^Au moins 11 249 logements/.test(await textOf(page, '.finding')))
    expect(await page.locator('.step').count()).toBe(0)
  })

  it('by the keyboard, one point at a time', async () => {
    const page = await atlas.visit()
    await page.locator('#threshold-unemployment').focus()
    await page.keyboard.press('ArrowRight')
    await settled(page)
    expect(await textOf(page, '.subtitle')).toContain('21 %')
  })

  it('shows the effect of each class rule in dwellings before it is chosen', async () => {
    const page = await atlas.visit()
    const effects = await page.locator('.rule-effect').allTextContents()
    expect(effects).toHaveLength(2)
    // fragile, very fragile, without a class
    const counts = effects.map((text) => text.split('·').map((part) => Number(part.replace(/\D/g, ''))))
    const [ours, stricter] = counts as [number[], number[]]
    expect(ours).toEqual([4682, 6567, 400])
    // one IRIS has two criteria met and the third unknown: decided by the first rule, not by the second
    expect(stricter[2]).toBeGreaterThan(400)
    expect(stricter.reduce((a, b) => a + b)).toBe(11249 + 400)
    expect((stricter[0] ?? 0) + (stricter[1] ?? 0)).toBeLessThan(11249)
    await page
      .getByRole('radio', { name: /trois : très fragile|trois/ })
      .last()
      .check()
    await settled(page)
    expect(page.url()).toContain('r=three_very_fragile')
    const headline = await textOf(page, '.headline')
    // that IRIS is fragile or very fragile: of concern for certain, though nobody knows which
    expect(Number(headline.split(' logements')[0]?.replace(/\D/g, ''))).toBe(11249)
  })

  it('counts straddling IRIS apart on request, and then states a range', async () => {
    const page = await atlas.visit()
    await openPart(page, 'Répartition')
    await page.getByRole('radio', { name: 'décompte à part, à cheval' }).check()
    await settled(page)
    expect(await page.locator('table.cross:not(.communes) th', { hasText: 'À cheval' }).count()).toBe(1)
    expect(await textOf(page, '.headline')).toMatch(/dont [\d ]+ à [\d ]+ en QPV ou QVA/)
    expect(page.url()).toContain('o=straddling')
  })

  it('lists zones within 2 points and what 5 points would move; a zone of the list opens its card', async () => {
    const page = await atlas.visit()
    const near = page.locator('#near-title + .scroll tbody tr')
    expect(await near.count()).toBeGreaterThan(3)
    expect(await page.locator('#moves-title + .scroll tbody tr').count()).toBe(3)
    await openPart(page, 'Répartition')
    await near.first().getByRole('button').click()
    await settled(page)
    expect(await page.locator('.criteria tr').count()).toBe(3)
    expect(await page.locator('.criteria').textContent()).toMatch(/seuil/)
  })

  it('an indeterminate zone names the classes that it could be in', async () => {
    const page = await atlas.visit()
    await openPart(page, 'Tableau')
    await page.getByLabel('Filtrer le tableau').fill('indetermine')
    const first = page.locator('table.zones tbody tr').first()
    expect(await first.textContent()).toMatch(/Indéterminé.*(fragile).* ou /)
  })
})
