import { readdirSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { beforeAll, describe, expect, it } from 'vitest'
import { atlasPage, settled } from './atlas-page.ts'

/** The English page, whatever is opened on it, has none of the fixed texts that the interface says in French. */

const atlas = atlasPage()
const WORDS = new URL('../../src/i18n/words/', import.meta.url)

/** Only French has a space before these. */
const SPACED = / [;:!?]( |$)/

const plain = (text: string) => text.replace(/[\s\u00a0\u202f]+/g, ' ').trim()

/** The texts of a tree of words, each with the one that stands in the same place of the other language. */
function* pairs(fr: unknown, en: unknown): Generator<[fr: string, en: string]> {
  if (typeof fr === 'string' && typeof en === 'string') yield [plain(fr), plain(en)]
  else if (fr && en && typeof fr === 'object' && typeof en === 'object')
    for (const [key, value] of Object.entries(fr)) yield* pairs(value, (en as Record<string, unknown>)[key])
}

const french = new Set<string>()
beforeAll(async () => {
  const english = new Set<string>()
  for (const name of readdirSync(WORDS).filter((one) => one.endsWith('.ts') && !one.includes('.test.'))) {
    const exported: Record<string, unknown> = await import(new URL(name, WORDS).href)
    for (const value of Object.values(exported)) {
      if (!value || typeof value !== 'object' || !('fr' in value) || !('en' in value)) continue
      for (const [fr, en] of pairs(value.fr, value.en)) {
        if (fr !== en && fr.length > 2) french.add(fr)
        english.add(en)
      }
    }
  }
  // "Distribution" is of both
  for (const both of english) french.delete(both)
})

/** What the page writes or says in an attribute, but for what is marked as being in French. */
async function frenchIn(page: Page): Promise<string[]> {
  const written = await page.evaluate(() => {
    const found: string[] = []
    const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT)
    for (let node = walk.nextNode(); node; node = walk.nextNode()) {
      const element = node instanceof Element ? node : node.parentElement
      if (!element || element.closest('body [lang="fr"], script, style')) continue
      if (node instanceof Element)
        for (const name of ['aria-label', 'title', 'placeholder', 'aria-valuetext', 'alt'])
          found.push(node.getAttribute(name) ?? '')
      else found.push(node.textContent ?? '')
    }
    return found
  })
  return [...new Set(written.map(plain))].filter((text) => french.has(text) || SPACED.test(text))
}

const RATE = '?v=1&t=demo&i=vacancy_rate&l=commune&lang=en'

describe('in English', () => {
  it('knows what would be French', async () => {
    expect(french.size).toBeGreaterThan(300)
    const page = await atlas.visit({ query: RATE.replace('&lang=en', '') })
    expect(await frenchIn(page)).toContain('Classes et couleurs')
  })

  it.each([
    ['a method and a card', '?v=1&t=demo&s=000010110&lang=en'],
    ['a rate and two zones', `${RATE}&s=00001,00013`],
    ['residences', '?v=1&t=demo&i=residence_profile&lang=en'],
    ['a plan', '?v=1&t=lens-lievin&i=target_dwellings&l=commune&s=62498&lang=en'],
    ['SRU deficits', '?v=1&t=mel&i=sru_missing&lang=en'],
  ])('has no French word: %s, with every part opened', async (_, query) => {
    const page = await atlas.visit({ query })
    expect(await frenchIn(page)).toEqual([])
    for (const tab of await page.locator('.below-tab').all()) {
      await tab.click()
      await settled(page)
      expect(await frenchIn(page), (await tab.textContent()) ?? '').toEqual([])
    }
  })

  it('has no French word in its dialogs, its controls and two maps', async () => {
    const page = await atlas.visit({ query: RATE })
    for (const opener of [
      '[data-action="share"]',
      '[data-action="download"]',
      '[data-action="embed"]',
      '[data-action="print"]',
      'button:has-text("Open my files")',
    ]) {
      await page.locator(opener).first().click()
      await page.locator('dialog[open]').waitFor()
      expect(await frenchIn(page), opener).toEqual([])
      await page.keyboard.press('Escape')
      await page.locator('dialog[open]').waitFor({ state: 'detached' })
    }
    await page.locator('#classes-button').click()
    await page.locator('[data-action="compare"]').click()
    await settled(page)
    expect(await frenchIn(page)).toEqual([])
  })
})
