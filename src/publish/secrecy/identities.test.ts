import { beforeAll, describe, expect, it } from 'vitest'
import { COMMUNES, irisOf, zoneRow } from '../../../scripts/publish/fixture.test-helper.ts'
import type { CellRow } from '../../db/tables.ts'
import { constraintKey } from '../../disclosure/constraint.ts'
import type { LinearSolver } from '../../disclosure/solver.ts'
import { possible } from '../../solver/enumerating-reader.test-helper.ts'
import { loadSolver } from '../../solver/highs.ts'
import type { ZoneCode } from '../../territory/code.ts'
import { collectCells, rowId } from '../assemble/collect-cells.ts'
import type { Identity } from './identity.ts'
import { identityAccounts } from './identity-account.ts'
import {
  catalogue,
  everySum,
  type Given,
  HOUSEHOLDS,
  identities,
  iris,
  others,
  published as publishedBy,
  row,
  source,
  zones,
} from './published.test-helper.ts'
import type { SecretInput } from './secret-cells.ts'
import { secretTables } from './secret-tables.ts'

const [first, second, third, fourth] = COMMUNES
const [a, b, c, d] = irisOf(second) as [string, string, string, string]
const all = Array.from({ length: 11 }, (_, value) => value)

let solver: LinearSolver
beforeAll(async () => {
  solver = await loadSolver()
})
const published = (given: Given, more: Partial<SecretInput> = {}) => publishedBy(solver, given, more)

describe('a count under the threshold is not worked out', () => {
  it.each([
    ['public', false],
    ['protected', true],
  ])('where another, %s source gives the other IRIS of its commune', (_, isSecret) => {
    const { printed } = published([
      [source('own-iris', isSecret), [...others, iris(a, 260), iris(c, 280), iris(d, 290)]],
      [source('tax-iris'), [iris(b, 7)]],
    ])
    // 837 - 260 - 280 - 290
    expect(possible({ printed, sums: everySum }, b)).toEqual(all)
    // figures of a source without rule stay, and so do the totals of communes whose members are all printed
    if (!isSecret) expect([a, c, d].map((code) => printed.get(code))).toEqual([260, 280, 290])
    expect(printed.get(first)).toBe(200 + 210 + 220 + 230)
  })

  it.each([
    ['and nothing is left for it', 547],
    ['and as many are left', 554],
    ['of more than is given', 900],
  ])('where a table by commune stands beside IRIS, one of which has no row %s', (_, total) => {
    const { printed } = published([
      [source('tax-iris'), [...others, iris(a, 260), iris(b, 7), iris(c, 280)]],
      [source('own-communes', false), [row('commune', second, total)]],
    ])
    expect(possible({ printed, sums: everySum }, b)).toEqual(all)
    expect(printed.get(second)).toBe(total)
  })

  it('what the IRIS without a row counts is protected as well', () => {
    const { printed } = published([
      [source('tax-iris'), [...others, iris(a, 260), iris(c, 280), iris(b, 20)]],
      [source('own-communes', false), [row('commune', second, 565)]],
    ])
    // 565 - 260 - 280 - 20
    expect(possible({ printed, sums: everySum }, d)).toEqual(all)
  })

  it('where the commune is of another protected table', () => {
    const { printed } = published([
      [source('tax-iris'), [...others, iris(a, 260), iris(b, 7), iris(c, 280), iris(d, 290)]],
      [source('tax-communes'), [row('commune', second, 837)]],
    ])
    expect(possible({ printed, sums: everySum }, b)).toEqual(all)
    const single = zones.filter(
      ({ level, commune, code }) => level !== 'iris' || commune !== second || code === a,
    )
    const only = published(
      [
        [source('tax-iris'), [...others, iris(a, 7)]],
        [
          source('tax-communes'),
          [...COMMUNES].map((code, i) => row('commune', code, [860, 7, 1020, 1180][i] ?? 0)),
        ],
      ],
      { zones: single },
    )
    const sums = [
      ...everySum.slice(0, 4),
      ...COMMUNES.map((code) => [code, ...(code === second ? [a] : irisOf(code))]),
    ]
    expect(possible({ printed: only.printed, sums }, a)).toEqual(all)
  })

  it('where it is the total of a group that nobody prints', () => {
    const small = [
      ...irisOf(first).map((code) => iris(code, 1)),
      ...[a, b].map((code) => iris(code, 2)),
      ...[c, d].map((code) => iris(code, 1)),
    ]
    const large = [third, fourth].flatMap(irisOf).map((code, i) => iris(code, 40 + (i % 4)))
    const { printed } = published([[source('tax-iris'), [...small, ...large]]])
    // 342 - 166 - 166
    expect(possible({ printed, sums: everySum }, 'ga')).toEqual(all)
    expect(possible({ printed, sums: everySum }, second)).toEqual(all)
  })

  it('where two small ones are what the others leave of their total', () => {
    const { printed } = published([
      [source('tax-iris'), [...others, iris(a, 4), iris(b, 6), iris(c, 280), iris(d, 290)]],
    ])
    const together = [...everySum, ['both', a, b], [second, 'both', c, d]]
    expect(possible({ printed, sums: together }, 'both')).toEqual(all)
  })

  it('where a small one and one without a row are what the others leave', () => {
    const { printed } = published([
      [source('tax-iris'), [...others, iris(a, 4), iris(c, 280), iris(d, 290)]],
      [source('tax-communes'), [row('commune', second, 579)]],
    ])
    // 579 - 280 - 290: nine in the two of them
    const together = [...everySum, ['both', a, b], [second, 'both', c, d]]
    expect(possible({ printed, sums: together }, 'both')).toEqual(all)
    expect(possible({ printed, sums: everySum }, a)).toEqual(all)
  })

  it('where another column bounds one that hides it', () => {
    const bounded = source('tax-iris', true, { at_most: [[HOUSEHOLDS, 'OPS_ADULTS']] })
    const adults = [a, b, c, d].map((code, i) => iris(code, [31, 20, 310, 330][i] ?? 0, 'OPS_ADULTS'))
    const { printed } = published([
      [bounded, [...others, iris(a, 30), iris(b, 6), iris(c, 280), iris(d, 290), ...adults]],
    ])
    const atMost = [a, b, c, d].map((code) => [code, `${code}|OPS_ADULTS|2022`] as const)
    const sums = [...everySum, [second, a, b, c, d].map((code) => `${code}|OPS_ADULTS|2022`)]
    expect(possible({ printed, sums, atMost }, b)).toEqual(all)
  })

  it('where two years and the flows between them are printed', () => {
    const flow: Identity = {
      id: 'households-of-two-years',
      kind: 'flow',
      label: { fr: 'x', en: 'x' },
      stock: HOUSEHOLDS,
      entries: ['OPS_RECENT'],
      exits: ['OPS_ADULTS'],
    }
    const rows = [
      row('iris', a, 300, HOUSEHOLDS, 2021),
      iris(a, 320),
      iris(a, 25, 'OPS_RECENT'),
      iris(a, 5, 'OPS_ADULTS'),
    ]
    const { printed, links } = published([[source('tax-iris'), rows]], { identities: [...identities, flow] })
    expect(links.filter(({ identity }) => identity === flow.id)).toHaveLength(1)
    const sums = [
      ['sum', a, `${a}|OPS_ADULTS|2022`],
      ['sum', `${a}|${HOUSEHOLDS}|2021`, `${a}|OPS_RECENT|2022`],
    ]
    expect(possible({ printed, sums }, `${a}|OPS_ADULTS|2022`)).toEqual(all)
  })
})

describe('one count over IRIS and over districts', () => {
  const overlap = (code: string, qpv: string, shareOfIris: number) => ({
    iris: code,
    qpv,
    commune: second,
    area: 10,
    shareOfIris,
    shareOfQpv: 0.5,
  })
  const located: Identity = {
    id: 'households-in-qpv',
    kind: 'located',
    label: { fr: 'x', en: 'x' },
    located: 'OPS_RECENT',
    whole: HOUSEHOLDS,
  }
  const districts = [
    ...zones.map((zone) => ([a, b, c, d].includes(zone.code) ? { ...zone, perimeter: 'straddling' } : zone)),
    ...['QP074001', 'QP074002'].map((code) => zoneRow('qpv', code, { kind: 'qpv' })),
  ]
  const inside = (code: string) => `${code}|OPS_RECENT|2022`
  const given = (counts: readonly number[], stocks: readonly (readonly [string, number])[]): Given => [
    [source('tax-iris'), [a, b, c, d].map((code, i) => iris(code, counts[i] ?? 0, 'OPS_RECENT'))],
    [source('own-qpv', false), stocks.map(([code, value]) => row('qpv', code, value))],
  ]

  it('does not give what an IRIS has inside of a district', () => {
    const overlaps = [
      overlap(a, 'QP074001', 0.5),
      overlap(b, 'QP074001', 0.5),
      overlap(c, 'QP074002', 0.5),
      overlap(d, 'QP074002', 0.5),
    ]
    const { printed } = published(
      given(
        [60, 60, 60, 5],
        [
          ['QP074001', 120],
          ['QP074002', 65],
        ],
      ),
      {
        zones: districts,
        overlaps,
        identities: [...identities, located],
      },
    )
    // 65 - 60
    const sums = [
      ['QP074001', inside(a), inside(b)],
      ['QP074002', inside(c), inside(d)],
    ]
    expect(possible({ printed, sums }, inside(d))).toEqual(all)
    expect(printed.get('QP074002')).toBe(65)
  })

  it('does not give it where an IRIS lies in two districts', () => {
    const overlaps = [
      overlap(a, 'QP074001', 0.5),
      overlap(b, 'QP074001', 0.5),
      overlap(b, 'QP074002', 0.5),
      overlap(c, 'QP074002', 0.5),
    ]
    const { printed } = published(
      given(
        [60, 70, 5, 0],
        [
          ['QP074001', 95],
          ['QP074002', 40],
        ],
      ),
      {
        zones: districts,
        overlaps,
        identities: [...identities, located],
      },
    )
    const sums = [
      ['QP074001', inside(a), 'b in 1'],
      ['QP074002', inside(c), 'b in 2'],
      [inside(b), 'b in 1', 'b in 2'],
    ]
    expect(possible({ printed, sums }, inside(c))).toEqual(all)
  })
})

describe('two sources that give one cell', () => {
  it('make it known to every reader where the other has no rule', () => {
    const [tax, own] = [source('tax-iris'), source('own-iris', false)]
    const long = (code: string, value: number) => ({
      level: 'iris' as const,
      code: code as ZoneCode,
      measure: HOUSEHOLDS,
      year: 2022,
      value,
      flags: 0,
    })
    const collected = collectCells(
      { cells: [], credits: {} },
      {
        tables: [
          { ...tax, cells: [long(a, 7), long(b, 8), long(c, 280)], labels: [], fractions: new Map() },
          { ...own, cells: [long(a, 9), long(c, 281)], labels: [], fractions: new Map() },
        ],
        results: [],
        objectives: [],
      },
      { objectives: null, ids: new Set(), event: null },
      catalogue.measures,
    )
    // the first source given stays, whatever the second says
    expect(collected.cells.map(({ code, value }) => [code, value])).toEqual([
      [a, 7],
      [b, 8],
      [c, 280],
    ])
    expect(collected.repeated).toEqual([{ source: 'own-iris', measure: HOUSEHOLDS, cells: 2 }])
    const { tables, links } = secretTables({
      zones,
      cells: collected.cells,
      origins: collected.origins,
      catalogue,
      overlaps: [],
      exempt: new Set(),
      identities,
      beside: collected.beside,
    })
    const known = tables.cells.flatMap(({ zone, value, publicLower, publicUpper }) =>
      publicLower === publicUpper && publicLower !== undefined ? [[zone, value]] : [],
    )
    expect(known).toEqual([
      [a, 7],
      [c, 280],
    ])
    expect(links.filter(({ identity }) => identity === 'same-measure')).toHaveLength(2)
  })
})

describe('figures that do not meet an identity', () => {
  it('are tied by their difference, known to every reader, and counted', () => {
    const { links, tables } = published([
      [source('tax-iris'), [...others, iris(a, 260), iris(b, 70), iris(c, 280), iris(d, 290)]],
      [source('own-communes', false), [row('commune', second, 890)]],
    ])
    expect(tables.constraints.map(constraintKey)).toContain(
      `1 commune|${second}|${HOUSEHOLDS}|2022 + ${[a, b, c, d].map((code) => `-1 iris|${code}|${HOUSEHOLDS}|2022`).join(' + ')} = -10`,
    )
    const account = identityAccounts(identities, links)
    expect(account.find(({ identity }) => identity === 'iris-in-commune')).toMatchObject({
      differing: 1,
      left_out: {},
    })
    expect(account.find(({ identity }) => identity === 'social-stock-in-qpv')).toEqual({
      identity: 'social-stock-in-qpv',
      used: 0,
      differing: 0,
      left_out: { no_figure: 1 },
    })
  })

  it('are tied as equal where a figure is unknown, unless what is known is already too much', () => {
    const members = [iris(b, 70), iris(c, 280), iris(d, 290)]
    const masked: CellRow = { ...iris(a, 0), value: null, state: 'suppressed' }
    const tied = (total: number) =>
      secretTables({
        zones,
        cells: [masked, ...members, row('commune', second, total)],
        origins: new Map(
          [masked, ...members, row('commune', second, total)].map((cell) => [
            rowId(cell),
            source('tax-iris'),
          ]),
        ),
        catalogue,
        overlaps: [],
        exempt: new Set(),
        identities,
      })
    expect(tied(650).tables.constraints.map(constraintKey)).toContain(
      `1 commune|${second}|${HOUSEHOLDS}|2022 + ${[a, b, c, d].map((code) => `-1 iris|${code}|${HOUSEHOLDS}|2022`).join(' + ')} = 0`,
    )
    expect(identityAccounts([], tied(600).links)).toContainEqual({
      identity: 'iris-in-commune',
      used: 0,
      differing: 0,
      left_out: { contradiction: 1 },
    })
  })

  it('are left out where a part is above its whole, with the reason', () => {
    const bounded = source('tax-iris', true, { at_most: [[HOUSEHOLDS, 'OPS_ADULTS']] })
    const { links } = published([[bounded, [iris(a, 50), iris(a, 40, 'OPS_ADULTS')]]])
    expect(identityAccounts([], links)).toContainEqual({
      identity: 'tax-iris/at_most',
      used: 0,
      differing: 0,
      left_out: { contradiction: 1 },
    })
  })
})
