import { beforeAll, describe, expect, it } from 'vitest'
import { COMMUNES, irisOf, zoneRow } from '../../../scripts/publish/fixture.test-helper.ts'
import type { LinearSolver } from '../../disclosure/solver.ts'
import { possible } from '../../solver/enumerating-reader.test-helper.ts'
import { loadSolver } from '../../solver/highs.ts'
import { declared } from '../../sources/fixtures.test-helper.ts'
import { nearestStock } from './nearest-stock.ts'
import { everySum, HOUSEHOLDS, iris, others, published, row, zones } from './published.test-helper.ts'

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

describe('the dwellings of a zone in a year without a register', () => {
  const registerOfZones = { use: { id: 'rpls-iris' }, declaration: declared('rpls-iris', 'wide') }
  /** Households and dwellings of four IRIS: the first two are small, with 13 households together. */
  const COUNTS = [
    [a, 7, 9],
    [b, 6, 6],
    [c, 40, 41],
    [d, 230, 231],
  ] as const

  const shownOf = (
    dwellings: readonly (readonly [code: string, dwellings: number])[],
    year = 2024,
    more: Parameters<typeof published>[1][number][1] = COUNTS.map(([code, households]) =>
      iris(code, households),
    ),
  ) =>
    published(solver, [
      [registerOfZones, dwellings.map(([code, stock]) => row('iris', code, stock, STOCK, year))],
      [counted, [...others, ...more]],
    ])
  const stocks = COUNTS.map(([code, , dwellings]) => [code, dwellings] as const)

  /** What is possible of an IRIS for a reader who takes those dwellings for the most households, or does not. */
  const left = (printed: ReadonlyMap<string, number>, dwellings: typeof stocks, code: string) =>
    possible(
      {
        printed: new Map([...printed, ...dwellings.map(([zone, most]) => [`${zone} most`, most] as const)]),
        sums: everySum,
        atMost: dwellings.map(([zone]) => [zone, `${zone} most`] as const),
      },
      code,
    )
  const upTo = (most: number) => Array.from({ length: most + 1 }, (_, value) => value)

  it.each([2024, 2020, 2022])('bound its households as those of %s do, and for nobody else', (year) => {
    const { printed } = shownOf(stocks, year)
    expect([a, b].map((code) => printed.has(code))).toEqual([false, false])
    expect(left(printed, stocks, a)).toEqual(upTo(9))
    expect(left(printed, stocks, b)).toEqual(upTo(6))
    // who does not take them so has no bound at all
    if (year !== 2022)
      for (const code of [a, b]) expect(left(printed, [], code).slice(0, 11)).toEqual(upTo(10))
  })

  it('tell who takes them so that there are 7 to 9, had the publication no register', () => {
    const { printed } = shownOf([])
    expect(left(printed, [], a).slice(0, 11)).toEqual(upTo(10))
    expect(left(printed, stocks, a)).toEqual([7, 8, 9])
  })

  it('are no more than those of one IRIS leave of its commune in the year of the register', () => {
    const { printed } = published(solver, [
      [
        registerOfZones,
        [
          ...stocks.slice(1).map(([code, stock]) => row('iris', code, stock, STOCK, 2024)),
          row('commune', commune, 287, STOCK, 2024),
        ],
      ],
      [counted, [...others, ...COUNTS.map(([code, households]) => iris(code, households))]],
    ])
    expect(left(printed, stocks, a)).toEqual(upTo(9))
  })

  it('say nothing where a count of the zone is over them, and leave a table', () => {
    const told = ({ tables }: ReturnType<typeof shownOf>, code: string) =>
      tables.cells.find((cell) => cell.zone === code && cell.measure === STOCK && cell.vintage === '2022')
        ?.value
    const over = shownOf([...stocks.filter(([code]) => code !== b), [b, 5]])
    expect([told(over, a), told(over, b)]).toEqual([9, undefined])
    expect(left(over.printed, [], a).slice(0, 11)).toEqual(upTo(10))
    // two IRIS without a row, of fewer dwellings than households are left for them
    const few = shownOf([...stocks.slice(0, 2), [c, 4], [d, 5]], 2024, [
      iris(a, 7),
      iris(b, 6),
      row('commune', commune, 283),
    ])
    expect(few.printed.has(a)).toBe(false)
    expect(left(few.printed, [], a).slice(0, 11)).toEqual(upTo(10))
  })
})
