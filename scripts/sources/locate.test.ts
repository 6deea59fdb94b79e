import { createHash } from 'node:crypto'
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { delimiter, dirname, join } from 'node:path'
import { unzipSync } from 'fflate'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { readLayer } from '../../src/sources/contours/raw-layer.ts'
import { shapefileZip } from '../../src/sources/contours/shapefile.test-helper.ts'
import type { SourceDeclaration } from '../../src/sources/declaration.ts'
import { declared, kinds } from '../../src/sources/fixtures.test-helper.ts'
import { NO_ENGINES } from '../../src/sources/formats/engines.ts'
import { formatProblem, ProblemLog } from '../../src/sources/problem.ts'
import { temporaryFolder } from '../../test/temporary-folder.ts'
import { type LocateOptions, locate, notFolders, sourceFolders } from './locate.ts'

const root = temporaryFolder('locate')
let given: string
let local: string
let run = 0
beforeEach(() => {
  run++
  given = join(root, `${run}`, 'given')
  local = join(root, `${run}`, 'local')
  mkdirSync(join(given, 'formats'), { recursive: true })
})

let server: Server
let origin: string
let requests: string[] = []
beforeAll(async () => {
  server = createServer((request, response) => {
    requests.push(request.url ?? '')
    if (request.url?.startsWith('/down')) response.writeHead(503).end()
    else response.end('from the network')
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})
afterAll(() => {
  server.close()
})

const options = (more: Partial<LocateOptions> = {}): LocateOptions => ({
  folders: [given],
  local,
  epci: '242100410',
  communes: ['21231', '21166'],
  offline: false,
  timeoutMs: 20_000,
  now: () => new Date('2026-11-22T12:00:00Z'),
  ...more,
})
const source = (paths: string[]): SourceDeclaration => ({
  ...declared('lovac-communes', 'wide'),
  files: ['lovac-{epci}.csv', 'lovac-*.csv'],
  download: paths.map((path) => ({ url: origin + path, save_as: 'lovac-downloaded.csv' })),
})
const textOf = (bytes: Uint8Array | undefined) => new TextDecoder().decode(bytes)

describe('locate', () => {
  const iris = (files: string[]): SourceDeclaration => ({
    ...declared('iris-ign', 'contours'),
    files,
    download: [],
  })
  const put = (path: string, bytes: Uint8Array | string) => {
    mkdirSync(join(given, dirname(path)), { recursive: true })
    writeFileSync(join(given, path), bytes)
  }

  it('reads a Shapefile that lies loose with what lies beside it', async () => {
    const ring = [850000, 850000, 851000, 851000, 850000].map((x, i): [number, number] => [
      x,
      [6690000, 6691000, 6691000, 6690000, 6690000][i] ?? 0,
    ])
    const fields = { CODE_IRIS: '212310101', NOM_IRIS: 'Les Grésilles' }
    const members = unzipSync(shapefileZip('CONTOURS-IRIS', [{ ring, fields }]))
    for (const [name, bytes] of Object.entries(members)) put(name.replace('.dbf', '.DBF'), bytes)
    const { file, problems } = await locate(iris(['CONTOURS-IRIS*.zip']), options())
    expect(problems).toEqual([])
    expect(file?.file).toBe('CONTOURS-IRIS.shp')
    const log = new ProblemLog('f')
    const layer = await readLayer(file?.bytes ?? new Uint8Array(), null, NO_ENGINES, log)
    expect(log.problems).toEqual([])
    expect(layer?.features[0]?.properties).toMatchObject({ NOM_IRIS: 'Les Grésilles' })
    expect(layer?.projection).toContain('Lambert_93')
  })

  it("looks in the folder of the territory's département, however deep", async () => {
    const deep = '1_DONNEES/SHP_LAMB93'
    for (const part of ['D021', 'D089', '2024-01-21'])
      put(`IRIS_${part}/a/b/${deep}/CONTOURS-IRIS.zip`, `of ${part}`)
    const { file, problems } = await locate(iris(['CONTOURS-IRIS*.zip']), options())
    expect(textOf(file?.bytes)).toBe('of D021')
    expect(problems).toEqual([])
  })

  it('prefers the folder given, subfolders included, to data/local and the network', async () => {
    mkdirSync(local, { recursive: true })
    writeFileSync(join(given, 'formats', 'lovac-2025.csv'), 'given')
    writeFileSync(join(local, 'lovac-2026.csv'), 'local')
    requests = []
    const { file, problems } = await locate(source(['/x']), options())
    expect(file).toMatchObject({ file: 'lovac-2025.csv', from: 'folder', origin: null })
    expect(textOf(file?.bytes)).toBe('given')
    expect(file?.sha256).toBe(createHash('sha256').update('given').digest('hex'))
    expect(problems).toEqual([])
    expect(requests).toEqual([])
  })

  it("looks in data/local next, the territory's own file first", async () => {
    mkdirSync(local, { recursive: true })
    writeFileSync(join(local, 'lovac-2026.csv'), 'national')
    writeFileSync(join(local, 'lovac-242100410.csv'), 'own')
    const { file } = await locate(source(['/x']), options())
    expect(file).toMatchObject({ file: 'lovac-242100410.csv', from: 'local' })
  })

  it('says which it reads where several fit: the last in natural order', async () => {
    for (const name of ['lovac-9.csv', 'lovac-10.csv']) writeFileSync(join(given, name), name)
    const { file, problems } = await locate(source([]), options())
    expect(file?.file).toBe('lovac-10.csv')
    expect(problems).toMatchObject([{ kind: 'several_files', value: 'lovac-9.csv, lovac-10.csv' }])
  })

  it('downloads, tries the next address, and keeps the answer with its checksum and date', async () => {
    requests = []
    const declaration = source(['/down', '/communes?code={epci}&in=({communes})'])
    const { file, problems } = await locate(declaration, options())
    expect(kinds(problems)).toEqual(['download_failed'])
    expect(requests).toEqual(['/down', '/communes?code=242100410&in=(%2721231%27,%2721166%27)'])
    expect(file).toMatchObject({ file: 'lovac-downloaded.csv', from: 'download' })
    expect(readdirSync(local).sort()).toEqual(['lovac-downloaded.csv', 'lovac-downloaded.csv.origin.json'])
    const kept = JSON.parse(readFileSync(join(local, 'lovac-downloaded.csv.origin.json'), 'utf8'))
    expect(kept).toEqual({
      url: `${origin}/communes?code=242100410&in=(%2721231%27,%2721166%27)`,
      sha256: file?.sha256,
      bytes: 16,
      date: '2026-11-22T12:00:00.000Z',
    })

    requests = []
    const again = await locate(declaration, options())
    expect(requests).toEqual([])
    expect(again.file).toMatchObject({ from: 'local', origin: kept, sha256: kept.sha256 })

    writeFileSync(join(local, 'lovac-downloaded.csv'), 'edited by hand')
    const edited = await locate(declaration, options())
    expect(edited.problems).toMatchObject([{ kind: 'other_checksum', severity: 'note' }])
    expect(textOf(edited.file?.bytes)).toBe('edited by hand')
  })

  it('without file and network, says which file to fetch, from which page, and where to put it', async () => {
    requests = []
    const { file, problems } = await locate(
      source(['/x']),
      options({ offline: true, local: join(process.cwd(), 'data/local-absent') }),
    )
    expect(file).toBeNull()
    expect(requests).toEqual([])
    expect(problems.map((problem) => formatProblem(problem, 'en'))).toEqual([
      `lovac-communes: expected: the file lovac-242100410.csv / lovac-*.csv; fetch it from https://www.data.gouv.fr/datasets/61816c6e23197bb34835228e and put it in ${join('data', 'local-absent')}; the other sources go on.`,
    ])
  })

  it("says which page of docs tells how to write a file of the territory's own", async () => {
    const { problems } = await locate(declared('ops-iris', 'wide'), options())
    expect(problems[0]?.consequence.en).toMatch(/^write it as docs\/formats\/ops\.md says and put it in /)
  })

  it('keeps nothing of an address that fails', async () => {
    const { file, problems } = await locate(source(['/down']), options())
    expect(file).toBeNull()
    expect(kinds(problems)).toEqual(['download_failed', 'fetch_by_hand'])
    expect(() => readdirSync(local)).toThrow()
  })
})

it('tells the folders that are none, a file among them', () => {
  const file = join(given, 'file.csv')
  writeFileSync(file, 'a')
  expect(notFolders([given, file, join(given, 'absent')])).toEqual([file, join(given, 'absent')])
})

describe('sourceFolders', () => {
  it('puts the flag before the variable, each naming several folders', () => {
    expect(sourceFolders(`a${delimiter}b`, 'c')).toEqual(['a', 'b', 'c'])
    expect(sourceFolders(undefined, undefined)).toEqual([])
  })
})
