import { writeFileSync } from 'node:fs'
import type { Server } from 'node:http'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { serve } from '../../scripts/serve.ts'
import { temporaryFolder } from '../temporary-folder.ts'
import { atlasPage } from './atlas-page.ts'
import { demoZones } from './demo-zones.ts'
import { host, SCRIPT_TYPES } from './host.ts'

/** 60 MB of a marked file, opened in a frame of another site: neither host, nor the site around it, hears a byte of them. */

const MARK = 'zq7-marque-zq7'
const NUMBER = '276543'
const parent = host({ types: SCRIPT_TYPES })
let atlasAddress = ''
let server: Server | undefined
/** what the host of the atlas was sent: method, address, headers and body of every request */
const received: string[] = []
const atlas = atlasPage({ hosted: () => parent.address, beside: () => [atlasAddress] })
const folder = temporaryFolder('atlas-marked')
const file = join(folder, `${MARK}.csv`)

beforeAll(async () => {
  const served = await serve('dist', { path: '/atlas/' })
  server = served.server
  atlasAddress = served.address
  served.server.on('request', (request) => {
    const at = received.length
    received.push(`${request.method} ${request.url} ${JSON.stringify(request.headers)} `)
    request.on('data', (part: Buffer) => {
      received[at] += part.toString('latin1')
    })
  })
  const communes = demoZones('commune')
  // one has a digit more: a count that is the same everywhere is asked about
  const rows = communes.map(({ code }, i) => `${code};${MARK};${NUMBER}${i === 0 ? 1 : ''}`)
  const more = `99999;${MARK};${NUMBER}\n`
  const head = `INSEE;${MARK};valeur\n${rows.join('\n')}\n`
  writeFileSync(file, head + more.repeat(Math.ceil(60e6 / more.length)))
  parent.folder = folder
  writeFileSync(
    join(folder, 'index.html'),
    `<!doctype html><title>Autour</title><link rel="icon" href="data:,"><iframe title="Atlas" width="1300" height="900" src="${atlasAddress}?v=1&amp;t=demo&amp;i=vacancy_rate&amp;l=commune"></iframe><script src="page.js"></script>`,
  )
  writeFileSync(
    join(folder, 'page.js'),
    `window.heard = []; window.addEventListener('message', ({ data }) => window.heard.push(JSON.stringify(data)))`,
  )
})
afterAll(() => {
  server?.close()
})

it('leaves the page by no request, beacon, socket, worker or message', async () => {
  const page = await atlas.open({ until: 'none', expected: /icon/ })
  const sent: string[] = []
  const context = page.context()
  context.on('request', (request) =>
    sent.push(`${request.method()} ${request.url()} ${request.postData() ?? ''}`),
  )
  page.on('websocket', (socket) => sent.push(`socket ${socket.url()}`))
  const frame = page.frameLocator('iframe')
  await frame.getByRole('button', { name: 'Ouvrir mes fichiers' }).click({ timeout: 30_000 })
  await frame.locator('#own-choose').waitFor({ state: 'attached' })
  await frame.locator('#own-choose').setInputFiles(file)
  await frame.getByRole('form').getByLabel('Année des données').fill('2024', { timeout: 90_000 })
  await frame.getByRole('form').getByRole('button', { name: 'Lire ce tableau' }).click({ timeout: 90_000 })
  const item = frame.locator('.own-file').filter({ hasText: `${MARK}.csv` })
  await item.getByText(/zones sur/).waitFor({ timeout: 120_000 })
  // shown on the map, whose answers the database works out in its own worker
  await item.getByRole('button', { name: 'valeur' }).click()
  await frame.locator('main[data-current="true"]').waitFor({ timeout: 60_000 })
  const heard = await page.evaluate(() => (window as unknown as { heard: string[] }).heard)
  const bears = (line: string) => line.includes(MARK) || line.includes(NUMBER)
  expect(received.length).toBeGreaterThan(20)
  expect(received.filter(bears)).toEqual([])
  // the host is asked for files, by an address, and is sent no body
  expect(received.filter((line) => !/^GET \S+ \{.*\} $/.test(line))).toEqual([])
  expect(sent.filter(bears)).toEqual([])
  expect(sent.filter((line) => !line.startsWith('GET '))).toEqual([])
  expect(heard.filter(bears)).toEqual([])
  // no worker outlives the page, nor is shared with another
  expect(context.serviceWorkers()).toEqual([])
}, 300_000)
