import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { SHIPPED } from '../../../scripts/declared/shipped.test-helper.ts'
import { COMMUNES, EPCI, irisOf, zoneRow } from '../../../scripts/publish/fixture.test-helper.ts'
import { cell } from '../../db/rows.test-helper.ts'
import type { CellRow } from '../../db/tables.ts'
import { suppressPrimary } from '../../disclosure/primary.ts'
import { protect } from '../../disclosure/protect.ts'
import type { Value } from '../../indicators/value.ts'
import { isPossible } from '../../solver/enumerate.test-helper.ts'
import { possible } from '../../solver/enumerating-reader.test-helper.ts'
import { loadSolver } from '../../solver/highs.ts'
import type { SourceDeclaration } from '../../sources/declaration.ts'
import { declared } from '../../sources/fixtures.test-helper.ts'
import { rowId } from '../assemble/collect-cells.ts'
import { loadCatalogue } from '../catalogue/load-catalogue.ts'
import { loadIdentities } from './identity.ts'
import { at } from './secret-cells.ts'
import { secretTables } from './secret-tables.ts'

const catalogue = loadCatalogue(SHIPPED)
const identities = loadIdentities(SHIPPED)
const ops = declared('ops-iris', 'wide')
const [commune] = COMMUNES
const [a, b, c, d] = irisOf(commune) as [string, string, string, string]
const zones = [
  zoneRow('epci', EPCI, { name: 'EPCI' }),
  zoneRow('commune', commune),
  ...[a, b, c, d].map((code) => zoneRow('iris', code, { commune })),
] as const

const row = (level: string, code: string, measure: string, value: Value) =>
  cell(level, code, measure, 2022, value)
const of = (level: string, code: string, counts: Readonly<Record<string, Value>>) =>
  Object.entries(counts).map(([measure, value]) => row(level, code, measure, value))

function tables(cells: readonly CellRow[], declaration: SourceDeclaration = ops) {
  const origins = new Map(
    cells.map((cell) => [rowId(cell), { use: { id: declaration.id }, declaration }] as const),
  )
  return secretTables({ zones, cells, origins, catalogue, overlaps: [], exempt: new Set(), identities })
    .tables
}
const primary = (cells: readonly CellRow[], declaration?: SourceDeclaration) => {
  const found = tables(cells, declaration)
  return suppressPrimary(found.cells, found.rules)
    .primary.map(({ cell: { level, zone, measure }, reasons }) => `${level} ${zone} ${measure}: ${reasons}`)
    .sort()
}

describe('figures of a set of households', () => {
  it('are printed, however small, where the set is large enough', () => {
    expect(
      primary(
        of('iris', a, {
          OPS_HOUSEHOLDS: 11,
          OPS_HOUSEHOLDS_U40: 0,
          OPS_ADULTS: 20,
          OPS_ADULTS_UNEMPLOYED: 2,
        }),
      ),
    ).toEqual([])
    // the four of fifty that are not under the ceiling are no set: nothing else is counted of them
    expect(primary(of('iris', a, { OPS_HOUSEHOLDS: 50, OPS_HOUSEHOLDS_U40: 46 }))).toEqual([])
  })

  it('are all masked where it is small, and its size with them', () => {
    expect(
      primary(
        of('iris', a, {
          OPS_HOUSEHOLDS: 10,
          OPS_HOUSEHOLDS_U40: 4,
          OPS_ADULTS: 18,
          OPS_ADULTS_UNEMPLOYED: 12,
        }),
      ),
    ).toEqual([
      // and how many of it have not what is counted
      `iris ${a} OPS_ADULTS-OPS_ADULTS_UNEMPLOYED: small_set`,
      `iris ${a} OPS_ADULTS: small_set`,
      `iris ${a} OPS_ADULTS_UNEMPLOYED: small_set`,
      `iris ${a} OPS_HOUSEHOLDS-OPS_HOUSEHOLDS_U40: small_set`,
      `iris ${a} OPS_HOUSEHOLDS: small_set`,
      `iris ${a} OPS_HOUSEHOLDS_U40: small_set`,
    ])
  })

  it('are masked where nobody says how large it is', () => {
    expect(primary(of('iris', a, { OPS_HOUSEHOLDS_U40: 40 }))).toEqual([
      `iris ${a} OPS_HOUSEHOLDS_U40: unknown_set`,
    ])
    expect(primary(of('iris', a, { OPS_HOUSEHOLDS: 'suppressed', OPS_ADULTS: 40 }))).toEqual([
      `iris ${a} OPS_ADULTS: unknown_set`,
      `iris ${a} OPS_HOUSEHOLDS: masked_by_producer`,
    ])
  })

  it('hold the recent movers as a set, and those who are settled, where the publisher says so', () => {
    const own: SourceDeclaration = { ...ops, secrecy: { ...ops.secrecy, protect_subsets: true } }
    const counts = (recent: number, both: number) =>
      of('iris', a, { OPS_HOUSEHOLDS: 60, OPS_HOUSEHOLDS_U40: 30, OPS_RECENT: recent, OPS_RECENT_U40: both })
    expect(primary(counts(10, 2))).toEqual([])
    expect(primary(counts(55, 27))).toEqual([])
    expect(primary(counts(20, 2), own)).toEqual([])
    expect(primary(counts(10, 2), own)).toEqual([
      `iris ${a} OPS_RECENT-OPS_RECENT_U40: small_set`,
      `iris ${a} OPS_RECENT: small_set`,
      `iris ${a} OPS_RECENT_U40: small_set`,
    ])
    // 60 - 55: five settled households, of whom 30 - 27 are under the ceiling, and 2 are not
    expect(primary(counts(55, 27), own)).toEqual([
      `iris ${a} OPS_HOUSEHOLDS-OPS_RECENT-OPS_HOUSEHOLDS_U40+OPS_RECENT_U40: small_set`,
      `iris ${a} OPS_HOUSEHOLDS-OPS_RECENT: small_set`,
      `iris ${a} OPS_HOUSEHOLDS_U40-OPS_RECENT_U40: small_set`,
    ])
    // all are recent: nobody is settled
    expect(primary(counts(60, 30), own)).toEqual([])
    // a few recent movers are a count like another where nothing is counted of them
    expect(primary(of('iris', a, { OPS_HOUSEHOLDS: 60, OPS_RECENT: 3 }), own)).toEqual([])
  })

  it('are those of differences as well: a commune less the IRIS that are given', () => {
    const given = [a, b, c, d].flatMap((code) =>
      of('iris', code, { OPS_HOUSEHOLDS: 50, OPS_HOUSEHOLDS_U40: 20 }),
    )
    const beyond = (households: number, under: number) =>
      primary([
        ...given,
        ...of('commune', commune, { OPS_HOUSEHOLDS: 200 + households, OPS_HOUSEHOLDS_U40: 80 + under }),
      ])
    expect(beyond(7, 3)).toEqual([
      `iris-rest ${commune} OPS_HOUSEHOLDS-OPS_HOUSEHOLDS_U40: small_set`,
      `iris-rest ${commune} OPS_HOUSEHOLDS: small_set`,
      `iris-rest ${commune} OPS_HOUSEHOLDS_U40: small_set`,
    ])
    expect(beyond(11, 3)).toEqual([])
    expect(beyond(0, 0)).toEqual([])
  })

  it('are that none of a small difference has moved in recently, where recent movers are a set', () => {
    const own: SourceDeclaration = { ...ops, secrecy: { ...ops.secrecy, protect_subsets: true } }
    const counts = (households: number, recent: number, both: number) => ({
      OPS_HOUSEHOLDS: households,
      OPS_RECENT: recent,
      OPS_RECENT_U40: both,
    })
    const given = [a, b, c].flatMap((code) => of('iris', code, counts(50, 20, 12)))
    // the fourth has no row: what it counts is what the others leave
    const beyond = (households: number) =>
      primary([...given, ...of('commune', commune, counts(150 + households, 60, 36))], own)
        .filter((line) => line.startsWith(`iris ${d} OPS_RECENT`))
        .map((line) => line.split(' ')[2])
    expect(beyond(5)).toEqual(['OPS_RECENT-OPS_RECENT_U40:', 'OPS_RECENT:', 'OPS_RECENT_U40:'])
    // none of 40 households: a figure of a large set
    expect(beyond(40)).toEqual([])
    expect(beyond(0)).toEqual([])
  })

  it('are those of two small IRIS together, beside a third, where they are a small set', () => {
    const sized = (sizes: readonly number[]) =>
      [a, b, c, d].flatMap((code, i) => of('iris', code, { OPS_HOUSEHOLDS: sizes[i] ?? 0 }))
    const pairs = (sizes: readonly number[]) =>
      primary([...sized(sizes), ...of('commune', commune, { OPS_HOUSEHOLDS: 400 })]).filter((line) =>
        line.startsWith('iris-small'),
      )
    const together = (one: string, other: string) => `iris-small ${one}+${other} OPS_HOUSEHOLDS: small_set`
    // 4 + 6 and 4 + 5 are under 11, 6 + 5 is not, and all three are not
    expect(pairs([4, 6, 5, 385])).toEqual([together(a, b), together(a, c)])
    expect(pairs([10, 9, 8, 373])).toEqual([])
    // nobody is in an empty set
    expect(pairs([0, 6, 9, 385])).toEqual([])
  })

  it('are those of several absent IRIS, but for one that is certainly large', () => {
    const given = [
      ...of('iris', a, { OPS_HOUSEHOLDS: 30, OPS_HOUSEHOLDS_U40: 12 }),
      ...of('iris', b, { OPS_HOUSEHOLDS: 50, OPS_HOUSEHOLDS_U40: 20 }),
      ...of('commune', commune, { OPS_HOUSEHOLDS: 116, OPS_HOUSEHOLDS_U40: 40 }),
    ]
    const absent = (stock: readonly [number, number]) => {
      const dwellings = [40, 60, ...stock].flatMap((count, i) =>
        of('iris', [a, b, c, d][i] ?? '', { RPLS_STOCK: count }),
      )
      const found = primary([...given, ...dwellings])
      return [c, d].map((code) => found.filter((line) => line.startsWith(`iris ${code} `)).length)
    }
    // 36 households in both: with 12 dwellings in one, the other has 24 at least
    expect(absent([12, 30])).toEqual([3, 0])
    // 26 are no more than the dwellings of the other: either may be small
    expect(absent([26, 30])).toEqual([3, 3])
  })

  it('are those of a small IRIS with what several absent ones leave, whatever the unit of the figure', () => {
    const counts = (code: string, households: number, adults: number) =>
      of('iris', code, { OPS_HOUSEHOLDS: households, OPS_ADULTS: adults })
    const small = (left: number) =>
      primary([
        ...counts(a, 6, 11),
        ...counts(b, 300, 500),
        ...of('commune', commune, { OPS_HOUSEHOLDS: 306 + left, OPS_ADULTS: 511 + left }),
      ]).filter((line) => line.startsWith(`iris-small ${a}+${commune} `))
    // 6 + 3 households, of 11 + 3 adults
    expect(small(3)).toEqual([
      `iris-small ${a}+${commune} OPS_ADULTS: small_set`,
      `iris-small ${a}+${commune} OPS_HOUSEHOLDS: small_set`,
    ])
    expect(small(0)).toHaveLength(2)
    expect(small(5)).toEqual([])
  })

  it('are those of an absent IRIS, which may be small, with a small one or with another absent one', () => {
    const pairs = (codes: readonly string[], left: number) => {
      const given = codes.flatMap((code, i) => of('iris', code, { OPS_HOUSEHOLDS: [6, 300][i] ?? 0 }))
      const total = given.reduce((sum, { value }) => sum + (value ?? 0), left)
      return primary([...given, ...of('commune', commune, { OPS_HOUSEHOLDS: total })]).flatMap((line) =>
        line.startsWith('iris-small') && line.includes('+') ? [line.split(' ')[1]] : [],
      )
    }
    // two absent ones are what is left, together
    expect(pairs([a, b], 80)).toEqual([`${c}+${a}`, `${d}+${a}`])
    expect(pairs([a], 80)).toEqual(
      [`${b}+${a}`, `${c}+${a}`, `${d}+${a}`, `${b}+${c}`, `${b}+${d}`, `${c}+${d}`].sort(),
    )
  })

  it('are all alike where the smaller of two wholes has the attribute, or none has', () => {
    const alike: SourceDeclaration = { ...ops, secrecy: { ...ops.secrecy, all_or_none: true } }
    const counts = (under: number, both: number) =>
      primary(
        of('iris', a, {
          OPS_HOUSEHOLDS: 161,
          OPS_HOUSEHOLDS_U40: under,
          OPS_RECENT: 87,
          OPS_RECENT_U40: both,
        }),
        alike,
      )
    // every household under the ceiling has moved in recently
    expect(counts(19, 19)).toEqual([`iris ${a} OPS_RECENT_U40: all_or_none`])
    expect(counts(19, 18)).toEqual([])
    expect(counts(0, 0)).toEqual([
      `iris ${a} OPS_HOUSEHOLDS_U40: all_or_none`,
      `iris ${a} OPS_RECENT_U40: all_or_none`,
    ])
  })

  it('are a public 0 where the public stock is nil, and secret where it is not or nobody says', () => {
    const none = { OPS_HOUSEHOLDS: 0, OPS_HOUSEHOLDS_U40: 0, OPS_RECENT: 0 }
    expect(primary(of('iris', a, { ...none, RPLS_STOCK: 0 }))).toEqual([])
    const movers = { ...ops, secrecy: { ...ops.secrecy, protect_subsets: true } }
    expect(primary(of('iris', a, { ...none, OPS_RECENT_U40: 0, RPLS_STOCK: 0 }), movers)).toEqual([])
    // the three, and those that are neither under the ceiling nor recent
    expect(primary(of('iris', a, { ...none, RPLS_STOCK: 1 })).length).toBe(5)
    expect(primary(of('iris', a, none)).length).toBe(5)
    // adults live in households, so that under a rule of cells no adult is counted there either
    const strict: SourceDeclaration = { ...ops, secrecy: { ...ops.secrecy, kind: 'cell' } }
    const adults = (stock: number) => of('iris', a, { ...none, OPS_ADULTS: 0, RPLS_STOCK: stock })
    expect(primary(adults(0), strict)).toEqual([])
    expect(primary(adults(1), strict)).toContain(`iris ${a} OPS_ADULTS: threshold`)
  })

  it('leave the dwellings beside them alone, which are public', () => {
    const cells = of('iris', a, { OPS_HOUSEHOLDS: 8, RPLS_STOCK: 9, SOCIAL_IN_QPV: 3 })
    // the households in and out of districts are no more than the dwellings there: small sets as well
    expect(primary(cells)).toEqual([
      `iris ${a} OPS_HOUSEHOLDS: small_set`,
      `piece ${a}~ OPS_HOUSEHOLDS: masked_by_producer`,
      `piece ${a}~* OPS_HOUSEHOLDS: masked_by_producer`,
    ])
    // dwellings are known to every reader, and bound the households
    expect(tables(cells).cells).toContainEqual(
      expect.objectContaining({ measure: 'RPLS_STOCK', publicLower: 9, publicUpper: 9, rule: null }),
    )
  })
})

describe('a rule by measure', () => {
  it('binds that measure alone, under a name of its own', () => {
    const declaration: SourceDeclaration = {
      ...ops,
      secrecy: {
        ...ops.secrecy,
        measures: {
          ...ops.secrecy.measures,
          RPLS_STOCK: { kind: 'cell', threshold: 3, unit: 'dwellings', dominance: null },
        },
      },
    }
    const cells = [a, b].flatMap((code, i) => of('iris', code, { OPS_HOUSEHOLDS: 40, RPLS_STOCK: 2 + i }))
    expect(primary(cells, declaration)).toEqual([`iris ${a} RPLS_STOCK: threshold`])
    expect(tables(cells, declaration).rules.map(({ id, kind, threshold }) => [id, kind, threshold])).toEqual([
      ['ops-iris', 'set', 11],
      ['ops-iris:RPLS_STOCK', 'cell', 3],
    ])
  })
})

describe('whatever the counts', () => {
  const zone = fc
    .record({ size: fc.nat(24), under: fc.double({ min: 0, max: 1, noNaN: true }) })
    .map(({ size, under }) => ({ OPS_HOUSEHOLDS: size, OPS_HOUSEHOLDS_U40: Math.round(size * under) }))
  const drawn = fc.array(zone, { minLength: 4, maxLength: 4 })
  /** The four IRIS of a commune and its total. */
  const published = (counts: readonly Readonly<Record<string, number>>[]) => {
    const sum = (measure: string) => counts.reduce((all, one) => all + (one[measure] ?? 0), 0)
    return [
      ...[a, b, c, d].flatMap((code, i) => of('iris', code, counts[i] ?? {})),
      ...of('commune', commune, {
        OPS_HOUSEHOLDS: sum('OPS_HOUSEHOLDS'),
        OPS_HOUSEHOLDS_U40: sum('OPS_HOUSEHOLDS_U40'),
      }),
    ]
  }

  it('primary are the figures of the sets under the threshold, and no other', () => {
    fc.assert(
      fc.property(drawn, (counts) => {
        const cells = published(counts)
        const sizes = new Map(
          cells.filter(({ measure }) => measure === 'OPS_HOUSEHOLDS').map(({ code, value }) => [code, value]),
        )
        const small = cells.filter(({ code }) => (sizes.get(code) ?? 0) < 11)
        const figures = small.flatMap((one) =>
          one.measure === 'OPS_HOUSEHOLDS'
            ? [one]
            : [one, { ...one, measure: `OPS_HOUSEHOLDS-${one.measure}` }],
        )
        // beside them there are only differences, which no zone of the map is
        const printable = primary(cells).filter((line) => /^(iris|commune) /.test(line))
        expect(printable).toEqual(
          figures.map(({ level, code, measure }) => `${level} ${code} ${measure}: small_set`).sort(),
        )
      }),
      { numRuns: 60, seed: 8 },
    )
  })

  it('a reader who tries every table finds each end of what is protected', async () => {
    const solver = await loadSolver()
    fc.assert(
      fc.property(drawn, (counts) => {
        const found = tables(published(counts))
        const made = protect(found, solver)
        if (!made.ok) throw new Error(JSON.stringify(made.error))
        for (const { cell, protects } of made.value.audit.cells) {
          expect(protects).toEqual([0, 11])
          for (const end of protects)
            expect(isPossible(found, made.value.publication, cell.id, end, 120)).toBe(true)
        }
      }),
      { numRuns: 20, seed: 8 },
    )
  })

  it('no reader knows that all of a small set have the attribute, or none, however alike its zones are', async () => {
    const solver = await loadSolver()
    const alike = fc.record({
      size: fc.oneof({ arbitrary: fc.nat(10), weight: 2 }, fc.integer({ min: 11, max: 24 })),
      share: fc.constantFrom(0, 0.1, 0.5, 1, 1),
    })
    await fc.assert(
      fc.asyncProperty(fc.array(alike, { minLength: 4, maxLength: 4 }), async (zones) => {
        const counts = zones.map(({ size, share }) => ({
          OPS_HOUSEHOLDS: size,
          OPS_HOUSEHOLDS_U40: Math.round(size * share),
        }))
        const made = protect(tables(published(counts)), solver)
        if (!made.ok) throw new Error(JSON.stringify(made.error))
        const codes = [commune, a, b, c, d]
        const printed = new Map(
          codes.flatMap((code) =>
            ['OPS_HOUSEHOLDS', 'OPS_HOUSEHOLDS_U40'].flatMap((measure) => {
              const value = made.value.publication.get(
                at(code === commune ? 'commune' : 'iris', code, measure, '2022'),
              )
              return value === undefined ? [] : [[`${code} ${measure}`, value] as const]
            }),
          ),
        )
        const sums = [
          ...['OPS_HOUSEHOLDS', 'OPS_HOUSEHOLDS_U40'].map((measure) =>
            codes.map((code) => `${code} ${measure}`),
          ),
          ...codes.map((code) => [`${code} OPS_HOUSEHOLDS`, `${code} OPS_HOUSEHOLDS_U40`, `${code} others`]),
        ]
        for (const [i, code] of [a, b, c, d].entries())
          if ((counts[i]?.OPS_HOUSEHOLDS ?? 0) < 11)
            for (const figure of ['OPS_HOUSEHOLDS_U40', 'others'])
              expect(possible({ printed, sums }, `${code} ${figure}`), `${figure} of ${i}`).toHaveLength(11)
      }),
      { numRuns: 40, seed: 15 },
    )
  })

  it('no reader knows that each of a small set is in one or the other of two parts that nothing is in both of', async () => {
    const solver = await loadSolver()
    const PARTS = ['OPS_SINGLE', 'OPS_SINGLE_PARENT'] as const
    const one = fc.record({
      size: fc.oneof({ arbitrary: fc.nat(10), weight: 2 }, fc.integer({ min: 11, max: 24 })),
      share: fc.constantFrom(0, 0.3, 0.5, 1),
      all: fc.constantFrom(true, true, false),
    })
    await fc.assert(
      fc.asyncProperty(fc.array(one, { minLength: 4, maxLength: 4 }), async (drawn) => {
        const counts = drawn.map(({ size, share, all }) => {
          const single = Math.round(size * share)
          return { OPS_HOUSEHOLDS: size, OPS_SINGLE: single, OPS_SINGLE_PARENT: all ? size - single : 0 }
        })
        const measures = ['OPS_HOUSEHOLDS', ...PARTS] as const
        const total = Object.fromEntries(
          measures.map((measure) => [measure, counts.reduce((sum, each) => sum + each[measure], 0)]),
        )
        const codes = [commune, a, b, c, d]
        const cells = [
          ...of('commune', commune, total),
          ...[a, b, c, d].flatMap((code, i) => of('iris', code, counts[i] ?? {})),
        ]
        const made = protect(tables(cells), solver)
        if (!made.ok) throw new Error(JSON.stringify(made.error))
        const printed = new Map(
          codes.flatMap((code) =>
            measures.flatMap((measure) => {
              const level = code === commune ? 'commune' : 'iris'
              const value = made.value.publication.get(at(level, code, measure, '2022'))
              return value === undefined ? [] : [[`${code} ${measure}`, value] as const]
            }),
          ),
        )
        const sums = [
          ...measures.map((measure) => codes.map((code) => `${code} ${measure}`)),
          ...codes.map((code) => [...measures, 'neither'].map((name) => `${code} ${name}`)),
        ]
        for (const [i, code] of [a, b, c, d].entries())
          if ((counts[i]?.OPS_HOUSEHOLDS ?? 0) < 11)
            expect(possible({ printed, sums }, `${code} neither`), `${i}`).toHaveLength(11)
      }),
      { numRuns: 30, seed: 16 },
    )
  })

  it('no union of masked zones that the total gives is a set under the threshold', async () => {
    const solver = await loadSolver()
    fc.assert(
      fc.property(drawn, (counts) => {
        const made = protect(tables(published(counts)), solver)
        if (!made.ok) throw new Error(JSON.stringify(made.error))
        const { publication } = made.value
        const shown = (code: string) => publication.has(at('iris', code, 'OPS_HOUSEHOLDS', '2022'))
        const hidden = [a, b, c, d].flatMap((code, i) =>
          shown(code) ? [] : [counts[i]?.OPS_HOUSEHOLDS ?? 0],
        )
        const together = hidden.reduce((all, size) => all + size, 0)
        if (hidden.length > 0 && publication.has(at('commune', commune, 'OPS_HOUSEHOLDS', '2022')))
          expect(together).toBeGreaterThanOrEqual(11)
      }),
      { numRuns: 60, seed: 9 },
    )
  })
})
