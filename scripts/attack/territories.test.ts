import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import loadHighs, { type Highs } from 'highs'
import { beforeAll, expect, it } from 'vitest'
import { temporaryFolder } from '../../test/temporary-folder.ts'
import { type Builder, builder } from './build.ts'
import { declareSources } from './declare.ts'
import { proofOf } from './report.ts'
import { runTerritory } from './run.ts'
import { SETTINGS } from './settings.ts'

const work = temporaryFolder('atlas-attacked')
const data = join(work, 'data')
let built: Builder
let highs: Highs

beforeAll(async () => {
  declareSources(fileURLToPath(new URL('../../data', import.meta.url)), data)
  built = await builder(data)
  highs = await loadHighs()
})

/** Thirteen small territories, one a setting: `npm run attack` tries as many as are asked for. */
const TRIED = [
  'OPS alone',
  'OPS alone, rows missing, two years',
  'OPS and RPLS by IRIS without small ones',
  'OPS, no count under 11',
  'OPS, recent movers a set',
  'OPS by IRIS and by commune',
  'OPS by IRIS and by district, RPLS',
  'tax counts by IRIS and LOVAC',
  'tax counts by IRIS with rows missing, LOVAC',
  'two releases, RPLS and districts added',
  'three releases',
  'a landlord’s build beside the public one',
  'two releases, OPS by commune and then by IRIS',
]

it.each(TRIED.map((name, at) => [name, at + 1] as const))(
  '%s: nothing is worked out (seed %i)',
  async (name, seed) => {
    await expectNothing(name, seed)
  },
  180_000,
)

async function expectNothing(name: string, seed: number): Promise<void> {
  const setting = SETTINGS.find((one) => one.name === name)
  if (!setting) throw new Error(`no setting "${name}"`)
  const one = await runTerritory(setting, seed, data, work, built, highs)
  if (one.kind === 'refused') throw new Error(one.why)
  expect(one.tried).toBeGreaterThan(20)
  expect(one.findings.map(proofOf)).toEqual([])
  expect([one.blind, one.unproved]).toEqual([[], 0])
}

/** Small territories whose residences are on the map, counted by landlords. */
const BY_RESIDENCE = [
  ['OPS by residence, some of them', 20002],
  ['OPS by residence, by IRIS, by district and by commune', 22003],
  ['two releases, OPS by IRIS and then by residence', 20005],
  // the register tells the dwellings of a survey of two years before
  ['OPS by residence two years before the register, some of them', 60002],
  // an empty residence beside what is in none of its piece
  ['OPS by residence, some of them', 50037],
  // two residences of two IRIS, with three dwellings together
  ['OPS by residence, all of them', 50017],
  // an IRIS without figure in what its commune does not print
  ['OPS by residence and by commune', 40021],
] as const

/** The register tells the dwellings of a survey of two years before, to who takes them for those of that year. */
const BEFORE_THE_REGISTER = [
  ['OPS by IRIS two years before the register', 80011],
  ['OPS by IRIS, by district and by commune two years before the register', 80110],
] as const

it.each([...BY_RESIDENCE, ...BEFORE_THE_REGISTER])(
  '%s: nothing is worked out (seed %i)',
  async (name, seed) => {
    await expectNothing(name, seed)
  },
  180_000,
)
