import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { atlasPage, openPart, settled, textOf, until } from './atlas-page.ts'
import { axeFindings } from './axe-findings.ts'
import { demoContour, demoCorrected, demoSum, demoZones } from './demo-zones.ts'

/** Perimeters of work and classes of a workshop, from files of the reader's own, on the page alone. */

const atlas = atlasPage()
const iris = demoZones('iris').slice(0, 2)

/** A file in the form of docs/formats/work.md: one perimeter in a piece for each of two IRIS, another far away. */
const perimeters = JSON.stringify({
  type: 'FeatureCollection',
  features: [
    ...iris.map(({ code }) => ({
      type: 'Feature',
      properties: { code: 'PT00-QUOTIDIEN', nom: 'Quartier du quotidien' },
      geometry: demoContour('iris', code),
    })),
    {
      type: 'Feature',
      properties: { code: 'PT00-LOIN', nom: 'Trop loin' },
      geometry: {
        type: 'Polygon',
        coordinates: [
          [
            [2, 48],
            [2.1, 48],
            [2.1, 48.1],
            [2, 48],
          ],
        ],
      },
    },
  ],
})

const give = (page: Page, name: string, text: string) =>
  page.locator('#own-choose').setInputFiles({ name, mimeType: '', buffer: Buffer.from(text) })
const item = (page: Page, name: string) => page.locator('.own-file').filter({ hasText: name })
const rowOf = async (page: Page, name: string) =>
  (await page.locator('table.zones tbody tr').filter({ hasText: name }).first().textContent())?.replace(
    /\s/g,
    ' ',
  ) ?? ''

it('perimeters of a file have the ratio of the sums of their IRIS, are local at their level alone, and are kept', async () => {
  const page = await atlas.open({ query: '?v=1&t=demo&i=vacancy_rate&l=iris', until: 'first-map' })
  await page.getByRole('button', { name: 'Ouvrir mes fichiers' }).click()
  await page.locator('#own-choose').waitFor({ state: 'attached' })
  await give(page, 'perimetres.geojson', perimeters)
  const file = item(page, 'perimetres.geojson')
  await file.getByText('1 périmètre de travail').waitFor()
  await file.getByText('Périmètres (1)').click()
  expect(await textOf(page, '.own-file details[open] .own-lines')).toBe(
    'Quartier du quotidien : 2 IRIS entiers',
  )
  await file.getByText('Codes ou noms inconnus (1)').waitFor()
  expect(await axeFindings(page)).toEqual([])
  await file.getByRole('button', { name: 'Voir à l’échelle des périmètres' }).click()
  await until('the scale', async () => page.url().includes('l=work'))
  await settled(page)
  await openPart(page, 'Tableau')
  const codes = iris.map(({ code }) => code)
  const rate = (100 * demoSum('LOGVAC', codes)) / demoSum('LOG', codes)
  expect(await rowOf(page, 'Quartier du quotidien')).toContain(rate.toFixed(1).replace('.', ','))
  expect(await textOf(page, '.warnings')).toContain('Données locales, non publiées')
  // the published ones stay, and the legal perimeters are drawn over all of them
  expect(await page.locator('table.zones tbody tr[data-code]').count()).toBe(3)
  expect(await textOf(page, '.legend')).toContain('Quartier prioritaire (QPV)')
  expect(page.url()).not.toContain('quotidien')
  await page.getByRole('button', { name: 'Partager', exact: true }).click()
  await page.getByRole('dialog').getByText('le lien ne les contient pas').waitFor()
  await page.keyboard.press('Escape')
  await page.locator('.segment', { hasText: /^IRIS$/ }).click()
  await until('the scale', async () => page.url().includes('l=iris'))
  await settled(page)
  expect(await textOf(page, '.warnings')).not.toContain('locales')
  await page.goto(page.url().replace('l=iris', 'l=work'))
  await until('what was kept', async () => (await rowOf(page, 'Quartier du quotidien')) !== '')
}, 120_000)

it('classes that a workshop gives in a file stand beside the computed ones, local; malformed rows are listed', async () => {
  const [published] = demoCorrected('very_social')
  // the points are not fetched yet: the rows name residences all the same
  const page = await atlas.open({ query: '?v=1&t=demo&i=vacancy_rate&l=iris', until: 'first-map' })
  await page.getByRole('button', { name: 'Ouvrir mes fichiers' }).click()
  await page.locator('#own-choose').waitFor({ state: 'attached' })
  const year = 2024
  const rows = [
    'methode;code;annee;classe;fonction;date;motif',
    `Profil des résidences;${published};${year};Ordinaire;Directrice de l’habitat;12/03/2025;Relogements récents`,
    `residence_profile;RS99999-ZZZZ;${year};Ordinaire;Élue;12/03/2025;Inconnue`,
    `residence_profile;${published};${year};Splendide;Élue;12/03/2025;Classe inconnue`,
    `residence_profile;${published};${year};Ordinaire;;31/02/2025;Sans fonction`,
  ]
  await give(page, 'atelier.csv', rows.join('\n'))
  const file = item(page, 'atelier.csv')
  await file.getByText(/Pris pour/).waitFor()
  expect(await file.textContent()).toContain('Classes données en atelier')
  await file.getByText('Autres remarques (3)').click()
  const left = await file.locator('details[open] .own-lines').textContent()
  for (const words of ['RS99999-ZZZZ', 'Splendide', 'fonction']) expect(left).toContain(words)
  expect(await axeFindings(page)).toEqual([])
  await file.getByRole('button', { name: 'Profil des résidences' }).click()
  await until('residences', async () => page.url().includes('l=residence'))
  await settled(page)
  expect(await textOf(page, '.warnings')).toContain('Données locales, non publiées')
  await openPart(page, 'Tableau')
  await page.locator('#table-filter').fill(published)
  await until('the class of the workshop', async () => /Ordinaire/.test(await rowOf(page, published)))
  expect(await rowOf(page, published)).toContain('Intermédiaire')
}, 120_000)
