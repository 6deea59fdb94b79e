import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { packagedCog } from '../../scripts/sources/packaged-cog.ts'
import { atlasPage, openPart, settled, textOf, until } from './atlas-page.ts'
import { demoZones } from './demo-zones.ts'

/** What is made of the files of a reader: the follow-up of a plan, an indicator of two tables; and how a reading is stopped. */

const atlas = atlasPage()
const communes = demoZones('commune')
const csv = (rows: readonly (readonly (string | number)[])[]) => rows.map((row) => row.join(';')).join('\n')
const item = (page: Page, name: string) => page.locator('.own-file').filter({ hasText: name })
async function open(query: string): Promise<Page> {
  const page = await atlas.open({ query, until: 'first-map' })
  await page.getByRole('button', { name: 'Ouvrir mes fichiers' }).click()
  await page.locator('#own-choose').waitFor({ state: 'attached' })
  return page
}
const give = (page: Page, files: Readonly<Record<string, string>>) =>
  page.locator('#own-choose').setInputFiles(
    Object.entries(files).map(([name, text]) => ({
      name,
      mimeType: 'text/csv',
      buffer: Buffer.from(text),
    })),
  )
/** What the cells of a zone say in the table. */
const cellsOf = async (page: Page, name: string) =>
  (
    await page
      .locator('table.zones tbody tr')
      .filter({ hasText: name })
      .first()
      .locator('th, td')
      .allTextContents()
  ).map((text) =>
    text
      .replace(/[\s\u00a0\u202f]+/g, ' ')
      .replace('−', '-')
      .trim(),
  )

it('results opened on a real plan give its attainment, its gap and the pace that it needs', async () => {
  // the plan of Orléans counts dwellings started; Bou is to have 10 from 2023 to 2028
  const official = packagedCog().epci('244500468')?.communes ?? []
  const bou = official.find(({ name }) => name === 'Bou')?.code
  const page = await open('?v=1&t=orleans')
  await give(page, {
    'r.csv': csv([
      ['niveau', 'code', 'mesure', 'annee', 'valeur', 'evenement', 'source_ref'],
      ...official.flatMap(({ code }) =>
        [2023, 2024].map((year) => [
          'commune',
          code,
          'DONE_DWELLINGS',
          year,
          code === bou ? year - 2021 : 30,
          'commencé',
          'suivi, p. 1',
        ]),
      ),
    ]),
  })
  const file = item(page, 'r.csv')
  // 2 and 3 dwellings of the 3.3 that two years of six ask for
  for (const [name, figure] of [
    ['Atteinte de l’objectif de logements', '150 %'],
    ['Écart à l’objectif attendu à date', '2 logements'],
    // 5 are left for four years
    ['Rythme nécessaire pour atteindre l’objectif', '1,3 logement par an'],
  ] as const) {
    await file.getByRole('button', { name, exact: true }).click()
    await until('the view', async () => (await textOf(page, '#view-title')) === name)
    await settled(page)
    expect(await textOf(page, '.warnings')).toContain('Données locales, non publiées')
    await until(name, async () => (await cellsOf(page, 'Bou')).includes(figure))
    await page.getByRole('button', { name: /^Mes fichiers/ }).click()
  }
}, 120_000)

it('an indicator of two tables is made by a form, and drawn as a chart; a list of the join is copied', async () => {
  const page = await open('?v=1&t=demo&i=vacancy_rate&l=commune')
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
  const table = (column: string, from: (i: number) => number) =>
    csv([['INSEE', column], ...communes.map(({ code }, i) => [code, from(i)]), ['00999', 1]])
  await give(page, {
    'Vacance.csv': table('Vacants 2023', (i) => 10 + i),
    'Parc.csv': table('Logements 2023', (i) => 500 + i),
    // the first starts from nothing, the second is several times what it was
    'Avant.csv': table('Vacants 2019', (i) => (i < 2 ? 2 * i : 20 + i)),
  })
  for (const name of ['Vacance.csv', 'Parc.csv', 'Avant.csv']) {
    await item(page, name).getByRole('button', { name: 'Lire ce tableau' }).click()
    await item(page, name)
      .getByText(`${communes.length} zones sur ${communes.length} ont une ligne`)
      .waitFor()
  }
  const unknown = item(page, 'Parc.csv')
  await unknown.getByText('Codes ou noms inconnus (1)').click()
  await unknown.locator('details[open]').getByRole('button', { name: 'Copier la liste' }).click()
  await until('the list', async () =>
    (await page.evaluate(() => navigator.clipboard.readText())).includes('00999'),
  )

  await page.getByText('Calculer un indicateur').click()
  const form = page.locator('.own-combine form')
  const made = async (kind: string, fields: Readonly<Record<string, string>>, name: string) => {
    const field = (label: string) =>
      form.locator('label', { has: page.locator('span').getByText(label, { exact: true }) }).locator('select')
    await field('Calcul').selectOption({ label: kind })
    for (const [label, value] of Object.entries(fields)) {
      const options = await field(label).locator('option').allTextContents()
      await field(label).selectOption({ label: options.find((text) => text.includes(value)) ?? value })
    }
    await form.getByLabel('Nom affiché').fill(name)
    await form.getByRole('button', { name: 'Ajouter cet indicateur' }).click()
  }
  await made(
    'Un rapport',
    { Numérateur: 'Vacants 2023', Dénominateur: 'Logements 2023', Pour: '1 000' },
    'Vacants pour mille',
  )
  await made(
    'Une évolution, en %',
    { 'Valeur finale': 'Vacants 2023', 'Valeur de départ': 'Vacants 2019' },
    'Évolution des vacants',
  )
  await page.getByRole('dialog').getByRole('button', { name: 'Fermer' }).click()
  const last = communes.length - 1
  const name = communes[last]?.name ?? ''
  const figure = (value: number) => value.toFixed(1).replace('.', ',')
  for (const [label, value, unit, when, files] of [
    ['Vacants pour mille', (1000 * (10 + last)) / (500 + last), 'pour 1 000', '2023', ['Vacance', 'Parc']],
    [
      'Évolution des vacants',
      (100 * (10 + last)) / (20 + last) - 100,
      '%',
      '2019 → 2023',
      ['Vacance', 'Avant'],
    ],
  ] as const) {
    const section = page.locator('.indicator-section', { hasText: 'Mes données' })
    if (!(await section.evaluate((one: HTMLDetailsElement) => one.open)))
      await section.locator('summary').click()
    await section.getByText(label, { exact: true }).click()
    await until('the view', async () => (await textOf(page, '#view-title')) === label)
    await settled(page)
    await until(label, async () => (await cellsOf(page, name)).some((text) => text.startsWith(figure(value))))
    const legend = await textOf(page, '.legend')
    const finding = await textOf(page, 'p.finding, div.finding')
    expect(finding).toContain(unit)
    expect(finding).not.toContain(unit === '%' ? 'pour 1 000' : '%')
    // neither an evolution of more than 100 % nor a start from nothing is a share of a whole
    expect(legend).not.toMatch(/à plus de 100|rien n’est à compter/)
    expect(legend.includes('1 commune qui part de 0')).toBe(unit === '%')
    expect(await textOf(page, '.subtitle')).toContain(`, ${when} —`)
    const sources = await textOf(page, '.source-line')
    for (const file of files) expect(sources).toContain(`${file}.csv, ${file === 'Avant' ? 2019 : 2023}`)
  }
  // a calculation gives the form no further columns
  await page.getByRole('button', { name: /^Mes fichiers/ }).click()
  await page.getByText('Calculer un indicateur').click()
  const columns = await form.locator('select').nth(1).locator('option').allTextContents()
  expect(columns.filter((text) => /Vacants|Logements 2023/.test(text))).toHaveLength(3)
  await page.getByRole('dialog').getByRole('button', { name: 'Fermer' }).click()
  await page.getByRole('button', { name: 'Graphiques' }).click()
  await page.getByRole('button', { name: 'Classement' }).click()
  await page.locator('.plot-drawing [data-code]').first().waitFor()
  await openPart(page, 'Tableau')
  // chosen in the table, a commune is in the link, which holds no figure
  await page.locator('table.zones tbody tr').filter({ hasText: name }).getByRole('button').first().click()
  await until('the selection', async () => page.url().includes(communes[last]?.code ?? '-'))
  expect(page.url()).not.toMatch(/vacants%20|Évolution|\d,\d/)

  // the link has the calculation, by the names of its files and columns: no figure is in it
  expect(page.url()).toContain('d=1!change!100!percent!neutral!')

  // in another browser the link says which files it needs, and the calculation is made again at one press
  const other = await open(new URL(page.url()).search)
  const banner = other.locator('.problems')
  await banner.getByText('« Vacance.csv » et « Avant.csv »').first().waitFor()
  await give(other, {
    'Vacance.csv': table('Vacants 2023', (i) => 10 + i),
    'Avant.csv': table('Vacants 2019', (i) => (i < 2 ? 2 * i : 20 + i)),
  })
  for (const file of ['Vacance.csv', 'Avant.csv']) {
    await item(other, file).getByRole('button', { name: 'Lire ce tableau' }).click()
    await item(other, file).getByText('ont une ligne').waitFor()
  }
  await other.getByRole('dialog').getByRole('button', { name: 'Fermer' }).click()
  await banner.getByRole('button', { name: 'Refaire le calcul' }).click()
  await until('the same view', async () => (await textOf(other, '#view-title')) === 'Évolution des vacants')
  await settled(other)
  expect(await cellsOf(other, name)).toEqual(await cellsOf(page, name))
}, 120_000)

it('a reading is stopped at one press, and taken up again', async () => {
  const page = await atlas.open({ query: '?v=1&t=demo&i=vacancy_rate&l=commune', until: 'first-map' })
  await page.context().route(/assets\/own-worker[^/]*\.js$/, (route) =>
    route.fulfill({
      contentType: 'text/javascript',
      body: 'addEventListener("message", () => { postMessage({ kind: "step", step: "join", rows: 12000 }); for (;;) {} })',
    }),
  )
  await page.getByRole('button', { name: 'Ouvrir mes fichiers' }).click()
  await page.locator('#own-choose').waitFor({ state: 'attached' })
  const text = csv([['INSEE', 'Vacants'], ...communes.map(({ code }, i) => [code, i])])
  await give(page, { 'long.csv': text, 'autre.csv': text })
  const file = item(page, 'long.csv')
  // how far it is stands beside it, and the page answers meanwhile
  await file.getByText(/12.000 lignes lues/).waitFor()
  await page.context().unroute(/assets\/own-worker[^/]*\.js$/)
  await file.getByRole('button', { name: 'Arrêter' }).click()
  await file.getByText('Arrêté.').waitFor()
  await item(page, 'autre.csv').getByRole('form').waitFor()
  await file.getByRole('button', { name: 'Reprendre' }).click()
  await file.getByRole('form').waitFor()
}, 60_000)

it('files dropped anywhere on the page are opened, and the page stays', async () => {
  const page = await atlas.open({ query: '?v=1&t=demo&i=vacancy_rate&l=commune', until: 'first-map' })
  const drop = async (on: string, name: string) => {
    const text = csv([['INSEE', 'Vacants 2023'], ...communes.map(({ code }, i) => [code, i])])
    const dataTransfer = await page.evaluateHandle(
      ([name, text]) => {
        const given = new DataTransfer()
        given.items.add(new File([text], name, { type: 'text/csv' }))
        return given
      },
      [name, text] as const,
    )
    const stopped = await page.locator(on).evaluate((element, dataTransfer) => {
      const over = new DragEvent('dragover', { dataTransfer, bubbles: true, cancelable: true })
      element.dispatchEvent(over)
      const event = new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true })
      element.dispatchEvent(event)
      return [over.defaultPrevented, event.defaultPrevented]
    }, dataTransfer)
    expect(stopped).toEqual([true, true])
  }
  await drop('.stage', 'carte.csv')
  await item(page, 'carte.csv').getByRole('form').waitFor()
  // in the dialog, and beside the box that is meant for it
  await drop('.own-drop', 'boite.csv')
  await item(page, 'boite.csv').getByRole('form').waitFor()
  await drop('#own-data-title', 'dialogue.csv')
  await item(page, 'dialogue.csv').getByRole('form').waitFor()
  expect(await page.locator('.own-file').count()).toBe(3)
}, 60_000)
