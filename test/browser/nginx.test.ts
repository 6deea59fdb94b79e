import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { atlasPage, textOf, until } from './atlas-page.ts'

/** nginx as Debian installs it serves the site: with its defaults, then with the lines of docs/publish.md and strict headers. */

const hasNginx = spawnSync('nginx', ['-v']).status === 0
if (!hasNginx) console.info('left out: nginx; install the package nginx-light')

async function freePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const address = server.address()
  await new Promise((done) => server.close(done))
  if (address === null || typeof address === 'string') throw new Error('no port')
  return address.port
}

/** nginx over `dist`, its types those of Debian; `lines` are those of the server. */
function nginx(lines: string) {
  const served = { address: '' }
  let folder = ''
  let running: ChildProcess | null = null
  beforeAll(async () => {
    if (!hasNginx) return
    folder = mkdtempSync(join(tmpdir(), 'atlas-nginx-'))
    mkdirSync(join(folder, 'logs'))
    const port = await freePort()
    const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi']
      .map((kind) => `${kind}_temp_path ${folder}/${kind};`)
      .join('\n')
    const config = `${process.getuid?.() === 0 ? 'user root;' : ''}
daemon off;
pid ${folder}/pid;
error_log ${folder}/logs/error.log;
events {}
http {
  include /etc/nginx/mime.types;
  default_type application/octet-stream;
  access_log off;
  ${temporary}
  server {
    listen 127.0.0.1:${port};
    root ${resolve('dist')};
    ${lines}
  }
}
`
    writeFileSync(join(folder, 'nginx.conf'), config)
    running = spawn('nginx', ['-c', join(folder, 'nginx.conf'), '-p', folder], { stdio: 'ignore' })
    served.address = `http://127.0.0.1:${port}/`
    await until('nginx', async () =>
      fetch(served.address).then(
        (answer) => answer.ok,
        () => false,
      ),
    )
  })
  afterAll(async () => {
    if (!running) return
    const ended = new Promise((done) => running?.once('exit', done))
    running.kill('SIGTERM')
    await ended
    rmSync(folder, { recursive: true, force: true })
  })
  return served
}

/** What the table of docs/publish.md says for nginx. */
const documented = (() => {
  const row = /\| nginx \| (.*) \|/.exec(readFileSync('docs/publish.md', 'utf8'))?.[1] ?? ''
  return [...row.matchAll(/`([^`]*)`/g)].map(([, code = '']) => code.replaceAll('\\|', '|'))
})()

/** The policy that the build writes for hosts that read it. */
const policy = (/Content-Security-Policy: (.*)/.exec(readFileSync('dist/_headers', 'utf8'))?.[1] ?? '').trim()

async function isWhole(atlas: ReturnType<typeof atlasPage>) {
  const page = await atlas.open({ query: '?v=1&t=demo&i=vacancy_rate&l=commune' })
  expect(await textOf(page, 'table.zones tfoot')).not.toContain('non calculé')
  expect(await page.locator('.stage canvas[tabindex]').count()).toBe(1)
}

describe.runIf(hasNginx)('nginx with its defaults', () => {
  const served = nginx('')
  const atlas = atlasPage({ hosted: () => served.address })
  it('has the whole page, its database included', () => isWhole(atlas))
})

describe.runIf(hasNginx)('nginx as docs/publish.md says, with strict headers', () => {
  const strict = [
    `add_header Content-Security-Policy "${policy}";`,
    'add_header X-Content-Type-Options nosniff;',
    'add_header Referrer-Policy no-referrer;',
    'add_header Cross-Origin-Opener-Policy same-origin;',
    'add_header Cross-Origin-Embedder-Policy require-corp;',
    'add_header Cross-Origin-Resource-Policy same-origin;',
  ].join('\n')
  const [gzip = '', kept = '', rest = ''] = documented
  // a location that adds a header of its own has none of those around it
  const served = nginx(
    `${gzip}\n${strict}\n${rest}\n${kept.replace('{', `{ ${strict.replaceAll('\n', ' ')}`)}`,
  )
  const atlas = atlasPage({ hosted: () => served.address })

  it('has the whole page, its database included', () => isWhole(atlas))

  it('keeps what never changes for a year, asks again for the rest, and compresses text', async () => {
    const about = async (path: string) => {
      const { headers, ok } = await fetch(served.address + path, { headers: { 'accept-encoding': 'gzip' } })
      expect(ok, path).toBe(true)
      return { cache: headers.get('cache-control'), encoding: headers.get('content-encoding') }
    }
    const { edition } = JSON.parse(readFileSync('dist/data/index.json', 'utf8'))
    const immutable = { cache: 'public, max-age=31536000, immutable', encoding: 'gzip' }
    expect(await about(`data/${edition.shared}/catalogue.json`)).toEqual(immutable)
    expect(await about(`data/${edition.territories.demo}/cells.arrow`)).toEqual(immutable)
    expect((await about('data/index.json')).cache).toBe('no-cache')
    expect((await about('')).cache).toBe('no-cache')
  })
})
