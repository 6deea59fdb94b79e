import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import type { LinearSolver } from '../../disclosure/solver.ts'
import { possible } from '../../solver/enumerating-reader.test-helper.ts'
import { loadSolver } from '../../solver/highs.ts'
import { countFigure } from '../count-figure.test-helper.ts'
import { communes, context, csv, declarations, shown } from '../own.test-helper.ts'
import { ownMeasureId } from '../own-names.ts'
import type { OwnFigure, OwnTable } from '../own-table.ts'
import { readOwn } from '../read-own.ts'
import { maskOf } from './mask.ts'
import { overlay } from './overlay.ts'

interface File {
  readonly name: string
  readonly rule: OwnTable['rule']
  readonly columns: Readonly<Record<string, (i: number) => number | string>>
  readonly figures?: readonly OwnFigure[]
}

let solver: LinearSolver
beforeAll(async () => {
  solver = await loadSolver()
})

/** What is printed of files of communes, by commune, column and year. */
async function printed(files: readonly File[]): Promise<ReadonlyMap<string, number>> {
  const readings = await Promise.all(
    files.map(({ name, rule, columns, figures = Object.keys(columns).map((one) => countFigure(one)) }) =>
      readOwn(
        name,
        csv([
          ['insee', ...Object.keys(columns)],
          ...communes.map(({ code }, i) => [code, ...Object.values(columns).map((value) => value(i))]),
        ]),
        {
          kind: 'table',
          table: {
            level: 'commune',
            key: { column: 'insee', by: 'code' },
            year: { kind: 'all', year: 2024 },
            figures: [...figures],
            rule,
          },
        },
        context,
      ),
    ),
  )
  const { cells } = overlay(shown(), readings, [], declarations, { mask: maskOf(declarations, solver) })
  const names = new Map(
    files.flatMap(({ name, columns }) =>
      Object.keys(columns).map((column) => [ownMeasureId(name, column), column] as const),
    ),
  )
  return new Map(
    cells.flatMap(({ level, code, measure, value }): (readonly [string, number])[] => {
      const column = names.get(measure)
      return level === 'commune' && column && value !== null ? [[`${code} ${column}`, value]] : []
    }),
  )
}

const few = (i: number) => [5, 39, 3, 60, 8, 41, 77, 2][i % 8] ?? 0
const many = (i: number) => 20 + ((i * 37) % 41)
const more = (i: number) => 15 + ((i * 53) % 61)
const whole = (i: number) => few(i) + many(i) + more(i)

describe('what a publication would mask of counts that relations tie', () => {
  it('counts of a file without rule as known', async () => {
    const told = await printed([
      { name: 'f.csv', rule: 'cell', columns: { agrees: whole, plai: few, plus: many } },
      { name: 'g.csv', rule: 'none', columns: { pls: more } },
    ])
    const sums = communes.map(({ code }) =>
      ['agrees', 'plai', 'plus', 'pls'].map((name) => `${code} ${name}`),
    )
    for (const [i, { code }] of communes.entries()) {
      expect(told.get(`${code} pls`)).toBe(more(i))
      if (few(i) < 11)
        expect(possible({ printed: told, sums: [sums[i] ?? []] }, `${code} plai`)).toHaveLength(11)
    }
    expect([...told.keys()].filter((id) => id.endsWith('agrees')).length).toBeGreaterThan(5)
  })

  it('in a commune that lacks a figure that is in no relation', async () => {
    const told = await printed([
      {
        name: 'f.csv',
        rule: 'cell',
        columns: { logements: few, surface: (i) => 65 * few(i), autres: (i) => (i % 3 === 0 ? '' : many(i)) },
      },
    ])
    const small = communes.filter((_, i) => few(i) < 11)
    expect(small.filter(({ code }) => told.has(`${code} surface`))).toEqual([])
    expect(told.size).toBeGreaterThan(communes.length)
  })

  it('whatever the coefficients are, as who tries every number finds', async () => {
    const times = fc.integer({ min: 1, max: 3 })
    await fc.assert(
      fc.asyncProperty(times, times, fc.nat({ max: 22 }), fc.nat({ max: 99 }), async (p, q, off, seed) => {
        const value = (i: number, step: number) => (i * step + seed) % 31
        const columns = {
          un: (i: number) => value(i, 17),
          deux: (i: number) => value(i, 11) + 5,
          tous: (i: number) => p * value(i, 17) + q * (value(i, 11) + 5) + Number(i === off),
        }
        const told = await printed([{ name: 'f.csv', rule: 'cell', columns }])
        for (const [i, { code }] of communes.entries()) {
          if (i === off) continue
          const sums = [
            [
              `${code} tous`,
              ...Array<string>(p).fill(`${code} un`),
              ...Array<string>(q).fill(`${code} deux`),
            ],
          ]
          for (const name of ['un', 'deux'] as const)
            if (columns[name](i) < 11) {
              const found = possible({ printed: told, sums }, `${code} ${name}`, 0, 16)
              // whole multiples may leave gaps, not a narrower range
              expect(found[0], `${name} of ${i}: ${p}, ${q}`).toBe(0)
              expect(found.at(-1), `${name} of ${i}: ${p}, ${q}`).toBeGreaterThanOrEqual(10)
            }
        }
      }),
      { numRuns: 10, seed: 14 },
    )
  })

  it('and refuses rates of them that another file gives ready-made', async () => {
    const ready = (column: string): OwnFigure => ({
      kind: 'ready',
      column,
      label: column,
      unit: 'percent',
      direction: 'neutral',
    })
    const rounded = (value: number) => value.toFixed(1).replace('.', ',')
    const told = await printed([
      { name: 'f.csv', rule: 'cell', columns: { agrees: whole, plai: few } },
      {
        name: 'g.csv',
        rule: 'none',
        columns: {
          part: (i) => rounded((100 * few(i)) / whole(i)),
          reste: (i) => rounded(100 - (100 * few(i)) / whole(i)),
          ailleurs: (i) => rounded(many(i) + 0.3),
        },
        figures: ['part', 'reste', 'ailleurs'].map(ready),
      },
    ])
    const of = (name: string) => [...told.keys()].filter((id) => id.endsWith(` ${name}`)).length
    expect(['part', 'reste', 'ailleurs'].map(of)).toEqual([0, 0, communes.length])
  })
})
