import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type BuildOptions, buildDeclared } from '../../../scripts/publish/build-declared.ts'
import {
  COMMUNE_CSV,
  COMMUNES,
  CONTOURS,
  EPCI,
  IRIS,
  irisOf,
  OPS,
  opsCsv,
  project,
  withSources,
} from '../../../scripts/publish/fixture.test-helper.ts'
import type { SourceDeclaration } from '../../sources/declaration.ts'
import { allSources } from '../../sources/fixtures.test-helper.ts'
import { reportLines } from '../report/report.ts'

const COMMUNES_FILE = `communes-${EPCI}.geojson`
const IRIS_FILE = `iris-${EPCI}.geojson`
const HTML = '<!DOCTYPE html><html><title>404 Not Found</title></html>'
const contours = (name: string) => CONTOURS[name] as string

const declared = (id: string) => allSources().get(id) as SourceDeclaration
const declaring = (...sources: string[]) =>
  `id: chamonix\nname: { fr: A, en: A }\nepci: ["${EPCI}"]\nsources: [${sources.join(', ')}]\n`

async function built(
  files: Readonly<Record<string, string>>,
  declaration?: string,
  more: Partial<BuildOptions> = {},
) {
  const { file, options } = await project(files, declaration)
  const outcome = await buildDeclared(file, { ...options, ...more })
  if (outcome.kind !== 'built') throw new Error('not built')
  const { report, territory, accounts } = outcome
  const source = (id: string) => report.sources.find((account) => account.source === id)
  const lines = (lang: 'fr' | 'en') =>
    reportLines(
      report,
      accounts.flatMap(({ problems }) => problems),
      lang,
      // French typesetting has its own spaces
    ).map((line) => line.replaceAll(/[\u00a0\u202f]/g, ' '))
  const reason = (id: string) => territory.unavailable.find(({ indicator }) => indicator === id)?.reason
  return { report, territory, source, lines, reason }
}

describe('a file that cannot be read', () => {
  it('is refused, in the terminal, in the report, and in the reason of its indicators', async () => {
    const { source, lines, reason } = await built({ ...CONTOURS, [OPS]: HTML })
    expect(source('ops-iris')).toMatchObject({
      status: 'refused',
      rows: { read: 0, matched: 0 },
      unmatched: { codes: [], zones: [] },
      problems: { html_page: 1 },
    })
    expect(lines('fr')).toContain('  ops-iris: refusée (fichier illisible, laissé de côté)')
    expect(lines('en')).toContain('  ops-iris: refused (its file cannot be read, and is left out)')
    expect(reason('fragility')).toEqual({
      fr: 'Fichier illisible, laissé de côté : Enquête sur l’occupation du parc social (OPS), par IRIS.',
      en: 'Its file cannot be read, and is left out: Survey of the occupancy of the social stock (OPS), by IRIS.',
    })
  })

  it.each([
    ['a zip cut short', 'PK\u0003\u0004\u0014'],
    ['no column of codes', 'zone;menages\n1;2\n'],
    ['no column of years', 'iris;menages\n740560101;20\n'],
    ['none of its columns', 'iris;annee;autre\n740560101;2022;3\n'],
    ['no row', 'iris;annee;menages\n'],
  ])('is refused where it is %s', async (_, text) => {
    const { source } = await built({ ...CONTOURS, [OPS]: text })
    expect(source('ops-iris')?.status).toBe('refused')
  })

  it('does not stop the next source of the same contours', async () => {
    const files = {
      ...CONTOURS,
      [COMMUNES_FILE]: HTML,
      'communes-france-2018.geojson': contours(COMMUNES_FILE),
      [IRIS_FILE]: '{"type":"FeatureCollection","features":[',
      'iris-france-2020.geojson': contours(IRIS_FILE),
    }
    const sources = ['communes-geo-api', 'communes-france', 'iris-ign', 'iris-france', 'qpv-2015']
    const { report, territory } = await built(files, declaring(...sources))
    expect(report.sources.map(({ status }) => status)).toEqual(['refused', 'read', 'refused', 'read', 'read'])
    expect(territory.counts).toMatchObject({ commune: 4, iris: 16, qpv: 1 })
  })

  it('does not stop a table that gives the same figures', async () => {
    const twin = declared('lovac-communes')
    const { source } = await built(
      { ...CONTOURS, 'lovac-communes-2025.csv': HTML, 'autre.csv': COMMUNE_CSV },
      declaring('communes-geo-api', 'lovac-communes', 'lovac-twin'),
      {
        ...withSources(
          new Map([...allSources(), ['lovac-twin', { ...twin, id: 'lovac-twin', files: ['autre.csv'] }]]),
        ),
      },
    )
    expect([source('lovac-communes')?.status, source('lovac-twin')?.status]).toEqual(['refused', 'read'])
    expect(source('lovac-twin')?.suppressed).toBe(2)
  })
})

describe('codes that do not meet', () => {
  it('are said in both directions: an IRIS of another vintage, and the IRIS that it was cut into', async () => {
    const [first = ''] = irisOf(COMMUNES[0])
    const older = `${COMMUNES[0]}0199`
    const text = opsCsv([]).replace(first, older).concat('\n751010101;2022;200;90;90;40;400;60;200;0')
    const { source, lines } = await built({ ...CONTOURS, [OPS]: text })
    expect(source('ops-iris')).toMatchObject({
      status: 'read',
      // the last row is of Paris: a national file's rows of other territories are not faults
      rows: { read: 17, matched: 15 },
      unmatched: { codes: [older], zones: [first] },
    })
    expect(lines('fr')).toEqual(
      expect.arrayContaining([
        expect.stringMatching(
          /^ {2}ops-iris: lue, 17 lignes, 15 du territoire, 0 réparées, \d+ valeurs secrètes$/,
        ),
        `    1 codes du fichier sans zone ici : ${older}`,
        `    1 zones que le fichier ne nomme pas : ${first}`,
      ]),
    )
    expect(lines('en')).toContain(`    1 codes of the file with no zone here: ${older}`)
  })

  it('are all of its own where the territory has no IRIS to put them in', async () => {
    const files = { [COMMUNES_FILE]: contours(COMMUNES_FILE), [OPS]: opsCsv([]) }
    const { source } = await built(files, declaring('communes-geo-api', 'ops-iris'))
    expect(source('ops-iris')).toMatchObject({
      rows: { read: 16, matched: 0 },
      unmatched: { codes: IRIS, zones: [] },
    })
  })

  it('of a QPV list are those of the other generation', async () => {
    const list =
      'code_qp;lib_qp;insee_com\nQP074001;Les Prés;74056\nQN07401M;Les Prés;74143\nQN07402M;Ailleurs;74010\n'
    const { source } = await built(
      { ...CONTOURS, 'qpv-2024-par-commune.csv': list },
      declaring('communes-geo-api', 'qpv-2015', 'qpv-2024-liste'),
    )
    expect(source('qpv-2024-liste')).toMatchObject({
      rows: { read: 3, matched: 1 },
      unmatched: { codes: ['QN07401M'], zones: [] },
    })
  })

  it('of the forms do not stop the build: objectives, results and groups of elsewhere', async () => {
    const { source, territory } = await built({
      ...CONTOURS,
      [`groupes-${EPCI}.csv`]:
        'groupe;nom_groupe;commune\nhaut;Haut;74056\nhaut;Haut;74143\nhaut;Haut;75056\n',
      [`objectifs-${EPCI}.csv`]:
        'niveau;code;mesure;valeur;debut;fin;evenement;source_ref\ncommune;74056;TARGET_DWELLINGS;120;2023;2028;commencé;p\ncommune;75056;TARGET_DWELLINGS;9;2023;2028;commencé;p\ngroupe;haut;TARGET_DWELLINGS;120;2023;2028;commencé;p\nepci;242100410;TARGET_DWELLINGS;9;2023;2028;commencé;p\n',
      [`resultats-${EPCI}.csv`]:
        'niveau;code;mesure;annee;valeur;evenement;source_ref\ncommune;74056;DONE_DWELLINGS;2023;30;commencé;s\ngroupe;bas;DONE_DWELLINGS;2023;9;commencé;s\n',
    })
    expect(source('groupes')).toMatchObject({
      rows: { read: 3, matched: 2 },
      unmatched: { codes: ['75056'], zones: ['74266', '74290'] },
    })
    expect(source('objectifs')).toMatchObject({
      rows: { read: 4, matched: 2 },
      unmatched: { codes: ['242100410', '75056'], zones: ['74143', '74266', '74290'] },
    })
    expect(source('resultats')).toMatchObject({
      rows: { read: 2, matched: 1 },
      unmatched: { codes: ['bas'] },
    })
    expect(territory.counts.group).toBe(1)
  })

  it('of contours: a commune without IRIS', async () => {
    const all = JSON.parse(contours(IRIS_FILE)) as { features: { properties: { code: string } }[] }
    const some = all.features.filter(({ properties }) => !properties.code.startsWith(COMMUNES[3]))
    const { source } = await built({ ...CONTOURS, [IRIS_FILE]: JSON.stringify({ ...all, features: some }) })
    expect(source('iris-ign')?.unmatched).toEqual({ codes: [], zones: [COMMUNES[3]] })
  })
})

describe('a decimal in a count that a threshold protects', () => {
  it('does not stop the build: its cell is missing, and the line says where', async () => {
    const [first = ''] = irisOf(COMMUNES[0])
    const text = opsCsv([]).replace(`${first};2022;200;`, `${first};2022;200,5;`)
    const { source, lines } = await built({ ...CONTOURS, [OPS]: text })
    expect(source('ops-iris')).toMatchObject({ status: 'read', problems: { not_whole: 1 } })
    expect(lines('fr')).toContain(
      `    ${OPS}, ligne 2, colonne menages : « 200,5 » ; attendu : un nombre entier ; la cellule reste manquante.`,
    )
  })
})

describe('contours that are not whole', () => {
  const communes = (kept: number) => {
    const all = JSON.parse(contours(COMMUNES_FILE)) as { features: unknown[] }
    return JSON.stringify({ ...all, features: all.features.slice(0, kept) })
  }

  it('are not mixed with schematic ones: a commune without contour, and no official territory', async () => {
    const { file, options } = await project({ [COMMUNES_FILE]: communes(3) })
    expect((await buildDeclared(file, options)).kind).toBe('nothing')
  })

  it('are joined from the IRIS of the commune, and said', async () => {
    const { report, source, lines } = await built({ ...CONTOURS, [COMMUNES_FILE]: communes(3) })
    expect(report.joined).toEqual([COMMUNES[3]])
    expect(source('communes-geo-api')?.unmatched.zones).toEqual([COMMUNES[3]])
    expect(lines('en')).toContain(`  contour joined from the IRIS: ${COMMUNES[3]}`)
  })

  it.each([
    ['of the commune that it lies in', [0]],
    ['of any commune', [0, 1, 2, 3]],
  ])('keep a district where the IRIS say the place, for want of a contour %s', async (_, lacking) => {
    const all = JSON.parse(contours(COMMUNES_FILE)) as { features: unknown[] }
    const features = all.features.filter((_, i) => !lacking.includes(i))
    const { [COMMUNES_FILE]: _whole, ...others } = CONTOURS
    const { source, territory } = await built({
      ...others,
      ...(features.length > 0 && { [COMMUNES_FILE]: JSON.stringify({ ...all, features }) }),
    })
    expect(source('qpv-2015')).toMatchObject({ status: 'read', rows: { matched: 1 } })
    expect(territory.levels).toContain('qpv')
  })
})

describe('a long work', () => {
  it('says each source and each step, then coverage by level and the verdict', async () => {
    const told: string[] = []
    const { lines } = await built({ ...CONTOURS, [OPS]: opsCsv([]) }, undefined, {
      tell: (step) => told.push(step),
    })
    expect(told.slice(0, 3)).toEqual(
      [
        'Contours of the communes',
        'Contours… IRIS',
        'Priority districts of the city policy, 2015 generation',
      ].map((title) => `chamonix: reading, ${title}`),
    )
    expect(told.slice(-3)).toEqual(
      ['contours and overlaps', 'statistical secrecy', 'writing and reading back'].map(
        (step) => `chamonix: ${step}`,
      ),
    )
    expect(lines('en')).toContainEqual(expect.stringMatching(/^ {4}fragility: .*iris 16\/16/))
    expect(lines('en').at(-2)).toMatch(/^ {2}statistical secrecy: \d+ values masked, audit clean$/)
    // what the proof does not cover is said in one sentence, which docs/publish.md explains
    expect(lines('en').at(-1)).toMatch(/^ {2}the proof covers this release alone/)
  })
})

describe('what is downloaded', () => {
  let server: Server
  let origin: string
  beforeAll(async () => {
    server = createServer((request, response) => {
      if (request.url === '/communes') response.end(contours(COMMUNES_FILE))
      else if (request.url === '/page') response.end(HTML)
      else response.writeHead(503).end()
    })
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  })
  afterAll(() => server.close())

  it('is said with its address, checksum and date; what answers badly does not stop the others', async () => {
    const at = (id: string, path: string): [string, SourceDeclaration] => [
      id,
      { ...declared(id), download: [{ url: origin + path, save_as: `communes-${EPCI}.geojson` }] },
    ]
    const { source, reason } = await built(
      {},
      declaring('communes-geo-api', 'lovac-communes', 'sru-inventaire'),
      {
        offline: false,
        ...withSources(
          new Map([
            at('communes-geo-api', '/communes'),
            at('lovac-communes', '/page'),
            at('sru-inventaire', '/down'),
          ]),
        ),
      },
    )
    expect(source('communes-geo-api')).toMatchObject({
      status: 'read',
      sha256: expect.stringMatching(/^[0-9a-f]{64}$/),
      downloaded: { url: `${origin}/communes`, date: expect.stringMatching(/^\d{4}-\d\d-\d\dT/) },
    })
    for (const id of ['lovac-communes', 'sru-inventaire'])
      expect(source(id)).toMatchObject({
        status: 'absent',
        problems: { download_failed: 1, fetch_by_hand: 1 },
      })
    expect(reason('sru_rate')?.en).toBe(
      'Source not given for this territory: Communes and the SRU inventory.',
    )
  })
})
