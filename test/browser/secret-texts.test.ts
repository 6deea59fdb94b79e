import { execFileSync } from 'node:child_process'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import Papa from 'papaparse'
import type { Page } from 'playwright-core'
import { beforeAll, expect, it } from 'vitest'
import { openingFigure, readCatalogue } from '../../scripts/site/opening-figure.ts'
import { packagedCog } from '../../scripts/sources/packaged-cog.ts'
import { realFormFiles } from '../fixtures/real-form.ts'
import { temporaryFolder } from '../temporary-folder.ts'
import { atlasPage, settled, textOf } from './atlas-page.ts'
import { copyWithoutData } from './site-copy.ts'

/** A territory with secrets, of counts that are told apart by their number: none that is masked stands in any text of the page. */

const EPCI = '242100410'
const communes =
  packagedCog()
    .epci(EPCI)
    ?.communes.map(({ code }) => code) ?? []
const iris = communes.flatMap((commune) => [`${commune}0101`, `${commune}0102`])
const isSmall = (at: number) => at % 9 === 4
const small = iris.filter((_, at) => isSmall(at))
const COLUMNS = {
  OPS_HOUSEHOLDS: 'menages',
  OPS_HOUSEHOLDS_U40: 'menages_moins_40_plus',
  OPS_RECENT: 'emmenages_recents',
  OPS_RECENT_U40: 'emmenages_recents_moins_40_plus',
  OPS_ADULTS: 'adultes',
  OPS_ADULTS_UNEMPLOYED: 'adultes_demandeurs_emploi',
}
const MEASURES = Object.keys(COLUMNS)
/** At most 2 000: the sanity layer leaves out what a small commune could not hold. */
const counts = iris.map((_, i) =>
  isSmall(i)
    ? [8, 4, 5, 2, 16, 3]
    : [407 + 31 * i, 109 + 17 * i, 113 + 19 * i, 51 + 11 * i, 811 + 23 * i, 151 + 13 * i],
)
const stock = counts.map(([households = 0]) => households + 13)
const CRITERIA = [
  ['OPS_HOUSEHOLDS_U40', 'OPS_HOUSEHOLDS', 40],
  ['OPS_RECENT_U40', 'OPS_RECENT', 50],
  ['OPS_ADULTS_UNEMPLOYED', 'OPS_ADULTS', 20],
] as const

let site = ''
/** What the folder prints, and what it masks, by IRIS and measure. */
const printed = new Map<string, number>()
const masked: { readonly key: string; readonly value: number }[] = []
const publicNumbers = new Set<number>()

beforeAll(() => {
  site = temporaryFolder('atlas-secret')
  copyWithoutData(site)
  const files = join(temporaryFolder('atlas-secret-sources'), 'files')
  mkdirSync(files)
  const ops = [
    ['iris', 'annee', ...Object.values(COLUMNS), 'logements', 'logements_qpv'],
    ...iris.map((code, i) => [code, 2022, ...(counts[i] ?? []), stock[i], 0]),
  ]
  const given = {
    ...realFormFiles(EPCI, communes),
    [`ops-${EPCI}.csv`]: ops.map((row) => row.join(';')).join('\n'),
  }
  for (const [name, text] of Object.entries(given)) writeFileSync(join(files, name), text)
  const asked = ['scripts/data.ts', 'dijon', '--offline', '--sources', files, '--out', join(site, 'data')]
  const env = { ...process.env, ATLAS_SOURCES: '' }
  execFileSync(process.execPath, ['--import', 'tsx', ...asked], { stdio: 'pipe', env })
  const text = readFileSync(join(site, 'data/dijon/open/values.csv'), 'utf8').replace('\ufeff', '')
  for (const row of Papa.parse<Record<string, string>>(text, { header: true, skipEmptyLines: true }).data) {
    const { level = '', code = '', measure = '', value = '', state = '' } = row
    const key = `${code}|${measure}`
    if (value !== '') {
      publicNumbers.add(Number(value))
      if (level === 'iris') printed.set(key, Number(value))
    } else if (state === 'suppressed' && MEASURES.includes(measure)) {
      const members = iris.flatMap((one, at) => (one.startsWith(level === 'epci' ? '' : code) ? [at] : []))
      const value = members.reduce((sum, at) => sum + (counts[at]?.[MEASURES.indexOf(measure)] ?? 0), 0)
      masked.push({ key, value })
    }
  }
}, 120_000)
const atlas = atlasPage({ built: () => site })

/** Every text of the page, shown or not, with what is said of its parts; a text node a line. */
const textsOf = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    const found: string[] = []
    while (walker.nextNode()) found.push(walker.currentNode.textContent ?? '')
    for (const element of document.querySelectorAll('[aria-label], [title], [alt]'))
      for (const name of ['aria-label', 'title', 'alt']) found.push(element.getAttribute(name) ?? '')
    return found.join('\n')
  })

const numbersIn = (text: string): Set<number> =>
  new Set(
    (text.replace(/(\d)[\u00a0\u202f ](?=\d{3}(?!\d))/g, '$1').match(/\d+/g) ?? []).map((digits) =>
      Number(digits),
    ),
  )
const plain = (text: string) => text.replace(/[\s\u00a0\u202f]+/g, ' ')

/** Masked counts that a text holds, of those that no printed count equals: figures of small sets are too small for it. */
const told = (text: string) => {
  const numbers = numbersIn(text)
  return masked.filter(({ value }) => value > 100 && !publicNumbers.has(value) && numbers.has(value))
}
const apart = () => masked.filter(({ value }) => value > 100 && !publicNumbers.has(value))

/** The classes that the printed counts of an IRIS leave: criteria met, and those met if what is masked were. */
function classOf(code: string): number | null {
  const rates = CRITERIA.map(([numerator, denominator, threshold]) => {
    const [part, whole] = [printed.get(`${code}|${numerator}`), printed.get(`${code}|${denominator}`)]
    return part === undefined || whole === undefined ? null : (100 * part) / whole >= threshold
  })
  const met = rates.filter((is) => is === true).length
  const most = met + rates.filter((is) => is === null).length
  const [least, highest] = [Math.min(met, 2), Math.min(most, 2)]
  return least === highest ? least : null
}

const VIEW = '?v=1&t=dijon'
const RATES = ['fragility_income_rate', 'fragility_recent_income_rate', 'fragility_unemployment_rate']

it('masks counts that can be told apart, and every figure of the small sets', () => {
  expect(apart().length).toBeGreaterThan(5)
  expect(small.length).toBeGreaterThan(3)
  for (const code of small)
    for (const measure of MEASURES) expect(printed.has(`${code}|${measure}`)).toBe(false)
})

it('no masked count stands in a text of the fragility map, its card, tables, thresholds or tooltips', async () => {
  const [chosen = ''] = small
  const page = await atlas.open({ query: `${VIEW}&s=${chosen}` })
  const texts = [await textsOf(page)]
  await page.locator('#threshold-income').fill('45')
  await settled(page)
  texts.push(await textsOf(page))
  const map = page.locator('.stage canvas').first()
  await map.scrollIntoViewIfNeeded()
  const box = await map.boundingBox()
  let tips = 0
  // a grid of points over the map: a tooltip where one of them is on a zone
  for (let at = 0; box && at < 36; at++) {
    await page.mouse.move(
      box.x + (box.width * (1 + (at % 6))) / 7,
      box.y + (box.height * (1 + Math.floor(at / 6))) / 7,
    )
    await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))))
    const [tip] = await page.locator('.tip').allTextContents()
    if (tip) tips += 1
    texts.push(tip ?? '')
  }
  expect(tips).toBeGreaterThan(4)
  expect(told(texts.join('\n'))).toEqual([])
  // the criteria of the card have no count of a small set
  expect(await textOf(page, '.card')).toContain(chosen)
  expect(plain(await textOf(page, '.card .criteria'))).not.toMatch(/\d sur \d/)
})

it('no row of any table says a rate of a small set', async () => {
  const page = await atlas.open({ query: VIEW })
  const rows = (await page.locator('tr').allTextContents()).map(plain)
  const own = rows.filter((row) => small.some((code) => row.includes(code)))
  expect(own.length).toBeGreaterThanOrEqual(small.length)
  for (const row of own) expect(row).not.toMatch(/\d ?%/)
})

it('a class is sure only where the printed counts make it so, and the legend weighs those alone', async () => {
  const page = await atlas.open({ query: VIEW })
  const rows = (await page.locator('table.zones tbody tr').allTextContents()).map(plain)
  for (const code of iris) {
    const row = rows.find((one) => one.includes(code)) ?? ''
    expect([code, /indéterminé/i.test(row)]).toEqual([code, classOf(code) === null])
  }
  // the whole of a line is its name: what is drawn of it is short
  const names = await page
    .locator('.legend .legend-line')
    .evaluateAll((lines) => lines.map((line) => line.getAttribute('title') ?? ''))
  const legend = numbersIn(names.join('\n'))
  const weights = [0, 1, 2, null].map((wanted) =>
    iris.reduce((sum, code, at) => (classOf(code) === wanted ? sum + (stock[at] ?? 0) : sum), 0),
  )
  expect(weights.filter((weight) => weight > 0 && !legend.has(weight))).toEqual([])
  expect(weights[3]).toBeGreaterThan(0)
})

it.each(RATES)('no masked count stands in a text of %s', async (rate) => {
  const [chosen = ''] = small
  for (const [level, code] of [
    ['iris', chosen],
    ['commune', chosen.slice(0, 5)],
  ]) {
    const page = await atlas.open({ query: `${VIEW}&i=${rate}&l=${level}&s=${code}` })
    expect(told(await textsOf(page))).toEqual([])
  }
})

it('nor in the figure that the territory opens on', () => {
  const data = join(site, 'data')
  const figure = openingFigure(join(data, 'dijon'), readCatalogue(data), { width: 800, height: 600 })
  expect(figure).toContain('indéterminé')
  expect(told(figure.replace(/<[^>]*>/g, '\n'))).toEqual([])
})
