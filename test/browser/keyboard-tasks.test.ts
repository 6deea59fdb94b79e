import type { Locator, Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { atlasPage, marked, settled, textOf, until } from './atlas-page.ts'
import { tabTo } from './tab-to.ts'

/** The tasks of tasks.test.ts, each with the keyboard alone: a control is reached by Tab, from where the focus is. */

const atlas = atlasPage()
const QUERY = '?v=1&t=demo&i=vacancy_rate&l=commune'
const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name, exact: true })

async function press(page: Page, target: Locator, key = 'Enter'): Promise<void> {
  await tabTo(page, target)
  await page.keyboard.press(key)
  await settled(page)
}

/** What a file is called, once a press of Enter on the control has given it. */
async function taken(page: Page, target: Locator): Promise<string> {
  await tabTo(page, target)
  const [download] = await Promise.all([page.waitForEvent('download'), page.keyboard.press('Enter')])
  return download.suggestedFilename()
}

describe('with the keyboard alone, a reader', () => {
  it('compares two communes', async () => {
    const page = await atlas.visit({ query: QUERY })
    await marked(page, 'atlas:map-ready')
    await press(page, page.locator('.extremes button').first())
    await until('the card', () => page.evaluate(() => document.activeElement?.id === 'card-title'))
    await press(page, button(page, 'Ajouter à la comparaison'))
    const asked = () => textOf(page, '.adding-line [role="status"]')
    expect(await asked()).toMatch(/ est dans la comparaison : choisissez une autre zone/)
    // a way out, which leaves the card, and the focus on the button
    await press(page, button(page, 'Ne rien ajouter'))
    await until('the button', () => page.evaluate(() => document.activeElement?.id === 'compare-add'))
    expect(await asked()).toBe('')
    await page.keyboard.press('Enter')
    await tabTo(page, page.locator('.stage canvas').first())
    await page.keyboard.press('ArrowRight')
    await page.keyboard.press('Enter')
    await until('two zones', async () => (await page.locator('.comparison dt').count()) >= 4)
  })

  it('changes the classes', async () => {
    const page = await atlas.visit({ query: QUERY })
    const before = await page.locator('.legend-steps .step-ends').allTextContents()
    await press(page, button(page, 'Classes et couleurs'))
    await press(page, page.locator('#class-method'), 'ArrowDown')
    await press(page, page.locator('#class-count'), 'ArrowDown')
    expect(await page.locator('.legend-steps .step-ends').allTextContents()).not.toEqual(before)
    expect(page.url()).toMatch(/[?&]c=/)
  })

  it('takes a map for a report, then a table for a spreadsheet', async () => {
    const page = await atlas.visit({ query: QUERY })
    await press(page, button(page, 'Télécharger'))
    await press(page, button(page, /^Mettre en page/))
    await page.getByRole('img', { name: /^Aperçu/ }).waitFor()
    expect(await taken(page, button(page, 'Télécharger en PNG'))).toMatch(/\.png$/)
    await page.keyboard.press('Escape')
    await until('the dialog closed', async () => (await page.locator('dialog').count()) === 0)
    await press(page, button(page, 'Télécharger'))
    expect(await taken(page, button(page, 'Classeur Excel (XLSX)'))).toMatch(/\.xlsx$/)
  })

  it('finds the definition and the source of a figure', async () => {
    const page = await atlas.visit({ query: QUERY })
    await press(page, page.locator('.definition-line button.link'))
    await until('the focus', () => page.evaluate(() => document.activeElement?.id === 'method-title'))
  })

  it('sees the evolution in one commune, found by its name', async () => {
    const page = await atlas.visit({ query: QUERY })
    await tabTo(page, page.getByRole('combobox', { name: 'Chercher une zone' }))
    await page.keyboard.type('Sauvelane')
    await page.locator('[role=option]').first().waitFor()
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    await until('the card', () => page.locator('.card h3', { hasText: 'Évolution' }).count())
  })

  it('moves a threshold to 45 % and reads what changed', async () => {
    const page = await atlas.visit()
    await tabTo(page, page.locator('#threshold-income'))
    for (let i = 0; i < 5; i++) await page.keyboard.press('ArrowUp')
    await until('what changed', async () => /→.*IRIS changent/.test(await textOf(page, '.step')))
    await until('the link', async () => page.url().includes('income.45'))
  })

  it('comes back to the start', async () => {
    const page = await atlas.visit({ query: `${QUERY}&s=00001` })
    await tabTo(page, page.locator('.brand'))
    await page.keyboard.press('Enter')
    await until('the start', async () => new URL(page.url()).search === '')
  })

  it('shares the view, and prints it', async () => {
    const page = await atlas.open({ query: QUERY })
    await page.evaluate(() => {
      window.print = () => {
        window.dispatchEvent(new Event('beforeprint'))
        document.body.setAttribute('data-printed', document.documentElement.dataset.paper ?? 'none')
        window.dispatchEvent(new Event('afterprint'))
      }
    })
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
    await press(page, button(page, 'Partager'))
    await press(page, button(page, 'Copier le lien de cette vue'))
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(page.url())
    await page.keyboard.press('Escape')
    await until('the dialog closed', async () => (await page.locator('dialog').count()) === 0)
    await press(page, button(page, 'Imprimer'))
    await press(page, button(page, 'La carte seule'))
    await until('the paper', async () => (await page.locator('body').getAttribute('data-printed')) === 'map')
  })
})
