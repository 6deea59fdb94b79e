import { cpSync, readFileSync, writeFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { contentSecurityPolicy } from '../../scripts/site/csp.ts'
import { packagedCog } from '../../scripts/sources/packaged-cog.ts'
import { realFormFiles } from '../fixtures/real-form.ts'
import { temporaryFolder } from '../temporary-folder.ts'
import { atlasPage, until } from './atlas-page.ts'

/** Contours by the SIREN of an intercommunality, from a host that the publisher of the site names, and from no other. */

const EPCI = '242100410'
const communes =
  packagedCog()
    .epci(EPCI)
    ?.communes.map(({ code }) => code) ?? []
const contours = realFormFiles(EPCI, communes)[`communes-${EPCI}.geojson`] ?? ''

const asked: {
  readonly url: string
  readonly referer: string | undefined
  readonly cookie: string | undefined
}[] = []
let server: Server | undefined
let origin = ''
const site = temporaryFolder('atlas-contours')

/** The built site as its build would make it where site.yaml names these addresses. */
function declare(addresses: readonly string[]): void {
  cpSync('dist', site, { recursive: true })
  const index = JSON.parse(readFileSync(join(site, 'data/index.json'), 'utf8'))
  const file = join(site, 'data', index.edition.shared, 'site.json')
  writeFileSync(file, JSON.stringify({ ...JSON.parse(readFileSync(file, 'utf8')), contours: addresses }))
  const page = join(site, 'index.html')
  const written = (addresses: readonly string[]) =>
    contentSecurityPolicy([], addresses)
      .split('; ')
      .find((directive) => directive.startsWith('connect-src'))
      ?.replaceAll("'", '&#39;') ?? ''
  const html = readFileSync(page, 'utf8')
  expect(html).toContain(written([]))
  writeFileSync(page, html.replace(written([]), written(addresses)))
}

beforeAll(async () => {
  server = createServer((request, response) => {
    const { referer, cookie } = request.headers
    asked.push({ url: request.url ?? '', referer, cookie })
    const known = request.url === `/epcis/${EPCI}/communes?format=geojson`
    response
      .writeHead(known ? 200 : 404, {
        'content-type': 'application/geo+json',
        'access-control-allow-origin': '*',
      })
      .end(known ? contours : '{}')
  })
  await new Promise<void>((resolve) => server?.listen(0, '127.0.0.1', resolve))
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  declare([`${origin}/epcis/{siren}/communes?format=geojson`])
})
afterAll(() => {
  server?.close()
})

const allowed = atlasPage({ built: () => site, beside: () => [origin] })
const shipped = atlasPage()

it('come by one press, and make the territory; the host learns the code and nothing else', async () => {
  const page = await allowed.open({ query: '?v=1&t=demo', until: 'first-map', expected: /404/ })
  await page.getByRole('button', { name: 'Ouvrir mes fichiers' }).click()
  await page.getByLabel('SIREN de l’intercommunalité').fill('999 999 999')
  await page.getByRole('button', { name: 'Chercher ses contours' }).click()
  await page.getByText(/ne sont pas venus\s*:\s*127\.0\.0\.1:\d+: HTTP 404/).waitFor()
  await page.getByLabel('SIREN de l’intercommunalité').fill(EPCI)
  await page.getByRole('button', { name: 'Chercher ses contours' }).click()
  await page.getByText('Contours, commune : 23 zones').waitFor()
  expect(await page.locator('.own-build select').textContent()).toContain('23 communes sur 23')
  expect(asked.map(({ url }) => url)).toEqual([
    '/epcis/999999999/communes?format=geojson',
    `/epcis/${EPCI}/communes?format=geojson`,
  ])
  expect(asked.flatMap(({ referer, cookie }) => [referer, cookie])).toEqual(
    asked.flatMap(() => [undefined, undefined]),
  )
}, 90_000)

it('are not offered as the atlas ships, whose policy allows no other host', async () => {
  const page = await shipped.open({
    query: '?v=1&t=demo',
    until: 'first-map',
    expected: /Content Security Policy|Refused/,
  })
  await page.getByRole('button', { name: 'Ouvrir mes fichiers' }).click()
  await page.locator('#own-choose').waitFor({ state: 'attached' })
  await until('the site', () => page.getByText('Mentions légales').count())
  expect(await page.getByText('Chercher ses contours').count()).toBe(0)
  const before = asked.length
  const refused = await page.evaluate(
    (address) =>
      fetch(address).then(
        () => 'came',
        () => 'refused',
      ),
    `${origin}/epcis/${EPCI}/communes?format=geojson`,
  )
  expect(refused).toBe('refused')
  expect(asked).toHaveLength(before)
}, 60_000)
