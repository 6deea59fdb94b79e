import { execFileSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import * as v from 'valibot'
import { expect, it } from 'vitest'
import { type MethodDocument, methodDocument } from '../../src/methods/method-document.ts'
import { methodFileText } from '../../src/ui/workshop/method-file.ts'
import { temporaryFolder } from '../temporary-folder.ts'
import { atlasPage, settled, textOf, until } from './atlas-page.ts'

/** A method whose words are markup: whoever passes on a file or a link writes them. */

const atlas = atlasPage()
const folder = temporaryFolder('method-words')

/** @param of what a reader would see of it, were it drawn */
const markup = (of: string) => `<img src=x onerror="document.body.dataset.ran=1" alt=${of}>`
const both = (of: string) => ({ fr: markup(of), en: markup(of) })
const METHOD: MethodDocument = v.parse(methodDocument, {
  label: both('method'),
  source_ref: markup('source'),
  unsaid: [{ said: both('said'), chosen: both('chosen') }],
  criteria: [
    {
      label: both('criterion'),
      indicator: 'vacancy_rate',
      comparison: '>=',
      bound: { kind: 'value', percent: 8 },
    },
  ],
  rules: [{ label: both('rule'), minimums: [0, 1] }],
  classes: [
    { label: both('class'), concern: false },
    { label: both('concern'), color: '#a3141e', concern: true },
  ],
  words: { counted: both('counted'), concern: both('pointed'), whole: both('whole'), title: both('title') },
  weight: 'LOG',
})

/** Elements that the words made, if any did, and what they ran. */
const made = (page: Page) =>
  page.evaluate(() => [
    ...[...document.querySelectorAll('img[src="x"], [onerror], [onload]')].map(({ outerHTML }) => outerHTML),
    ...Object.entries(document.body.dataset).flatMap(([name]) => (name === 'ran' ? [name] : [])),
  ])

it('words of a method are text: in the page and its parts, in a link, in an embed, in the drawing and the document', async () => {
  const page = await atlas.open({ query: '?v=1&t=demo&i=vacancy_rate&l=commune' })
  await page.getByText('Construire une méthode').click()
  await page.getByLabel('Ouvrir une méthode').setInputFiles({
    name: 'methode.json',
    mimeType: 'application/json',
    buffer: Buffer.from(methodFileText(METHOD, 'commune')),
  })
  await until('the link', async () => page.url().includes('i=reader_method'))
  await settled(page)
  expect(await textOf(page, '#view-title')).toContain(markup('method'))
  expect(await textOf(page, '.legend')).toContain(markup('concern'))
  // every part under the map, with what it makes of the words
  const tabs = page.locator('.below-tab')
  for (let i = 0; i < (await tabs.count()); i++) {
    await tabs.nth(i).click()
    await settled(page)
    expect(await made(page)).toEqual([])
  }
  const shown = await page.locator('main').textContent()
  for (const of of ['source', 'said', 'chosen', 'criterion', 'class', 'concern'])
    expect(shown).toContain(markup(of))
  await page.locator('.search-input').fill('combelune')
  await page.locator('.search-item').first().click()
  await settled(page)
  expect(await textOf(page, '.card')).toContain(markup('criterion'))
  const box = await page.locator('.stage').boundingBox()
  if (!box) throw new Error('no map')
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2)
  await page.locator('.tip-name').waitFor()
  expect(await made(page)).toEqual([])

  const taken = async (button: string) => {
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: button, exact: true }).click(),
    ])
    const bytes = readFileSync(await download.path())
    const path = join(folder, download.suggestedFilename())
    writeFileSync(path, bytes)
    return { bytes, path }
  }
  await page.getByRole('button', { name: 'Télécharger', exact: true }).click()
  await page.getByRole('button', { name: /^Mettre en page/ }).click()
  await page.getByRole('img', { name: /^Aperçu/ }).waitFor()
  const svg = (await taken('Télécharger en SVG')).bytes.toString('utf8')
  expect(svg).not.toContain('<img')
  expect(svg).toContain('&lt;img src=x')
  const { path } = await taken('Télécharger en PDF')
  expect(execFileSync('pdftotext', ['-layout', path, '-'], { encoding: 'utf8' })).toContain('<img src=x')
  expect(await made(page)).toEqual([])

  const { search } = new URL(page.url())
  const embed = await atlas.open({ query: `embed.html${search}&interaction=full`, until: 'first-map' })
  await until('its title', async () => (await textOf(embed, 'h1')).includes(markup('method')))
  expect(await textOf(embed, 'table.legend')).toContain(markup('concern'))
  expect(await made(embed)).toEqual([])
  await embed.getByRole('button', { name: 'Carte interactive' }).click()
  await until('the live map', () => embed.locator('.map canvas').count())
  await embed.locator('.map .live').hover()
  await until('what is pointed at', async () => (await textOf(embed, '.tip')) !== '')
  expect(await made(embed)).toEqual([])
}, 120_000)
