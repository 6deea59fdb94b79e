import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { cameraText } from '../../src/atlas/choice-url.ts'
import { shiftOf, toDegrees } from '../../src/map/canvas/plane.ts'
import { atlasPage, openPart, settled, textOf, until } from './atlas-page.ts'
import { axeFindings } from './axe-findings.ts'
import {
  demoContour,
  demoCorrected,
  demoResidencesIn,
  demoSum,
  demoZones,
  southernmost,
} from './demo-zones.ts'

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

const ZOOM = 12

/** The corners of the perimeters that are drawn, as the browser keeps them. */
const keptCorners = (page: Page, name: string) =>
  page.evaluate(async (wanted) => {
    const root = await navigator.storage.getDirectory()
    const folder = await root.getDirectoryHandle('atlas-own').catch(() => null)
    const key = encodeURIComponent('demo/files/périmètres tracés.geojson')
    const handle = await folder?.getFileHandle(key).catch(() => null)
    const text = await (await handle?.getFile())?.text()
    const features: { properties: { nom: string }; geometry: { coordinates: [number, number][][] } }[] = text
      ? JSON.parse(text).features
      : []
    return features.find(({ properties }) => properties.nom === wanted)?.geometry.coordinates[0] ?? null
  }, name)

describe.each(['canvas', 'webgl'] as const)('a perimeter drawn on the map of %s', (renderer) => {
  it('has its corners where they were put, moved and taken away, by pointer and keyboard', async () => {
    const { lon, lat } = southernmost('iris')
    const camera = { zoom: ZOOM, lon, lat: lat + 0.01 }
    const page = await atlas.open({
      query: `?v=1&t=demo&i=social_vacancy_rate&l=iris&m=${cameraText(camera)}`,
      renderer,
      until: 'map-ready',
    })
    await page.getByRole('button', { name: 'Ouvrir mes fichiers' }).click()
    await page.getByText('Tracer un périmètre de travail').click()
    await page.getByRole('button', { name: 'Tracer sur la carte' }).click()
    const form = page.getByRole('form', { name: 'Tracé d’un périmètre de travail' })
    await form.getByLabel('Nom du périmètre').fill('Le Tracé')
    const box = await page.locator('.atlas-map').boundingBox()
    if (!box) throw new Error('no map')
    /** degrees of a place of the map, in pixels */
    const degrees = (x: number, y: number) => {
      const shift = shiftOf(camera, box)
      return toDegrees([(x - shift.x) / shift.scale, (y - shift.y) / shift.scale])
    }
    const corners: [number, number][] = [
      [200, 120],
      [420, 130],
      [430, 330],
      [190, 320],
    ]
    // the first corner by the keyboard alone, then taken away
    await page.locator('.atlas-map canvas').first().focus()
    await page.keyboard.press('ArrowLeft')
    await page.locator('.draft-cross').waitFor()
    await page.keyboard.press('Enter')
    await form.getByText('1 sommet').waitFor()
    await form.getByRole('button', { name: 'Enlever le dernier sommet' }).click()
    await form.getByText('0 sommet').waitFor()
    for (const [i, [x, y]] of corners.entries()) {
      await page.mouse.click(box.x + x, box.y + y)
      await form.getByText(`${i + 1} sommet`).waitFor()
    }
    // nothing was chosen on the map, and nothing is said of a zone over its ground
    expect(await page.locator('.tip').count()).toBe(0)
    expect(page.url()).not.toMatch(/[?&]s=/)
    // the map is moved by a drag, and no corner is added by it
    const corner = (n: number) => page.getByRole('button', { name: `Sommet ${n}`, exact: true })
    const second = await corner(2).boundingBox()
    if (!second) throw new Error('no corner')
    await page.mouse.move(second.x + second.width / 2, second.y + second.height / 2)
    await page.mouse.down()
    await page.mouse.move(box.x + 470, box.y + 90, { steps: 4 })
    await page.mouse.up()
    await page.getByRole('button', { name: 'Ajouter un sommet après le sommet 3' }).focus()
    await page.keyboard.press('Enter')
    await form.getByText('5 sommets').waitFor()
    await corner(4).focus()
    await page.keyboard.press('Delete')
    await form.getByText('4 sommets').waitFor()
    await corner(1).focus()
    for (let i = 0; i < 5; i++) await page.keyboard.press('ArrowLeft')
    await settled(page)
    expect(await axeFindings(page)).toEqual([])
    // beside the map, which keeps its height; on a phone in the place of the bar, under the map
    const tool = async () => await form.boundingBox()
    const stage = async () => await page.locator('.stage').boundingBox()
    expect((await stage())?.height).toBeGreaterThan(400)
    expect((await tool())?.x).toBeGreaterThanOrEqual(box.x + box.width)
    const save = form.getByRole('button', { name: 'Enregistrer le périmètre' })
    await page.setViewportSize({ width: 390, height: 844 })
    await until('the tool at the foot of the phone', async () => {
      const [at, map] = [await tool(), await stage()]
      return at && map && at.y >= map.y + map.height && at.y + at.height <= 844
    })
    // a press that something else covers would wait for ever
    await save.click({ trial: true })
    await page.setViewportSize({ width: 1440, height: 1000 })
    await until('the tool beside the map', async () => ((await tool())?.x ?? 0) >= box.x + box.width)
    await page.setViewportSize({ width: 390, height: 844 })
    await until('the tool at the foot again', async () => ((await tool())?.x ?? 1) === 0)
    await save.click()
    // on the phone as well, what was made is said, with the way to it
    const made = item(page, 'périmètres tracés.geojson')
    await made.getByText('1 périmètre de travail').waitFor({ timeout: 10_000 })
    await made.getByRole('button', { name: /Voir à l’échelle/ }).click({ trial: true, timeout: 10_000 })
    await page.setViewportSize({ width: 1440, height: 1000 })
    const kept = await until('the file', () => keptCorners(page, 'Le Tracé'))
    const wanted = [
      [190, 120],
      [470, 90],
      [430, 330],
      [190, 320],
    ] as const
    /** of a pixel and a half */
    const near = (1.5 * 360) / (512 * 2 ** camera.zoom)
    for (const [x, y] of wanted) {
      const at = degrees(x, y)
      const nearest = Math.min(...kept.map(([one, other]) => Math.hypot(one - at.lon, other - at.lat)))
      expect(nearest).toBeLessThan(near)
    }
    expect(kept).toHaveLength(5)
    await item(page, 'périmètres tracés.geojson')
      .getByRole('button', { name: /Voir à l’échelle/ })
      .click()
    await until('the scale', async () => page.url().includes('l=work'))
    await settled(page)
    await openPart(page, 'Tableau')
    expect(await rowOf(page, 'Le Tracé')).toMatch(/\d %|\d,\d/)
    expect(await textOf(page, '.warnings')).toContain('Données locales, non publiées')
  }, 120_000)
})

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

it('what two perimeters share counts twice in a sum of both, and each such sum says so', async () => {
  const shared = demoZones('iris').slice(0, 3)
  const piece = (code: string, of: typeof shared) =>
    of.map((one) => ({
      type: 'Feature',
      properties: { code, nom: `Quartier ${code}` },
      geometry: demoContour('iris', one.code),
    }))
  const features = [...piece('PT00-UN', shared.slice(0, 2)), ...piece('PT00-DEUX', shared.slice(1))]
  const page = await atlas.open({ query: '?v=1&t=demo&i=vacancy_rate&l=iris', until: 'first-map' })
  await page.getByRole('button', { name: 'Ouvrir mes fichiers' }).click()
  await page.locator('#own-choose').waitFor({ state: 'attached' })
  await give(page, 'perimetres.geojson', JSON.stringify({ type: 'FeatureCollection', features }))
  await page.getByRole('button', { name: 'Voir à l’échelle des périmètres' }).click()
  await until('the scale', async () => page.url().includes('l=work'))
  await settled(page)
  expect(await textOf(page, '.step-legend')).toContain('ce que deux ont en commun compte dans chacun')
  await openPart(page, 'Tableau')
  // the table follows the choice a moment later
  for (const code of ['PT00-UN', 'PT00-DEUX']) {
    const box = page.locator(`table.zones tr[data-code="${code}"] input[type=checkbox]`)
    await box.click()
    await until('the row chosen', () => box.isChecked())
  }
  const row = page.locator('table.zones tfoot tr').filter({ hasText: 'Sélection' })
  await row.waitFor()
  const codes = shared.map(({ code }) => code)
  const twice = demoSum('LOG', codes) + demoSum('LOG', codes.slice(1, 2))
  await until('the sum', async () => (await row.innerText()).replace(/\D/g, '').includes(String(twice)))
  expect(await row.innerText()).toContain('ce que deux zones ont en commun y compte deux fois')
  expect(await textOf(page, '.selection')).toContain('Ce que deux zones ont en commun y compte deux fois')
  // the whole is that of the territory, and no sum of perimeters
  expect(await page.locator('table.zones tfoot tr').first().innerText()).toMatch(/^\s*EPCI/)
  // a method counts by IRIS, once each, and says so
  await page.goto(`${page.url().split('?')[0]}?v=1&t=demo&i=fragility&l=work`)
  await settled(page)
  await until('a headline by IRIS', async () =>
    /11 249 .* Décompte par IRIS, et non à l’échelle affichée/.test(await textOf(page, '.headline')),
  )
  await openPart(page, 'Répartition')
  expect(await textOf(page, '.transitions caption')).toContain(
    'Ce que deux zones ont en commun y compte deux fois',
  )
}, 120_000)

it('perimeters are made by the keyboard, of IRIS in a list and of coordinates, and counted by the residences in them', async () => {
  const [first, second] = iris
  if (!first || !second) throw new Error('two IRIS expected')
  const page = await atlas.open({
    query: `?v=1&t=demo&i=social_vacancy_rate&l=iris&s=${first.code}`,
    until: 'first-map',
  })
  await page.getByRole('button', { name: 'Ouvrir mes fichiers' }).click()
  const opened = async (summary: string) => {
    await page.locator('summary', { hasText: summary }).focus()
    await page.keyboard.press('Enter')
  }
  await page.locator('#own-choose').waitFor({ state: 'attached' })
  await opened('Tracer un périmètre de travail')
  await opened('Composer d’IRIS entiers')
  const byIris = page.locator('form.own-work').filter({ hasText: 'Filtrer les IRIS' })
  await byIris.getByLabel('Nom du périmètre').fill('Deux IRIS')
  await byIris.getByLabel('Filtrer les IRIS').fill(second.code)
  // the one that is chosen on the map is chosen already
  expect(await byIris.getByRole('checkbox', { checked: true }).count()).toBe(1)
  await byIris.getByRole('checkbox', { checked: false }).focus()
  await page.keyboard.press('Space')
  await byIris.getByRole('button', { name: 'Faire un périmètre de ces 2 IRIS' }).focus()
  await page.keyboard.press('Enter')
  const file = item(page, 'périmètres tracés.geojson')
  await file.getByText('1 périmètre de travail').waitFor()
  await opened('Par une liste de coordonnées')
  const byList = page.locator('form.own-work').filter({ hasText: 'Un sommet par ligne' })
  await byList.getByLabel('Nom du périmètre').fill('Le Carré')
  const corners = byList.getByLabel('Un sommet par ligne')
  await corners.fill('2 ; 48\nnulle part')
  await byList.getByRole('button').focus()
  await page.keyboard.press('Enter')
  await byList.getByRole('alert').getByText('La ligne 2 n’est pas un point').waitFor()
  const box = [first.lon - 0.01, first.lat - 0.01, first.lon + 0.01, first.lat + 0.01] as const
  const [west, south, east, north] = box
  await corners.fill(
    [
      [west, south],
      [east, south],
      [east, north],
      [west, north],
    ]
      .map((one) => one.join(' ; '))
      .join('\n'),
  )
  expect(await axeFindings(page)).toEqual([])
  await byList.getByRole('button').focus()
  await page.keyboard.press('Enter')
  await file.getByText('2 périmètres de travail').waitFor()
  await file.getByRole('button', { name: 'Voir à l’échelle des périmètres' }).click()
  await until('the scale', async () => page.url().includes('l=work'))
  await settled(page)
  await openPart(page, 'Tableau')
  const residences = demoResidencesIn(box)
  expect(residences.codes.length).toBeGreaterThan(2)
  const percent = (vacant: number, lettable: number) =>
    ((100 * vacant) / lettable).toFixed(1).replace('.', ',')
  const rate = percent(residences.sum('RPLS_VACANT'), residences.sum('RPLS_LETTABLE'))
  expect(await rowOf(page, 'Le Carré')).toContain(rate)
  const codes = [first.code, second.code]
  expect(await rowOf(page, 'Deux IRIS')).toContain(
    percent(demoSum('RPLS_VACANT', codes), demoSum('RPLS_LETTABLE', codes)),
  )
  // of residences chosen, whatever others stand beside them
  const few = residences.codes.filter((_, i) => i % 2 === 0)
  await page.evaluate(
    (query) => {
      history.pushState(null, '', query)
      dispatchEvent(new PopStateEvent('popstate'))
    },
    `?v=1&t=demo&i=social_vacancy_rate&l=residence&s=${few.join(',')}`,
  )
  await settled(page)
  await page.locator('#own-data').click()
  await opened('Tracer un périmètre de travail')
  await opened('Composer de résidences')
  const byResidence = page.locator('form.own-work').filter({ hasText: 'Filtrer les résidences' })
  expect(await byResidence.getByRole('checkbox', { checked: true }).count()).toBe(few.length)
  await byResidence.getByLabel('Nom du périmètre').fill('Nos résidences')
  expect(await axeFindings(page)).toEqual([])
  await byResidence
    .getByRole('button', { name: `Faire un périmètre de ces ${few.length} résidences` })
    .press('Enter')
  await file.getByText('3 périmètres de travail').waitFor()
  await file.getByRole('button', { name: 'Voir à l’échelle des périmètres' }).click()
  await until('the scale', async () => page.url().includes('l=work'))
  await settled(page)
  const ofFew = percent(residences.sum('RPLS_VACANT', few), residences.sum('RPLS_LETTABLE', few))
  expect(ofFew).not.toBe(rate)
  await until('its row', async () => (await rowOf(page, 'Nos résidences')).includes(ofFew))
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

it('a class is given to the residence chosen on the map, by the keyboard, and given again', async () => {
  const [code = ''] = demoCorrected('very_social')
  const page = await atlas.open({ query: `?v=1&t=demo&i=residence_profile&l=residence&s=${code}` })
  await settled(page)
  const form = page.locator('form.own-group').filter({ hasText: 'Classe donnée' })
  const opened = async (ways: readonly string[]) => {
    for (const way of ways) await page.locator(way).press('Enter')
    await form.waitFor()
  }
  const fill = async (given: string, reason: string) => {
    await form.getByLabel('Classe donnée').selectOption({ label: given })
    await form.getByLabel('Fonction de qui la donne').fill('Chargée de mission habitat')
    await form.getByLabel('Jour de l’atelier').fill('2025-03-12')
    await form.getByLabel('Motif').fill(reason)
    await form.getByRole('button', { name: 'Donner cette classe à cette zone' }).press('Enter')
  }
  // paper has nothing to press
  await page.emulateMedia({ media: 'print' })
  expect(await page.locator('.give-class').isVisible()).toBe(false)
  await page.emulateMedia({ media: 'screen' })
  await opened(['button:text-is("Donner une classe en atelier")'])
  expect(await axeFindings(page)).toEqual([])
  await fill('Ordinaire', 'Relogements « récents » ; à revoir')
  const file = item(page, 'classes données.csv')
  await file.getByText(/Pris pour/).waitFor()
  expect(await file.textContent()).toContain('Classes données en atelier')
  await page.keyboard.press('Escape')
  await settled(page)
  const card = () => textOf(page, '.card')
  await until('the class in the card', async () => (await card()).includes('Ordinaire (classe calculée'))
  expect(await card()).toContain('Relogements « récents » ; à revoir')
  expect(await textOf(page, '.warnings')).toContain('Données locales, non publiées')
  await opened(['#own-data', 'summary:text-is("Donner une classe en atelier")'])
  await fill('Très sociale', 'Après relecture')
  await until('one row still', async () => (await file.textContent())?.includes('1 ligne'))
  await page.keyboard.press('Escape')
  await until('the class given again', async () => (await card()).includes('Après relecture'))
  expect(await card()).not.toContain('Relogements « récents »')
}, 120_000)
