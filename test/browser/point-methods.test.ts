import { expect, it } from 'vitest'
import { atlasPage, openPart, settled, textOf, until } from './atlas-page.ts'
import { axeFindings } from './axe-findings.ts'
import { demoCorrected } from './demo-zones.ts'

const atlas = atlasPage()

it.each([
  ['residence_profile', 'residence', /logements sociaux en résidences très sociales/],
  ['fragility_building', 'residence', /en résidences qui cumulent des critères/],
  ['social_stock_needs', 'residence', /qui cumulent des problèmes/],
  ['condominium_watch', 'condominium', /logements en copropriété à suivre ou en veille/],
])(
  '%s is read by %s, says what it counts, and what depends on each threshold',
  async (method, level, headline) => {
    const page = await atlas.open({ query: `?v=1&t=demo&i=${method}&l=${level}` })
    await settled(page)
    await until('the headline', async () => headline.test(await textOf(page, '.headline')))
    await openPart(page, 'Répartition')
    expect(await page.locator('.method-tables tbody tr').count()).toBeGreaterThan(3)
  },
)

it('the profile of a residence shows its complements and opens the scenario of its attributions', async () => {
  const page = await atlas.open({ query: '?v=1&t=demo&i=residence_profile&l=residence' })
  await settled(page)
  await openPart(page, 'Tableau')
  const code = await page.locator('table.zones tr[data-code]').first().getAttribute('data-code')
  const other = await atlas.open({ query: `?v=1&t=demo&i=residence_profile&l=residence&s=${code}` })
  await settled(other)
  const card = await textOf(other, '.card')
  for (const words of [
    'Grandes familles locataires',
    'Familles monoparentales',
    'Ménages locataires de 65 ans',
  ])
    expect(card).toContain(words)
  await other.locator('.scenario summary').click()
  await other.locator('.scenario-fields').waitFor()
  expect(await axeFindings(other)).toEqual([])
})

it('the class that a workshop gives stands beside the computed one, which stays; both are counted and taken away', async () => {
  const page = await atlas.open({ query: '?v=1&t=demo&i=residence_profile&l=residence' })
  await settled(page)
  expect(await textOf(page, '.legend')).toMatch(
    /\d+ résidences corrigées en atelier sur 593 ; \d+ logements sociaux \(RPLS\) changent de classe ; les couleurs et les décomptes suivent la classe calculée/,
  )
  expect(await textOf(page, '.step-legend')).toContain(
    'Point cerclé : résidence dont un atelier donne la classe',
  )
  await openPart(page, 'Tableau')
  const [code, given] = demoCorrected('very_social')
  await page.locator('#table-filter').fill(code)
  const row = page.locator(`table.zones tr[data-code="${code}"]`)
  await until('its row', async () => /Intermédiaire.*Très sociale/s.test(await row.innerText()))
  const other = await atlas.open({ query: `?v=1&t=demo&i=residence_profile&l=residence&s=${code}` })
  await settled(other)
  const card = await textOf(other, '.card')
  expect(card).toContain('Classe donnée en atelier')
  expect(card).toContain('Très sociale (classe calculée : Intermédiaire)')
  expect(card).toContain(given)
  expect(card).toMatch(/, \d\d\/03\/2025/)
  expect(await axeFindings(other)).toEqual([])
  const sheet = await atlas.open({ query: `fiche.html?v=1&t=demo&z=${code}`, until: 'none' })
  const classes = sheet.locator('tr[data-indicator="residence_profile"]').first()
  await classes.waitFor()
  expect((await classes.innerText()).replaceAll('\u00a0', ' ')).toContain(
    'Très sociale (classe calculée : Intermédiaire)',
  )
})

it('perimeters of work have counts of their own, and the legal ones stay drawn over them', async () => {
  const page = await atlas.open({ query: '?v=1&t=demo&i=fragility&l=work' })
  await settled(page)
  await openPart(page, 'Tableau')
  expect(await page.locator('table.zones tbody tr[data-code]').allInnerTexts()).toEqual([
    expect.stringContaining('PT00-'),
    expect.stringContaining('PT00-'),
  ])
  expect(await textOf(page, '.legend')).toContain('Quartier prioritaire (QPV)')
  expect(await axeFindings(page)).toEqual([])
})

/** The methods of published documents, each with its name on the page. */
const SHIPPED = [
  ['fragility', 'iris', 'Fragilité de l’occupation du parc social'],
  ['private_stock_index', 'iris', 'Indice de fragilité du parc privé'],
  ['residence_profile', 'residence', 'Profil des résidences'],
  ['social_stock_needs', 'residence', 'Besoins du parc social'],
  ['condominium_watch', 'condominium', 'Veille des copropriétés'],
  ['fragility_building', 'residence', 'Occupation des résidences, six critères'],
] as const

it('each of the six methods is rebuilt in the workshop, and classes the same zones and dwellings', async () => {
  const page = await atlas.open({ query: '?v=1&t=demo&i=fragility&l=iris' })
  const counts = () => page.locator('.legend-steps .step-count').allInnerTexts()
  for (const [method, level, name] of SHIPPED) {
    // as the browser's own buttons do: the page is not opened again
    await page.evaluate((query) => {
      history.pushState(null, '', query)
      dispatchEvent(new PopStateEvent('popstate'))
    }, `?v=1&t=demo&i=${method}&l=${level}`)
    await until(name, async () => (await textOf(page, '#view-title')) === name)
    await settled(page)
    const shipped = await counts()
    expect(shipped.length).toBeGreaterThan(2)
    if ((await page.locator('.workshop').count()) === 0)
      await page.getByText('Construire une méthode').click()
    await page.getByRole('button', { name: `Partir de : ${name}` }).click()
    await until('the link', async () => page.url().includes('i=reader_method'))
    await settled(page)
    expect([method, await counts()]).toEqual([method, shipped])
    await until('the agreement', async () => /100\s%/.test(await textOf(page, '.workshop')))
  }
  // a mean among the criteria of the last one
  const fifth = page.getByRole('group', { name: 'Critère 5' })
  expect(await fifth.innerText()).toMatch(/Ici, le seuil vaut \d,\d/)
  await fifth.getByLabel('Seuil', { exact: true }).selectOption({ label: 'une moyenne fixe' })
  await until('the bound', async () => page.url().includes('.m20.'))
}, 180_000)
