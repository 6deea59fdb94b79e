import { beforeAll, expect, it } from 'vitest'
import type { LinearSolver } from '../../disclosure/solver.ts'
import { possible } from '../../solver/enumerating-reader.test-helper.ts'
import { loadSolver } from '../../solver/highs.ts'
import { countFigure } from '../count-figure.test-helper.ts'
import { communes, context, csv, declarations, iris, shown } from '../own.test-helper.ts'
import { ownMeasureId } from '../own-names.ts'
import { readOwn } from '../read-own.ts'
import { maskOf } from './mask.ts'
import { overlay } from './overlay.ts'

const COLUMNS = ['menages', 'aides'] as const
let solver: LinearSolver
beforeAll(async () => {
  solver = await loadSolver()
})

const ofIris = (i: number): readonly number[] => [40 + i, 20 + ((i * 7) % 13)]
/** @param beyond how many households of the commune no IRIS has, and how many of them are helped */
async function printed(beyond: (commune: number) => readonly number[]) {
  const files = {
    'iris.csv': iris.map((code, i) => [code, ...ofIris(i)]),
    'communes.csv': communes.map(({ code }, c) => [
      code,
      ...[0, 1].map((of) => (ofIris(2 * c)[of] ?? 0) + (ofIris(2 * c + 1)[of] ?? 0) + (beyond(c)[of] ?? 0)),
    ]),
  }
  const readings = await Promise.all(
    Object.entries(files).map(([file, rows]) =>
      readOwn(
        file,
        csv([['code', ...COLUMNS], ...rows]),
        {
          kind: 'table',
          table: {
            level: file === 'iris.csv' ? 'iris' : 'commune',
            key: { column: 'code', by: 'code' },
            year: { kind: 'all', year: 2024 },
            figures: COLUMNS.map((column) => countFigure(column, 'households')),
            rule: 'set',
            size: 'menages',
          },
        },
        context,
      ),
    ),
  )
  const { cells } = overlay(shown(), readings, [], declarations, { mask: maskOf(declarations, solver) })
  return new Map(
    Object.keys(files).flatMap((file) =>
      COLUMNS.flatMap((column) =>
        cells.flatMap(({ code, measure, value }) =>
          measure === ownMeasureId(file, column) && value !== null
            ? [[`${file} ${code} ${column}`, value] as const]
            : [],
        ),
      ),
    ),
  )
}

it('what a file of communes counts beyond another of their IRIS is a set as well: a small one is not told', async () => {
  const beyond = (c: number) =>
    c % 4 === 0 ? [4 + (c % 3), 1 + (c % 4)] : c % 4 === 1 ? [0, 0] : [20 + c, 5]
  const told = await printed(beyond)
  for (const [c, { code }] of communes.entries())
    for (const column of COLUMNS) {
      const sums = [
        [`communes.csv ${code} ${column}`, `iris.csv ${code} ${column}`, `beyond`],
        [`iris.csv ${code} ${column}`, ...[2 * c, 2 * c + 1].map((i) => `iris.csv ${iris[i]} ${column}`)],
      ]
      const found = possible({ printed: told, sums }, 'beyond', 0, 60)
      // a small set may be empty or have the threshold; any other is told
      if (c % 4 === 0) expect([found[0], found.includes(11)], `${column} of ${code}`).toEqual([0, true])
      else if (c % 4 === 1) expect(found, `${column} of ${code}`).toEqual([0])
    }
  const large = communes.filter((_, c) => c % 4 > 1)
  expect(large.filter(({ code }) => told.has(`communes.csv ${code} menages`)).length).toBeGreaterThan(5)
  expect(iris.filter((code) => told.has(`iris.csv ${code} menages`)).length).toBeGreaterThan(iris.length / 2)
})
