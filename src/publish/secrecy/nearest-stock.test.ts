import { beforeAll, describe, expect, it } from 'vitest'
import { COMMUNES, irisOf, zoneRow } from '../../../scripts/publish/fixture.test-helper.ts'
import type { LinearSolver } from '../../disclosure/solver.ts'
import { possible } from '../../solver/enumerating-reader.test-helper.ts'
import { loadSolver } from '../../solver/highs.ts'
import { declared } from '../../sources/fixtures.test-helper.ts'
import { nearestStock } from './nearest-stock.ts'
import { HOUSEHOLDS, iris, others, published, row, zones } from './published.test-helper.ts'

const STOCK = 'RPLS_STOCK'
const survey = declared('ops-residences', 'wide')
const register = { use: { id: 'rpls-logements' }, declaration: declared('rpls-logements', 'points') }
const counted = { use: { id: 'ops-iris' }, declaration: declared('ops-iris', 'wide') }
const [, commune] = COMMUNES
const [a, b, c, d] = irisOf(commune) as [string, string, string, string]

/** Households and dwellings of the six residences of an IRIS: two of them have a household in each dwelling. */
const PLACES = [
  ['PLEI', 7, 7],
  ['PLUS', 73, 73],
  ['UNNN', 89, 93],
  ['DEUX', 38, 45],
  ['TROI', 30, 31],
  ['QUAT', 24, 26],
] as const
const codeOf = (name: string) => `RS${commune}-${name}`
const codes = PLACES.map(([name]) => codeOf(name))
const small = codeOf('PLEI')

let solver: LinearSolver
beforeAll(async () => {
  solver = await loadSolver()
})

/** What is printed of a survey of 2022 beside the register of a year. */
function shown(year: number, complete: boolean, isTold = true, ofSmall = 7) {
  const points = codes.map((code) => zoneRow('residence', code, { commune, iris: a }))
  const counts = PLACES.map(([name, households]) => row('residence', codeOf(name), households))
  const stock = PLACES.map(([name, , dwellings]) =>
    row('residence', codeOf(name), name === 'PLEI' ? ofSmall : dwellings, STOCK, year),
  )
  const ofIris = row('iris', a, 268 + ofSmall, STOCK, year)
  const { printed, tables } = published(
    solver,
    [
      [register, isTold ? [...stock, ofIris] : []],
      [{ use: { id: 'ops-residences' }, declaration: { ...survey, complete } }, counts],
      [counted, [...others, iris(a, 261), iris(b, 210), iris(c, 220), iris(d, 230)]],
    ],
    { zones: [...zones, ...points] },
  )
  return { printed, tables }
}

/** What a reader who takes those dwellings for the most households finds possible of the small residence. */
function left(printed: ReadonlyMap<string, number>) {
  const dwellings = PLACES.map(([name, , most]) => [`${codeOf(name)} dwellings`, most] as const)
  return possible(
    {
      printed: new Map([...printed, ...dwellings]),
      sums: [[a, ...codes]],
      atMost: codes.map((code) => [code, `${code} dwellings`] as const),
    },
    small,
  )
}

describe('the dwellings of a residence in a year without a register of residences', () => {
  it.each([
    [2024, true],
    [2024, false],
    [2020, true],
    [2022, true],
  ])('bound its households as those of %s do (file complete: %s)', (year, complete) => {
    const { printed } = shown(year, complete)
    expect(printed.has(small)).toBe(false)
    expect(left(printed)).toEqual([0, 1, 2, 3, 4, 5, 6, 7])
  })

  it('would leave one count alone, had the publication no register', () => {
    const { printed } = shown(2024, true, false)
    // what the test would find if the bound were not known: the two residences that are full hide one another
    expect(left(new Map([[a, 261], [codeOf('UNNN'), 89], [codeOf('DEUX'), 38], [codeOf('TROI'), 30], [codeOf('QUAT'), 24]]))).toEqual([7]) // biome-ignore format: by hand
    expect(printed.has(small)).toBe(false)
  })

  it('say nothing where the count is over them', () => {
    const { tables } = shown(2024, true, true, 6)
    const known = (code: string) => tables.cells.some((cell) => cell.zone === code && cell.measure === STOCK)
    expect(known(small)).toBe(false)
    expect(known(codeOf('PLUS'))).toBe(true)
  })

  it('are of the nearest year, the later of two', () => {
    const cells = [2019, 2023, 2025].map((year) => row('residence', small, 7, STOCK, year))
    const use = { use: { id: survey.id }, declaration: survey }
    const origins = new Map([[`residence|${small}|${HOUSEHOLDS}|2022`, use]]) as never
    const { yearOf } = nearestStock({ cells, origins })
    expect(['2018', '2021', '2022', '2024', '2025'].map((year) => yearOf('residence', STOCK, year))).toEqual([
      '2019',
      '2023',
      '2023',
      '2025',
      '2025',
    ])
    expect(yearOf('condominium', STOCK, '2022')).toBeNull()
  })
})
