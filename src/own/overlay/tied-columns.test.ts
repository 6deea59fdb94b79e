import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import type { LinearSolver } from '../../disclosure/solver.ts'
import { possible } from '../../solver/enumerating-reader.test-helper.ts'
import { loadSolver } from '../../solver/highs.ts'
import { countFigure } from '../count-figure.test-helper.ts'
import { communes, context, csv, declarations, shown } from '../own.test-helper.ts'
import { ownMeasureId } from '../own-names.ts'
import type { OwnFigure, OwnTable } from '../own-table.ts'
import { type OwnReading, readOwn } from '../read-own.ts'
import { type Derived, derivedOf } from './derived.ts'
import { maskOf } from './mask.ts'
import { overlay } from './overlay.ts'
import { NEARLY, tiedColumns } from './tied-columns.ts'

const column = (values: readonly number[]) => new Map(values.map((value, i) => [String(i), value]))
const columns = (of: Readonly<Record<string, readonly number[]>>) =>
  new Map(Object.entries(of).map(([name, values]) => [name, column(values)]))

describe('the columns of a reader’s tables', () => {
  it('are a whole and its parts wherever the sum holds in every row, or nearly', () => {
    const sorted = fc.array(fc.nat({ max: 500 }), { minLength: 6, maxLength: 30 })
    fc.assert(
      fc.property(sorted, fc.nat(), fc.nat(), (values, x, y) => {
        const one = values.map((value) => value + 1)
        const other = values.map((value, i) => ((value * 31 + x + i * 7) % 97) + 1)
        const third = values.map((value, i) => ((value * 17 + y + i * 13) % 89) + 1)
        const whole = one.map((value, i) => value + (other[i] ?? 0) + (third[i] ?? 0))
        const { sums } = tiedColumns(columns({ other, whole, third, one }), [])
        expect(sums).toContainEqual(['whole', 'other', 'third', 'one'])
        const isFound = (rows: number, tolerated: number) => {
          const off = whole.map((value, i) => (i < rows ? value + 1 : value))
          const found = tiedColumns(columns({ other, off, third, one }), [], tolerated).sums
          return found.some((names) => names.join() === 'off,other,third,one')
        }
        const most = Math.floor(values.length / 3)
        expect(isFound(1, 0)).toBe(false)
        expect([1, most, most + 1].map((rows) => isFound(rows, NEARLY))).toEqual([true, true, false])
      }),
    )
  })

  it('are no parts where one is of zeros alone, nor a sum that two rows alone bear out', () => {
    expect(tiedColumns(columns({ a: [1, 2, 3], b: [1, 2, 3], c: [0, 0, 0] }), []).sums).toEqual([])
    expect(tiedColumns(columns({ a: [3, 5], b: [1, 2], c: [2, 3] }), []).sums).toEqual([])
  })

  it('are no sum of others that are the same but where a column of zeros is not', () => {
    const of = columns({
      a: [1, 2, 3, 4, 45, 60, 70],
      b: [1, 2, 3, 4, 25, 33, 40],
      c: [0, 0, 0, 0, 20, 27, 30],
    })
    const { sums } = tiedColumns(of, [], NEARLY)
    expect(sums).toContainEqual(['a', 'b', 'c'])
    expect(sums).not.toContainEqual(['b', 'a', 'c'])
  })

  it('are a part and its whole in the order that no row contradicts', () => {
    const of = columns({ a: [1, 2, 3], b: [4, 2, 9], c: [0, 5, 1] })
    expect(tiedColumns(of, [['b', 'a']]).parts).toEqual([['a', 'b']])
    expect(tiedColumns(of, [['a', 'c']]).parts).toEqual([])
  })
})

describe('what a publication would mask of tables whose columns add up', () => {
  let solver: LinearSolver
  beforeAll(async () => {
    solver = await loadSolver()
  })
  const few = (i: number) => [5, 39, 3, 60, 8, 41, 77, 2][i % 8] ?? 0
  const stock = (i: number) => 300 + 13 * i
  const table = (figures: readonly OwnFigure[]): OwnTable => ({
    level: 'commune',
    key: { column: 'insee', by: 'code' },
    year: { kind: 'all', year: 2024 },
    figures: [...figures],
    rule: 'cell',
  })
  const ALL: Readonly<Record<string, (i: number) => number>> = {
    logements: stock,
    vacants: few,
    occupes: (i) => stock(i) - few(i),
    // one more in a large one: the columns add up everywhere else
    presque: (i) => stock(i) - few(i) + Number(i === 1),
    part: (i) => Math.round((10_000 * few(i)) / stock(i)) / 100,
  }
  const read = (
    file: string,
    names: readonly string[],
    figures = names.map((column) => countFigure(column)),
  ) =>
    readOwn(
      file,
      csv([
        ['insee', ...names],
        ...communes.map(({ code }, i) => [
          code,
          ...names.map((name) => String(ALL[name]?.(i)).replace('.', ',')),
        ]),
      ]),
      { kind: 'table', table: table(figures) },
      context,
    )
  const laid = (readings: readonly OwnReading[], derived: readonly Derived[] = []) => {
    const { cells } = overlay(shown(), readings, derived, declarations, {
      mask: maskOf(declarations, solver),
    })
    return (measure: string, code: string) =>
      cells.find((cell) => cell.level === 'commune' && cell.measure === measure && cell.code === code)
  }
  const small = communes.filter((_, i) => few(i) < 11)

  it.each([
    ['of one file', [['logements', 'vacants', 'occupes']], 'occupes'],
    ['of two files', [['logements', 'vacants'], ['occupes']], 'occupes'],
    ['of a file that is wrong in one row', [['logements', 'vacants', 'presque']], 'presque'],
  ])('no count under the threshold is the difference of two that are printed, %s', async (_, files, rest) => {
    const readings = await Promise.all(files.map((names, i) => read(`f${i}.csv`, names)))
    const of = laid(readings)
    const id = (name: string) =>
      ownMeasureId(`f${files.findIndex((names) => names.includes(name))}.csv`, name)
    expect(small.length).toBeGreaterThan(3)
    for (const { code } of small) {
      expect(of(id('vacants'), code)?.state).toBe('suppressed')
      expect(['logements', rest].map((name) => of(id(name), code)?.state)).toContain('suppressed')
    }
  })

  it('a difference that the reader works out is a count under the same rule', async () => {
    const reading = await read('f.csv', ['logements', 'occupes'])
    const taken = (name: string) => ({ file: 'f.csv', measure: ownMeasureId('f.csv', name), year: 2024 })
    const derived = derivedOf({
      kind: 'difference',
      label: 'Reste',
      unit: 'dwellings',
      direction: 'neutral',
      first: taken('logements'),
      second: taken('occupes'),
      scale: 1,
    })
    const of = laid([reading], [derived])
    for (const { code } of small)
      expect(derived.measures.map(({ id }) => of(id, code)?.state)).toContain('suppressed')
    const large = communes.filter((_, i) => few(i) >= 11)
    expect(large.some(({ code }) => derived.measures.every(({ id }) => of(id, code)?.value))).toBe(true)
  })

  it('what a table gives ready-made beside them is refused, and masked whole', async () => {
    const ready: OwnFigure = {
      kind: 'ready',
      column: 'part',
      label: 'Part',
      unit: 'percent',
      direction: 'neutral',
    }
    const reading = await read(
      'f.csv',
      ['logements', 'vacants', 'part'],
      [...['logements', 'vacants'].map((column) => countFigure(column)), ready],
    )
    const of = laid([reading])
    const states = communes.map(({ code }) => of(ownMeasureId('f.csv', 'part'), code)?.state)
    expect(new Set(states)).toEqual(new Set(['suppressed']))
  })

  /** What is printed of a file whose columns are counts under the rule of cells, by column and commune. */
  const printedOf = async (
    columns: Readonly<Record<string, (i: number) => number>>,
    figures = Object.keys(columns),
  ) => {
    const names = Object.keys(columns)
    const reading = await readOwn(
      'f.csv',
      csv([
        ['insee', ...names],
        ...communes.map(({ code }, i) => [code, ...names.map((name) => columns[name]?.(i) ?? 0)]),
      ]),
      { kind: 'table', table: table(figures.map((column) => countFigure(column))) },
      context,
    )
    const { cells } = overlay(shown(), [reading], [], declarations, { mask: maskOf(declarations, solver) })
    const told = new Map<string, number>()
    for (const { level, code, measure, year, value } of cells)
      if (value !== null && level === 'commune') told.set(`${code} ${measure} ${year}`, value)
    return (column: string, year = 2024) =>
      new Map(
        communes.flatMap(({ code }) => {
          const value = told.get(`${code} ${ownMeasureId('f.csv', column)} ${year}`)
          return value === undefined ? [] : [[code as string, value] as const]
        }),
      )
  }
  const spread = (i: number) => 20 + ((i * 37) % 41)

  it('no count is told by two ways of parting a whole that is in no column', async () => {
    const columns = {
      hommes: few,
      femmes: (i: number) => spread(i) + 60,
      jeunes: (i: number) => spread(i + 3),
      ages: (i: number) => few(i) + spread(i) + 60 - spread(i + 3),
    }
    expect(communes.every((_, i) => columns.ages(i) >= 0)).toBe(true)
    const of = await printedOf(columns)
    const names = Object.keys(columns)
    for (const { code } of communes) {
      const printed = new Map(
        names.flatMap((name) => {
          const value = of(name).get(code)
          return value === undefined ? [] : [[name, value] as const]
        }),
      )
      const sums = [
        ['tous', 'hommes', 'femmes'],
        ['tous', 'jeunes', 'ages'],
      ]
      for (const name of names)
        if (
          !printed.has(name) &&
          columns[name as 'ages'](communes.findIndex((one) => one.code === code)) < 11
        )
          expect(possible({ printed, sums }, name), `${name} of ${code}`).toHaveLength(11)
    }
    expect(of('femmes').size).toBeGreaterThan(5)
  })

  it('nor by a column that is a multiple of it', async () => {
    const of = await printedOf({ logements: few, surface: (i) => 65 * few(i), autres: spread })
    expect(small.map(({ code }) => of('surface').get(code))).toEqual(small.map(() => undefined))
    expect(of('surface').size).toBe(communes.length - small.length)
  })

  it('nor by the stock of two years and what came to it', async () => {
    const before = (i: number) => 30 + spread(i)
    const of = await printedOf(
      { parc_2023: before, parc_2024: (i) => before(i) + few(i), livres_2024: few },
      ['parc_{yyyy}', 'livres_{yyyy}'],
    )
    for (const { code } of small) {
      expect(of('livres_{yyyy}').has(code)).toBe(false)
      expect(of('parc_{yyyy}', 2023).has(code) && of('parc_{yyyy}').has(code)).toBe(false)
    }
    expect(of('parc_{yyyy}').size + of('parc_{yyyy}', 2023).size).toBeGreaterThan(communes.length)
  })
})
