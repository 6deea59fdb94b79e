import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import type { CellRow, ZoneRow } from '../../src/db/tables.ts'
import { constraintKey } from '../../src/disclosure/constraint.ts'
import { suppressPrimary } from '../../src/disclosure/primary.ts'
import type { LinearSolver } from '../../src/disclosure/solver.ts'
import { loadCatalogue } from '../build/load-catalogue.ts'
import { allSources } from '../readers/fixtures.test-helper.ts'
import { loadSolver } from '../secrecy/highs.ts'
import { attack } from '../secrecy/testing/attack.ts'
import { applySecrecy } from './apply-secrecy.ts'
import { blankZone } from './base-territory.ts'
import { cellKey } from './collect-cells.ts'
import { COMMUNES, DATA, EPCI, irisOf } from './fixture.test-helper.ts'
import { publishedTotals } from './published-totals.ts'
import type { UsedSource } from './read-sources.ts'
import type { SecretInput } from './secret-cells.ts'
import { secretTables } from './secret-tables.ts'

const catalogue = loadCatalogue(DATA)
const sources = allSources()
const use = (id: string): UsedSource => {
  const declaration = sources.get(id)
  if (!declaration) throw new Error(id)
  return { use: { id }, declaration }
}

const zones: ZoneRow[] = [
  { ...blankZone, level: 'epci', code: EPCI, name: 'EPCI' },
  ...COMMUNES.flatMap((commune) => [
    { ...blankZone, level: 'commune', code: commune, name: commune },
    ...irisOf(commune).map((code) => ({
      ...blankZone,
      level: 'iris',
      code,
      name: code,
      commune,
      perimeter: 'outside',
    })),
  ]),
]
const [first] = COMMUNES
const [a, b, c, d] = irisOf(first) as [string, string, string, string]

const row = (level: string, code: string, measure: string, value: number | string): CellRow => ({
  level,
  code,
  measure,
  year: 2022,
  value: typeof value === 'number' ? value : null,
  state: typeof value === 'number' ? null : value,
  flags: 0,
})

function input(cells: readonly CellRow[], more: Partial<SecretInput> = {}, source = 'ops-iris'): SecretInput {
  const origins = new Map(cells.map((cell) => [cellKey(cell), use(source)]))
  return { zones, cells, origins, catalogue, overlaps: [], exempt: new Set(), ...more }
}

const relations = (found: ReturnType<typeof secretTables>) => found.tables.constraints.map(constraintKey)
const cellOf = (found: ReturnType<typeof secretTables>, id: string) =>
  found.tables.cells.find((cell) => cell.id === id)

let solver: LinearSolver
beforeAll(async () => {
  solver = await loadSolver()
})

describe('the linked tables of a territory', () => {
  const four = [a, b, c, d].map((code, i) => row('iris', code, 'OPS_HOUSEHOLDS', [120, 40, 60, 80][i] ?? 0))

  it('tie a commune to its IRIS', () => {
    const found = secretTables(input([row('commune', first, 'OPS_HOUSEHOLDS', 300), ...four]))
    expect(relations(found)).toContain(
      `1 commune|${first}|OPS_HOUSEHOLDS|2022 + ${[a, b, c, d].map((code) => `-1 iris|${code}|OPS_HOUSEHOLDS|2022`).join(' + ')} = 0`,
    )
  })

  it('count what a total has beyond its members as a figure that a reader works out', () => {
    const found = secretTables(input([row('commune', first, 'OPS_HOUSEHOLDS', 307), ...four]))
    expect(cellOf(found, `iris-rest|${first}|OPS_HOUSEHOLDS|2022`)).toMatchObject({
      value: 7,
      withheld: true,
      rule: 'ops-iris',
    })
    const absent = [...four.slice(0, 3), row('iris', d, 'OPS_HOUSEHOLDS', 'missing')]
    const without = secretTables(input([row('commune', first, 'OPS_HOUSEHOLDS', 300), ...absent]))
    expect(cellOf(without, `iris-rest|${first}|OPS_HOUSEHOLDS|2022`)).toMatchObject({ value: 80 })
  })

  it('do not tie figures that contradict each other, and say so', () => {
    const found = secretTables(input([row('commune', first, 'OPS_HOUSEHOLDS', 200), ...four]))
    expect(found.tables.constraints).toEqual([])
    expect(found.unlinked).toEqual([`commune|${first}|OPS_HOUSEHOLDS|2022 is not the sum of its 4 iris`])
  })

  it('leave a zone out of the scope out of its total', () => {
    const scope = [...four.slice(0, 3), row('iris', d, 'OPS_HOUSEHOLDS', 'not_applicable')]
    const found = secretTables(input([row('commune', first, 'OPS_HOUSEHOLDS', 220), ...scope]))
    expect(found.tables.cells.map(({ level }) => level).sort()).toEqual(['commune', 'iris', 'iris', 'iris'])
  })

  it('protect what a numerator leaves of its denominator', () => {
    const found = secretTables(
      input([row('iris', a, 'OPS_HOUSEHOLDS', 50), row('iris', a, 'OPS_HOUSEHOLDS_U40', 46)]),
    )
    const { primary } = suppressPrimary(found.tables.cells, found.tables.rules)
    expect(primary.map(({ cell }) => cell.id)).toEqual([`iris|${a}|OPS_HOUSEHOLDS-OPS_HOUSEHOLDS_U40|2022`])
  })

  it('take a 0 of dwellings in a district as public outside every district', () => {
    const cells = [row('iris', a, 'RPLS_STOCK', 90), row('iris', a, 'SOCIAL_IN_QPV', 0)]
    const outside = secretTables(input(cells))
    expect(suppressPrimary(outside.tables.cells, outside.tables.rules).primary).toEqual([])
    const straddling = zones.map((zone) => (zone.code === a ? { ...zone, perimeter: 'straddling' } : zone))
    const crossed = secretTables(input(cells, { zones: straddling }))
    expect(
      suppressPrimary(crossed.tables.cells, crossed.tables.rules).primary.map(({ cell }) => cell.measure),
    ).toEqual(['SOCIAL_IN_QPV'])
  })

  it('tie a district to the IRIS inside it and to those that it touches', () => {
    const overlaps = [
      { iris: a, qpv: 'QP074001', commune: first, area: 10, shareOfIris: 1, shareOfQpv: 0.6 },
      { iris: b, qpv: 'QP074001', commune: first, area: 5, shareOfIris: 0.5, shareOfQpv: 0.4 },
    ]
    const cells = [...four, row('qpv', 'QP074001', 'OPS_HOUSEHOLDS', 130)]
    const q = 'qpv|QP074001|OPS_HOUSEHOLDS|2022'
    expect(relations(secretTables(input(cells, { overlaps })))).toEqual([
      `1 iris|${a}|OPS_HOUSEHOLDS|2022 + -1 ${q} <= 0`,
      `-1 iris|${a}|OPS_HOUSEHOLDS|2022 + -1 iris|${b}|OPS_HOUSEHOLDS|2022 + 1 ${q} <= 0`,
    ])
  })

  it('take what a producer prints in a file that it masked itself as public, its 0 included', () => {
    const cells = [
      row('commune', first, 'PP_VACANT_2Y', 0),
      row('commune', COMMUNES[1], 'PP_VACANT_2Y', 'suppressed'),
    ]
    const found = secretTables(input(cells, {}, 'lovac-communes'))
    expect(
      suppressPrimary(found.tables.cells, found.tables.rules).primary.map(({ cell }) => cell.zone),
    ).toEqual([COMMUNES[1]])
  })

  it('refuse a threshold on what is not a count', () => {
    expect(() => secretTables(input([row('iris', a, 'OPS_HOUSEHOLDS', 12.5)]))).toThrow(
      'is not a whole number',
    )
  })

  it('hold nothing of a source that the holder is exempt for', () => {
    const cells = [row('iris', a, 'OPS_HOUSEHOLDS', 5)]
    expect(secretTables(input(cells, { exempt: new Set(['ops-iris']) })).tables.cells).toEqual([])
  })
})

describe('totals published beside counts by IRIS', () => {
  it('are those of communes and of the EPCI, only where each member has a number', () => {
    const cells = zones
      .filter(({ level }) => level === 'iris')
      .map(({ code }, i) => row('iris', code, 'OPS_ADULTS', i === 5 ? 'missing' : 100 + i))
    const { cells: totals } = publishedTotals(input(cells))
    expect(totals.map(({ level, code, value }) => [level, code, value])).toEqual([
      ['commune', COMMUNES[0], 406],
      ['commune', COMMUNES[2], 438],
      ['commune', COMMUNES[3], 454],
    ])
  })
})

it('leaves no protected value to an independent attack, whatever the counts', () => {
  const iris = zones.filter(({ level }) => level === 'iris')
  const counts = fc.array(
    fc.record({ whole: fc.nat(60), part: fc.double({ min: 0, max: 1, noNaN: true }) }),
    {
      minLength: iris.length,
      maxLength: iris.length,
    },
  )
  fc.assert(
    fc.property(counts, (drawn) => {
      const cells = iris.flatMap(({ code }, i) => {
        const { whole = 0, part = 0 } = drawn[i] ?? {}
        return [
          row('iris', code, 'OPS_HOUSEHOLDS', whole),
          row('iris', code, 'OPS_HOUSEHOLDS_U40', Math.round(whole * part)),
        ]
      })
      const given = input(cells)
      const totals = publishedTotals(given)
      const all = [...cells, ...totals.cells]
      const origins = new Map([...given.origins, ...totals.origins])
      const { tables } = secretTables({ ...given, cells: all, origins })
      const { cells: shown } = applySecrecy(all, tables, solver)
      const printed = new Map(
        shown.flatMap((cell) => (cell.value === null ? [] : [[cellKey(cell), cell.value] as const])),
      )
      const secret = new Set(suppressPrimary(tables.cells, tables.rules).primary.map(({ cell }) => cell.id))
      expect(attack(tables, printed).filter(({ cell }) => secret.has(cell))).toEqual([])
    }),
    { numRuns: 12, seed: 3 },
  )
})
