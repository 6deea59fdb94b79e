import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { decodeCells, decodeZones } from '../../src/db/decode.ts'
import { reportLines } from '../../src/publish/report/report.ts'
import type { SourceDeclaration } from '../../src/sources/declaration.ts'
import { buildDeclared } from './build-declared.ts'
import {
  asCells,
  COMMUNES,
  CONTOURS,
  EPCI,
  irisOf,
  opsCsv,
  project,
  withSources,
} from './fixture.test-helper.ts'

const [, , , last] = COMMUNES
const inside = irisOf(last)[2] as string
const far = irisOf(COMMUNES[1])[0] as string
const QPV = `qpv-${EPCI}.geojson`
const IRIS_FILE = `iris-${EPCI}.geojson`

type Feature = { properties: { code: string }; geometry: unknown }
const withFeature = (file: string, change: (features: Feature[]) => Feature[]) => {
  const layer = JSON.parse(CONTOURS[file] ?? '') as { features: Feature[] }
  return JSON.stringify({ ...layer, features: change(layer.features) })
}
/** Over the third IRIS of the last commune, which starts at 6.94. */
const bowtie = {
  type: 'Polygon',
  coordinates: [
    [
      [6.942, 45.91],
      [6.948, 45.93],
      [6.948, 45.91],
      [6.942, 45.93],
      [6.942, 45.91],
    ],
  ],
}
const second = (geometry: unknown) =>
  withFeature(QPV, (features) => [
    ...features,
    { type: 'Feature', properties: { code: 'QP074002', nom: 'Les Bois' }, geometry } as Feature,
  ])

/** OPS with eight dwellings in a district, of an IRIS that the map knows none in. */
const ops = opsCsv([]).replace(new RegExp(`^(${inside};.*);0$`, 'm'), '$1;8')

async function built(files: Readonly<Record<string, string>>) {
  const made = await project({ ...CONTOURS, [`ops-${EPCI}.csv`]: ops, ...files })
  const sources = new Map(
    [...made.options.declarations.sources].map(([id, source]): [string, SourceDeclaration] => [
      id,
      id === 'ops-iris' ? asCells(source) : source,
    ]),
  )
  const outcome = await buildDeclared(made.file, { ...made.options, ...withSources(sources) })
  if (outcome.kind !== 'built') throw new Error('not built')
  const zones = decodeZones(readFileSync(join(outcome.folder, 'zones.arrow')))
  const cells = decodeCells(readFileSync(join(outcome.folder, 'cells.arrow')))
  if (!zones.ok || !cells.ok) throw new Error('not readable')
  const problems = outcome.accounts.flatMap((account) => account.problems)
  return {
    perimeter: (code: string) => zones.value.find((zone) => zone.code === code)?.perimeter,
    located: (code: string) =>
      cells.value.find((cell) => cell.code === code && cell.measure === 'SOCIAL_IN_QPV'),
    kinds: problems.map(({ kind, value }) => `${kind} ${value}`),
    lines: reportLines(outcome.report, problems, 'en'),
    totals: cells.value.filter(({ level, measure }) => level === 'commune' && measure === 'OPS_HOUSEHOLDS'),
  }
}

describe('a district whose contour is refused', () => {
  it('leaves no dwelling outside where it may lie: its contour crosses itself', async () => {
    const { perimeter, located, kinds, lines } = await built({ [QPV]: second(bowtie) })
    expect(perimeter(inside)).toBeNull()
    // the eight dwellings are not taken for none, as they would be outside of every district
    expect(located(inside)).toMatchObject({ value: null, state: 'suppressed' })
    expect(perimeter(far)).toBe('outside')
    expect(kinds).toContainEqual(expect.stringMatching(/^self_crossing_refused QP074002/))
    expect(lines).toContain(
      '  contour of a district refused: QP074002; the IRIS that it may lie in are not said to be outside of districts',
    )
  })

  it('leaves no IRIS of its département outside where nothing says its place', async () => {
    const { perimeter, located, kinds } = await built({ [QPV]: second(null) })
    expect([inside, far].map(perimeter)).toEqual([null, null])
    expect(located(inside)).toMatchObject({ value: null, state: 'suppressed' })
    // what a district covers is known all the same
    expect([0, 1].map((i) => perimeter(irisOf(COMMUNES[0])[i] as string))).toEqual(['inside', 'straddling'])
    expect(kinds).toContainEqual(expect.stringMatching(/^no_polygon QP074002/))
  })

  it('of elsewhere changes nothing, and no line speaks of it', async () => {
    const file = withFeature(QPV, (features) => [
      ...features,
      { type: 'Feature', properties: { code: 'QP013001', nom: 'Ailleurs' }, geometry: null } as Feature,
    ])
    const { perimeter, kinds } = await built({ [QPV]: file })
    expect(perimeter(far)).toBe('outside')
    expect(kinds.filter((kind) => kind.includes('QP013001'))).toEqual([])
  })

  it('is repaired where that changes little of it, and then counts', async () => {
    const ring = [
      [6.94, 45.9],
      [6.95, 45.9],
      [6.95, 45.9401],
      [6.9401, 45.94],
      [6.94, 45.9401],
      [6.9401, 45.94],
      [6.94, 45.94],
      [6.94, 45.9],
    ]
    const { perimeter } = await built({ [QPV]: second({ type: 'Polygon', coordinates: [ring] }) })
    expect(perimeter(inside)).toBe('inside')
  })
})

describe('an IRIS whose contour is refused, or that no contour has', () => {
  it.each([
    [
      'refused',
      (features: Feature[]) =>
        features.map((one) => (one.properties.code === inside ? { ...one, geometry: null } : one)),
    ],
    ['absent', (features: Feature[]) => features.filter((one) => one.properties.code !== inside)],
  ])('is a member of its commune without a figure: %s', async (_, change) => {
    const { totals, lines } = await built({ [IRIS_FILE]: withFeature(IRIS_FILE, change) })
    expect(totals.map(({ code }) => code)).toEqual(COMMUNES.filter((code) => code !== last))
    expect(lines.join('\n')).toContain(inside)
  })
})
