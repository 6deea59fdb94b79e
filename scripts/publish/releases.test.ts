import { appendFileSync, cpSync, existsSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import Papa from 'papaparse'
import { beforeAll, describe, expect, it } from 'vitest'
import { possible } from '../../src/solver/enumerating-reader.test-helper.ts'
import type { SourceDeclaration } from '../../src/sources/declaration.ts'
import { type BuildOptions, buildDeclared } from './build-declared.ts'
import {
  asCells,
  COMMUNES,
  CONTOURS,
  DECLARATION,
  EPCI,
  IRIS,
  irisOf,
  OPS,
  opsCsv,
  project,
  withSources,
} from './fixture.test-helper.ts'

const HOUSEHOLDS = 'OPS_HOUSEHOLDS_U40'
const small = irisOf(COMMUNES[1])[1] as string
const sums = [[EPCI, ...COMMUNES], ...COMMUNES.map((code) => [code, ...irisOf(code)])]
const all = Array.from({ length: 11 }, (_, value) => value)

/** Another public source of the same measure: all but the small IRIS, as the first release may have masked them. */
const ownTable = (without: readonly string[]) =>
  ['iris;annee;menages;menages_moins_40_plus']
    .concat(
      IRIS.flatMap((code, i) => (without.includes(code) ? [] : [`${code};2022;${200 + 10 * i};${80 + i}`])),
    )
    .join('\n')

async function releasesOf(
  steps: readonly ((write: (path: string, text: string) => void) => void)[],
  keeps = true,
) {
  const made = await project(
    { ...CONTOURS, [OPS]: opsCsv([small]) },
    DECLARATION.replace('ops-iris', 'own-iris, ops-iris'),
  )
  const ops = made.options.declarations.sources.get('ops-iris')
  if (ops?.format !== 'wide') throw new Error('ops-iris')
  const measures = Object.fromEntries(
    Object.entries(ops.measures).filter(([id]) => ['OPS_HOUSEHOLDS', HOUSEHOLDS].includes(id)),
  )
  const own = {
    ...ops,
    id: 'own-iris',
    files: ['own-iris.csv'],
    measures,
    parts: [],
    crossings: [],
    apart: [],
    at_most: [],
    secrecy: { ...asCells(ops).secrecy, threshold: null, measures: {}, landlord_files: [] },
  }
  const sources = new Map<string, SourceDeclaration>([
    ...made.options.declarations.sources,
    ['ops-iris', asCells(ops)],
    ['own-iris', own],
  ])
  const options: BuildOptions = { ...made.options, ...withSources(sources), keepsReleases: keeps }
  const build = async (more: Partial<BuildOptions> = {}) => {
    const outcome = await buildDeclared(made.file, { ...options, ...more })
    if (outcome.kind !== 'built') throw new Error('not built')
    return outcome
  }
  const shown = []
  for (const step of steps) {
    step(made.write)
    const { folder, report } = await build()
    shown.push({
      printed: printedIn(folder),
      report,
      bytes: readFileSync(join(folder, 'checksums.sha256'), 'utf8'),
    })
    cpSync(folder, join(made.root, `release-${shown.length}`), { recursive: true })
  }
  return { ...made, options, build, shown }
}

function printedIn(folder: string): Map<string, number> {
  const { data } = Papa.parse<Record<string, string>>(
    readFileSync(join(folder, 'open/values.csv'), 'utf8').replace('\ufeff', ''),
    { header: true, skipEmptyLines: true },
  )
  return new Map(
    data.flatMap(({ code = '', measure, value = '', year }) =>
      measure === HOUSEHOLDS && year === '2022' && value !== '' ? [[code, Number(value)] as const] : [],
    ),
  )
}

/** What a reader of every release knows. */
const together = (shown: readonly { printed: ReadonlyMap<string, number> }[]) =>
  new Map(shown.flatMap(({ printed }) => [...printed]))
const maskedIn = ({ printed }: { printed: ReadonlyMap<string, number> }) =>
  [EPCI, ...COMMUNES, ...IRIS].filter((code) => !printed.has(code))

const nothing = () => {}
type Write = (path: string, text: string) => void
const siblings = irisOf(COMMUNES[1]).filter((code) => code !== small)

describe('two and three releases of one territory', () => {
  it('give nothing away when a public table of the IRIS that had been masked is added', async () => {
    const first = await releasesOf([nothing])
    const masked = maskedIn(first.shown[0] ?? { printed: new Map() })
    const secondary = masked.filter((code) => code !== small && IRIS.includes(code))
    expect(secondary.length).toBeGreaterThan(0)
    const { shown } = await releasesOf([
      nothing,
      (write: Write) =>
        write('sources/own-iris.csv', ownTable([small, ...IRIS.filter((code) => !secondary.includes(code))])),
    ])
    expect(shown.map(({ report }) => report.secrecy.releases.length)).toEqual([0, 1])
    expect(shown[1]?.report.secrecy.verdict).toBe('clean')
  })

  it('print and mask the same cells when the contours of a district are added between them', async () => {
    const empty = JSON.stringify({ type: 'FeatureCollection', features: [] })
    const { shown } = await releasesOf([
      (write: Write) => write(`sources/qpv-${EPCI}.geojson`, empty),
      (write: Write) => write(`sources/qpv-${EPCI}.geojson`, CONTOURS[`qpv-${EPCI}.geojson`] ?? ''),
      nothing,
    ])
    expect(maskedIn(shown[1] ?? { printed: new Map() })).toEqual(maskedIn(shown[0] ?? { printed: new Map() }))
    expect(possible({ printed: together(shown), sums }, small)).toEqual(all)
    // the third shows what the second does, and is the same to the byte
    expect(shown[2]?.bytes).toBe(shown[1]?.bytes)
  })

  it('keep masked what was masked before, even where another choice would do', async () => {
    const { shown, write, build } = await releasesOf([nothing])
    const [before] = shown
    const masked = maskedIn(before ?? { printed: new Map() })
    // all the cells that hid the small one could now be public, and its count be of no danger
    write(`sources/${OPS}`, opsCsv([]))
    const { folder } = await build()
    const after = printedIn(folder)
    expect(masked.filter((code) => after.has(code))).toEqual([])
  })

  it('are held against figures of a former release alone where the sources have others now', async () => {
    const { write, build, shown } = await releasesOf([nothing])
    write(`sources/${OPS}`, opsCsv([small], 2))
    const { report, folder } = await build()
    expect(report.secrecy).toMatchObject({
      verdict: 'clean',
      releases: [expect.stringMatching(/^[0-9a-f]{16}$/)],
    })
    expect(possible({ printed: printedIn(folder), sums }, small)).toEqual(all)
    expect(shown[0]?.report.secrecy.releases).toEqual([])
  })
})

describe('without the former release', () => {
  it('another choice of cells gives a count away, which the former folder prevents', async () => {
    const one = await releasesOf([nothing], false)
    const [before] = one.shown
    const secondary = maskedIn(before ?? { printed: new Map() }).filter((code) => siblings.includes(code))
    const [hidden = ''] = secondary
    const table = ownTable(IRIS.filter((code) => code !== hidden))
    one.write('sources/own-iris.csv', table)
    const alone = await one.build()
    const known = together([before ?? { printed: new Map() }, { printed: printedIn(alone.folder) }])
    // held together, the two folders give the small one
    expect(possible({ printed: known, sums }, small).length).toBeLessThan(11)
    const covered = await one.build({ former: [join(one.root, 'release-1')] })
    expect(covered.report.secrecy.releases).toHaveLength(1)
  })
})

describe('what is kept of a release', () => {
  let made: Awaited<ReturnType<typeof releasesOf>>
  let kept: string
  beforeAll(async () => {
    made = await releasesOf([nothing, nothing])
    kept = join(made.options.private, '+releases', 'chamonix')
  })

  it('is one folder for the same figures, outside of what is served', () => {
    expect(readdirSync(kept)).toHaveLength(1)
    expect(made.shown[1]?.bytes).toBe(made.shown[0]?.bytes)
  })

  it('is not of a landlord’s build, nor of a trial', async () => {
    await made.build({ out: join(made.root, 'trial'), keepsReleases: false })
    expect(readdirSync(kept)).toHaveLength(1)
    rmSync(kept, { recursive: true })
    await made.build({ keepsReleases: false })
    expect(existsSync(kept)).toBe(false)
  })

  it('is refused where it is not what its checksums say, or is no release of the territory', async () => {
    const folder = join(made.root, 'release-1')
    await expect(made.build({ former: [made.root] })).rejects.toThrow(
      'is it the folder of a published territory?',
    )
    appendFileSync(join(folder, 'open/values.csv'), 'iris;x;;OPS_HOUSEHOLDS;2022;5;;\r\n')
    await expect(made.build({ former: [folder] })).rejects.toThrow(
      'open/values.csv is not as checksums.sha256 says',
    )
  })
})
