import { readFileSync } from 'node:fs'
import { strFromU8, unzipSync } from 'fflate'
import Papa from 'papaparse'
import type { Locator, Page } from 'playwright-core'
import { expect, it } from 'vitest'
import writeExcelFile from 'write-excel-file/node'
import { odsOf } from '../fixtures/ods.ts'
import { OPS_COLUMNS } from '../fixtures/ops-columns.ts'
import { atlasPage, openPart, settled, textOf, until } from './atlas-page.ts'
import { axeFindings } from './axe-findings.ts'
import { demoSum, demoZones } from './demo-zones.ts'

/** The files of a reader, opened on the territory in view by the page alone. */

const atlas = atlasPage()
const communes = demoZones('commune')

const csv = (rows: readonly (readonly (string | number)[])[]) => rows.map((row) => row.join(';')).join('\n')
const VACANCY = csv([
  ['INSEE', 'Commune', 'Vacants', 'Logements', 'Avis'],
  ...communes.map(({ code, name }, i) => [
    i === 0 ? code.replace(/^0/, '') : code,
    name,
    10 + i,
    i === 0 ? 210 : 200,
    'à suivre',
  ]),
  ['00999', 'Nulle part', 1, 2, ''],
])

/** Cells of a spreadsheet, which took every zero from the head of the codes; each column is of the year in its name. */
const TWO_YEARS = [
  ['CODGEO', 'LIBGEO', 'P20_LOG', 'P20_LOGVAC', 'P22_LOG', 'P22_LOGVAC', '', ''],
  ...communes.map(({ code, name }, i) => [Number(code), name, 200 + i, i, 210 + i, i + 3, '', '']),
]
  .map((row) => row.join('\t'))
  .join('\n')

async function open(query = '?v=1&t=demo&i=vacancy_rate&l=commune', width = 1440, expected?: RegExp) {
  const page = await atlas.open({ query, width, until: 'first-map', ...(expected && { expected }) })
  await page.getByRole('button', { name: 'Ouvrir mes fichiers' }).click()
  await page.locator('#own-choose').waitFor()
  return page
}
const give = (page: Page, name: string, text: string) =>
  page.locator('#own-choose').setInputFiles({ name, mimeType: 'text/csv', buffer: Buffer.from(text) })
const item = (page: Page, name: string) => page.locator('.own-file').filter({ hasText: name })

it('a table becomes indicators: described, joined, shown, marked as local, and never in the link', async () => {
  const page = await open()
  await give(page, 'Vacance 2023.csv', VACANCY)
  const form = page.getByRole('form', { name: /Que contient ce tableau/ })
  await form.waitFor()
  expect(await form.getByLabel('Colonne des zones').inputValue()).toBe('INSEE')
  expect(await form.getByLabel('Échelle').inputValue()).toBe('commune')
  const vacant = form.getByRole('group', { name: 'Vacants' })
  await vacant.getByLabel('Ce qu’elle contient').selectOption('rate')
  await vacant.getByLabel('Rapporté à').selectOption('Logements')
  await vacant.getByLabel('Nom affiché').fill('Taux maison')
  expect(await form.getByLabel('Année des données').inputValue()).toBe('2023')
  expect(await axeFindings(page)).toEqual([])
  await form.getByRole('button', { name: 'Lire ce tableau' }).click()

  const file = item(page, 'Vacance 2023.csv')
  // the button is gone: the card of the file has the focus
  await until('the focus', () => file.evaluate((one) => one.matches(':focus')))
  await file.getByText(`${communes.length} zones sur ${communes.length} ont une ligne`).waitFor()
  await file.getByText('Codes réparés (1)').click()
  expect(await file.locator('details[open] .own-lines').textContent()).toContain(`lu ${communes[0]?.code}`)
  await file.getByText('Codes ou noms inconnus (1)').waitFor()
  expect(await axeFindings(page)).toEqual([])
  await file.getByRole('button', { name: 'Taux maison' }).click()

  await settled(page)
  expect(await textOf(page, '#view-title')).toBe('Taux maison')
  expect(await textOf(page, '.warnings')).toContain('Données locales, non publiées')
  await page.getByText('Mes données').first().waitFor()
  const [, second] = communes
  const row = page
    .locator('tr')
    .filter({ hasText: second?.name ?? '' })
    .first()
  expect((await row.textContent())?.replace(/\s/g, ' ')).toContain('5,5')
  await until('the address', async () => page.url().includes('i=own-vacance-2023-csv--vacants-logements'))
  expect(page.url()).not.toMatch(/5[.,]5|Taux|maison/)

  await page.getByRole('button', { name: 'Intégrer', exact: true }).click()
  await page.getByRole('dialog').getByText('ne peut pas être intégrée').waitFor()
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: 'Partager', exact: true }).click()
  await page.getByRole('dialog').getByText('« vacance-2023-csv »').waitFor()
  await page.keyboard.press('Escape')

  const saved = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Télécharger', exact: true }).click()
  await page.getByRole('button', { name: 'CSV simple', exact: true }).click()
  expect(readFileSync(await (await saved).path(), 'utf8')).toContain('Données locales, non publiées')
  await page.keyboard.press('Escape')

  // put away: the link asks for what is no longer there, and the page says so
  await page.getByRole('button', { name: 'Mes fichiers (1)' }).click()
  await page.getByRole('button', { name: 'Retirer Vacance 2023.csv' }).click()
  // the page itself has a line to close by now, behind the dialog
  await page.getByRole('dialog').getByRole('button', { name: 'Fermer' }).click()
  await page.getByText('fichier local, « vacance-2023-csv »').waitFor()
  await settled(page)
  expect(await textOf(page, '.warnings')).not.toContain('locales')

  // what the page exports of the whole territory, it reads as it was
  await page.goto(page.url().replace(/\?.*/, '?v=1&t=demo&i=vacancy_rate&l=commune'))
  await settled(page)
  await openPart(page, 'Tableau')
  const figures = async () => {
    const rows = page.locator('table.zones tbody tr[data-code]')
    await rows.first().waitFor()
    return (
      await rows.evaluateAll((all) =>
        all.map((one) => `${one.getAttribute('data-code')} ${one.querySelector('td')?.textContent}`),
      )
    ).sort()
  }
  const published = await figures()
  await page.getByRole('button', { name: 'Télécharger', exact: true }).click()
  await page.getByLabel(/^Tout le territoire/).check()
  const exported: string[] = []
  for (const format of ['CSV pour Excel français', 'GeoJSON, avec les contours']) {
    const file = page.waitForEvent('download')
    await page.getByRole('button', { name: format, exact: true }).click()
    exported.push(await (await file).path())
  }
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: 'Ouvrir mes fichiers' }).click()
  const [sheet = '', layer = ''] = exported
  await page.locator('#own-choose').setInputFiles([
    { name: 'tableur.csv', mimeType: 'text/csv', buffer: readFileSync(sheet) },
    { name: 'carte.geojson', mimeType: 'application/json', buffer: readFileSync(layer) },
  ])
  for (const name of ['tableur.csv', 'carte.geojson']) {
    await item(page, name).getByText('un tableau que l’atlas a exporté').waitFor()
    expect((await item(page, name).textContent()) ?? '').toMatch(/(\d+) zones sur \1 ont une ligne/)
  }
  await item(page, 'carte.geojson').locator('.own-indicators').getByRole('button').click()
  await until('the view of the export', async () => page.url().includes('i=own-carte-geojson'))
  await settled(page)
  expect(await figures()).toEqual(published)
}, 120_000)

it('an indicator of a file is a criterion of the reader’s method; its link carries the method, and not the file', async () => {
  const page = await open()
  await give(page, 'Vacance 2023.csv', VACANCY)
  const form = page.getByRole('form', { name: /Que contient ce tableau/ })
  await form.waitFor()
  const vacant = form.getByRole('group', { name: 'Vacants' })
  await vacant.getByLabel('Ce qu’elle contient').selectOption('rate')
  await vacant.getByLabel('Rapporté à').selectOption('Logements')
  await vacant.getByLabel('Nom affiché').fill('Taux maison')
  await form.getByRole('button', { name: 'Lire ce tableau' }).click()
  await item(page, 'Vacance 2023.csv').getByRole('button', { name: 'Taux maison' }).click()
  await settled(page)
  await page.getByText('Construire une méthode').click()
  await page.getByRole('button', { name: 'Commencer' }).click()
  const first = page.getByRole('group', { name: 'Critère 1', exact: true })
  await first.getByLabel('Seuil', { exact: true }).selectOption({ label: 'un taux fixe' })
  await first.getByLabel('Taux (%)').fill('8')
  const own = 'own-vacance-2023-csv--vacants-logements'
  expect(await first.getByLabel('Indicateur').inputValue()).toBe(own)
  await until('the link', async () => page.url().includes(`x=2!${own}.ge.v80.10`))
  await settled(page)
  // communes of 15 of 200 dwellings and more: 16 vacant of 200 are 8 %
  const rows = page.locator('table.zones tbody tr[data-code]')
  await openPart(page, 'Tableau')
  await rows.first().waitFor()
  const met = communes.filter((_, i) => (10 + i) / (i === 0 ? 210 : 200) >= 0.08)
  expect(met.length).toBeGreaterThan(2)
  await until('the classes', async () => (await rows.filter({ hasText: /Score 1/ }).count()) === met.length)
  expect(await textOf(page, '.warnings')).toContain('Données locales, non publiées')
  expect(page.url()).not.toMatch(/Taux|maison/)
  // a criterion of another scale alone: it says where it has figures, and that no scale has them all
  await page.getByRole('button', { name: 'Ajouter un critère' }).click()
  const second = page.getByRole('group', { name: 'Critère 2', exact: true })
  await second.getByLabel('Indicateur').selectOption('fragility_income_rate')
  await second.getByText(/^Cet indicateur n’a pas de chiffre à l’échelle affichée \(commune\)/).waitFor()
  await page.getByText('Aucune échelle n’a tous ces critères').waitFor()
  await second.getByLabel('Indicateur').selectOption('vacancy_rate')
  await page.getByText(/^Seules ces échelles ont tous ces critères.* groupe de communes/).waitFor()
  await page.getByRole('button', { name: 'Retirer le critère 2' }).click()
  await until('the link', async () => page.url().includes(`x=2!${own}.ge.v80.10!`))
  await settled(page)
  await page.getByRole('button', { name: 'Partager', exact: true }).click()
  await page.getByRole('dialog').getByText('« vacance-2023-csv »').waitFor()
  // on a machine without the file, the link says which file it needs
  const other = await atlas.open({ query: new URL(page.url()).search, until: 'first-map' })
  await other.getByRole('alert').getByText('« vacance-2023-csv »').waitFor()
}, 120_000)

it('a link to a figure of a file says which file it needs', async () => {
  const page = await atlas.open({
    query: '?v=1&t=demo&i=own-suivi-csv--vacants&l=commune',
    until: 'first-map',
  })
  await page.getByRole('alert').getByText('« suivi-csv »').waitFor()
}, 60_000)

it('a file that is none is refused in one line, and the others go on; a pasted table is read', async () => {
  const page = await open()
  await page.locator('#own-choose').setInputFiles([
    {
      name: 'page.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from('<!doctype html><title>Erreur 404</title>'),
    },
    { name: 'note.xlsx', mimeType: 'text/csv', buffer: Buffer.from('%PDF-1.7') },
    { name: 'bon.csv', mimeType: 'text/csv', buffer: Buffer.from(VACANCY) },
  ])
  await item(page, 'page.csv').getByText('une page HTML a été enregistrée à la place').waitFor()
  await item(page, 'note.xlsx').getByText('c’est un PDF, qui n’est pas lu ici').waitFor()
  const method = {
    criteria: [
      { indicator: 'vacancy_rate', comparison: '>=', bound: { kind: 'value', percent: 8 }, points: 1 },
    ],
    rules: [{ minimums: [0, 1] }],
    weight: null,
  }
  await give(page, 'methode.json', JSON.stringify({ atlas: 'method', version: 2, method }))
  await item(page, 'methode.json').getByText('c’est une méthode de l’atelier').waitFor()
  const undated = item(page, 'bon.csv').getByRole('form')
  await undated.waitFor()
  expect(await undated.getByLabel('Année des données').inputValue()).toBe('')
  await undated.getByRole('button', { name: 'Lire ce tableau' }).click()
  // nothing is read of a table whose year is not said
  const year = undated.getByLabel('Année des données')
  await until('the year in hand', () => year.evaluate((field) => field.matches(':focus:invalid')))
  expect(await year.getAttribute('aria-invalid')).toBe('true')
  await undated.getByText('À dire : ni une colonne, ni le nom du fichier ne donnent l’année.').waitFor()
  await page.getByText('Coller un tableau').click()
  await page.locator('#own-paste').fill(TWO_YEARS)
  await page.getByRole('button', { name: 'Lire les cellules collées' }).click()
  const pasted = item(page, 'tableau collé.tsv')
  const form = pasted.getByRole('form')
  // each column is of the year that its name says, and no other is asked for
  await form.getByText('qui est celle de leurs chiffres : 2020, 2022.').waitFor()
  await form.getByText('2 colonnes sans nom sont laissées de côté.').waitFor()
  expect(await form.getByLabel('Année des données').count()).toBe(0)
  await form.getByRole('group', { name: 'P20_LOGVAC, P22_LOGVAC' }).waitFor()
  await form.getByRole('button', { name: 'Lire ce tableau' }).click()
  await pasted.getByText(`${communes.length} zones sur ${communes.length} ont une ligne`).waitFor()
  await pasted.getByText(`Codes réparés (${communes.length})`).waitFor()
  await pasted.getByRole('button', { name: 'LOGVAC', exact: true }).click()
  await settled(page)
  const last = communes.at(-1)
  const rowOf = () =>
    page
      .locator('table.zones tbody tr')
      .filter({ hasText: last?.name ?? '' })
      .first()
      .textContent()
  const n = communes.length
  await until('the figure of 2022', async () => ((await rowOf()) ?? '').includes(`${n + 2}`))
  await page.getByRole('slider', { name: 'Année' }).press('Home')
  await until('the figure of 2020', async () => ((await rowOf()) ?? '').includes(`${n - 1}`))

  // a workbook of a sheet a year: the second is opened beside the first, described already, of its own year
  await page.getByRole('button', { name: /^Mes fichiers/ }).click()
  const sheet = (from: number) => [
    ['INSEE', 'part'],
    ...communes.map(({ code }, i) => [code, (from + i) / 100]),
  ]
  const workbook = odsOf({ 'Fin 2021': sheet(10), 'Fin 2022': sheet(40) })
  await page
    .locator('#own-choose')
    .setInputFiles({ name: 'Parts.ods', mimeType: '', buffer: Buffer.from(workbook) })
  const first = item(page, 'Parts.ods').first()
  const described = first.getByRole('form')
  await described.waitFor()
  expect(await described.getByLabel('Année des données').inputValue()).toBe('2021')
  await first.getByLabel('Feuille du classeur').selectOption('Fin 2022')
  await until(
    'the year',
    async () => (await described.getByLabel('Année des données').inputValue()) === '2022',
  )
  // written between 0 and 1
  const times = described.getByRole('button', { name: '× 100' })
  await times.click()
  expect(await times.getAttribute('aria-pressed')).toBe('true')
  expect(await axeFindings(page)).toEqual([])
  await described.getByRole('button', { name: 'Lire ce tableau' }).click()
  await first.getByText('Autres remarques').click()
  await first.getByText('multiplié par 100, comme demandé').waitFor()
  await first.getByRole('button', { name: 'la feuille « Fin 2021 »' }).click()
  const second = item(page, 'Parts.ods [Fin 2021]')
  const alike = second.getByRole('form')
  await alike.waitFor()
  expect(await alike.getByLabel('Année des données').inputValue()).toBe('2021')
  expect(await alike.getByRole('button', { name: '× 100' }).getAttribute('aria-pressed')).toBe('true')
  await alike.getByRole('button', { name: 'Lire ce tableau' }).click()
  await second.getByRole('button', { name: 'part', exact: true }).click()
  await settled(page)
  await page.getByRole('slider', { name: 'Année' }).press('End')
  await until('the figure of 2022', async () => ((await rowOf()) ?? '').includes(`${40 + n - 1},0`))
  await page.getByRole('slider', { name: 'Année' }).press('Home')
  await until('the figure of 2021', async () => ((await rowOf()) ?? '').includes(`${10 + n - 1},0`))

  // a table of a row a measure is read in a column a measure where its reader wants it
  await page.getByRole('button', { name: /^Mes fichiers/ }).click()
  const long = communes.flatMap(({ code }, i) => [
    [code, 'logements', 200],
    [code, 'vides', 10 + i],
  ])
  await give(page, 'Long 2023.csv', csv([['INSEE', 'indicateur', 'valeur'], ...long]))
  const asLong = item(page, 'Long 2023.csv')
  await asLong.getByText('plusieurs lignes par zone').waitFor()
  await asLong.getByRole('button', { name: 'Lire une colonne par mesure' }).click()
  await asLong.getByRole('group', { name: 'vides' }).waitFor()
  await asLong.getByRole('form').getByRole('button', { name: 'Lire ce tableau' }).click()
  await asLong.getByRole('button', { name: 'vides', exact: true }).click()
  await settled(page)
  await until('the figure', async () => ((await rowOf()) ?? '').includes(`${10 + n - 1}`))
  // the method opens in the workshop by one press, and the link carries it
  await page.getByRole('button', { name: /^Mes fichiers/ }).click()
  await item(page, 'methode.json').getByRole('button', { name: 'Ouvrir dans l’atelier des méthodes' }).click()
  await until('the method', async () => page.url().includes('x=2!vacancy_rate.ge.v80.10'))
  await settled(page)
  await page.getByRole('group', { name: 'Critère 1', exact: true }).waitFor()
  expect(await page.getByRole('dialog').count()).toBe(0)
}, 120_000)

it('a workbook XLSX shows its sheets: the one that is wanted is read, beside a sheet of words', async () => {
  const page = await open()
  const cells = (rows: readonly (readonly (string | number)[])[]) =>
    rows.map((row) => row.map((value) => ({ value, type: typeof value === 'number' ? Number : String })))
  const sheets = {
    Notice: [['Ce classeur'], ['dit les logements vides de chaque commune']],
    'Fin 2022': [['INSEE', 'Vides'], ...communes.map(({ code }, i) => [code, 10 + i])],
    'Fin 2023': [['INSEE', 'Vides'], ...communes.map(({ code }, i) => [code, 40 + i])],
  }
  const workbook = await writeExcelFile(
    Object.entries(sheets).map(([sheet, rows]) => ({ sheet, data: cells(rows) })),
  ).toBuffer()
  await page.locator('#own-choose').setInputFiles({ name: 'Suivi.xlsx', mimeType: '', buffer: workbook })
  const file = item(page, 'Suivi.xlsx').first()
  const chosen = file.getByLabel('Feuille du classeur')
  await chosen.waitFor()
  expect(await chosen.locator('option').allTextContents()).toEqual(['Notice', 'Fin 2022', 'Fin 2023'])
  await chosen.selectOption('Fin 2023')
  const form = file.getByRole('form')
  await until('the year', async () => (await form.getByLabel('Année des données').inputValue()) === '2023')
  await form.getByRole('button', { name: 'Lire ce tableau' }).click()
  await file.getByText(`${communes.length} zones sur ${communes.length} ont une ligne`).waitFor()
  await file.getByRole('button', { name: 'la feuille « Fin 2022 »' }).click()
  // the card of the sheet that is added is in hand
  const second = item(page, 'Suivi.xlsx [Fin 2022]')
  await until('the card', async () => second.evaluate((card) => card.contains(document.activeElement)))
  const { top, bottom } = await second.evaluate((card) => card.getBoundingClientRect())
  expect(top).toBeGreaterThanOrEqual(0)
  expect(top).toBeLessThan(900)
  expect(bottom).toBeGreaterThan(top)
  await second.getByRole('form').getByRole('button', { name: 'Lire ce tableau' }).click()
  await second.getByRole('button', { name: 'Vides', exact: true }).click()
  await settled(page)
  const row = page
    .locator('table.zones tbody tr')
    .filter({ hasText: communes.at(-1)?.name ?? '' })
    .first()
  const n = communes.length
  await page.getByRole('slider', { name: 'Année' }).press('End')
  await until('the figure of 2023', async () => ((await row.textContent()) ?? '').includes(`${40 + n - 1}`))
  await page.getByRole('slider', { name: 'Année' }).press('Home')
  await until('the figure of 2022', async () => ((await row.textContent()) ?? '').includes(`${10 + n - 1}`))
}, 120_000)

/** Counts of an IRIS: some are a few points from a threshold. */
const USUAL = (i: number) => [200, i % 9 === 4 ? 84 : 180, 90, 80, 400, 160]

it('OPS counts are recognised, and give the fragility map; what a publication would mask is one switch', async () => {
  const page = await open('?v=1&t=demo&i=vacancy_rate&l=iris')
  const iris = demoZones('iris')
  /** @param counts of an IRIS, by its rank; null: households of which most are under the ceilings, or nearly half of them */
  const survey = (counts: (i: number) => readonly number[] | null) =>
    csv([
      [...OPS_COLUMNS],
      ...iris.map(({ code }, i) => [
        code,
        2025,
        ...(counts(i) ?? USUAL(i)),
        // a count that is the same everywhere is asked about
        210 + i,
      ]),
    ])
  const SMALL = [8, 4, 5, 2, 16, 3]
  await give(
    page,
    'enquete.csv',
    survey((i) => (i === 0 ? SMALL : null)),
  )
  const file = item(page, 'enquete.csv')
  await file.getByText(/Pris pour/).waitFor()
  expect(await file.textContent()).toContain('Enquête sur l’occupation du parc social')
  await page.getByLabel('Montrer ce qu’une publication masquerait').check()
  await page.getByText(/\d+ valeurs masquées/).waitFor({ timeout: 60_000 })
  await file.getByRole('button', { name: 'Fragilité de l’occupation du parc social' }).click()
  await settled(page)
  expect(await textOf(page, '.subtitle')).toContain('2025')
  expect(await textOf(page, '.warnings')).toContain('Données locales, non publiées')
  await page.getByText('secret statistique').first().waitFor({ state: 'attached' })
  const dialog = page.getByRole('dialog')
  const others = dialog.locator('section').filter({ hasText: 'Autres tableaux de la page' })
  const fileOf = async (part: Locator, form: string) => {
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      part.getByRole('button', { name: form }).click(),
    ])
    return readFileSync(await file.path())
  }
  /** Every table that the page gives of the view, as CSV and as the sheets of a workbook. */
  const takeAll = async () => {
    await page.getByRole('button', { name: 'Télécharger', exact: true }).click()
    const found = new Map<string, string>()
    const take = async (name: string, part: Locator) => {
      found.set(name, (await fileOf(part, 'CSV simple')).toString())
      const sheets = unzipSync(await fileOf(part, 'Classeur Excel (XLSX)'))
      for (const [path, bytes] of Object.entries(sheets))
        if (/sheet\d*\.xml|sharedStrings/.test(path)) found.set(`${name} ${path}`, strFromU8(bytes))
    }
    await take('zones', dialog.locator('section').filter({ hasText: 'Par IRIS' }).first())
    const list = others.locator('select')
    await list.waitFor()
    const names = await list
      .locator('option')
      .evaluateAll((all) => all.map((one) => (one as HTMLOptionElement).value))
    for (const name of names) {
      await list.selectOption(name)
      await take(name, others)
    }
    await page.keyboard.press('Escape')
    return found
  }
  const taken = async (name: string) => {
    await page.getByRole('button', { name: 'Télécharger', exact: true }).click()
    await others.locator('select').selectOption(name)
    const text = (await fileOf(others, 'CSV simple')).toString()
    await page.keyboard.press('Escape')
    return text
  }
  const rowsOf = (text = '') =>
    Papa.parse<Record<string, string>>(text, { header: true, skipEmptyLines: true }).data
  // another survey, of other counts under the same mask, gives the same tables to the byte: none tells what is masked
  const before = await takeAll()
  const hidden = rowsOf(before.get('zones')).filter((row) => row.income_state === 'suppressed')
  const ranks = hidden.map(({ code }) => iris.findIndex((one) => one.code === code))
  const [first, , partner] = ranks
  expect([ranks.length, first]).toEqual([3, 0])
  expect([...before.keys()].filter((name) => !/ /.test(name))).toEqual([
    'zones',
    'cross',
    'near',
    'sensitivity',
    'transitions',
  ])
  const masks = page.getByText(/\d+ valeurs masquées/)
  const OTHER = [5, 1, 2, 0, 9, 7]
  const reopened = async (small: readonly number[]) => {
    await page.getByRole('button', { name: 'Mes fichiers (1)' }).click()
    const rest = USUAL(partner ?? 0).map((value, i) => value + (SMALL[i] ?? 0) - (small[i] ?? 0))
    await give(
      page,
      'enquete.csv',
      survey((i) => (i === 0 ? small : i === partner ? rest : null)),
    )
    await masks.waitFor({ state: 'detached' })
    await masks.waitFor({ timeout: 60_000 })
    await dialog.getByRole('button', { name: 'Fermer' }).click()
    await settled(page)
  }
  await reopened(OTHER)
  expect(await takeAll()).toEqual(before)
  // nor does the agreement of a method of the reader's own with that of the territory
  await page.getByText('Construire une méthode').click()
  await page.getByRole('button', { name: /^Partir de/ }).click()
  await until('the method', async () => page.url().includes('i=reader_method'))
  await settled(page)
  const mine = await taken('agreement')
  expect(mine).toContain('Fragilité')
  await reopened(SMALL)
  expect(await taken('agreement')).toBe(mine)
  await page.getByRole('button', { name: 'Retirer la méthode' }).click()
  await until('the method of the territory', async () => page.url().includes('i=fragility'))
  await settled(page)
  // the cross-table that is taken away bounds what a masked class hides
  /** between the least and the most dwellings of each class, in the commune of the first IRIS */
  const unsure = async () => {
    const commune = iris[0]?.code.slice(0, 5)
    const rows = rowsOf(await taken('cross')).filter(
      (row) => row.commune === commune && row.place === 'Ensemble',
    )
    expect(rows.length).toBeGreaterThan(2)
    return rows.reduce((sum, row) => sum + Number(row.counted_most) - Number(row.counted_least), 0)
  }
  const masked = await unsure()
  const maskedHeadline = await textOf(page, '.headline')
  // thresholds, cross-table and zones near a threshold answer as they do for what is published
  await page.getByRole('button', { name: 'Mes fichiers (1)' }).click()
  await page.getByLabel('Montrer ce qu’une publication masquerait').uncheck()
  await page.getByRole('dialog').getByRole('button', { name: 'Fermer' }).click()
  await settled(page)
  // at least one criterion is met in each IRIS: half of the households of the first are under 40 %
  const stock = iris.reduce((sum, _, i) => sum + 210 + i, 0)
  await until(
    'the headline',
    async () => (await textOf(page, '.headline')).split(' logements')[0]?.replace(/\D/g, '') === `${stock}`,
  )
  expect(await unsure()).toBeLessThan(masked)
  // and at once, of the same question to the same table, what is masked again
  await page.getByRole('button', { name: 'Mes fichiers (1)' }).click()
  await page.getByLabel('Montrer ce qu’une publication masquerait').check()
  await page.getByRole('dialog').getByRole('button', { name: 'Fermer' }).click()
  await until('the masked headline', async () => (await textOf(page, '.headline')) === maskedHeadline)
  expect(await unsure()).toBe(masked)
  await page.getByRole('button', { name: 'Mes fichiers (1)' }).click()
  await page.getByLabel('Montrer ce qu’une publication masquerait').uncheck()
  await page.getByRole('dialog').getByRole('button', { name: 'Fermer' }).click()
  const near = page.locator('#near-title + .scroll tbody tr')
  const few = await near.count()
  await page.locator('#threshold-income').fill('90')
  await until('zones near the threshold', async () => (await near.count()) > few)
  await openPart(page, 'Répartition')
  await page.locator('table.cross').first().waitFor()
  // the sheet of the zone waits for the same mask, kept or worked out again, and holds no more
  await page.getByRole('button', { name: 'Mes fichiers (1)' }).click()
  await page.getByLabel('Montrer ce qu’une publication masquerait').check()
  await masks.waitFor({ timeout: 60_000 })
  await page.goto(new URL(`fiche.html?v=1&t=demo&z=${iris[0]?.code}`, page.url()).href)
  await page.getByText('Données locales, non publiées').first().waitFor({ timeout: 60_000 })
  await until('the state of its figures', async () => /secret statistique/i.test(await textOf(page, 'main')))
  // 3 of 16 adults, as the file says
  expect(await textOf(page, 'main')).not.toMatch(/18,8\s%/)
}, 120_000)

it('places of the reader’s own: those that are not on the map are listed, the others are points, summed by commune', async () => {
  const page = await open()
  const [first, second] = communes
  if (!first || !second) throw new Error('two communes expected')
  const rows = [
    ['nom', 'rue', 'logements', 'vacants', 'longitude', 'latitude'],
    ['Les Tilleuls', '1 rue Haute', 24, 3, first.lon, first.lat],
    ['Les Ormes', '2 rue Haute', 16, 1, first.lon + 0.0004, first.lat],
    ['Le Parc', '3 rue Basse', 10, 5, second.lon, second.lat],
    ['Sans lieu', '4 rue Basse', 9, 1, '', ''],
    ['À Paris', '5 rue Basse', 9, 1, 2.35, 48.85],
  ]
  await give(page, 'Lieux 2024.csv', csv(rows))
  const form = page.getByRole('form', { name: /Que contient ce tableau/ })
  await form.getByText('3 des 5 premières lignes ont un lieu près du territoire').waitFor()
  expect(await page.getByLabel('Chaque ligne est').inputValue()).toBe('places')
  expect(await form.getByLabel('Projection').inputValue()).toBe('EPSG:4326')
  await form.getByLabel('Adresse').selectOption('rue')
  const vacant = form.getByRole('group', { name: 'vacants' })
  await vacant.getByLabel('Ce qu’elle contient').selectOption('rate')
  await vacant.getByLabel('Rapporté à').selectOption('logements')
  await vacant.getByLabel('Nom affiché').fill('Part vacante')
  expect(await axeFindings(page)).toEqual([])
  await form.getByRole('button', { name: 'Lire ce tableau' }).click()

  const file = item(page, 'Lieux 2024.csv')
  await file.getByText('3 lieux sur la carte').waitFor()
  await file.getByText('Sans coordonnées, ou à 0,0 (1)').click()
  expect(await file.locator('details[open] .own-lines').textContent()).toBe('ligne 5 ; Sans lieu')
  await file.getByText('Hors du territoire (1)').waitFor()
  expect(await axeFindings(page)).toEqual([])
  await file.getByRole('button', { name: 'Part vacante' }).click()
  await settled(page)
  await until('the view', async () => (await textOf(page, '#view-title')) === 'Part vacante')
  const row = (name: string) =>
    page.locator('table.zones tbody tr').filter({ hasText: name }).first().textContent()
  // places are looked at as points
  await until('the scale', async () => page.url().includes('l=address'))
  await page.getByRole('radio', { name: 'Commune', exact: true }).check()
  // the ratio of the sums of the two places, 4 of 40
  await until('the commune', async () => ((await row(first.name)) ?? '').includes('10,0'))

  await page.getByRole('radio', { name: 'Adresse', exact: true }).check()
  await until('the scale', async () => page.url().includes('l=address'))
  await settled(page)
  expect(await textOf(page, '.warnings')).toContain('Données locales, non publiées')
  expect(await page.locator('table.zones tbody tr').count()).toBe(3)
  expect((await row('Les Tilleuls'))?.replace(/\s/g, ' ')).toContain('12,5')
  // discs are sized by the dwellings that the file counts, and the legend says so
  expect(await page.locator('.step-circles').getAttribute('aria-label')).toMatch(/logements.*20/)
  // the link names the columns, and holds nothing of the places
  expect(page.url()).not.toMatch(/Tilleuls|-9\.\d{4}/)

  // the registers that give points: only what they give is offered, at their points, and the whole is theirs
  await page.getByRole('button', { name: /^Mes fichiers/ }).click()
  await give(
    page,
    'rnc-data-gouv.csv',
    csv([
      [
        'numero_d_immatriculation',
        'code_officiel_commune',
        'long',
        'lat',
        'nombre_de_lots_a_usage_d_habitation',
      ],
      ['AA1000001', first.code, first.lon, first.lat, 8],
    ]),
  )
  await item(page, 'rnc-data-gouv.csv').getByRole('button', { name: 'Veille des copropriétés' }).click()
  await until('the scale', async () => /i=condominium_watch&l=condominium/.test(page.url()))
  await settled(page)
  await until('its state', async () =>
    /indéterminé/i.test((await page.locator('table.zones tbody').textContent()) ?? ''),
  )
  await page.getByRole('button', { name: /^Mes fichiers/ }).click()
  await item(page, 'rnc-data-gouv.csv')
    .getByRole('button', { name: /^Retirer/ })
    .click()
  const home = [first.code, 1, 'RUE', 'HAUTE', '-319040,9', '6516657,8']
  const labels = ['E', 'F', 'C', 'C', 'C']
  await give(
    page,
    'RPLS_detail_2024.csv',
    csv([
      ['DEPCOM', 'NUMVOIE', 'TYPVOIE', 'NOMVOIE', 'X', 'Y', 'CONSTRUCT', 'DPEENERGIE'],
      ...labels.map((label) => [...home, 1990, label]),
    ]),
  )
  const stock = item(page, 'RPLS_detail_2024.csv')
  const energy = stock.getByRole('button', { name: 'Logements sociaux classés E, F ou G', exact: true })
  await energy.waitFor()
  expect(await stock.locator('.own-indicators').innerText()).not.toMatch(/vacan|loyer|fragil|part de/i)
  await energy.click()
  await until('the scale', async () => /i=social_energy_rate&l=residence/.test(page.url()))
  await settled(page)
  await until('the rate of the file', async () =>
    /40,0/.test((await page.locator('table.zones tbody').textContent()) ?? ''),
  )
  expect(await textOf(page, '.warnings')).toContain('Données locales')
  await page.getByRole('radio', { name: 'IRIS', exact: true }).check()
  await until('the scale', async () => page.url().includes('l=iris'))
  await settled(page)
  expect(await textOf(page, '.warnings')).not.toContain('Données locales')
  // the zones keep what is published of them, and have the sums of the file beside it, under its name
  await page.getByRole('button', { name: /^Mes fichiers/ }).click()
  await stock
    .getByRole('button', {
      name: 'Logements sociaux classés E, F ou G, résidences de « RPLS_detail_2024.csv »',
    })
    .click()
  await until('the sums', async () => /i=own-rpls[^&]*socialenergyrate&l=iris/.test(page.url()))
  await settled(page)
  await until('the rate of the file in its IRIS', async () =>
    /40,0/.test((await page.locator('table.zones tbody').textContent()) ?? ''),
  )
  expect(await textOf(page, '.warnings')).toContain('Données locales')
  expect(await textOf(page, '.legend')).toContain('109 IRIS hors du champ de l’indicateur')
  await page.getByRole('button', { name: /^Mes fichiers/ }).click()
  await stock.getByRole('button', { name: /^Retirer/ }).click()
  await file.getByRole('button', { name: 'Part vacante' }).click()
  await until('the scale', async () => page.url().includes('l=address'))
  await settled(page)

  // under the rule of sets, a place of fewer than 11 dwellings is not shown, nor a total that would give it
  await page.getByRole('button', { name: /^Mes fichiers/ }).click()
  await page.getByRole('button', { name: 'Changer ce pour quoi Lieux 2024.csv est pris' }).click()
  expect(await page.getByLabel('Logements de l’ensemble').count()).toBe(0)
  await page.getByLabel('Règle de secret, si').selectOption('set')
  // the column that says how many dwellings each place has is proposed
  expect(await page.getByLabel('Logements de l’ensemble').inputValue()).toBe('logements')
  await page
    .getByRole('form', { name: /Que contient/ })
    .getByRole('button', { name: 'Lire ce tableau' })
    .click()
  // while it is worked out, neither the figures of before are shown or taken away, nor others under the title
  const solver = /assets\/highs[^/]*\.wasm/
  let answer = () => {}
  const asked = new Promise<void>((resolve) => {
    answer = resolve
  })
  await page.context().route(solver, async (route) => {
    await asked
    await route.continue()
  })
  await page.getByLabel('Montrer ce qu’une publication masquerait').check()
  await page.locator('.finding').getByText('Calcul de ce qu’une publication masquerait').waitFor()
  await page.getByRole('dialog').getByText('Calcul de ce qu’une publication masquerait').waitFor()
  expect(await textOf(page, '#view-title')).toBe('Part vacante')
  expect(await textOf(page, 'main')).not.toContain('12,5')
  expect(await page.locator('table.zones, .map-box, .view-actions').count()).toBe(0)
  expect(await page.getByText('À venir, une fois calculé ce qui est masqué.').count()).toBe(2)
  answer()
  // the two counts of that place, of its IRIS and of its commune: figures of the atlas alone are not counted
  await page.getByText('6 valeurs masquées', { exact: true }).waitFor({ timeout: 60_000 })
  await page.getByRole('dialog').getByRole('button', { name: 'Fermer' }).click()
  await settled(page)
  await until('the mark of secrecy', async () =>
    ((await row('Le Parc')) ?? '').includes('Secret statistique'),
  )
  expect((await row('Les Tilleuls'))?.replace(/\s/g, ' ')).toContain('12,5')

  // opened anew, nothing is shown in the place of the file's figures before these are there
  await until('what is masked, kept', () => keptNames(page).then((names) => names.includes('demo/mask.bin')))
  const reader = /assets\/own-worker[^/]*\.js$/
  let release = () => {}
  const held = new Promise<void>((resolve) => {
    release = resolve
  })
  await page.context().route(reader, async (route) => {
    await held
    await route.continue()
  })
  // what is kept of the mask is worked out again by nobody
  let solved = 0
  await page.context().route(solver, (route) => {
    solved++
    return route.continue()
  })
  await page.reload({ waitUntil: 'commit' })
  await page.getByText('Réouverture de vos fichiers').waitFor()
  expect(await page.locator('#view-title, #opening').count()).toBe(0)
  release()
  await settled(page)
  expect(await textOf(page, '#view-title')).toBe('Part vacante')
  expect(await row('Le Parc')).toContain('Secret statistique')
  expect(solved).toBe(0)
  // what was kept and is not as it was written is worked out again, which is said meanwhile
  await page.evaluate(async () => {
    const root = await navigator.storage.getDirectory()
    const folder = await root.getDirectoryHandle('atlas-own')
    const file = await (await folder.getFileHandle(encodeURIComponent('demo/mask.bin'))).createWritable()
    await file.write('no mask')
    await file.close()
  })
  await page.context().unroute(reader)
  await page.context().unroute(solver)
  let solve = () => {}
  const solving = new Promise<void>((resolve) => {
    solve = resolve
  })
  await page.context().route(solver, async (route) => {
    await solving
    await route.continue()
  })
  await page.reload({ waitUntil: 'commit' })
  await page.getByText('Calcul de ce qu’une publication masquerait').waitFor()
  expect(await page.locator('#view-title, #opening').count()).toBe(0)
  solve()
  await settled(page)
  expect(await row('Le Parc')).toContain('Secret statistique')
}, 180_000)

const keptNames = (page: Page) =>
  page.evaluate(async () => {
    const root = await navigator.storage.getDirectory()
    const names: string[] = []
    for await (const name of (await root.getDirectoryHandle('atlas-own')).keys())
      names.push(decodeURIComponent(name))
    return names
  })

it('groups are drawn of the communes chosen on the map, shown at their own scale, and marked as local', async () => {
  const page = await atlas.open({
    query: `?v=1&t=demo&i=vacancy_rate&l=commune&s=${communes[0]?.code},${communes[1]?.code}`,
  })
  await page.getByRole('button', { name: 'Ouvrir mes fichiers' }).click()
  await page.getByText('Grouper des communes').click()
  await page.getByText(`Communes choisies sur la carte : ${communes[0]?.name}`).waitFor()
  await page.getByLabel('Nom du groupe').fill('Mes deux communes')
  await page.getByRole('button', { name: 'Faire un groupe de ces 2 communes' }).click()
  await page.getByText('1 groupe de communes').waitFor()
  await page.getByRole('button', { name: 'Voir à l’échelle des groupes' }).click()
  await until('the scale', async () => page.url().includes('l=group'))
  await settled(page)
  expect(await textOf(page, '.warnings')).toContain('Données locales, non publiées')
  const rows = await page.locator('table.zones tbody tr').allTextContents()
  const [row, ...others] = rows.filter((one) => one.includes('Mes deux communes'))
  expect(others).toEqual([])
  // the rate of the two communes together: the ratio of their sums
  const codes = communes.slice(0, 2).map(({ code }) => code)
  const rate = (100 * demoSum('LOGVAC', codes)) / demoSum('LOG', codes)
  expect(row?.replace(/\s/g, ' ')).toContain(rate.toFixed(1).replace('.', ','))

  await page.getByRole('button', { name: 'Mes fichiers (1)' }).click()
  await page.getByRole('button', { name: 'Tout effacer' }).click()
  await page.getByRole('button', { name: 'Effacer', exact: true }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Fermer' }).click()
  await settled(page)
  expect(await textOf(page, '.warnings')).not.toContain('locales')
  expect((await page.locator('table.zones tbody tr').allTextContents()).join()).not.toContain(
    'Mes deux communes',
  )
}, 120_000)

it('what is opened is kept until it is cleared, and a project file opens it in another browser', async () => {
  const page = await open()
  await give(page, 'Vacance 2023.csv', VACANCY)
  await page.getByRole('form').getByRole('button', { name: 'Lire ce tableau' }).click()
  await item(page, 'Vacance 2023.csv').getByRole('button', { name: 'Vacants' }).click()
  await settled(page)
  await until('the mark', () =>
    page.evaluate(() => (localStorage.getItem('atlas:own') ?? '').includes('demo')),
  )

  // the link holds nothing of the file, and finds it where it is kept
  await page.reload()
  await page.getByRole('button', { name: 'Mes fichiers (1)' }).waitFor()
  await until('the view', async () => (await textOf(page, '#view-title')) === 'Vacants')
  expect(await textOf(page, '.warnings')).toContain('Données locales, non publiées')

  await page.getByRole('button', { name: 'Mes fichiers (1)' }).click()
  const saved = page.waitForEvent('download')
  await page.getByRole('button', { name: /Enregistrer le projet/ }).click()
  const project = await saved
  expect(project.suggestedFilename()).toBe('demo.atlas.zip')
  const content = readFileSync(await project.path())
  await page.getByRole('button', { name: 'Tout effacer' }).click()
  await page.getByRole('button', { name: 'Garder', exact: true }).click()
  await page.locator(':focus', { hasText: 'Tout effacer' }).press('Enter')
  await page.getByRole('button', { name: 'Effacer', exact: true }).click()
  await until('the mark to go', () =>
    page.evaluate(() => !(localStorage.getItem('atlas:own') ?? '').includes('demo')),
  )
  await page.reload()
  await page.getByRole('button', { name: 'Ouvrir mes fichiers' }).waitFor()

  // it leads to the territory that it was made on, and to its first map
  const elsewhere = await open('?v=1&t=mel')
  await elsewhere.locator('#own-choose').setInputFiles({ name: 'projet.zip', mimeType: '', buffer: content })
  await until('the view', async () => (await textOf(elsewhere, '#view-title')) === 'Vacants')
  expect(new URL(elsewhere.url()).searchParams.get('t') ?? 'demo').toBe('demo')
  expect(await textOf(elsewhere, '.warnings')).toContain('Données locales, non publiées')
  await until('the focus', async () => (await textOf(elsewhere, ':focus')) === 'Mes fichiers (1)')
  await elsewhere.keyboard.press('Enter')
  await item(elsewhere, 'Vacance 2023.csv').getByRole('button', { name: 'Vacants' }).waitFor()

  // without the content of the files, it says which to open, and takes them as they were taken
  await elsewhere.getByLabel(/Avec le contenu des fichiers/).uncheck()
  const light = elsewhere.waitForEvent('download')
  await elsewhere.getByRole('button', { name: /Enregistrer le projet/ }).click()
  const without = readFileSync(await (await light).path())
  expect(without.includes('Sauvelane')).toBe(false)
  const third = await open()
  await third.locator('#own-choose').setInputFiles({ name: 'p.zip', mimeType: '', buffer: without })
  await third
    .getByText('Ce projet demande aussi ces fichiers, qu’il ne contient pas : Vacance 2023.csv')
    .waitFor()
  await give(third, 'Vacance 2023.csv', VACANCY)
  await item(third, 'Vacance 2023.csv').getByRole('button', { name: 'Vacants' }).waitFor()
}, 120_000)

it('works on in memory where the browser keeps nothing, and says so; by the keyboard, at 390 pixels', async () => {
  const page = await atlas.open({
    query: '?v=1&t=demo&i=vacancy_rate&l=commune',
    width: 390,
    height: 844,
    until: 'first-map',
  })
  await page.evaluate(() => {
    navigator.storage.getDirectory = () => Promise.reject(new Error('no'))
    Object.defineProperty(window, 'indexedDB', {
      get() {
        throw new Error('refused here')
      },
    })
  })
  const button = page.getByRole('button', { name: 'Ouvrir mes fichiers' })
  if (!(await button.isVisible())) await page.getByRole('button', { name: 'Choisir' }).click()
  await button.focus()
  await page.keyboard.press('Enter')
  await page.locator('#own-choose').waitFor({ state: 'attached' })
  await give(page, 'Vacance 2023.csv', VACANCY)
  await page.getByRole('alert').getByText('Ce navigateur ne garde rien ici').waitFor()
  await page.getByRole('form').getByRole('button', { name: 'Lire ce tableau' }).focus()
  await page.keyboard.press('Enter')
  await item(page, 'Vacance 2023.csv').getByRole('button', { name: 'Vacants' }).waitFor()
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390)
  expect(
    await page.locator('dialog.dialog[open]').evaluate((one) => one.scrollWidth - one.clientWidth),
  ).toBeLessThanOrEqual(1)
  await page.keyboard.press('Escape')
  await until('the focus', async () => (await textOf(page, ':focus')) === 'Mes fichiers (1)')
  // what is chosen to be seen is seen: the sheet that the dialog was opened from is put away
  await page.keyboard.press('Enter')
  await item(page, 'Vacance 2023.csv').getByRole('button', { name: 'Vacants' }).press('Enter')
  await until('the view', async () => (await textOf(page, '#view-title')) === 'Vacants')
  expect(await page.locator('.atlas[data-sheet]').count()).toBe(0)
}, 90_000)
