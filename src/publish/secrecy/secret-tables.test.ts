import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { SHIPPED } from '../../../scripts/declared/shipped.test-helper.ts'
import { asCells, COMMUNES, EPCI, irisOf, zoneRow } from '../../../scripts/publish/fixture.test-helper.ts'
import { cell } from '../../db/rows.test-helper.ts'
import type { CellRow, ZoneRow } from '../../db/tables.ts'
import type { CellId } from '../../disclosure/cell.ts'
import { constraintKey, sumOf } from '../../disclosure/constraint.ts'
import { suppressPrimary } from '../../disclosure/primary.ts'
import { protect } from '../../disclosure/protect.ts'
import type { LinearSolver } from '../../disclosure/solver.ts'
import type { Value } from '../../indicators/value.ts'
import { attack } from '../../solver/attack.test-helper.ts'
import { loadSolver } from '../../solver/highs.ts'
import type { SourceDeclaration } from '../../sources/declaration.ts'
import { allSources } from '../../sources/fixtures.test-helper.ts'
import { rowId } from '../assemble/collect-cells.ts'
import { loadCatalogue } from '../catalogue/load-catalogue.ts'
import type { UsedSource } from '../read/read-sources.ts'
import { applySecrecy } from './apply-secrecy.ts'
import { loadIdentities } from './identity.ts'
import { publishedTotals } from './published-totals.ts'
import { at, type SecretInput } from './secret-cells.ts'
import { secretTables } from './secret-tables.ts'
import { sureTables } from './sure-tables.ts'

const catalogue = loadCatalogue(SHIPPED)
const identities = loadIdentities(SHIPPED)
const sources = allSources()
const use = (id: string): UsedSource => {
  const declaration = sources.get(id)
  if (!declaration) throw new Error(id)
  return { use: { id }, declaration }
}

/** Every measure of OPS, dwellings included, under a rule of cells. */
const strict = asCells(use('ops-iris').declaration)

const zones = [
  zoneRow('epci', EPCI, { name: 'EPCI' }),
  ...COMMUNES.flatMap((commune) => [
    zoneRow('commune', commune),
    ...irisOf(commune).map((code) => zoneRow('iris', code, { commune, perimeter: 'outside' })),
  ]),
]
const [first] = COMMUNES
const [a, b, c, d] = irisOf(first) as [string, string, string, string]

const row = (level: string, code: string, measure: string, value: Value) =>
  cell(level, code, measure, 2022, value)

const declaredAs = (cells: readonly CellRow[], declaration: SourceDeclaration) =>
  new Map(
    cells.map((cell): [CellId, UsedSource] => [rowId(cell), { use: { id: declaration.id }, declaration }]),
  )

function input(
  cells: readonly CellRow[],
  more: Partial<SecretInput> = {},
  declaration = strict,
): SecretInput {
  const origins = declaredAs(cells, declaration)
  return { zones, cells, origins, catalogue, overlaps: [], exempt: new Set(), identities, ...more }
}

const relations = (found: ReturnType<typeof secretTables>) => found.tables.constraints.map(constraintKey)
const cellOf = (found: ReturnType<typeof secretTables>, id: string) =>
  found.tables.cells.find((cell) => cell.id === id)

let solver: LinearSolver
beforeAll(async () => {
  solver = await loadSolver()
})

function protectedOf(found: ReturnType<typeof secretTables>) {
  const made = protect(found.tables, solver)
  if (!made.ok) throw new Error(JSON.stringify(made.error))
  return made.value
}

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
    expect(cellOf(without, `iris|${d}|OPS_HOUSEHOLDS|2022`)).toMatchObject({ value: 80, withheld: true })
  })

  it('count what several absent IRIS have together, each of them an unknown under the rule', () => {
    const absent = [
      ...four.slice(0, 2),
      ...[c, d].map((code) => row('iris', code, 'OPS_HOUSEHOLDS', 'missing')),
    ]
    const found = secretTables(input([row('commune', first, 'OPS_HOUSEHOLDS', 169), ...absent]))
    expect(cellOf(found, `iris-rest|${first}|OPS_HOUSEHOLDS|2022`)).toMatchObject({ value: 9 })
    for (const code of [c, d])
      expect(cellOf(found, `iris|${code}|OPS_HOUSEHOLDS|2022`)).toMatchObject({
        value: null,
        rule: 'ops-iris',
      })
    // nine are left for both: the printed IRIS hide them only where they are masked
    const { suppressed } = protectedOf(found)
    expect(suppressed.length).toBeGreaterThan(0)
  })

  it('do not take the groups for the whole EPCI where a commune is of none', () => {
    const [, other] = COMMUNES
    const grouped = [
      zoneRow('group', 'g'),
      ...zones.map((zone) => (zone.code === first ? { ...zone, group: 'g' } : zone)),
    ] as ZoneRow[]
    const cells = [
      row('epci', EPCI, 'OPS_HOUSEHOLDS', 300),
      row('commune', first, 'OPS_HOUSEHOLDS', 300),
      row('commune', other ?? '', 'OPS_HOUSEHOLDS', 0),
    ]
    const found = secretTables(input(cells, { zones: grouped }))
    expect(cellOf(found, `group-rest|${EPCI}|OPS_HOUSEHOLDS|2022`)).toMatchObject({
      value: 0,
      rule: 'ops-iris',
    })
  })

  it('tie figures that do not add up by their difference, which a reader is taken to know', () => {
    const found = secretTables(input([row('commune', first, 'OPS_HOUSEHOLDS', 200), ...four]))
    expect(relations(found)).toEqual([
      `1 commune|${first}|OPS_HOUSEHOLDS|2022 + ${[a, b, c, d].map((code) => `-1 iris|${code}|OPS_HOUSEHOLDS|2022`).join(' + ')} = -100`,
    ])
    expect(found.links).toMatchObject([{ identity: 'iris-in-commune', difference: 100 }])
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
    // what is not 0 there is the threshold or more, for every reader: the fewer have been settled
    const many = secretTables(input([row('iris', a, 'RPLS_STOCK', 90), row('iris', a, 'SOCIAL_IN_QPV', 30)]))
    expect(cellOf(many, `iris|${a}|SOCIAL_IN_QPV|2022`)).toMatchObject({ publicLower: 11, value: 30 })
    expect(cellOf(many, `iris|${a}|SOCIAL_IN_QPV|2022`)).not.toHaveProperty('publicUpper')
    const straddling = zones.map((zone) => (zone.code === a ? { ...zone, perimeter: 'straddling' } : zone))
    const crossed = secretTables(input(cells, { zones: straddling }))
    expect(
      suppressPrimary(crossed.tables.cells, crossed.tables.rules).primary.map(({ cell }) => cell.measure),
    ).toEqual(['SOCIAL_IN_QPV'])
  })

  const overlap = (iris: string, shareOfIris: number, shareOfQpv: number) => ({
    iris,
    qpv: 'QP074001',
    commune: first,
    area: 10,
    shareOfIris,
    shareOfQpv,
  })
  const districts = [...zones, zoneRow('qpv', 'QP074001', { name: 'Les Prés', kind: 'qpv' })] as const
  const primaryOf = (found: ReturnType<typeof secretTables>) =>
    suppressPrimary(found.tables.cells, found.tables.rules).primary.map(({ cell }) => cell.id)

  it('count what a district has beyond the IRIS inside it, and what those that it touches have beyond it', () => {
    const overlaps = [overlap(a, 1, 0.6), overlap(b, 0.5, 0.4)]
    const cells = [...four, row('qpv', 'QP074001', 'OPS_HOUSEHOLDS', 155)]
    const found = secretTables(input(cells, { overlaps, zones: districts }))
    const q = 'OPS_HOUSEHOLDS|2022'
    expect(cellOf(found, `qpv-rest|QP074001|${q}`)).toMatchObject({ value: 35, withheld: true })
    // 120 + 40 in the two IRIS, 155 in the district: 5 households outside of it, which nobody prints
    expect(cellOf(found, `qpv-outside|QP074001|${q}`)).toMatchObject({ value: 5, withheld: true })
    expect(primaryOf(found)).toEqual([`qpv-outside|QP074001|${q}`])
  })

  it('hold the households in and out of a district for sets, by the dwellings that are public', () => {
    const overlaps = [overlap(a, 0.5, 1)]
    const counts = (households: number) => [
      row('iris', a, 'OPS_HOUSEHOLDS', households),
      row('iris', a, 'RPLS_STOCK', 205),
      row('iris', a, 'SOCIAL_IN_QPV', 200),
    ]
    const pieces = (households: number) =>
      secretTables(input(counts(households), { overlaps, zones: districts }, use('ops-iris').declaration))
    const outside = `piece|${a}~|OPS_HOUSEHOLDS|2022`
    expect(cellOf(pieces(204), outside)).toMatchObject({ value: null, rule: 'ops-iris', withheld: true })
    expect(cellOf(pieces(204), `piece|${a}~QP074001|OPS_HOUSEHOLDS|2022`)).toMatchObject({ rule: null })
    // 204 households in 205 dwellings, 200 of them inside: 4 or 5 households outside, of the 0 to 5 that anybody knows
    expect(protectedOf(pieces(204)).suppressed).toEqual([`iris|${a}|OPS_HOUSEHOLDS|2022`])
    // with 200 households none needs to be outside
    expect(protectedOf(pieces(200)).suppressed).toEqual([])
  })

  it('are the sum of their pieces, without the IRIS that has no dwelling inside', () => {
    const overlaps = [overlap(a, 0.5, 0.5), overlap(b, 0.5, 0.5)]
    const counts = [
      ...[row('iris', a, 'RPLS_STOCK', 205), row('iris', a, 'SOCIAL_IN_QPV', 200)],
      ...[row('iris', b, 'RPLS_STOCK', 60), row('iris', b, 'SOCIAL_IN_QPV', 0)],
      ...[row('iris', a, 'OPS_HOUSEHOLDS', 190), row('iris', b, 'OPS_HOUSEHOLDS', 50)],
      row('qpv', 'QP074001', 'OPS_HOUSEHOLDS', 188),
    ]
    const found = secretTables(input(counts, { overlaps, zones: districts }, use('ops-iris').declaration))
    const q = 'OPS_HOUSEHOLDS|2022'
    expect(found.tables.constraints.map(constraintKey)).toContain(
      constraintKey(sumOf(`qpv|QP074001|${q}` as CellId, [`piece|${a}~QP074001|${q}` as CellId])),
    )
  })

  it('hold a district for a set where no source counts it: the IRIS that it covers, and its pieces of others', () => {
    const q = 'qpv|QP074001|OPS_HOUSEHOLDS|2022'
    const overlaps = [overlap(a, 1, 0.4), overlap(b, 1, 0.4), overlap(c, 0.5, 0.2)]
    const district = (households: readonly number[], inside: number, more: CellRow[] = []) =>
      secretTables(
        input(
          [
            ...[a, b, c].flatMap((code, i) => [row('iris', code, 'OPS_HOUSEHOLDS', households[i] ?? 0)]),
            ...[row('iris', c, 'RPLS_STOCK', 60), row('iris', c, 'SOCIAL_IN_QPV', inside)],
            ...more,
          ],
          { overlaps, zones: districts },
          use('ops-iris').declaration,
        ),
      )
    // no dwelling of the third IRIS is inside
    expect(cellOf(district([4, 5, 50], 0), q)).toMatchObject({ value: 9, rule: 'ops-iris', withheld: true })
    expect(cellOf(district([4, 7, 50], 0), q)).toMatchObject({ value: 11, rule: null })
    // up to 3 households of the third one: 9 to 12 in the district
    expect(cellOf(district([4, 5, 50], 3), q)).toMatchObject({ value: null, rule: 'ops-iris' })
    expect(relations(district([4, 5, 50], 3))).toContain(
      constraintKey(
        sumOf(
          q as CellId,
          [a, b]
            .map((code) => `iris|${code}|OPS_HOUSEHOLDS|2022`)
            .concat(`piece|${c}~QP074001|OPS_HOUSEHOLDS|2022`) as CellId[],
        ),
      ),
    )
    // 20 at least of 50 households live in the 30 dwellings outside: 20 at least inside
    expect(cellOf(district([4, 5, 50], 30), q)).toMatchObject({ value: null, rule: null })
    // a source counts it
    const counted = district([4, 5, 50], 0, [row('qpv', 'QP074001', 'OPS_HOUSEHOLDS', 9)])
    expect(cellOf(counted, q)).toMatchObject({ value: 9, publicWeight: 20 })
    expect(cellOf(counted, q)?.withheld).toBeUndefined()
  })

  it('name small members together by who they are: those of one column are not those of another', () => {
    const counts = [a, b, c, d].flatMap((code, i) => [
      row('iris', code, 'OPS_HOUSEHOLDS', [1, 30, 120, 0][i] ?? 0),
      row('iris', code, 'OPS_RECENT', [0, 7, 60, 0][i] ?? 0),
    ])
    const totals = [row('commune', first, 'OPS_HOUSEHOLDS', 151), row('commune', first, 'OPS_RECENT', 67)]
    const found = secretTables(input([...counts, ...totals]))
    const small = found.tables.cells.filter(({ level, withheld }) => level === 'iris-small' && withheld)
    expect(small.filter(({ measure }) => !measure.includes('-')).map(({ id, value }) => [id, value])).toEqual(
      [
        [`iris-small|${a}+${d}|OPS_HOUSEHOLDS|2022`, 1],
        [`iris-small|${a}+${b}+${d}|OPS_RECENT|2022`, 7],
      ],
    )
    // 7 recent movers in three IRIS are no part of the one household of two
    expect(small.some(({ measure }) => measure === 'OPS_HOUSEHOLDS-OPS_RECENT')).toBe(false)
    expect(found.links.filter(({ kind }) => kind === 'untied')).toEqual([])
  })

  it('hold what no file counts of a district for a set, beside the pieces that are given', () => {
    const overlaps = [overlap(a, 0.5, 0.8), overlap(b, 0.5, 0.2)]
    // nobody counts anything of the other IRIS
    const counts = (stock: number) => [
      ...[row('iris', a, 'RPLS_STOCK', 44), row('iris', a, 'SOCIAL_IN_QPV', 42)],
      row('iris', a, 'OPS_HOUSEHOLDS', 42),
      ...[row('qpv', 'QP074001', 'OPS_HOUSEHOLDS', 51), row('qpv', 'QP074001', 'RPLS_STOCK', stock)],
    ]
    const district = (stock: number, more: CellRow[] = []) =>
      secretTables(
        input([...counts(stock), ...more], { overlaps, zones: districts }, use('ops-iris').declaration),
      )
    const rest = (measure: string) => `piece-rest|QP074001|${measure}|2022`
    expect(cellOf(district(51), rest('OPS_HOUSEHOLDS'))).toMatchObject({ rule: 'ops-iris', value: null })
    expect(cellOf(district(51), rest('RPLS_STOCK'))).toMatchObject({ publicLower: 9, publicUpper: 9 })
    // 51 - 42 households at least, in 51 - 42 dwellings: one of the two figures goes
    expect(protectedOf(district(51)).suppressed.length).toBeGreaterThan(0)
    // more dwellings than households: 9 of them at least, and as many as anybody knows
    expect(cellOf(district(90), rest('RPLS_STOCK'))).toMatchObject({ publicLower: 48, publicUpper: 48 })
    // what the IRIS counts bounds its piece
    const bounded = district(51, [row('iris', b, 'OPS_HOUSEHOLDS', 30)])
    expect(relations(bounded)).toContain(
      `-1 iris|${b}|OPS_HOUSEHOLDS|2022 + 1 ${rest('OPS_HOUSEHOLDS')} <= 0`,
    )
    // fewer dwellings than those of the pieces say nothing, and a large rest is no small set
    expect(cellOf(district(40), rest('RPLS_STOCK'))).toBeUndefined()
    const large = [...counts(90), row('iris', a, 'OPS_ADULTS', 80), row('qpv', 'QP074001', 'OPS_ADULTS', 160)]
    const more = large.map((cell) =>
      cell.level === 'qpv' && cell.measure === 'OPS_HOUSEHOLDS' ? { ...cell, value: 53 } : cell,
    )
    const free = secretTables(input(more, { overlaps, zones: districts }, use('ops-iris').declaration))
    expect(cellOf(free, rest('OPS_HOUSEHOLDS'))).toMatchObject({ rule: null })
    expect(cellOf(free, rest('OPS_ADULTS'))).toMatchObject({ rule: null })
  })

  it('hold them for sets in an IRIS that its producer left out, too', () => {
    const counts = [
      ...[row('iris', d, 'RPLS_STOCK', 90), row('iris', d, 'SOCIAL_IN_QPV', 4)],
      ...four.slice(0, 3),
      row('commune', first, 'OPS_HOUSEHOLDS', 300),
    ]
    const overlaps = [overlap(d, 0.5, 0.5)]
    const found = secretTables(input(counts, { overlaps, zones: districts }, use('ops-iris').declaration))
    expect(cellOf(found, `piece|${d}~QP074001|OPS_HOUSEHOLDS|2022`)).toMatchObject({ rule: 'ops-iris' })
    // 80 households are left of the commune: 76 at least outside of the district
    expect(cellOf(found, `piece|${d}~|OPS_HOUSEHOLDS|2022`)).toMatchObject({ rule: null })
  })

  it('hold them for sets where nobody says how many dwellings the IRIS has, too', () => {
    const pieces = (households: number, inside: number) => {
      const counts = [row('iris', a, 'OPS_HOUSEHOLDS', households), row('iris', a, 'SOCIAL_IN_QPV', inside)]
      const overlaps = [overlap(a, 0.5, 1)]
      return secretTables(input(counts, { overlaps, zones: districts }, use('ops-iris').declaration))
    }
    const [within, outside] = ['QP074001', ''].map((part) => `piece|${a}~${part}|OPS_HOUSEHOLDS|2022`)
    // of 13 households, 9 dwellings inside hold 9 at most: four are outside at least, and may be ten
    expect(cellOf(pieces(13, 9), within ?? '')).toMatchObject({ rule: 'ops-iris' })
    expect(cellOf(pieces(13, 9), outside ?? '')).toMatchObject({ rule: 'ops-iris' })
    expect(protectedOf(pieces(13, 9)).suppressed).toEqual([`iris|${a}|OPS_HOUSEHOLDS|2022`])
    // 20 at least are outside
    expect(cellOf(pieces(29, 9), outside ?? '')).toMatchObject({ rule: null })
  })

  it('are left as they were where the figures of a district contradict those of its IRIS', () => {
    const overlaps = [overlap(a, 0.5, 1)]
    const cells = [
      row('iris', a, 'OPS_HOUSEHOLDS', 204),
      row('iris', a, 'RPLS_STOCK', 205),
      row('iris', a, 'SOCIAL_IN_QPV', 20),
      row('qpv', 'QP074001', 'OPS_HOUSEHOLDS', 150),
    ]
    const found = secretTables(input(cells, { overlaps, zones: districts }, use('ops-iris').declaration))
    const sure = sureTables(found, solver)
    expect(protectedOf(sure).suppressed).toEqual([])
    expect(sure.links.some((link) => link.kind === 'untied' && link.reason === 'contradiction')).toBe(true)
  })

  it('are not tied to what IRIS have in it where one is masked and the others leave it no room', () => {
    const overlaps = [overlap(a, 0.5, 1)]
    const cells = [
      row('iris', a, 'SOCIAL_IN_QPV', 'suppressed'),
      row('iris', a, 'RPLS_STOCK', 50),
      row('qpv', 'QP074001', 'RPLS_STOCK', 200),
    ]
    const sure = sureTables(secretTables(input(cells, { overlaps, zones: districts })), solver)
    // 200 dwellings in the district cannot lie in the 50 of its IRIS
    expect(protectedOf(sure).audit.verdict).toBe('clean')
    expect(sure.links).toContainEqual(
      expect.objectContaining({
        kind: 'untied',
        identity: 'social-stock-in-qpv',
        reason: 'contradiction',
      }),
    )
  })

  it('have nothing beyond a district that is made of whole IRIS', () => {
    const overlaps = [overlap(a, 1, 0.7), overlap(b, 0.999, 0.3), overlap(c, 0.001, 0.001)]
    const cells = [...four, row('qpv', 'QP074001', 'OPS_HOUSEHOLDS', 160)]
    const found = secretTables(input(cells, { overlaps, zones: districts }))
    expect(primaryOf(found)).toEqual([])
    expect(relations(found).filter((relation) => relation.includes('QP074001'))).toEqual([
      `1 iris|${a}|OPS_HOUSEHOLDS|2022 + 1 iris|${b}|OPS_HOUSEHOLDS|2022 + -1 qpv|QP074001|OPS_HOUSEHOLDS|2022 = 0`,
    ])
  })

  it('count what the EPCI has outside of all its districts', () => {
    const cells = [row('epci', EPCI, 'OPS_HOUSEHOLDS', 300), row('qpv', 'QP074001', 'OPS_HOUSEHOLDS', 293)]
    const found = secretTables(input(cells, { zones: districts }))
    expect(primaryOf(found)).toEqual([`epci-outside|${EPCI}|OPS_HOUSEHOLDS|2022`])
  })

  it('protect the part that two divisions of a whole leave, and the part of one outside of the other', () => {
    const given = (households: number, under: number, recent: number, both: number) =>
      primaryOf(
        secretTables(
          input([
            row('iris', a, 'OPS_HOUSEHOLDS', households),
            row('iris', a, 'OPS_HOUSEHOLDS_U40', under),
            row('iris', a, 'OPS_RECENT', recent),
            row('iris', a, 'OPS_RECENT_U40', both),
          ]),
        ),
      )
    // 340 - 286 - 100 + 50: four settled households that are not under the ceiling, worked out from printed counts
    expect(given(340, 286, 100, 50)).toEqual([
      `iris|${a}|OPS_HOUSEHOLDS-OPS_RECENT-OPS_HOUSEHOLDS_U40+OPS_RECENT_U40|2022`,
    ])
    // 45 - 42: three settled households under it
    expect(given(340, 45, 100, 42)).toEqual([`iris|${a}|OPS_HOUSEHOLDS_U40-OPS_RECENT_U40|2022`])
    expect(given(340, 100, 100, 50)).toEqual([])
  })

  it('tie all the parts of a whole that a source declares', () => {
    const declaration = { ...strict, sums: [['RPLS_STOCK', 'A', 'B', 'C']] } as SourceDeclaration
    const cells = [
      ...[104, 65, 35, 4].map((value, i) => row('iris', a, ['RPLS_STOCK', 'A', 'B', 'C'][i] ?? '', value)),
    ]
    const found = secretTables(input(cells, {}, declaration))
    expect(primaryOf(found)).toEqual([`iris|${a}|C|2022`])
    const { cells: shown } = applySecrecy(cells, found.tables, solver)
    // 104 - 65 - 35 would give the masked one back
    expect(shown.filter(({ state }) => state === 'suppressed').length).toBeGreaterThan(1)
  })

  it('mask the same beside another producer’s total, whether or not it is the sum of the members', () => {
    const masked = (total: number) => {
      const cells = [...four.slice(1), row('iris', a, 'OPS_HOUSEHOLDS', 5)]
      const other = row('commune', first, 'OPS_HOUSEHOLDS', total)
      const origins = new Map([
        ...cells.map((cell) => [rowId(cell), { use: { id: 'ops-iris' }, declaration: strict }] as const),
        [rowId(other), use('rpls-communes')] as const,
      ])
      const { tables } = secretTables({ ...input([...cells, other]), origins })
      return applySecrecy(cells, tables, solver)
        .cells.filter(({ state }) => state === 'suppressed')
        .map(rowId)
    }
    // 5 + 40 + 60 + 80
    expect(masked(185)).toEqual(masked(190))
    expect(masked(185).length).toBeGreaterThan(1)
  })

  it('take what a producer prints in a file that it masked itself as public, its 0 included', () => {
    const cells = [
      row('commune', first, 'PP_VACANT_2Y', 0),
      row('commune', COMMUNES[1], 'PP_VACANT_2Y', 'suppressed'),
    ]
    const found = secretTables(input(cells, {}, use('lovac-communes').declaration))
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
  it('are worked out for the EPCI where each of its communes has one', () => {
    const cells = zones
      .filter(({ level }) => level === 'iris')
      .map(({ code }, i) => row('iris', code, 'OPS_ADULTS', 100 + i))
    const { cells: totals, origins } = publishedTotals(input(cells))
    // sixteen IRIS: 100 to 115
    expect(totals.filter(({ level }) => level === 'epci')).toEqual([row('epci', EPCI, 'OPS_ADULTS', 1720)])
    expect(origins.get(at('epci', EPCI, 'OPS_ADULTS', '2022'))?.declaration.id).toBe('ops-iris')
  })

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
        shown.flatMap((cell) => (cell.value === null ? [] : [[rowId(cell), cell.value] as const])),
      )
      const secret = new Set(suppressPrimary(tables.cells, tables.rules).primary.map(({ cell }) => cell.id))
      expect(attack(tables, printed).filter(({ cell }) => secret.has(cell))).toEqual([])
    }),
    { numRuns: 12, seed: 3 },
  )
})
