import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { unzipSync } from 'fflate'
import Papa from 'papaparse'
import type { Download, Locator, Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { NEVER_SEEN, neverSeen, SMALL } from '../fixtures/never-seen.ts'
import { temporaryFolder } from '../temporary-folder.ts'
import { atlasPage, settled, textOf, until } from './atlas-page.ts'
import { axeFindings } from './axe-findings.ts'
import { host, SCRIPT_TYPES } from './host.ts'
import { tabTo } from './tab-to.ts'

/**
 * A territory that nothing here knows, from a planner's files to a site on a host, by the keyboard alone and without a
 * terminal; each figure that the site shows is worked out again from the files.
 */

const { files, communes, iris, qpv, areReal } = neverSeen(process.env.ATLAS_SOURCES)
if (!areReal)
  console.info('La Rochelle: contours and table are invented; set ATLAS_SOURCES to a folder of the real ones')

const folder = temporaryFolder('atlas-never-seen')
const paths = Object.entries(files).map(([name, text]) => {
  const path = join(folder, name)
  writeFileSync(path, text)
  return path
})

const atlas = atlasPage()
const home = host({ types: SCRIPT_TYPES })
const published = atlasPage({ hosted: () => home.address })

const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name, exact: true })
async function press(page: Page, control: Locator, key = 'Enter'): Promise<void> {
  await tabTo(page, control)
  await page.keyboard.press(key)
}
async function taken(page: Page, control: Locator): Promise<Download> {
  await tabTo(page, control)
  const [download] = await Promise.all([
    page.waitForEvent('download', { timeout: 120_000 }),
    page.keyboard.press('Enter'),
  ])
  return download
}
/** Opens files by the field that chooses them, which the keyboard reaches. */
async function openFiles(page: Page, chosen: readonly string[]): Promise<void> {
  await page.bringToFront()
  await press(page, button(page, 'Ouvrir mes fichiers'))
  await page.locator('#own-choose').waitFor({ state: 'attached' })
  await tabTo(page, page.locator('#own-choose'))
  // a press before the browser has been told to hand its chooser over opens none
  const given = page.waitForEvent('filechooser', { timeout: 60_000 })
  const chooser = await until('the chooser', async () => {
    await page.keyboard.press('Space')
    return Promise.race([given, new Promise<null>((resolve) => setTimeout(() => resolve(null), 2000))])
  })
  await chooser.setFiles([...chosen])
}
/** The rows of the view in a page, by the code of their zone. */
async function exported(page: Page): Promise<ReadonlyMap<string, Readonly<Record<string, string>>>> {
  await press(page, button(page, 'Télécharger'))
  const csv = await taken(page, button(page, 'CSV simple'))
  const { data } = Papa.parse<Record<string, string>>(readFileSync(await csv.path(), 'utf8'), {
    header: true,
    skipEmptyLines: true,
  })
  await page.keyboard.press('Escape')
  return new Map(data.map((row) => [row.code ?? '', row]))
}
/** Rows of one of the files, as it is written. */
const rowsOf = (name: string, separator: string) => {
  const [header = '', ...rows] = (files[name] ?? '').trim().split('\n')
  const columns = header.split(separator)
  return rows.map((row) => new Map(row.split(separator).map((cell, i) => [columns[i] ?? '', cell])))
}

it('is opened, explored, saved, reopened in another profile, published as a zip and served', async () => {
  const page = await atlas.open({ query: '?v=1&t=dijon', until: 'first-map' })
  await openFiles(page, paths)
  await page.getByText(`Contours, IRIS : ${iris.length} zones`).waitFor({ timeout: 60_000 })
  await page.locator('.own-file[data-state="read"]').nth(1).waitFor()
  expect(await page.getByLabel('Intercommunalité').textContent()).toContain(
    `${communes.length} communes sur ${communes.length}`,
  )
  expect(await axeFindings(page)).toEqual([])
  await press(page, button(page, 'Construire le territoire'))
  await page.getByText(`${communes.length} communes, ${iris.length} IRIS`).waitFor({ timeout: 120_000 })
  expect(await textOf(page, '.own-report')).toMatch(/valeurs masquées, vérification réussie/)
  // no line says that something of a file could not be believed
  expect(await page.locator('.own-problems li').allTextContents()).toEqual([])
  const zip = await taken(page, button(page, 'Télécharger le site entier (zip)'))
  expect(zip.suggestedFilename()).toMatch(/^ca-de-la-rochelle-site\.zip$/)
  const id = zip.suggestedFilename().replace(/-site\.zip$/, '')

  // explored: a threshold moves, and a commune is read
  await press(page, button(page, 'Ouvrir ce territoire'))
  await settled(page)
  expect(page.url()).toContain(`t=local-${id}`)
  expect(await textOf(page, '#view-title')).toBe('Fragilité de l’occupation du parc social')
  expect(await textOf(page, '.warnings')).toContain('Données locales, non publiées')
  const said = await textOf(page, '.headline')
  await tabTo(page, page.locator('#threshold-income'))
  for (let i = 0; i < 5; i++) await page.keyboard.press('ArrowUp')
  await until('the other answer', async () => (await textOf(page, '.headline')) !== said)
  await settled(page)
  const explored = await textOf(page, '.headline')

  // saved, and reopened where nothing of it is
  await press(page, button(page, /^Mes fichiers/))
  const project = await taken(page, button(page, 'Enregistrer le projet (.atlas.zip)'))
  const other = await atlas.open({ query: '?v=1&t=mel', until: 'first-map' })
  await openFiles(other, [await project.path()])
  await until('its territory', async () => other.url().includes(`t=local-${id}`), 120_000)
  await until('the map', async () => (await other.locator('dialog[open]').count()) === 0)
  await settled(other)
  expect(await textOf(other, '.headline')).toBe(said)
  await tabTo(other, other.locator('#threshold-income'))
  for (let i = 0; i < 5; i++) await other.keyboard.press('ArrowUp')
  await until('the same answer', async () => (await textOf(other, '.headline')) === explored)

  // served by a host that knows nothing of it, to a browser that has opened no file
  home.folder = join(folder, 'site')
  for (const [path, content] of Object.entries(unzipSync(new Uint8Array(readFileSync(await zip.path()))))) {
    mkdirSync(dirname(join(home.folder, path)), { recursive: true })
    writeFileSync(join(home.folder, path), content)
  }
  const served = await published.open()
  expect(await textOf(served, '.headline')).toBe(said)
  expect(await served.locator('.warnings').allTextContents()).not.toContain('Données locales, non publiées')
  expect(await axeFindings(served)).toEqual([])

  // a ready-made rate is that of the file, IRIS by IRIS
  const rates = await published.open({ query: `?v=1&t=${id}&i=log_vac_pct&l=iris` })
  const shown = await exported(rates)
  const printed = new Map(
    rowsOf('indicateurs par iris.csv', ',').map((row) => [row.get('code'), row.get('log_vac_pct_22') ?? '']),
  )
  expect([...shown.keys()].toSorted()).toEqual(iris)
  for (const [code, row] of shown) {
    const rate = printed.get(code) ?? ''
    expect([code, row.value]).toEqual([code, rate === '' ? '' : String(Number(rate))])
  }

  // a rate of OPS by commune is the ratio of the sums of its IRIS, wherever secrecy lets it be told
  const income = await exported(
    await published.open({ query: `?v=1&t=${id}&i=fragility_income_rate&l=commune` }),
  )
  const ops = rowsOf('OPS simulé.csv', ';')
  let told = 0
  for (const code of communes) {
    const own = ops.filter((row) => row.get('iris')?.startsWith(code))
    const sum = (column: string) => own.reduce((total, row) => total + Number(row.get(column)), 0)
    const households = sum('menages')
    const row = income.get(code)
    if (row?.value !== '') {
      told++
      expect(Number(row?.value), code).toBeCloseTo((100 * sum('menages_moins_40_plus')) / households, 6)
    } else expect([code, row.state]).toEqual([code, households === 0 ? 'undefined' : 'suppressed'])
    // what is of fewer households than the rule asks for is nowhere
    if (households > 0 && households <= SMALL) expect(row?.state, code).toBe('suppressed')
  }
  expect(told).toBeGreaterThan(communes.length / 2)
  expect(home.asked.filter((line) => line.startsWith('GET ')).length).toBeGreaterThan(20)
  const lacking = home.asked.filter((line) => {
    const path = decodeURIComponent(line.replace(/^\S+ \//, ''))
    return !existsSync(join(home.folder, path === '' || path.endsWith('/') ? `${path}index.html` : path))
  })
  expect(lacking).toEqual([])
  // it is of this territory, and of no other
  const { territories, edition } = JSON.parse(readFileSync(join(home.folder, 'data/index.json'), 'utf8'))
  expect(territories.map((one: { id: string }) => one.id)).toEqual([id])
  const territory = join(home.folder, 'data', edition.territories[id], 'territory.json')
  const { epci, counts } = JSON.parse(readFileSync(territory, 'utf8'))
  expect(epci.code).toBe(NEVER_SEEN)
  expect(counts).toMatchObject({ commune: communes.length, iris: iris.length, qpv: qpv.length })
  // each district lies whole in the IRIS of the territory
  const lies = Papa.parse<Record<string, string>>(
    readFileSync(join(home.folder, 'data', edition.territories[id], 'open/qpv-iris.csv'), 'utf8'),
    { header: true, skipEmptyLines: true },
  ).data
  expect([...new Set(lies.map((row) => row.qpv))].toSorted()).toEqual(qpv)
  for (const code of qpv) {
    const shares = lies.filter((row) => row.qpv === code).map((row) => Number(row.share_of_qpv))
    expect(
      shares.reduce((a, b) => a + b, 0),
      code,
    ).toBeCloseTo(1, 1)
  }
}, 400_000)
