import type { Locator, Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { SHIPPED } from '../../scripts/declared/shipped.test-helper.ts'
import type { Text } from '../../src/i18n/lang.ts'
import { sentence } from '../../src/i18n/typeset.ts'
import type { Bound } from '../../src/methods/bound.ts'
import type { Method } from '../../src/methods/method.ts'
import { loadCatalogue } from '../../src/publish/catalogue/load-catalogue.ts'
import { atlasPage, openPart, settled, textOf, until } from './atlas-page.ts'
import { axeFindings } from './axe-findings.ts'
import { demoCorrected } from './demo-zones.ts'
import { tabTo } from './tab-to.ts'

const atlas = atlasPage()

it.each([
  ['residence_profile', 'residence', /logements sociaux en résidences très sociales/],
  ['fragility_building', 'residence', /en résidences qui cumulent des critères/],
  ['social_stock_needs', 'residence', /qui cumulent des problèmes/],
  ['condominium_watch', 'condominium', /logements en copropriété à suivre ou en veille/],
])(
  '%s is read by %s, says what it counts, and what depends on each threshold',
  async (method, level, headline) => {
    const page = await atlas.visit({ query: `?v=1&t=demo&i=${method}&l=${level}` })
    await settled(page)
    await until('the headline', async () => headline.test(await textOf(page, '.headline')))
    await openPart(page, 'Répartition')
    expect(await page.locator('.method-tables tbody tr').count()).toBeGreaterThan(3)
  },
)

it('a yes or a no has no threshold to move, a mean moves by a part of its own, and what hangs on both is counted', async () => {
  const page = await atlas.open({ query: '?v=1&t=demo&i=condominium_watch&l=condominium' })
  await settled(page)
  await openPart(page, 'Répartition')
  const plain = (text: string) => text.replace(/\s+/g, ' ').trim()
  const rowOf = async (table: string, name: string) =>
    plain(
      await page
        .locator(`div:has(> #${table}) tbody tr`)
        .filter({ has: page.getByRole('rowheader', { name }) })
        .innerText(),
    )
  expect(await rowOf('moves-title', 'Sans mandat de syndic')).toBe(
    'Sans mandat de syndic sans objet sans objet',
  )
  expect(await rowOf('moves-title', 'Logements par copropriété')).toMatch(
    /^Logements par copropriété seuil à 9,5 ou à 10,5 \d/,
  )
  expect(await rowOf('moves-title', 'Charges impayées')).toMatch(/^Charges impayées \d/)
  expect(plain(await textOf(page, 'div:has(> #moves-title)'))).toContain(
    'Ce qui en dépend se lit sous « Ce qui dépend de chaque critère »',
  )
  expect(await rowOf('sensitivity-title', 'Sans mandat de syndic')).toMatch(
    /^Sans mandat de syndic [1-9].* copropriétés? [1-9]|zones/,
  )
})

it('the profile of a residence shows its complements and opens the scenario of its attributions', async () => {
  const page = await atlas.visit({ query: '?v=1&t=demo&i=residence_profile&l=residence' })
  await settled(page)
  await openPart(page, 'Tableau')
  const code = await page.locator('table.zones tr[data-code]').first().getAttribute('data-code')
  const other = await atlas.visit({ query: `?v=1&t=demo&i=residence_profile&l=residence&s=${code}` })
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
  const page = await atlas.visit({ query: '?v=1&t=demo&i=residence_profile&l=residence' })
  await settled(page)
  expect(await textOf(page, '.legend')).toMatch(
    /\d+ résidences corrigées en atelier sur 593 ; \d+ logements sociaux \(RPLS\) changent de classe ; les couleurs et les décomptes suivent la classe calculée/,
  )
  expect(await textOf(page, '.step-legend')).toContain(
    'Point cerclé : résidence corrigée en atelier, dont la couleur reste celle du calcul',
  )
  await openPart(page, 'Tableau')
  const [code, given] = demoCorrected('very_social')
  await page.locator('#table-filter').fill(code)
  const row = page.locator(`table.zones tr[data-code="${code}"]`)
  await until('its row', async () => /Intermédiaire.*Très sociale/s.test(await row.innerText()))
  const other = await atlas.visit({ query: `?v=1&t=demo&i=residence_profile&l=residence&s=${code}` })
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

/** How the workshop names each comparison and each kind of bound. */
const COMPARED = {
  '>=': 'à partir de (≥)',
  '>': 'au-dessus de (>)',
  '<=': 'jusqu’à (≤)',
  '<': 'en dessous de (<)',
} as const
const BOUNDS = {
  value: ['un taux fixe', 'Taux (%)'],
  mean: ['une moyenne fixe', 'Moyenne'],
  quantile: ['un rang parmi les zones', 'Part des zones qui ne dépassent pas le seuil (%)'],
  epci: ['le taux du territoire, plus ou moins', 'Écart (points)'],
  departement: ['le taux du département, plus ou moins', 'Écart (points)'],
  france: ['le taux de la France, plus ou moins', 'Écart (points)'],
} as const
const numberOf = (bound: Bound): number => {
  switch (bound.kind) {
    case 'value':
      return bound.percent
    case 'mean':
      return bound.value
    case 'quantile':
      return bound.share
    default:
      return bound.plus
  }
}
const typed = (value: number) => String(value).replace('.', ',')
const { indicators, measures, methods } = loadCatalogue(SHIPPED)
const labelled = (all: readonly { readonly id: string; readonly label: Text }[], id: string | null) => {
  const found = all.find((one) => one.id === id)
  if (!found) throw new Error(`no ${id}`)
  return found.label.fr
}

/** Builds a method as a reader does who has its document before them: each criterion, its bound, its points, the classes, the weight. */
async function build(page: Page, method: Method) {
  for (const [rank, { indicator, comparison, bound, threshold, unit, points }] of method.criteria.entries()) {
    if (rank > 0) await page.getByRole('button', { name: 'Ajouter un critère' }).click()
    const fields = page.getByRole('group', { name: `Critère ${rank + 1}`, exact: true })
    await fields.getByLabel('Indicateur').selectOption({ label: labelled(indicators, indicator) })
    await fields.getByLabel('Rempli').selectOption({ label: COMPARED[comparison] })
    const fixed: Bound =
      unit === 'mean' ? { kind: 'mean', value: threshold / 100 } : { kind: 'value', percent: threshold }
    const wanted = bound ?? fixed
    const [kind, number] = BOUNDS[wanted.kind]
    await fields.getByLabel('Seuil', { exact: true }).selectOption({ label: kind })
    await fields.getByLabel(number).fill(typed(numberOf(wanted)))
    await fields.getByLabel('Points', { exact: true }).fill(typed(points))
  }
  const minimums = method.rules[0]?.minimums ?? []
  for (let i = 2; i < minimums.length; i++)
    await page.getByRole('button', { name: 'Ajouter une classe' }).click()
  // from the last: the scores increase at each step
  for (let i = minimums.length - 1; i > 0; i--)
    await page.getByLabel(`Classe ${i + 1} : à partir du score`).fill(typed(minimums[i] ?? 0))
  for (const id of method.complements ?? [])
    await page
      .getByLabel('Ajouter un complément, qui ne change pas la classe')
      .selectOption({ label: labelled(indicators, id) })
  await page
    .getByLabel('Ce qui est compté dans chaque zone')
    .selectOption({ label: sentence(labelled(measures, method.weight)) })
}

/** The methods of published documents, each with a level that it is read by. */
const SHIPPED_AT: Readonly<Record<string, string>> = {
  fragility: 'iris',
  private_stock_index: 'iris',
  residence_profile: 'residence',
  social_stock_needs: 'residence',
  condominium_watch: 'condominium',
  fragility_building: 'residence',
}

/** On a phone, what its narrow fields hold: quantiles, and criteria of every kind. */
const ON_A_PHONE = ['private_stock_index', 'condominium_watch']

it.each([
  ['each of the six methods', 1440, methods],
  ['two methods', 390, methods.filter(({ id }) => ON_A_PHONE.includes(id))],
] as const)(
  '%s: built by hand in the workshop, %s pixels wide, the same zones and dwellings are in each class',
  async (_, width, built) => {
    const touch = width < 800
    expect(Object.keys(SHIPPED_AT).sort()).toEqual(methods.map(({ id }) => id).sort())
    expect(ON_A_PHONE.filter((id) => !(id in SHIPPED_AT))).toEqual([])
    const page = await atlas.open({ query: '?v=1&t=demo&i=fragility&l=iris', width, height: 844, touch })
    if (touch) await page.getByRole('button', { name: 'Choisir', exact: true }).click()
    const counts = () => page.locator('.legend-steps .step-count').allInnerTexts()
    for (const method of built) {
      const name = method.label.fr
      // as the browser's own buttons do: the page is not opened again
      await page.evaluate((query) => {
        history.pushState(null, '', query)
        dispatchEvent(new PopStateEvent('popstate'))
      }, `?v=1&t=demo&i=${method.id}&l=${SHIPPED_AT[method.id]}`)
      await until(name, async () => (await textOf(page, '#view-title')) === name)
      await settled(page)
      const shipped = await counts()
      expect(shipped.length).toBeGreaterThan(2)
      if ((await page.locator('.workshop').count()) === 0)
        await page.getByText('Construire une méthode').click()
      await page.getByRole('button', { name: 'Commencer' }).click()
      await build(page, method)
      await until('the link', async () => page.url().includes('i=reader_method'))
      await settled(page)
      expect(await page.locator('.workshop .error').allInnerTexts()).toEqual([])
      expect([method.id, await counts()]).toEqual([method.id, shipped])
      const agreement = page.locator('.workshop section').filter({ hasText: `Accord avec : ${name}` })
      const carried = new URL(page.url()).searchParams.get('x')?.split('!')[6] ?? ''
      expect(carried).toBe((method.complements ?? []).join('*'))
      await until('the agreement', async () =>
        /100\s%\s*dans des classes de même rang/.test(await agreement.innerText()),
      )
    }
    // over the map of a phone, the workshop itself says what each change makes of the zones
    expect(await page.locator('.workshop-live').isVisible()).toBe(touch)
  },
  240_000,
)

it('a method is built with the keyboard alone, and classes the same zones and dwellings', async () => {
  const page = await atlas.open({ query: '?v=1&t=demo&i=residence_profile&l=residence' })
  const method = methods.find(({ id }) => id === 'residence_profile')
  if (!method) throw new Error('no residence_profile')
  const counts = () => page.locator('.legend-steps .step-count').allInnerTexts()
  const shipped = await counts()
  const press = async (target: Locator) => {
    await tabTo(page, target)
    await page.keyboard.press('Enter')
  }
  const type = async (field: Locator, value: number) => {
    await tabTo(page, field)
    await page.keyboard.press('Control+A')
    await page.keyboard.type(typed(value))
  }
  /** goes to an option by arrows, from the one that is chosen */
  const choose = async (select: Locator, label: string) => {
    await tabTo(page, select)
    const steps = await select.evaluate((element, wanted) => {
      const { options, selectedIndex } = element as HTMLSelectElement
      return [...options].findIndex((one) => one.label === wanted) - selectedIndex
    }, label)
    for (let i = 0; i < Math.abs(steps); i++) await page.keyboard.press(steps > 0 ? 'ArrowDown' : 'ArrowUp')
    expect(await select.evaluate((one) => (one as HTMLSelectElement).selectedOptions[0]?.label)).toBe(label)
  }
  await press(page.locator('#workshop-title'))
  await press(page.getByRole('button', { name: 'Commencer' }))
  for (const [rank, { indicator, comparison, bound, points }] of method.criteria.entries()) {
    if (rank > 0) await press(page.getByRole('button', { name: 'Ajouter un critère' }))
    const fields = page.getByRole('group', { name: `Critère ${rank + 1}`, exact: true })
    if (!bound) throw new Error('a bound is expected')
    const [kind, number] = BOUNDS[bound.kind]
    await choose(fields.getByLabel('Indicateur'), labelled(indicators, indicator))
    await choose(fields.getByLabel('Rempli'), COMPARED[comparison])
    await choose(fields.getByLabel('Seuil', { exact: true }), kind)
    await type(fields.getByLabel(number), numberOf(bound))
    await type(fields.getByLabel('Points', { exact: true }), points)
  }
  await press(page.getByRole('button', { name: 'Ajouter une classe' }))
  await choose(
    page.getByLabel('Ce qui est compté dans chaque zone'),
    sentence(labelled(measures, method.weight)),
  )
  await until('the link', async () => page.url().includes('i=reader_method'))
  await settled(page)
  await until('the same counts', async () => JSON.stringify(await counts()) === JSON.stringify(shipped))
}, 120_000)
