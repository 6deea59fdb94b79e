import fc from 'fast-check'
import { beforeAll, expect, it } from 'vitest'
import type { LinearSolver } from '../../disclosure/solver.ts'
import { possible } from '../../solver/enumerating-reader.test-helper.ts'
import { loadSolver } from '../../solver/highs.ts'
import { countFigure } from '../count-figure.test-helper.ts'
import { context, csv, declarations, iris, shown } from '../own.test-helper.ts'
import { ownMeasureId } from '../own-names.ts'
import type { OwnTable } from '../own-table.ts'
import { readOwn } from '../read-own.ts'
import { MASK_LIMITS, maskOf } from './mask.ts'
import { overlay } from './overlay.ts'

const FILE = 'enquete.csv'
const SMALL = 11
const COLUMNS = ['menages', 'aides', 'autres'] as const
const TABLE: OwnTable = {
  level: 'iris',
  key: { column: 'iris', by: 'code' },
  year: { kind: 'all', year: 2024 },
  figures: COLUMNS.map((column) => countFigure(column, 'households')),
  rule: 'set',
  size: 'menages',
}
/** Of two communes, two each. */
const zones = iris.slice(0, 4).map(String)
const communes = [...new Set(zones.map((code) => code.slice(0, 5)))]

let solver: LinearSolver
beforeAll(async () => {
  solver = await loadSolver()
})

/** @param off of an IRIS, how many households are in neither column */
async function printed(
  households: readonly number[],
  share: readonly number[],
  off = [0, 0, 0, 0],
  columns: readonly (typeof COLUMNS)[number][] = COLUMNS,
) {
  const rows = zones.map((code, i) => {
    const [n = 0, part = 0] = [households[i], share[i]]
    const helped = Math.round((n * part) / 100)
    return [code, n, helped, n - helped - (off[i] ?? 0)]
  })
  const reading = await readOwn(
    FILE,
    csv([['iris', ...COLUMNS], ...rows]),
    {
      kind: 'table',
      table: { ...TABLE, figures: columns.map((column) => countFigure(column, 'households')) },
    },
    context,
  )
  const { cells } = overlay(shown(), [reading], [], declarations, { mask: maskOf(declarations, solver) })
  return new Map<string, number>(
    columns.flatMap((column) =>
      cells.flatMap(({ code, measure, value }) =>
        measure === ownMeasureId(FILE, column) && value !== null
          ? [[`${code} ${column}`, value] as const]
          : [],
      ),
    ),
  )
}

it('a table of zones under a rule of sets prints every figure of large sets where none is small', async () => {
  const found = await printed([40, 12, 30, 11], [50, 0, 100, 10])
  // four IRIS and two communes, of three columns
  expect(found.size).toBe(18)
})

it('does not let a reader know that all of a small set have an attribute, by what it is masked with', async () => {
  const columns = ['menages', 'aides'] as const
  // 9 and 30 households are all in the second column, and 40 and 60 of the other commune are not
  const told = await printed([9, 30, 40, 60], [100, 100, 0, 0], [0, 0, 0, 0], columns)
  const [first = '', second = ''] = communes
  expect(columns.some((column) => !told.has(`${first} ${column}`))).toBe(true)
  expect(told.get(`${second} aides`)).toBe(0)
  const within = (code: string) => zones.filter((one) => one.startsWith(code))
  const sums = [
    ...columns.map((column) => [first, ...within(first)].map((one) => `${one} ${column}`)),
    ...[first, ...within(first)].map((code) => [`${code} menages`, `${code} aides`, `${code} sans`]),
  ]
  for (const figure of ['aides', 'sans'])
    expect(possible({ printed: told, sums }, `${zones[0]} ${figure}`), figure).toHaveLength(SMALL)
})

it('masks whole communes, as safely, where the finest mask takes too much work, and says so', async () => {
  const { widening } = MASK_LIMITS
  const rows = zones.map((code, i) => [
    code,
    [9, 30, 40, 60][i] ?? 0,
    [4, 20, 10, 30][i] ?? 0,
    [5, 13, 30, 20][i] ?? 0,
  ])
  const reading = await readOwn(
    FILE,
    csv([['iris', ...COLUMNS], ...rows]),
    { kind: 'table', table: TABLE },
    context,
  )
  const laid = (work: number) =>
    overlay(shown(), [reading], [], declarations, {
      mask: maskOf(declarations, solver, {
        ...MASK_LIMITS,
        widening: { isLink: () => false, ...widening, work },
      }),
    })
  const [fine, wide] = [laid(1e6), laid(0)]
  expect([fine.hidden.isWide, wide.hidden.isWide]).toEqual([false, true])
  const [first, second] = communes
  const masked = wide.cells.filter(({ state }) => state === 'suppressed').map(({ code }) => String(code))
  expect([...new Set(masked)].sort()).toEqual([first, ...zones.slice(0, 2)].sort())
  expect(masked.length).toBeGreaterThan(fine.hidden.figures)
  expect(wide.cells.filter(({ code, value }) => String(code) === second && value !== null)).toHaveLength(3)
})

it('nor where its columns add up in every row but one, as who believes it of those that are masked finds', async () => {
  // the last IRIS is large, and one of its households is in neither column
  const size = fc.oneof(fc.integer({ min: 1, max: 10 }), fc.integer({ min: 11, max: 24 }))
  const three = fc.tuple(size, size, fc.integer({ min: 1, max: 10 }))
  await fc.assert(
    fc.asyncProperty(three, fc.nat({ max: 100 }), async (some, share) => {
      const households = [...some, 40]
      const told = await printed(households, [share, share, share, 50], [0, 0, 0, 1])
      const [first = '', second = ''] = communes
      const within = (code: string) => zones.filter((one) => one.startsWith(code))
      const sums = [
        ...communes.flatMap((code) =>
          COLUMNS.map((column) => [code, ...within(code)].map((one) => `${one} ${column}`)),
        ),
        ...[first, ...within(first), within(second)[0] ?? ''].map((code) =>
          COLUMNS.map((column) => `${code} ${column}`),
        ),
        // who sees that one is in neither
        ...[second, within(second)[1] ?? ''].map((code) => [
          ...COLUMNS.map((column) => `${code} ${column}`),
          'one',
        ]),
      ]
      for (const [i, code] of zones.entries())
        if ((households[i] ?? 0) < SMALL)
          for (const column of COLUMNS)
            expect(
              possible({ printed: new Map([...told, ['one', 1]]), sums }, `${code} ${column}`),
              `${column} of ${i}`,
            ).toHaveLength(SMALL)
    }),
    { numRuns: 12, seed: 14 },
  )
})

it('and gives no figure of a small set away, as who tries every number finds', async () => {
  const size = fc.oneof(fc.integer({ min: 1, max: 10 }), fc.integer({ min: 11, max: 24 }))
  const four = <T>(one: fc.Arbitrary<T>) => fc.array(one, { minLength: 4, maxLength: 4 })
  await fc.assert(
    fc.asyncProperty(four(size), four(fc.nat({ max: 100 })), async (households, share) => {
      const told = await printed(households, share)
      const sums = [
        ...communes.flatMap((code) =>
          COLUMNS.map((column) =>
            [code, ...zones.filter((one) => one.startsWith(code))].map((one) => `${one} ${column}`),
          ),
        ),
        ...[...communes, ...zones].map((code) => COLUMNS.map((column) => `${code} ${column}`)),
      ]
      for (const [i, code] of zones.entries())
        if ((households[i] ?? 0) < SMALL)
          for (const column of COLUMNS)
            expect(possible({ printed: told, sums }, `${code} ${column}`), `${column} of ${i}`).toHaveLength(
              SMALL,
            )
    }),
    { numRuns: 12, seed: 14 },
  )
})
