import loadHighs from 'highs'
import { expect, it } from 'vitest'
import { attack, type Outcome, type Target } from './attack.ts'
import { count, type Level, nestings } from './counts.ts'
import type { Rule } from './guarded.ts'
import type { Table } from './tables.ts'
import { IN_QUARTERS, OPS, STOCK, TAX } from './truth.ts'
import type { World } from './world.ts'

const highs = await loadHighs()

const BOX = [0, 0, 1, 1] as const
/** One commune of four IRIS, another of one. */
const world: World = {
  place: { epci: 'E', lon: 0, lat: 0, communes: ['A', 'B'] },
  groups: [],
  iris: [
    ...['A1', 'A2', 'A3', 'A4'].map((code) => ({ code, commune: 'A', box: BOX })),
    { code: 'B1', commune: 'B', box: BOX },
  ],
  quarters: [],
  residences: null,
}
const YEAR = 2024
const CELL: Rule = { kind: 'cell', threshold: 11, measures: ['PP_VACANT'] }
const SET: Rule = { kind: 'set', threshold: 11, measures: OPS }

/** The truth of one measure by IRIS, the others being nought. */
function truthOf(values: Readonly<Record<string, Readonly<Record<string, number>>>>): Map<string, number> {
  const truth = new Map<string, number>()
  for (const { level, code, members } of nestings(world).reverse())
    for (const measure of [...OPS, ...TAX, STOCK, IN_QUARTERS]) {
      const of = (from: Level, zone: string) => truth.get(count(from, zone, measure, YEAR)) ?? 0
      if (level === 'iris')
        for (const member of members)
          truth.set(count('atom', member.code, measure, YEAR), values[measure]?.[code] ?? 0)
      truth.set(
        count(level, code, measure, YEAR),
        members.reduce((total, member) => total + of(member.level, member.code), 0),
      )
    }
  return truth
}

const vacant = truthOf({
  PP_TOTAL: { A1: 90, A2: 90, A3: 90, A4: 90, B1: 90 },
  PP_VACANT: { A1: 4, A2: 30, A3: 25, A4: 40, B1: 50 },
})
const at = (zone: string, measure = 'PP_VACANT') =>
  count(zone.length === 2 ? 'iris' : zone === 'E' ? 'epci' : 'commune', zone, measure, YEAR)

interface Try {
  readonly truth?: ReadonlyMap<string, number>
  readonly rule?: Rule
  readonly releases: readonly (readonly string[])[]
  readonly tables?: readonly Table[]
}

/** Attacks folders that print the named counts, with their true numbers. */
function tried({ truth = vacant, rule = CELL, releases, tables = [] }: Try): Outcome {
  const printed = (names: readonly string[]) => ({
    numbers: new Map(names.map((name) => [name, truth.get(name) ?? 0])),
    conflicts: [],
  })
  return attack(
    {
      world,
      truth,
      years: [YEAR],
      rules: [rule],
      releases: releases.map((names) => ({ printed: printed(names), tables })),
      hasQuarters: false,
    },
    highs,
  )
}
const found = (outcome: Outcome) =>
  outcome.findings.map(({ guarded, min, max, isExact }) => [guarded.name, min, max, isExact])

it('finds a masked count whose siblings and total are printed, and says which numbers give it', () => {
  const outcome = tried({ releases: [['A', 'A2', 'A3', 'A4'].map((zone) => at(zone))] })
  expect(found(outcome)).toEqual([[at('A1'), 4, 4, true]])
  expect(outcome.findings[0]?.proof[0]).toContain(`+ ${at('A')} (99) - ${at('A1')} (?) - ${at('A2')} (30)`)
})

it('finds nothing where a second count hides the first', () => {
  expect(found(tried({ releases: [['A', 'A3', 'A4'].map((zone) => at(zone))] }))).toEqual([])
})

it('finds the leak of a total that is added to a clean folder: that of the EPCI, beside the other commune', () => {
  const clean = ['A2', 'A3', 'A4', 'B'].map((zone) => at(zone))
  expect(found(tried({ releases: [clean] }))).toEqual([])
  expect(found(tried({ releases: [[...clean, at('E')]] }))).toEqual([[at('A1'), 4, 4, true]])
})

it('finds a small count that two releases give together, and neither alone', () => {
  const first = ['A', 'A3', 'A4'].map((zone) => at(zone))
  const second = ['A', 'A2', 'A4'].map((zone) => at(zone))
  for (const releases of [[first], [second]]) expect(found(tried({ releases }))).toEqual([])
  expect(found(tried({ releases: [first, second] }))).toEqual([[at('A1'), 4, 4, true]])
})

it('takes what former releases and the files of today give for public elsewhere: neither can be taken back', () => {
  const first = ['A', 'A3', 'A4'].map((zone) => at(zone))
  const rows = [{ code: 'A2', year: YEAR, values: new Map([['PP_VACANT', 30]]) }]
  const lovac: Table = { source: 'tax-iris', level: 'iris', measures: ['PP_VACANT'], isPublic: true, rows }
  const release = (names: readonly string[], tables: readonly Table[]) => ({
    printed: { numbers: new Map(names.map((name) => [name, vacant.get(name) ?? 0])), conflicts: [] },
    tables,
  })
  const asked = { world, truth: vacant, years: [YEAR], rules: [CELL], hasQuarters: false }
  const small = (releases: Target['releases']) => found(attack({ ...asked, releases }, highs))
  // the file came out after the first release, whatever the second one masks
  expect(small([release(first, []), release([at('A3')], [lovac])])).toEqual([])
  // beside it, the first release itself gives the count away
  expect(small([release(first, [lovac])])).toEqual([[at('A1'), 4, 4, true]])
})

it('finds the small total of counts that are masked together', () => {
  const truth = truthOf({ PP_TOTAL: { A1: 90, A2: 90, A3: 90 }, PP_VACANT: { A1: 4, A2: 6, A3: 25 } })
  const outcome = tried({ truth, releases: [['A', 'A3', 'A4'].map((zone) => at(zone))] })
  expect(found(outcome)).toContainEqual([`${at('A')}: the 2 not printed`, 10, 10, true])
})

it('takes what anybody may download for public: it may cut a range, not be worked out', () => {
  const rows = ['A1', 'A2', 'A3', 'A4'].map((code) => ({
    code,
    year: YEAR,
    values: new Map([[STOCK, code === 'A1' ? 5 : 100]]),
  }))
  const rpls: Table = { source: 'rpls-iris', level: 'iris', measures: [STOCK], isPublic: true, rows }
  const truth = truthOf({
    RPLS_STOCK: { A1: 5, A2: 100, A3: 100, A4: 100 },
    OPS_HOUSEHOLDS: { A1: 5, A2: 90, A3: 80, A4: 70 },
    OPS_ADULTS: { A1: 9, A2: 120, A3: 130, A4: 140 },
  })
  const hidden = ['A', 'A3', 'A4'].map((zone) => at(zone, 'OPS_HOUSEHOLDS'))
  const small = (outcome: Outcome) => found(outcome).filter(([name]) => name === at('A1', 'OPS_HOUSEHOLDS'))
  // 5 dwellings are public: 1 to 5 households are all that a reader may be left with
  expect(small(tried({ truth, rule: SET, releases: [hidden], tables: [rpls] }))).toEqual([])
  const given = [...hidden, at('A2', 'OPS_HOUSEHOLDS')]
  expect(small(tried({ truth, rule: SET, releases: [given], tables: [rpls] }))).toEqual([
    [at('A1', 'OPS_HOUSEHOLDS'), 5, 5, true],
  ])
})

it('lets small numerators of a large set be printed, and protects figures about a small set', () => {
  const truth = truthOf({
    RPLS_STOCK: { A1: 60, A2: 100, A3: 100, A4: 100 },
    OPS_HOUSEHOLDS: { A1: 7, A2: 90, A3: 80, A4: 70 },
    OPS_HOUSEHOLDS_U40: { A1: 2, A2: 3, A3: 4, A4: 5 },
    OPS_ADULTS: { A1: 14, A2: 120, A3: 130, A4: 140 },
  })
  const large = ['A2', 'A3', 'A4'].flatMap((zone) => [
    at(zone, 'OPS_HOUSEHOLDS'),
    at(zone, 'OPS_HOUSEHOLDS_U40'),
  ])
  expect(found(tried({ truth, rule: SET, releases: [large] }))).toEqual([])
  const whole = [...large, at('A', 'OPS_HOUSEHOLDS_U40')]
  expect(found(tried({ truth, rule: SET, releases: [whole] }))).toContainEqual([
    at('A1', 'OPS_HOUSEHOLDS_U40'),
    2,
    2,
    true,
  ])
})

it('finds that all of a small set have an attribute where its figures, each wide alone, say so together', () => {
  const households = { A1: 9, A2: 30, A3: 60, A4: 70 }
  const truth = truthOf({
    OPS_HOUSEHOLDS: households,
    OPS_HOUSEHOLDS_U40: { ...households, A3: 3, A4: 5 },
    OPS_ADULTS: households,
  })
  const shown = ['A', 'A3', 'A4'].flatMap((zone) =>
    ['OPS_HOUSEHOLDS', 'OPS_HOUSEHOLDS_U40'].map((measure) => at(zone, measure)),
  )
  expect(found(tried({ truth, rule: SET, releases: [shown] }))).toEqual([
    [`iris|A1|${YEAR}: OPS_HOUSEHOLDS less OPS_HOUSEHOLDS_U40`, 0, 0, true],
    // and none of the recent movers can be above the ceiling
    [`iris|A1|${YEAR}: OPS_RECENT less OPS_RECENT_U40`, 0, 0, true],
  ])
  // with the total of either masked, nobody knows
  const less = shown.filter((name) => name !== at('A', 'OPS_HOUSEHOLDS_U40'))
  expect(found(tried({ truth, rule: SET, releases: [less] }))).toEqual([])
})

it('takes a district that nobody counts for a part like any other of a large IRIS, unless its dwellings are told', () => {
  const quarters = [{ code: 'Q', box: BOX, iris: ['A1'], covered: [] }]
  const inside = { OPS_HOUSEHOLDS: 6, OPS_HOUSEHOLDS_U40: 1, RPLS_STOCK: 6, SOCIAL_IN_QPV: 6 }
  const outside = { OPS_HOUSEHOLDS: 40, OPS_HOUSEHOLDS_U40: 2, RPLS_STOCK: 50, SOCIAL_IN_QPV: 0 }
  const mapped = {
    ...world,
    place: { ...world.place, communes: ['A'] },
    iris: world.iris.slice(0, 1),
    quarters,
  }
  const truth = new Map<string, number>()
  for (const measure of [...OPS, ...TAX, STOCK, IN_QUARTERS]) {
    const [within, out] = [inside, outside].map((counts: Record<string, number>) => counts[measure] ?? 0)
    const put = (level: Level, code: string, value = 0) => truth.set(count(level, code, measure, YEAR), value)
    put('atom', 'A1~Q', within)
    put('atom', 'A1~out', out)
    put('qpv', 'Q', within)
    for (const [level, code] of [
      ['iris', 'A1'],
      ['commune', 'A'],
      ['epci', 'E'],
    ] as const)
      put(level, code, (within ?? 0) + (out ?? 0))
  }
  const of = (measure: string) =>
    [count('iris', 'A1', measure, YEAR), truth.get(count('iris', 'A1', measure, YEAR)) ?? 0] as const
  const narrowed = (measures: readonly string[], tables: readonly Table[] = []) =>
    attack(
      {
        world: mapped,
        truth,
        years: [YEAR],
        rules: [SET],
        releases: [{ printed: { numbers: new Map(measures.map(of)), conflicts: [] }, tables }],
        hasQuarters: true,
      },
      highs,
    ).findings.map(({ guarded: { name } }) => name)
  const shown = ['OPS_HOUSEHOLDS', 'OPS_HOUSEHOLDS_U40']
  const under = count('qpv', 'Q', 'OPS_HOUSEHOLDS_U40', YEAR)
  // three of 46 households are under the ceiling: of which those of the district, however many they are
  expect(narrowed(shown)).not.toContain(under)
  expect(narrowed([...shown, IN_QUARTERS])).toContain(under)
  const counted: Table = { source: 'ops-qpv', level: 'qpv', measures: OPS, isPublic: false, rows: [] }
  expect(narrowed(shown, [counted])).toContain(under)
})

it('takes an IRIS that nobody counts for a part like any other of its large commune', () => {
  const truth = truthOf({
    OPS_HOUSEHOLDS: { A1: 7, A2: 90, A3: 80, A4: 70 },
    OPS_HOUSEHOLDS_U40: { A1: 1, A2: 2, A3: 1, A4: 0 },
  })
  const releases = [['OPS_HOUSEHOLDS', 'OPS_HOUSEHOLDS_U40'].map((measure) => at('A', measure))]
  const table = (level: 'commune' | 'iris'): Table => ({
    source: 'ops-communes',
    level,
    measures: OPS,
    isPublic: false,
    rows: [],
  })
  // four of 247 households are under the ceiling, wherever they live
  expect(found(tried({ truth, rule: SET, releases, tables: [table('commune')] }))).toEqual([])
  expect(found(tried({ truth, rule: SET, releases, tables: [table('iris')] }))).toContainEqual([
    at('A1', 'OPS_HOUSEHOLDS_U40'),
    0,
    4,
    false,
  ])
})

it('finds a small residence that its IRIS and the others give, where landlords count them', () => {
  const list = ['1 R', '2 R', '3 R'].map((name) => ({
    name,
    commune: 'A',
    atom: 'A1~out',
    place: [0, 0] as const,
  }))
  const mapped: World = { ...world, residences: { list, isAll: true } }
  const truth = new Map(
    truthOf({ OPS_HOUSEHOLDS: { A1: 66 }, OPS_ADULTS: { A1: 110 }, RPLS_STOCK: { A1: 80 } }),
  )
  const of = (level: Level, code: string, measure: string) => count(level, code, measure, YEAR)
  const counts = { OPS_HOUSEHOLDS: [36, 6, 24], OPS_ADULTS: [60, 10, 40], RPLS_STOCK: [40, 10, 30] }
  for (const measure of [...OPS, STOCK, IN_QUARTERS])
    list.forEach(({ name }, i) => {
      truth.set(of('residence', name, measure), counts[measure as keyof typeof counts]?.[i] ?? 0)
    })
  const table: Table = {
    source: 'ops-residences',
    level: 'residence',
    measures: OPS,
    isPublic: false,
    rows: [],
  }
  const worked = (shown: readonly string[], tables: readonly Table[]) => {
    const printed = { numbers: new Map(shown.map((name) => [name, truth.get(name) ?? 0])), conflicts: [] }
    const asked = { world: mapped, truth, years: [YEAR], rules: [SET], hasQuarters: false }
    return found(attack({ ...asked, releases: [{ printed, tables }] }, highs)).map(([name, low, high]) => [
      name,
      low,
      high,
    ])
  }
  const [iris, first, second, third] = [
    of('iris', 'A1', 'OPS_HOUSEHOLDS'),
    ...list.map(({ name }) => of('residence', name, 'OPS_HOUSEHOLDS')),
  ] as [string, string, string, string]
  expect(worked([iris, first, third], [table])).toContainEqual([second, 6, 6])
  expect(worked([iris, first], [table])).toEqual([])
  // no source counts them: no figure is published about a residence
  expect(worked([iris], [])).toEqual([])
})

it('reads a total made without a row, beside the total of another producer', () => {
  const release = (total: number) => ({
    printed: { numbers: new Map([[at('A'), total]]), conflicts: [] },
    tables: [],
  })
  const asked = { world, truth: vacant, years: [YEAR], rules: [CELL], hasQuarters: false }
  const partial = 30 + 25 + 40
  expect(found(attack({ ...asked, releases: [release(partial)] }, highs))).toEqual([])
  const both = attack({ ...asked, releases: [release(partial), release(99)] }, highs)
  expect(found(both)).toEqual([[at('A1'), 4, 4, true]])
})

it('says which printed number it cannot explain', () => {
  const truth = new Map(vacant)
  const odd = { numbers: new Map([[at('A1'), 77]]), conflicts: [] }
  const releases = [{ printed: odd, tables: [] }]
  const outcome = attack({ world, truth, years: [YEAR], rules: [CELL], releases, hasQuarters: false }, highs)
  expect(outcome.blind).toEqual([`${at('A1')} = 77, in truth 4`])
})
