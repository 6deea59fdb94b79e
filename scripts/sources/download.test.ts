import { createServer, type RequestListener, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { zipSync } from 'fflate'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { bytesOf } from '../../src/sources/fixtures.test-helper.ts'
import { download } from './download.ts'

const csv = 'CODGEO_26;pp_vacant_26\r\n01001;s\r\n'
const zip = zipSync({ 'a.csv': bytesOf(csv.repeat(50)) })

/** Answers as the producers' services do, well and badly. */
const answers: Record<string, RequestListener> = {
  '/file.csv': (_, response) => response.end(csv),
  '/r/2773f8ca': (_, response) => response.writeHead(302, { location: '/moved/once' }).end(),
  '/moved/once': (_, response) => response.writeHead(301, { location: '/file.csv' }).end(),
  '/gone': (_, response) =>
    response
      .writeHead(404, { 'content-type': 'text/html' })
      .end('<!DOCTYPE html><title>Page introuvable</title>'),
  '/maintenance': (_, response) =>
    response.writeHead(200, { 'content-type': 'text/html' }).end('<!DOCTYPE html><title>Maintenance</title>'),
  '/whole.zip': (_, response) => response.end(zip),
  '/cut.zip': (_, response) => response.end(zip.slice(0, zip.length / 2)),
  '/empty': (_, response) => response.end(),
  '/loop': (_, response) => response.writeHead(302, { location: '/loop' }).end(),
  '/broken-off': (_, response) => {
    response.writeHead(200, { 'content-length': '1000' })
    response.write('CODGEO_26;', () => response.destroy())
  },
  '/silent': () => {},
}

let server: Server
let origin: string
beforeAll(async () => {
  server = createServer((request, response) => answers[request.url ?? '']?.(request, response))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})
afterAll(() => {
  server.closeAllConnections()
  server.close()
})

const fetched = async (path: string, timeoutMs = 20_000) => download(origin + path, timeoutMs)

describe('download', () => {
  it.each(['/file.csv', '/r/2773f8ca'])('gives the bytes of %s, redirects followed', async (path) => {
    const answer = await fetched(path)
    expect(answer.ok && new TextDecoder().decode(answer.value)).toBe(csv)
  })

  it('gives a whole zip', async () => {
    const answer = await fetched('/whole.zip')
    expect(answer.ok && answer.value.length).toBe(zip.length)
  })

  it.each([
    ['/gone', 'answered 404 Not Found'],
    ['/maintenance', 'answered an HTML page'],
    ['/cut.zip', 'answered an incomplete zip archive'],
    ['/empty', 'answered nothing'],
    ['/loop', 'cannot be reached (redirect count exceeded)'],
  ])('says why %s gives nothing', async (path, cause) => {
    const answer = await fetched(path)
    expect(answer.ok ? null : answer.error.en).toBe(`${origin}${path} ${cause}`)
  })

  it('says that the connection broke off', async () => {
    const answer = await fetched('/broken-off')
    expect(answer.ok ? null : answer.error.en).toMatch(/cannot be reached \(.+\)$/)
  })

  it('does not wait for ever', async () => {
    const answer = await fetched('/silent', 200)
    expect(answer.ok ? null : answer.error.fr).toBe(`${origin}/silent n'a pas répondu en 0.2 s`)
  })

  it('says that nobody answers', async () => {
    const answer = await download('http://127.0.0.1:1/x', 20_000)
    expect(answer.ok ? null : answer.error.en).toMatch(/^http:\/\/127\.0\.0\.1:1\/x cannot be reached/)
  })
})
