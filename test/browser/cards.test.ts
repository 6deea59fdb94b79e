import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { atlasPage, settled, textOf, until } from './atlas-page.ts'

const atlas = atlasPage()
const pair = (page: Page, label: string | RegExp) =>
  page.locator('.card dt', { hasText: label }).first().locator('xpath=following-sibling::dd[1]').textContent()
const plain = (text: string | null) => (text ?? '').replace(/[\s\u00a0\u202f]+/g, ' ').trim()

describe('a territory of the list', () => {
  it('opens on what it has, without an alert, and its link holds nothing else', async () => {
    const page = await atlas.visit()
    for (const id of ['mel', 'dijon', 'orleans', 'demo']) {
      await page.locator('#territory').selectOption(id)
      await until(id, async () => (await page.locator('#territory').inputValue()) === id)
      await settled(page)
      expect(await page.locator('.problems').count(), id).toBe(0)
      expect(Object.fromEntries(new URL(page.url()).searchParams)).toEqual({ v: '1', t: id })
    }
  })
})

describe('the field of a threshold', () => {
  const field = (page: Page) => page.locator('.threshold input[type="text"]').first()

  it('is emptied and typed anew, and holds every threshold from 0 to 100', async () => {
    const page = await atlas.visit()
    await field(page).click()
    await page.keyboard.press('End')
    await page.keyboard.press('Backspace')
    await page.keyboard.press('Backspace')
    expect(await field(page).inputValue()).toBe('')
    await page.keyboard.type('35')
    await until('the link', async () => page.url().includes('f=income.35'))
    expect(await field(page).inputValue()).toBe('35')
    for (const [typed, link] of [
      ['0', 'income.0'],
      ['100', 'income.100'],
      ['33,33', 'income.33.3'],
    ] as const) {
      await field(page).fill(typed)
      await until(link, async () => new URL(page.url()).searchParams.get('f') === link)
    }
    await page.locator('#threshold-income').focus()
    expect(await field(page).inputValue()).toBe('33,3')
  })

  it('marks a number that is no threshold as invalid, and moves nothing', async () => {
    const page = await atlas.visit()
    await field(page).fill('150')
    expect(await field(page).getAttribute('aria-invalid')).toBe('true')
    await field(page).blur()
    expect(await field(page).inputValue()).toBe('40')
    expect(await textOf(page, '.subtitle')).toContain('40 % / 50 % / 20 %')
  })
})

describe('the card of a zone', () => {
  it('shows the target, and what the parts count', async () => {
    const page = await atlas.visit({ query: '?v=1&t=demo&i=sru_rate&l=commune&s=00002' })
    expect(plain(await pair(page, /Objectif ou seuil/))).toMatch(/^2[05] %$/)
    expect(plain(await page.locator('.card dl.pairs dt').first().textContent())).not.toBe('Numérateur')
  })

  it('shows the pace needed beside the one planned', async () => {
    const page = await atlas.visit({ query: '?v=1&t=demo&i=required_pace&l=commune&s=00002' })
    expect(plain(await pair(page, /Objectif ou seuil/))).toMatch(/\d/)
    expect(plain(await pair(page, /Rapport au rythme prévu/))).toMatch(/^× \d,\d\d$/)
  })

  it('counts dwellings where a method classes the zone, and the fragile share around it', async () => {
    const page = await atlas.visit({ query: '?v=1&t=demo&s=000010137' })
    expect(plain(await page.locator('.card').textContent())).toMatch(
      /\d+ de ses 1 415 logements sociaux sont en QPV ou QVA/,
    )
    // 11 249 of 27 008 for certain; 400 have no class, and may be as well
    expect(plain(await pair(page, /^EPCI/))).toBe('42 % à 43 % (11 249 à 11 649 logements sociaux)')
    expect(plain(await pair(page, 'Sauvelane'))).toMatch(
      /^\d+ % à \d+ % \([\d ]+ à [\d ]+ logements sociaux\)$/,
    )
    expect(plain(await page.locator('.criteria th').first().textContent())).toMatch(/ 517 sur 1 190$/)
  })

  it('keeps what was voted beside what the communes sum to', async () => {
    const page = await atlas.visit({
      query: '?v=1&t=lens-lievin&i=target_dwellings&l=commune&s=62498',
    })
    expect(plain(await pair(page, /^EPCI/))).toBe('5 748 logements (imprimé dans le plan : 6 023 logements)')
  })
})

describe('several zones selected', () => {
  it('are named and counted, each taken out by itself, all at once', async () => {
    const page = await atlas.visit({ query: '?v=1&t=demo&s=000010110,000010137,000030101' })
    expect(plain(await page.locator('.selection p').first().textContent())).toContain('3 zones choisies')
    expect(await page.locator('.selection-zones li').count()).toBe(3)
    await page.locator('.selection-zones .remove').first().click()
    await settled(page)
    expect(plain(await page.locator('.selection p').first().textContent())).toContain('2 zones choisies')
    await page.getByRole('button', { name: 'Tout désélectionner' }).click()
    await settled(page)
    expect(await page.locator('.card').count()).toBe(0)
    expect(page.url()).not.toContain('s=')
  })
})
