import { describe, expect, it } from 'vitest'
import type { Cell } from '../disclosure/cell.ts'
import { cellOf, RULE } from '../disclosure/cell-of.test-helper.ts'
import { atMost, complement, sumOf } from '../disclosure/constraint.ts'
import { type ProtectedTables, protect } from '../disclosure/protect.ts'
import type { LinearSolver } from '../disclosure/solver.ts'
import type { Tables } from '../disclosure/tables.ts'
import { attack } from './attack.test-helper.ts'
import { loadSolver } from './highs.ts'

const solver = await loadSolver()

const total = (whole: Cell, parts: readonly Cell[]) =>
  sumOf(
    whole.id,
    parts.map(({ id }) => id),
  )

const tablesOf = (cells: readonly Cell[], constraints: Tables['constraints'], rules = [RULE]): Tables => ({
  cells,
  constraints,
  rules,
})

function protectedOf(tables: Tables): ProtectedTables {
  const result = protect(tables, solver)
  if (!result.ok) throw new Error(JSON.stringify(result.error))
  return result.value
}

/** Zones of the suppressed cells. */
const suppressedOf = (tables: Tables) =>
  protectedOf(tables)
    .suppressed.map((id) => tables.cells.find((cell) => cell.id === id)?.zone)
    .sort()

const intervalOf = (done: ProtectedTables, cell: Cell) =>
  done.audit.cells.find((one) => one.cell.id === cell.id)?.interval

it('protects up to the end that is public, where the choice itself shows where that end is', () => {
  const known = (zone: string, value: number) =>
    cellOf(zone, value, { rule: null, publicLower: value, publicUpper: value })
  const [whole, most, least] = [known('commune', 242), known('large stock', 228), known('small stock', 10)]
  const [large, small, other] = [cellOf('large', 227, { rule: null }), cellOf('small', 7), cellOf('other', 8)]
  const tables = tablesOf(
    [whole, most, least, large, small, other],
    [total(whole, [large, small, other]), atMost(large.id, most.id), atMost(other.id, least.id)],
  )
  expect(suppressedOf(tables)).toEqual(['large', 'other', 'small'])
  // 242 less 228 and 10 dwellings: nobody thinks of fewer than 4
  expect(intervalOf(protectedOf(tables), small)?.[0]).toBe(4)
})

it.each([
  [4, 6, true],
  [5, 6, false],
])(
  'masks a third total that tells the small counts %d and %d of two others together: %s',
  (a, b, isMasked) => {
    const [east, west] = [cellOf('east', a), cellOf('west', b)]
    const [farEast, farWest] = [60, 70].map((value) => cellOf(`${value}`, value, { rule: null }))
    if (!farEast || !farWest) throw new Error('no cell')
    const communes = [cellOf('commune east', 60 + a), cellOf('commune west', 70 + b)] as const
    const beyond = cellOf('district', 130)
    const tables = tablesOf(
      [east, west, farEast, farWest, ...communes, beyond].map((cell) => ({
        ...cell,
        // the communes are worth most, then the district: no other choice is cheaper
        publicWeight: communes.some(({ id }) => id === cell.id) ? 400 : cell.id === beyond.id ? 20 : 10,
      })),
      [
        total(communes[0], [east, farEast]),
        total(communes[1], [west, farWest]),
        total(beyond, [farEast, farWest]),
      ],
    )
    const masked = ['60', '70', ...(isMasked ? ['district'] : []), 'east', 'west']
    expect(suppressedOf(tables)).toEqual(masked)
    // what the rule protected before: each alone, which leaves both together known
    const alone = { ...tables, rules: [{ ...RULE, protects: [0, 10] as const }] }
    expect(suppressedOf(alone)).toEqual(['60', '70', 'east', 'west'])
  },
)

it('masks a third total that tells of 10 households, in two small sets, that all of them have an attribute', () => {
  const sets = { ...RULE, kind: 'set' } as const
  const having = (zone: string, value: number, size: number, publicWeight: number) =>
    cellOf(zone, value, { publicWeight, set: { size, most: size } })
  const [east, west] = [having('east', 4, 4, 10), having('west', 6, 6, 10)]
  const [farEast, farWest] = [having('60', 60, 90, 10), having('70', 70, 90, 10)]
  const communes = [having('commune east', 64, 94, 400), having('commune west', 76, 96, 400)] as const
  const district = having('district', 130, 180, 20)
  const tables = tablesOf(
    [east, west, farEast, farWest, ...communes, district],
    [
      total(communes[0], [east, farEast]),
      total(communes[1], [west, farWest]),
      total(district, [farEast, farWest]),
    ],
    [sets],
  )
  // 64 + 76 - 130
  expect(suppressedOf(tables)).toEqual(['60', '70', 'district', 'east', 'west'])
  const upTo10 = { ...tables, rules: [{ ...sets, protects: [0, 10] as const }] }
  expect(suppressedOf(upTo10)).toEqual(['60', '70', 'east', 'west'])
})

it('gives back the cells that another one makes needless, where no integer programme ends', () => {
  const unable: LinearSolver = {
    open: (model) =>
      model.integer ? { minimise: () => ({ status: 'unknown' }), close: () => {} } : solver.open(model),
  }
  // the cheap one is taken first, and two households more are not enough: the dear one alone is
  const small = cellOf('small', 3)
  const [cheap, dear] = [
    cellOf('cheap', 2, { rule: null, publicWeight: 1 }),
    cellOf('dear', 50, { rule: null, publicWeight: 10 }),
  ]
  const whole = cellOf('commune', 55, { publicWeight: 5000 })
  const made = protect(tablesOf([whole, small, cheap, dear], [total(whole, [small, cheap, dear])]), unable)
  if (!made.ok) throw new Error(JSON.stringify(made.error))
  expect(made.value.suppressed).toEqual([dear.id, small.id])
  expect(made.value.privateReport.choice.heuristic).toBe(1)
})

describe('one commune', () => {
  const commune = (values: readonly [number, number][], more: Partial<Cell> = {}) => {
    const iris = values.map(([value, publicWeight], at) =>
      cellOf(`iris${at}`, value, { publicWeight, ...more }),
    )
    const sum = values.reduce((all, [value]) => all + value, 0)
    const whole = cellOf('commune', sum, { publicWeight: 5000 })
    return { iris, whole, tables: tablesOf([whole, ...iris], [total(whole, iris)]) }
  }

  it('prints everything where nothing is small', () => {
    const { tables } = commune([
      [11, 10],
      [40, 10],
    ])
    const { publication, suppressed, publicReport } = protectedOf(tables)
    expect(suppressed).toEqual([])
    expect(publication.size).toBe(3)
    expect(publicReport).toEqual({ rules: [RULE], masked: 0, verdict: 'clean' })
  })

  it('suppresses with one small count the sibling of least public weight, not of least value', () => {
    const { tables, iris } = commune([
      [3, 500],
      [40, 300],
      [60, 200],
    ])
    expect(suppressedOf(tables)).toEqual(['iris0', 'iris2'])
    const [small] = iris
    expect(small && intervalOf(protectedOf(tables), small)).toEqual([0, 63])
    // a cell that its producer gives nothing of would not be printed
    const unknown = cellOf('elsewhere', null)
    const more = protectedOf({ ...tables, cells: [...tables.cells, unknown] })
    expect(more.privateReport.choice).toMatchObject({ printable: 4, components: 2, heuristic: 0, lost: 200 })
  })

  it('is what differencing recovers when only the small count is masked', () => {
    const { tables, iris } = commune([
      [3, 500],
      [40, 300],
    ])
    const printed = new Map(
      tables.cells.flatMap(({ id, value }) => (id === iris[0]?.id ? [] : [[id, value ?? 0]])),
    )
    expect(attack(tables, printed)).toContainEqual({ cell: iris[0]?.id, value: 3, by: 'elimination' })
    expect(attack(tables, printed)).toContainEqual({ cell: iris[0]?.id, value: 3, by: 'differencing' })
  })

  it('does not count on a sibling too small to hide behind, however light', () => {
    const { whole, iris } = commune([
      [3, 500],
      [4, 1],
      [60, 200],
    ])
    // Not secret, so not primary: 3 + 4 leave the reader with 0 to 7.
    const cells = [whole, ...iris.map((cell) => (cell.zone === 'iris1' ? { ...cell, rule: null } : cell))]
    expect(suppressedOf(tablesOf(cells, [total(whole, iris)]))).toEqual(['iris0', 'iris2'])
  })

  it('opens a third cell where two small counts together stay under 11, and none where they reach it', () => {
    const under = commune([
      [4, 9],
      [6, 9],
      [60, 9],
    ])
    const reaching = commune([
      [5, 9],
      [6, 9],
      [60, 9],
    ])
    expect(suppressedOf(under.tables)).toEqual(['iris0', 'iris1', 'iris2'])
    expect(suppressedOf(reaching.tables)).toEqual(['iris0', 'iris1'])
  })

  it('masks a 0 like any count under 11, unless the source prints its zeros', () => {
    const { tables } = commune([
      [0, 10],
      [40, 20],
      [50, 30],
    ])
    expect(suppressedOf(tables)).toEqual(['iris0', 'iris1'])
    expect(suppressedOf({ ...tables, rules: [{ ...RULE, protectsZero: false }] })).toEqual([])
  })

  it('takes the total too where the commune is one IRIS', () => {
    const { tables, iris } = commune([[7, 10]])
    expect(suppressedOf(tables)).toEqual(['commune', 'iris0'])
    expect(iris[0] && intervalOf(protectedOf(tables), iris[0])).toEqual([0, Number.POSITIVE_INFINITY])
  })

  it('chooses the same cells whatever the protected count', () => {
    const patterns = [0, 2, 5, 10].map((small) =>
      suppressedOf(
        commune([
          [small, 500],
          [90 - small, 40],
          [60, 30],
        ]).tables,
      ),
    )
    expect(new Set(patterns.map(String)).size).toBe(1)
  })
})

describe('linked tables', () => {
  it('follows a chain: IRIS, commune of one IRIS, group, and a sibling commune down to its own IRIS', () => {
    const a = cellOf('a-iris', 5, { publicWeight: 100 })
    const communeA = cellOf('a', 5, { publicWeight: 100 })
    const b = [cellOf('b-iris1', 30, { publicWeight: 200 }), cellOf('b-iris2', 40, { publicWeight: 300 })]
    const communeB = cellOf('b', 70, { publicWeight: 500 })
    const group = cellOf('group', 75, { publicWeight: 9000 })
    const tables = tablesOf(
      [a, communeA, ...b, communeB, group],
      [total(communeA, [a]), total(communeB, b), total(group, [communeA, communeB])],
    )
    // Hiding commune B alone would do nothing: its IRIS would give it back.
    expect(suppressedOf(tables)).toEqual(['a', 'a-iris', 'b', 'b-iris1'])
  })

  it('treats inside and outside of a QPV as parts, and the QPV as the sum of its insides', () => {
    const inside = [cellOf('i1-in', 4, { publicWeight: 10 }), cellOf('i2-in', 30, { publicWeight: 40 })]
    const outside = [cellOf('i1-out', 46, { publicWeight: 90 }), cellOf('i2-out', 70, { publicWeight: 60 })]
    const iris = [cellOf('i1', 50, { publicWeight: 100 }), cellOf('i2', 100, { publicWeight: 100 })]
    const qpv = cellOf('qpv', 34, { publicWeight: 50 })
    const constraints = [
      ...iris.map((whole, at) => total(whole, [inside[at] ?? whole, outside[at] ?? whole])),
      total(qpv, inside),
    ]
    // Either the QPV, or both the other inside and its outside, beside the outside of the first IRIS.
    expect(suppressedOf(tablesOf([...inside, ...outside, ...iris, qpv], constraints))).toEqual([
      'i1-in',
      'i1-out',
      'qpv',
    ])
  })

  it('counts the complement that a printed pair gives away', () => {
    const numerator = cellOf('iris', 95, { measure: 'POOR', publicWeight: 100 })
    const denominator = cellOf('iris', 100, { measure: 'ALL', publicWeight: 101 })
    const rest = complement(numerator, denominator)
    const tables = tablesOf([numerator, denominator, rest.cell], [rest.constraint])
    const done = protectedOf(tables)
    expect(done.suppressed).toEqual([numerator.id])
    expect(intervalOf(done, rest.cell)).toEqual([0, 100])
  })

  it('keeps a numerator under its denominator, and hides the denominator that would cut it short', () => {
    const numerator = cellOf('iris', 4, { measure: 'POOR' })
    const denominator = cellOf('iris', 8, { measure: 'ALL', rule: null })
    const tables = tablesOf([numerator, denominator], [atMost(numerator.id, denominator.id)])
    expect(protectedOf(tables).suppressed).toEqual([denominator.id, numerator.id])
  })
})

describe('what is public elsewhere', () => {
  it('cuts the interval, costs nothing more, and is listed', () => {
    const capped = cellOf('capped', 3, { publicUpper: 6, publicWeight: 1 })
    const others = [cellOf('b', 40, { publicWeight: 2 }), cellOf('c', 50, { publicWeight: 3 })]
    const whole = cellOf('whole', 93, { publicWeight: 500 })
    const done = protectedOf(tablesOf([capped, ...others, whole], [total(whole, [capped, ...others])]))
    expect(done.suppressed).toEqual([others[0]?.id, capped.id])
    expect(intervalOf(done, capped)).toEqual([0, 6])
    expect(done.privateReport.limitedByPublicBounds).toEqual([capped.id])
  })

  it('does not suppress in vain around a total that is public: the reader has it anyway', () => {
    const parts = [cellOf('a', 2), cellOf('b', 3)]
    const whole = cellOf('whole', 5, { publicLower: 5, publicUpper: 5 })
    const done = protectedOf(tablesOf([...parts, whole], [total(whole, parts)]))
    expect(done.audit.cells.map(({ cell, interval, verdict }) => [cell.zone, interval, verdict])).toEqual([
      ['a', [0, 5], 'public'],
      ['b', [0, 5], 'public'],
      ['whole', [5, 5], 'public'],
    ])
  })

  it('guards a cell that the producer masked, as if it were primary', () => {
    const masked = cellOf('masked', null)
    const others = [cellOf('b', 40), cellOf('c', 50, { publicWeight: 20 })]
    const whole = cellOf('whole', 95, { publicWeight: 500 })
    const done = protectedOf(tablesOf([masked, ...others, whole], [total(whole, [masked, ...others])]))
    expect(done.suppressed).toEqual([others[1]?.id, masked.id])
    expect(intervalOf(done, masked)).toEqual([0, 55])
  })
})

describe('dominance', () => {
  it('widens the interval until the largest contribution may be under the share', () => {
    const dominated = cellOf('dominated', 100, { largestContribution: 95 })
    const others = [cellOf('b', 400, { publicWeight: 200 }), cellOf('c', 500, { publicWeight: 300 })]
    const whole = cellOf('whole', 1000, { publicWeight: 5000 })
    const done = protectedOf(
      tablesOf(
        [dominated, ...others, whole],
        [total(whole, [dominated, ...others])],
        [{ ...RULE, dominance: 0.85 }],
      ),
    )
    // 95 / 0.85 = 111.8: a total of 112 would not be dominated.
    expect(
      done.privateReport.cells.map(({ zone, status, reasons, protects }) => [
        zone,
        status,
        reasons,
        protects,
      ]),
    ).toEqual([
      ['b', 'secondary', [], null],
      ['dominated', 'primary', ['dominance'], [88, 112]],
    ])
    expect(done.privateReport.dominanceUnchecked).toEqual([others[0]?.id, others[1]?.id, whole.id])
  })
})

describe('what stops the publication', () => {
  it('a total that is not the sum of its parts', () => {
    const parts = [cellOf('a', 20), cellOf('b', 30)]
    const whole = cellOf('whole', 51)
    expect(protect(tablesOf([...parts, whole], [total(whole, parts)]), solver)).toMatchObject({
      ok: false,
      error: { kind: 'faults', faults: [{ kind: 'contradiction' }] },
    })
  })

  it('a masked count that no table of whole numbers can fill', () => {
    const parts = [cellOf('a', 20), cellOf('b', null)]
    const whole = cellOf('whole', 15)
    expect(protect(tablesOf([...parts, whole], [total(whole, parts)]), solver)).toEqual({
      ok: false,
      error: { kind: 'faults', faults: [{ kind: 'no_table' }] },
    })
  })
})
