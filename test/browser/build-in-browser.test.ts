import { execFileSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Manifest } from 'vite'
import { beforeAll, describe, expect, it } from 'vitest'
import { declaredFolder } from '../../scripts/declared/declared-folder.ts'
import { filesIn } from '../../scripts/publish/node-effects.ts'
import { packagedCog } from '../../scripts/sources/packaged-cog.ts'
import type { buildInBrowser } from '../../src/imports/build-in-browser.ts'
import type { TerritoryIndex } from '../../src/indicators/territory.ts'
import { realFormFiles } from '../fixtures/real-form.ts'
import { temporaryFolder } from '../temporary-folder.ts'
import { atlasPage } from './atlas-page.ts'

/** The pipeline in a worker of the built page, against `npm run data` on the same files. */

const EPCI = '242100410'
const communes = packagedCog()
  .epci(EPCI)
  ?.communes.map(({ code }) => code)
const sources = realFormFiles(EPCI, communes ?? [])
const data = declaredFolder('data')
const declared = Object.fromEntries(
  [
    'territories/dijon.yaml',
    ...data.names('plans').map((name) => `plans/${name}`),
    'communes-coordonnees.csv',
  ]
    .filter((path) => !path.startsWith('plans/') || path.startsWith('plans/dijon'))
    .map((path) => [path, data.text(path) ?? '']),
)

/** The policy that the site itself ships for hosts that send headers: workers are bound by it as well. */
const policy = () => /Content-Security-Policy: (.*)/.exec(readFileSync('dist/_headers', 'utf8'))?.[1] ?? ''

describe('a territory built in the page', () => {
  const atlas = atlasPage()
  let folder = ''
  /** files that were served under the policy */
  const bound: string[] = []
  beforeAll(() => {
    folder = temporaryFolder('atlas-browser-build')
    for (const [name, text] of Object.entries(sources)) writeFileSync(join(folder, name), text)
  })

  async function build(given: Readonly<Record<string, string>>) {
    const page = await atlas.open({ until: 'first-map' })
    await page.route(/\.(js|json|wasm)$/, async (route) => {
      const response = await route.fetch()
      bound.push(new URL(route.request().url()).pathname)
      await route.fulfill({
        response,
        headers: { ...response.headers(), 'content-security-policy': policy() },
      })
    })
    const index: TerritoryIndex = JSON.parse(readFileSync('dist/data/index.json', 'utf8'))
    const manifest: Manifest = JSON.parse(readFileSync('dist/.vite/manifest.json', 'utf8'))
    const entry = manifest['src/imports/build-in-browser.ts']?.file
    // as text: the test runner rewrites an import
    const address = JSON.stringify(entry)
    const module = await page.evaluateHandle<{ buildInBrowser: typeof buildInBrowser }>(
      `import(new URL(${address}, document.baseURI).href)`,
    )
    return module.evaluate(
      async (module, { declared, given, shared }) => {
        const steps: string[] = []
        const encoder = new TextEncoder()
        const built = await module.buildInBrowser(
          {
            shared: new URL(`data/${shared}/`, document.baseURI).href,
            territory: { kind: 'declared', id: 'dijon', declared },
            sources: Object.fromEntries(
              Object.entries(given).map(([name, text]) => [name, encoder.encode(text)]),
            ),
            lang: 'fr',
          },
          (step) => steps.push(step),
        )
        if (built.kind !== 'built') return { ...built, steps }
        const base64 = (content: string | Uint8Array) =>
          btoa(
            Array.from(typeof content === 'string' ? encoder.encode(content) : content, (byte) =>
              String.fromCharCode(byte),
            ).join(''),
          )
        const files = Object.entries(built.files).map(([path, content]) => [path, base64(content)])
        return { ...built, files: Object.fromEntries(files) as Record<string, string>, steps }
      },
      { declared, given, shared: index.edition?.shared ?? '' },
    )
  }

  it('is, byte for byte, what `npm run data` writes', async () => {
    const out = join(folder, 'out')
    execFileSync(
      process.execPath,
      ['--import', 'tsx', 'scripts/data.ts', 'dijon', '--offline', '--sources', folder, '--out', out],
      { stdio: 'pipe', env: { ...process.env, ATLAS_SOURCES: '' } },
    )
    const written = Object.fromEntries(
      Object.entries(filesIn(join(out, 'dijon'))).map(([path, content]) => [
        path,
        Buffer.from(content).toString('base64'),
      ]),
    )
    const built = await build(sources)
    if (built.kind !== 'built') throw new Error(JSON.stringify(built))
    expect(Object.keys(built.files).sort()).toEqual(Object.keys(written).sort())
    for (const [path, content] of Object.entries(written)) expect(built.files[path], path).toBe(content)
    expect(built.territory).toMatchObject({ contours: 'official', counts: { commune: 23, iris: 46 } })
    const secrecy = JSON.parse(Buffer.from(built.files['secrecy.json'] ?? '', 'base64').toString('utf8'))
    expect(secrecy).toMatchObject({ verdict: 'clean' })
    expect(secrecy.masked).toBeGreaterThan(10)
    expect(built.steps.length).toBeGreaterThan(3)
    // the worker itself came under the policy of the page
    expect(policy()).toContain("default-src 'none'")
    expect(bound.filter((path) => /\/build-worker-[^/]+\.js$/.test(path))).toHaveLength(1)
    // nothing of it is asked for before a reader builds
    const asked = atlas.asked.map((path) => path.slice(path.lastIndexOf('/') + 1))
    expect(asked.filter((name) => name === 'cog.json')).toHaveLength(1)
    expect(asked.indexOf('cog.json')).toBeGreaterThan(asked.findIndex((name) => name.startsWith('build-')))
  }, 180_000)

  it('says what is wrong where the files are not what they are called', async () => {
    const built = await build({ [`communes-${EPCI}.geojson`]: 'not a geojson' })
    expect(built).toMatchObject({ kind: 'built', territory: { contours: 'schematic' } })
    expect(built.kind === 'built' && built.problems.others.join('\n')).toContain(`communes-${EPCI}.geojson`)
  }, 120_000)
})
