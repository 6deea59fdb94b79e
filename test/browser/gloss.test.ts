import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { TERMS } from '../../src/i18n/words/glossary.ts'
import { atlasPage, textOf, until } from './atlas-page.ts'

const atlas = atlasPage()
const TEXT = '.gloss-text'
const termIn = (page: Page, place: string, term: string) =>
  page.locator(`${place} .gloss-term`, { hasText: new RegExp(`^${term}$`) }).first()
const shown = (page: Page) => page.locator(TEXT).count()

describe('an acronym', () => {
  it('says what it is to a pointer, which may go to the text, and Escape closes it', async () => {
    const page = await atlas.visit()
    await termIn(page, '.subtitle', 'IRIS').hover()
    await until('the text', () => shown(page))
    expect(await textOf(page, TEXT)).toContain('2 000 habitants')
    await page.locator(TEXT).hover()
    expect(await shown(page)).toBe(1)
    await page.keyboard.press('Escape')
    await until('no text', async () => (await shown(page)) === 0)
    await termIn(page, '.subtitle', 'IRIS').hover()
    await page.mouse.move(5, 5)
    await until('no text', async () => (await shown(page)) === 0)
  })

  it('says it to the keyboard, within the window, and is named by it', async () => {
    const page = await atlas.visit({ query: '?v=1&t=demo&i=social_share_rpls&l=commune' })
    const term = termIn(page, '.source-line', 'RPLS')
    await term.focus()
    await until('the text', () => shown(page))
    const described = await term.getAttribute('aria-describedby')
    expect(await page.locator(TEXT).getAttribute('id')).toBe(described)
    const [box, size] = [await page.locator(TEXT).boundingBox(), page.viewportSize()]
    if (!box || !size) throw new Error('the text has no place')
    expect(box.x).toBeGreaterThanOrEqual(0)
    expect(box.x + box.width).toBeLessThanOrEqual(size.width)
    expect(box.y + box.height).toBeLessThanOrEqual(size.height)
    await page.keyboard.press('Escape')
    await until('no text', async () => (await shown(page)) === 0)
    expect(await term.evaluate((button) => button === document.activeElement)).toBe(true)
  })

  it('says it in the finding and in the card, where each is read', async () => {
    const page = await atlas.visit({ query: '?v=1&t=demo&i=fragility&l=iris&s=000010101' })
    await termIn(page, '.finding', 'QPV').hover()
    await until('the text', () => shown(page))
    expect(await textOf(page, TEXT)).toContain('quartier prioritaire')
    await page.mouse.move(5, 5)
    await until('no text', async () => (await shown(page)) === 0)
    // what is announced is the sentence, without what a term says of itself
    expect(await textOf(page, '.clamped-text [role="status"]')).not.toContain('quartier prioritaire')
    await termIn(page, '.card', 'EPCI').focus()
    await until('the text', () => shown(page))
    await page.keyboard.press('Escape')
    await until('no text', async () => (await shown(page)) === 0)
    // Escape closed the text, and the card stays
    expect(await page.locator('#card-title').count()).toBe(1)
    expect(await termIn(page, '.card', 'QPV').count()).toBe(1)
  })

  it('says it to a tap on a phone, in English too; Escape leaves the sheet open', async () => {
    const page = await atlas.visit({ query: '?v=1&t=demo&lang=en', width: 390, height: 844, touch: true })
    await page.getByRole('button', { name: 'Choose', exact: true }).tap()
    await termIn(page, '#choose', 'QPV').tap()
    await until('the text', () => shown(page))
    expect(await textOf(page, TEXT)).toContain('priority district')
    await page.keyboard.press('Escape')
    await until('no text', async () => (await shown(page)) === 0)
    expect(await page.locator('#choose').getAttribute('data-open')).toBe('true')
    await termIn(page, '#choose', 'IRIS').tap()
    await until('the text', () => shown(page))
    await page.locator('#choose .sheet-head p').tap()
    await until('no text', async () => (await shown(page)) === 0)
  })

  it('is in the glossary, a page without a script that the foot of the atlas leads to', async () => {
    const page = await atlas.open()
    await page.locator('footer a', { hasText: 'Glossaire' }).click()
    await until('the glossary', async () => (await textOf(page, 'h1')) === 'Glossaire')
    expect(await page.locator('.glossary dt').allTextContents()).toEqual([...TERMS])
    expect(await page.locator('script').count()).toBe(0)
    await page.getByRole('link', { name: 'English' }).click()
    await until('English', async () => (await textOf(page, 'h1')) === 'Glossary')
  })
})
