import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { packagedCog } from '../../scripts/sources/packaged-cog.ts'
import { realFormFiles } from '../fixtures/real-form.ts'
import { atlasPage, settled, textOf, until } from './atlas-page.ts'
import { demoZones } from './demo-zones.ts'
import { host, SCRIPT_TYPES } from './host.ts'

/** What the browser keeps of a reader's files, what it shows of them elsewhere, and files that do not end. */

const atlas = atlasPage()
const communes = demoZones('commune')
const TABLE = ['INSEE;Vacants', ...communes.map(({ code }, i) => `${code};${30 + i}`)].join('\n')
const EPCI = '242100410'
const official =
  packagedCog()
    .epci(EPCI)
    ?.communes.map(({ code }) => code) ?? []
const QUERY = '?v=1&t=demo&i=vacancy_rate&l=commune'

const give = (page: Page, name: string, text: string) =>
  page.locator('#own-choose').setInputFiles({ name, mimeType: 'text/csv', buffer: Buffer.from(text) })
async function read(page: Page, name: string) {
  await page.getByRole('button', { name: 'Ouvrir mes fichiers' }).click()
  await page.locator('#own-choose').waitFor({ state: 'attached' })
  await give(page, name, TABLE)
  await page.getByRole('form').getByLabel('Année des données').fill('2024')
  await page.getByRole('form').getByRole('button', { name: 'Lire ce tableau' }).click()
  await page.locator('.own-file').filter({ hasText: name }).getByRole('button', { name: 'Vacants' }).waitFor()
  await until('the mark', () =>
    page.evaluate(() => (localStorage.getItem('atlas:own') ?? '').includes('demo')),
  )
}

it('is in the database of the browser where its file system cannot be written, until it is cleared', async () => {
  const page = await atlas.open({ query: QUERY, until: 'first-map' })
  await page.addInitScript(() => {
    navigator.storage.getDirectory = () => Promise.reject(new DOMException('no', 'SecurityError'))
  })
  await page.reload()
  await read(page, 'Suivi.csv')
  const keys = () =>
    page.evaluate(
      () =>
        new Promise<string[]>((resolve, reject) => {
          const opening = indexedDB.open('atlas-own')
          opening.onerror = () => reject(opening.error)
          opening.onsuccess = () => {
            const asked = opening.result.transaction('files').objectStore('files').getAllKeys()
            asked.onsuccess = () => {
              opening.result.close()
              resolve(asked.result.map(String))
            }
          }
        }),
    )
  expect((await keys()).sort()).toEqual(['demo/files/Suivi.csv', 'demo/project.json'])
  await page.reload()
  await page.getByRole('button', { name: 'Mes fichiers (1)' }).click()
  await page.locator('.own-file').getByRole('button', { name: 'Vacants' }).click()
  await settled(page)
  expect(await textOf(page, '.warnings')).toContain('Données locales, non publiées')
  await page.getByRole('button', { name: 'Mes fichiers (1)' }).click()
  await page.getByRole('button', { name: 'Tout effacer' }).click()
  await page.getByRole('button', { name: 'Effacer', exact: true }).click()
  await until('nothing kept', async () => (await keys()).length === 0)
}, 120_000)

it('stands in the sheet of a zone too, which is then marked as local', async () => {
  const page = await atlas.open({ query: QUERY, until: 'first-map' })
  await read(page, 'Suivi.csv')
  await page.goto(new URL(`fiche.html?v=1&t=demo&z=${communes[0]?.code}`, page.url()).href)
  await until('the warning', async () =>
    (await page.locator('.warnings li').allTextContents()).includes('Données locales, non publiées'),
  )
  const row = page.locator('tr[data-indicator^="own-suivi"]').first()
  expect((await row.textContent())?.replace(/\s/g, ' ')).toContain('30')
  // without the files, nothing of them
  await page.evaluate(() => localStorage.removeItem('atlas:own'))
  await page.reload()
  await settled(page)
  expect(await page.locator('.warnings li').allTextContents()).not.toContain('Données locales, non publiées')
}, 120_000)

it('a sheet of a territory that is local, or of no site, says that another is shown', async () => {
  const page = await atlas.open({ query: 'fiche.html?v=1&t=local-dijon-metropole', until: 'none' })
  await page.getByRole('alert').getByText('n’est pas publié').waitFor()
}, 60_000)

it('a file whose reading never ends is stopped by the watchdog, which says so, and the next is read', async () => {
  const page = await atlas.open({ query: QUERY, until: 'first-map' })
  await page.context().route(/assets\/own-worker[^/]*\.js$/, (route) =>
    route.fulfill({
      contentType: 'text/javascript',
      body: 'addEventListener("message", () => { for (;;) {} })',
    }),
  )
  await page.clock.install()
  await page.getByRole('button', { name: 'Ouvrir mes fichiers' }).click()
  await page.locator('#own-choose').waitFor({ state: 'attached' })
  await give(page, 'sans fin.csv', TABLE)
  await page.locator('.own-file').getByText('en attente').first().waitFor()
  await page.clock.fastForward(121_000)
  await page.getByText('Aucune réponse depuis 120 s : la lecture est arrêtée. Le reste continue.').waitFor()
  await page.context().unroute(/assets\/own-worker[^/]*\.js$/)
  await give(page, 'bon.csv', TABLE)
  await page.locator('.own-file').filter({ hasText: 'bon.csv' }).getByRole('form').waitFor()
}, 90_000)

const keeping = host({
  types: SCRIPT_TYPES,
  headers: { 'cache-control': 'public, max-age=31536000, immutable' },
})
const kept = atlasPage({ hosted: () => keeping.address })

it('a host that lets nothing be kept is told: the page is not ready for work without a network', async () => {
  const page = await atlas.open({ query: QUERY, until: 'first-map' })
  await page.getByRole('button', { name: 'Ouvrir mes fichiers' }).click()
  await page.getByText('Travailler hors ligne').click()
  await page.getByRole('button', { name: 'Préparer cette page' }).click()
  await page.getByText(/ne garde que 0 parties sur \d+/).waitFor({ timeout: 60_000 })
}, 90_000)

it('once the page is made ready, files are opened, shown, masked and built into a territory without a network', async () => {
  const page = await kept.open({ query: QUERY })
  await page.getByRole('button', { name: 'Ouvrir mes fichiers' }).click()
  await page.getByText('Travailler hors ligne').click()
  await page.getByRole('button', { name: 'Préparer cette page' }).click()
  await page.getByText('La page est prête').waitFor({ timeout: 60_000 })
  const before = keeping.asked.length
  await page.context().setOffline(true)
  await give(page, 'Suivi.csv', TABLE)
  await page.getByRole('form').getByLabel('Année des données').fill('2024')
  await page.getByRole('form').getByRole('button', { name: 'Lire ce tableau' }).click()
  await page.getByLabel('Montrer ce qu’une publication masquerait').check()
  await page.getByText(/\d+ valeurs? masquées?/).waitFor({ timeout: 60_000 })
  const sources = realFormFiles(EPCI, official)
  await page
    .locator('#own-choose')
    .setInputFiles(
      Object.entries(sources).map(([name, text]) => ({ name, mimeType: '', buffer: Buffer.from(text) })),
    )
  await page.getByText('Contours, IRIS : 46 zones').waitFor()
  await page.getByRole('button', { name: 'Construire le territoire' }).click()
  await page.locator('.own-report').waitFor({ timeout: 120_000 })
  await page.getByRole('button', { name: 'Ouvrir ce territoire' }).click()
  await settled(page)
  expect(page.url()).toContain('t=local-dijon-metropole')
  expect(keeping.asked.slice(before)).toEqual([])
}, 240_000)
