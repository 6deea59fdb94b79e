import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { atlasPage, settled, textOf, until } from './atlas-page.ts'

/** A landlord's survey, a register of dwellings and one of condominiums of the reader's own, on the page alone. */

const atlas = atlasPage()

/** Two residences of the fictional territory, in Lambert-93. */
const REGISTER = [
  'DEPCOM;NUMVOIE;INDREP;TYPVOIE;NOMVOIE;CONSTRUCT;DPEENERGIE;X;Y',
  ...Array.from({ length: 40 }, () => '00001;51;;AV;DES TILLEULS;1970;E;-320709,83;6518083,42'),
  ...Array.from({ length: 30 }, () => '00001;8;;RUE;DE L EGLISE;1990;C;-320409,83;6518283,42'),
].join('\n')
/** As docs/formats/ops-residences.md allows: no column of codes, and a row of no residence. */
const SURVEY = [
  'commune;adresse;annee;menages;menages_moins_40_plus;emmenages_recents;emmenages_recents_moins_40_plus',
  '00001;51 av Des Tilleuls;2024;38;20;8;6',
  '00001;8, rue De L’Église;2024;28;7;4;2',
  '00001;99 rue Perdue;2024;12;3;2;1',
].join('\n')
const CONDOMINIUMS = [
  'numero_d_immatriculation,nom_d_usage_de_la_copropriete,adresse_de_reference,code_officiel_commune,nombre_total_de_lots,nombre_de_lots_a_usage_d_habitation,mandat_en_cours_dans_la_copropriete,periode_de_construction,long,lat',
  'AA1000001,Les Capucines,2 rue de la Gare,00001,15,12,non connu,non connu,-9.98925,44.996898',
].join('\n')

const give = (page: Page, name: string, text: string) =>
  page.locator('#own-choose').setInputFiles({ name, mimeType: '', buffer: Buffer.from(text) })
const item = (page: Page, name: string) => page.locator('.own-file').filter({ hasText: name })
const says = (page: Page, name: string, what: RegExp) =>
  until(`${name}: ${what}`, async () => what.test((await item(page, name).innerText()).replace(/\s/g, ' ')))
const openDialog = async (page: Page) => {
  await page.locator('#own-data').click()
  await page.locator('#own-choose').waitFor({ state: 'attached' })
}
const close = (page: Page) => page.locator('dialog[open]').getByRole('button', { name: 'Fermer' }).click()

it('a survey without codes is joined by address to the register beside it; what gives way is said, and no link blamed', async () => {
  const page = await atlas.open({ query: '?v=1&t=demo&i=residence_profile&l=residence' })
  await settled(page)
  await openDialog(page)
  await give(page, 'enquete.csv', SURVEY)
  await says(
    page,
    'enquete.csv',
    /Aucune ligne n’a le code d’une résidence d’ici.*Lignes non rattachées \(3\)/,
  )
  await item(page, 'enquete.csv').getByRole('button', { name: 'Retirer' }).click()
  await give(page, 'registre.csv', REGISTER)
  await says(page, 'registre.csv', /2 lieux sur la carte/)
  await close(page)
  const notice = page.locator('.problems')
  await until('what gave way', async () =>
    /\(2\)\. « Profil/.test((await notice.innerText()).replace(/\s/g, ' ')),
  )
  expect(await notice.innerText()).not.toContain('Le lien demande')
  await openDialog(page)
  await give(page, 'enquete.csv', SURVEY)
  await says(page, 'enquete.csv', /par résidence.*2 zones sur 2 ont une ligne.*Lignes non rattachées \(1\)/)
  await close(page)
  // the indicator of the link is there again, of the files
  await until('the profile', async () => (await textOf(page, 'h1')).includes('Profil des résidences'))
  expect(await notice.count()).toBe(0)
})

it('a method names the criteria that a register of condominiums lacks', async () => {
  const page = await atlas.open({ query: '?v=1&t=demo' })
  await settled(page)
  await openDialog(page)
  await give(page, 'registre.csv', CONDOMINIUMS)
  await says(page, 'registre.csv', /1 lieu sur la carte/)
  await item(page, 'registre.csv')
    .getByRole('button', { name: 'Veille des copropriétés', exact: true })
    .click()
  await until('the criteria', async () =>
    /Critères sans aucun chiffre ici : charges impayées,/.test(
      (await textOf(page, '.headline')).replace(/\s/g, ' '),
    ),
  )
})

it('an area of a name and no code is a perimeter of work', async () => {
  const page = await atlas.open({ query: '?v=1&t=demo' })
  await settled(page)
  await openDialog(page)
  const ring = (lon: number) => [
    [lon, 44.98],
    [lon + 0.01, 44.98],
    [lon + 0.01, 44.99],
    [lon, 44.99],
    [lon, 44.98],
  ]
  const features = [-10, -9.98].map((lon) => ({
    type: 'Feature',
    properties: { nom: 'Le Port' },
    geometry: { type: 'Polygon', coordinates: [ring(lon)] },
  }))
  await give(page, 'ports.geojson', JSON.stringify({ type: 'FeatureCollection', features }))
  await says(page, 'ports.geojson', /2 périmètres de travail/)
  expect(await item(page, 'ports.geojson').innerText()).not.toContain('remarques')
})
