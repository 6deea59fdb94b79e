import { describe, expect, it } from 'vitest'
import { atlasPage, settled, textOf, until } from './atlas-page.ts'

const atlas = atlasPage()
const VIEW = '?v=1&t=demo&i=vacancy_rate&l=commune&y=2016&c=jenks.4&p=Blues&s=00001&q=0&n=0&lang=en'

describe('the link', () => {
  it('restores everything that was chosen, and is written back the same', async () => {
    const page = await atlas.open({ query: VIEW })
    expect(await textOf(page, '.subtitle')).toMatch(/^By commune, 2016/)
    expect(await page.locator('.card').count()).toBe(1)
    expect(await page.getByLabel('Outlines of QPV and QVA').isChecked()).toBe(false)
    await page.getByRole('button', { name: 'Français' }).click()
    await settled(page)
    await page.getByRole('button', { name: 'English' }).click()
    await settled(page)
    expect(new URL(page.url()).searchParams.toString()).toBe(new URLSearchParams(VIEW).toString())
    await page.reload()
    expect(await until('the view', () => textOf(page, '.subtitle').catch(() => null))).toMatch(
      /^By commune, 2016/,
    )
  })

  it('Back and Forward restore each choice', async () => {
    const page = await atlas.visit({ query: '?v=1&t=demo&i=vacancy_rate&l=commune' })
    await page.getByRole('radio', { name: 'IRIS', exact: true }).check()
    await settled(page)
    expect(await textOf(page, '.subtitle')).toMatch(/^Par IRIS/)
    await page.goBack()
    await until('Back', async () => (await textOf(page, '.subtitle')).startsWith('Par commune'))
    await page.goForward()
    await until('Forward', async () => (await textOf(page, '.subtitle')).startsWith('Par IRIS'))
  })

  it('Back undoes a moved threshold', async () => {
    const page = await atlas.visit()
    await page.locator('#threshold-income').fill('35')
    await until('the link', async () => page.url().includes('f=income.35'))
    await page.goBack()
    await until('Back', async () => (await textOf(page, '.subtitle')).includes('40 % / 50 %'))
  })

  it('Back soon after a drag undoes all of it and nothing else', async () => {
    const page = await atlas.visit()
    await page.locator('#threshold-income').fill('33')
    await until('the address', async () => page.url().includes('f=income.33'))
    // what comes a second after a step is another drag
    await page.waitForTimeout(1100)
    for (const at of ['25', '26', '27']) await page.locator('#threshold-unemployment').fill(at)
    await page.goBack()
    await until('the choice before', async () => {
      const subtitle = await textOf(page, '.subtitle')
      return subtitle.includes('33 %') && subtitle.includes('20 %') && !page.url().includes('unemployment')
    })
    expect(page.url()).toContain('f=income.33')
  })

  it('holds the camera', async () => {
    const page = await atlas.visit()
    await page.getByRole('button', { name: 'Zoomer', exact: true }).click()
    await until('the camera', async () => /[?&]m=[\d.]+\/[\d.]+\/-?[\d.]+/.test(page.url()))
    await page.getByRole('button', { name: 'Cadrer sur le territoire' }).click()
    await until('no camera', async () => !page.url().includes('m='))
  })

  it('that a mail or a sentence has damaged opens what it was made for, and is written back whole', async () => {
    const page = await atlas.open({ query: '?v=1&amp;t=demo&amp;i=vacancy_rate&amp;l=commune).' })
    expect(await textOf(page, 'h1')).toBe('Taux de logements vacants')
    expect(await textOf(page, '.subtitle')).toMatch(/^Par commune/)
    expect(await page.locator('.problems').count()).toBe(0)
    const open = page.url()
    for (const query of [`?${encodeURIComponent('v=1&t=dijon')}`, '?v=1&l=iris']) {
      await page.goto(new URL(query, open).href)
      await until('the view', () => textOf(page, '.subtitle').catch(() => null))
      // a query without a territory opens the demonstration, and says so
      expect(await page.locator('#territory').inputValue()).toBe(query.includes('dijon') ? 'dijon' : 'demo')
      expect(await page.locator('.problems').count()).toBe(query.includes('dijon') ? 0 : 1)
    }
  })

  it('names each parameter that is wrong or old, and shows the default in its place', async () => {
    const page = await atlas.open({ query: '?v=1&t=demo&i=nothing&l=iris&y=1789&couche=3' })
    const text = await textOf(page, '.problems [role="alert"]')
    expect(await page.locator('.problems [role="alert"] button').count()).toBe(0)
    expect(text).toContain('« i=nothing »')
    expect(text).toContain('« y=1789 »')
    expect(text).toContain('« couche=3 »')
    expect(await textOf(page, 'h1')).toBe('Fragilité de l’occupation du parc social')
    await page.locator('.problems').getByRole('button', { name: 'Fermer' }).click()
    expect(await page.locator('.problems').count()).toBe(0)
  })

  it('says in one sentence that the method of a link is not shown, cut as it is or of another territory', async () => {
    const method = 'v=1&i=reader_method&l=iris&f=c1.30&x=2!vacancy_rate.ge.v'
    for (const query of [`?${method}9999&t=demo`, `?${method}100.10!0.10!LOG&t=mel`]) {
      const page = await atlas.open({ query })
      const said = await page.locator('.problems li').allInnerTexts()
      expect(said.map((text) => text.replaceAll(/\s/g, ' '))).toEqual([
        'La méthode de ce lien est illisible, ou demande ce que ce territoire n’a pas : l’atlas montre autre chose.',
      ])
    }
  })

  it('falls back on the demonstration for an unknown territory, with a notice', async () => {
    const page = await atlas.open({ query: '?v=1&t=atlantis' })
    expect(await textOf(page, '.problems')).toContain('« t=atlantis »')
  })

  it('reads a link of another version', async () => {
    const page = await atlas.open({ query: '?v=99&t=mel' })
    expect(await textOf(page, '.problems')).toContain('v=99')
    expect(await page.locator('#territory').inputValue()).toBe('mel')
  })
})
