import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import type { LinearSolver } from '../../disclosure/solver.ts'
import { possible } from '../../solver/enumerating-reader.test-helper.ts'
import { loadSolver } from '../../solver/highs.ts'
import { countFigure } from '../count-figure.test-helper.ts'
import { communes, context, csv, declarations, iris, shown } from '../own.test-helper.ts'
import { ownMeasureId } from '../own-names.ts'
import type { OwnTable } from '../own-table.ts'
import { readOwn } from '../read-own.ts'
import { maskOf } from './mask.ts'
import { nestedColumns } from './nested-columns.ts'
import { overlay } from './overlay.ts'

const FILE = 'f.csv'
type Rows = readonly (readonly number[])[]

/** A table of zones, one a row, laid over the atlas. */
async function laid(
  rule: OwnTable['rule'],
  columns: readonly string[],
  rows: Rows,
  level: 'iris' | 'commune' = 'iris',
) {
  const codes = level === 'iris' ? iris : communes.map(({ code }) => code)
  const table: OwnTable = {
    level,
    key: { column: 'zone', by: 'code' },
    year: { kind: 'all', year: 2024 },
    figures: columns.map((column) => countFigure(column, 'households')),
    rule,
    ...(rule === 'set' && columns[0] && { size: columns[0] }),
  }
  return await readOwn(
    FILE,
    csv([['zone', ...columns], ...rows.map((row, i) => [codes[i] ?? '', ...row])]),
    { kind: 'table', table },
    context,
  )
}

/** The pairs that are found, by the names of their columns. */
async function pairsOf(...given: Parameters<typeof laid>): Promise<string[]> {
  const reading = await laid(...given)
  let found: string[] = []
  overlay(shown(), [reading], [], declarations, {
    mask: ({ cells, origins }) => {
      const name = (id: string) => given[1].find((column) => ownMeasureId(FILE, column) === id)
      found = nestedColumns(cells, origins).map((pair) => pair.map(name).join(' < '))
      return { cells, isWide: false }
    },
  })
  return found.sort()
}

const draw = (state: number) => () => {
  state = (Math.imul(state, 1664525) + 1013904223) >>> 0
  return state / 2 ** 32
}

describe('the columns of a table of which one is not above another', () => {
  const columns = ['menages', 'u40', 'recents', 'recents_u40'] as const
  /** Households that are recent, under a ceiling, both. */
  const drawn = (seed: number, rows: number): number[][] => {
    const next = draw(seed)
    return Array.from({ length: rows }, () => {
      const all = 20 + Math.floor(next() * 200)
      const both = 1 + Math.floor(next() * all * 0.3)
      const [one, other] = [1, 1].map(() => both + Math.floor(next() * all * 0.3))
      return [all, one ?? 0, other ?? 0, both]
    })
  }

  it('are a part and each of its wholes, but for what follows from two pairs', async () => {
    const rows = drawn(1, 40)
    expect(await pairsOf('set', columns, rows)).toEqual(['recents_u40 < recents', 'recents_u40 < u40'])
    expect(await pairsOf('cell', columns, rows)).toEqual(
      expect.arrayContaining(['recents_u40 < recents', 'recents_u40 < u40']),
    )
    // adults are above households, and no set
    const adults = rows.map((row, i) => [...row, (row[0] ?? 0) + (i % 9)])
    expect(await pairsOf('set', [...columns, 'adultes'], adults)).toContain('menages < adultes')
  })

  it('are so where the whole is the greatest count of its rows, and the part of about its size', async () => {
    const next = draw(4)
    const rows = communes.map(() => {
      const all = Math.round(4 * Math.exp(next() * 6))
      return [all, Math.round(all * (0.7 + 0.3 * next())), Math.round(all * (0.1 + 0.1 * next()))]
    })
    const told = ['logements', 'menages', 'recents'] as const
    expect(await pairsOf('cell', told, rows, 'commune')).toContain('menages < logements')
    expect(
      await pairsOf(
        'cell',
        ['logements', 'recents'],
        rows.map(([all = 0, , recent = 0]) => [200 + (all % 200), recent % 60]),
        'commune',
      ),
    ).toEqual([])
  })

  it('are so where a row that nobody sees says otherwise, or a slip does', async () => {
    const rows = drawn(2, 40)
    // one IRIS of each of eight communes
    const small = rows.map((row, i) => (i < 16 && i % 2 === 0 ? [9, 4, 2, 3] : row))
    expect(await pairsOf('set', columns, small)).toContain('recents_u40 < recents')
    const off = (wrong: number) =>
      rows.map(([all = 0, one = 0, other = 0, both = 0], i) =>
        i < wrong ? [all, one, both, other] : [all, one, other, both],
      )
    for (const rule of ['set', 'cell'] as const) {
      expect(await pairsOf(rule, columns, off(1)), rule).toContain('recents_u40 < recents')
      expect(await pairsOf(rule, columns, off(6)), rule).not.toContain('recents_u40 < recents')
    }
  })

  it('are none where a column is constant, is 0 nearly everywhere, or equals the other', async () => {
    const rows = [40, 50, 60, 70].map((all, i) => [all, 20, i, 20, Number(i === 1)])
    expect(await pairsOf('set', ['menages', 'a', 'b', 'c', 'd'], rows)).toEqual([])
  })

  it('are none under a rule of cells where the order is that of their scales, or of few rows', async () => {
    const next = draw(3)
    const rows = Array.from({ length: 40 }, () => [
      100 + Math.floor(next() * 100),
      40 + Math.floor(next() * 40),
      11 + Math.floor(next() * 20),
    ])
    expect(await pairsOf('cell', ['a', 'b', 'c'], rows)).toEqual([])
    expect(await pairsOf('cell', columns, drawn(1, 3))).toEqual([])
    expect(await pairsOf('set', columns, drawn(1, 3))).not.toEqual([])
  })
})

describe('what a publication would mask of a table of which one column is a part of another', () => {
  let solver: LinearSolver
  beforeAll(async () => {
    solver = await loadSolver()
  })

  const printed = async (...[rule, columns, rows, level]: Parameters<typeof laid>) => {
    const reading = await laid(rule, columns, rows, level)
    const { cells } = overlay(shown(), [reading], [], declarations, { mask: maskOf(declarations, solver) })
    const names = new Map(columns.map((column) => [ownMeasureId(FILE, column), column]))
    return new Map<string, number>(
      cells.flatMap(({ code, measure, value }) =>
        names.has(measure) && value !== null ? [[`${code} ${names.get(measure)}`, value] as const] : [],
      ),
    )
  }
  const zones = iris.slice(0, 4).map(String)
  const places = [...new Set(zones.map((code) => code.slice(0, 5)))]
  const within = (place: string) => zones.filter((code) => code.startsWith(place))

  it('does not say of a small set that all of a part are in a part of it, or none, as who tries every number finds', async () => {
    const columns = ['menages', 'recents', 'recents_u40'] as const
    const zone = (size: fc.Arbitrary<number>) =>
      fc.tuple(size, fc.constantFrom(0.5, 0.6, 1), fc.constantFrom(0.5, 1, 1))
    const counted = ([all, recent, both]: readonly [number, number, number]) => {
      const movers = Math.round(all * recent)
      return [all, movers, Math.round(movers * both)]
    }
    const some = fc.tuple(zone(fc.integer({ min: 3, max: 10 })), zone(fc.integer({ min: 11, max: 44 })))
    await fc.assert(
      fc.asyncProperty(some, async (first) => {
        const rows = [...first.map(counted), [40, 20, 7], [60, 25, 12]]
        const told = await printed('set', columns, rows)
        const sums = [
          ...places.flatMap((place) =>
            columns.map((column) => [place, ...within(place)].map((code) => `${code} ${column}`)),
          ),
          ...[...places, ...zones].flatMap((code) => [
            [`${code} menages`, `${code} recents`, `${code} autres`],
            [`${code} recents`, `${code} recents_u40`, `${code} plus`],
          ]),
        ]
        for (const [i, code] of zones.entries())
          if ((rows[i]?.[0] ?? 0) < 11)
            for (const figure of ['recents', 'recents_u40', 'plus', 'autres'])
              expect(
                possible({ printed: told, sums }, `${code} ${figure}`),
                `${figure} of ${i}, ${JSON.stringify(rows)}`,
              ).toHaveLength(11)
      }),
      { numRuns: 16, seed: 7 },
    )
  })

  it('does not tell the one part by what the greatest column leaves of the other', async () => {
    const columns = ['logements', 'menages', 'u40', 'plus40'] as const
    const next = draw(6)
    const rows = communes.map((_, i) => {
      const all = Math.round(8 * Math.exp(next() * 5))
      const households = i % 3 === 0 ? all : Math.round(all * (0.8 + 0.2 * next()))
      const under = i % 4 === 0 ? Math.min(households, i % 8) : Math.round(households * next())
      return [all, households, under, households - under]
    })
    const told = await printed('cell', columns, rows, 'commune')
    const [dwellings, households, under, over] = columns
    const small = communes.flatMap(({ code }, i) =>
      [under, over].flatMap((name, part) => {
        const value = rows[i]?.[part + 2] ?? 0
        return value < 11 ? [{ name: `${code} ${name}`, code }] : []
      }),
    )
    expect(small.length).toBeGreaterThan(8)
    for (const { name, code } of small) {
      const most = told.get(`${code} ${dwellings}`)
      const known = {
        printed: told,
        sums: [[`${code} ${households}`, `${code} ${under}`, `${code} ${over}`]],
        atMost: most === undefined ? [] : [[`${code} ${households}`, `${code} ${dwellings}`] as const],
      }
      expect(possible(known, name).slice(0, 11), name).toEqual(Array.from({ length: 11 }, (_, at) => at))
    }
    expect(told.size).toBeGreaterThan(communes.length)
  })

  it('prints no difference of a part and its whole under the threshold, where the rule is one of cells', async () => {
    const columns = ['logements', 'vacants', 'longs'] as const
    const next = draw(5)
    const rows = communes.map((_, i) => {
      const vacant = 30 + Math.floor(next() * 200)
      return [
        400 + Math.floor(next() * 900),
        vacant,
        i % 5 === 0 ? vacant - 1 - i / 5 : 11 + Math.floor(next() * (vacant - 22)),
      ]
    })
    const told = await printed('cell', columns, rows, 'commune')
    const both = communes.flatMap(({ code }) => {
      const [whole, part] = [told.get(`${code} vacants`), told.get(`${code} longs`)]
      return whole === undefined || part === undefined ? [] : [whole - part]
    })
    expect(both.length).toBeGreaterThan(communes.length / 2)
    expect(Math.min(...both)).toBeGreaterThanOrEqual(11)
  })
})
