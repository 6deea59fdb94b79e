import fc from 'fast-check'
import { type Cell, type CellId, publicUpper } from '../disclosure/cell.ts'
import { cellOf } from '../disclosure/cell-of.test-helper.ts'
import { atMost, carriedOver, type LinearConstraint, remainder, sumOf } from '../disclosure/constraint.ts'
import type { Tables } from '../disclosure/tables.ts'

/**
 * Residences of two communes, each of two IRIS, cut by a district that lies in both: counts of households, of those under a
 * ceiling, of recent ones and of those that are both, in two years; totals at three levels, each there or not; residences
 * without a row; rates that somebody printed; small residences two by two and three together, within an IRIS and across.
 */

interface Drawn {
  readonly residences: readonly {
    readonly iris: number
    readonly inside: boolean
    readonly dwellings: number | null
    readonly counts: readonly number[]
    readonly isGiven: boolean
  }[]
  readonly printed: readonly boolean[]
  readonly isComplete: boolean
  readonly sums: readonly (readonly [number, number, number])[]
  readonly isTripled: boolean
  readonly rate: number
  readonly years: boolean
}

const RULE = { id: 'eleven', kind: 'cell', threshold: 11, dominance: null } as const
/** Relations between the columns: a part and its whole. */
const PARTS = [
  ['LOW', 'ALL'],
  ['NEW', 'ALL'],
  ['BOTH', 'NEW'],
  ['BOTH', 'LOW'],
] as const
const MEASURES = ['ALL', 'LOW', 'NEW', 'BOTH'] as const
type Counts = Readonly<Record<(typeof MEASURES)[number], number>>

const drawn: fc.Arbitrary<Drawn> = fc.record({
  residences: fc.array(
    fc.record({
      iris: fc.integer({ min: 0, max: 3 }),
      inside: fc.boolean(),
      dwellings: fc.option(fc.integer({ min: 0, max: 9 })),
      counts: fc.array(fc.integer({ min: 0, max: 14 }), { minLength: 4, maxLength: 4 }),
      isGiven: fc.boolean(),
    }),
    { minLength: 2, maxLength: 6 },
  ),
  printed: fc.array(fc.boolean(), { minLength: 3, maxLength: 3 }),
  isComplete: fc.boolean(),
  sums: fc.array(fc.tuple(fc.nat(5), fc.nat(5), fc.nat(5)), { maxLength: 4 }),
  isTripled: fc.boolean(),
  rate: fc.integer({ min: -1, max: 5 }),
  years: fc.boolean(),
})

export const residenceTables: fc.Arbitrary<Tables> = drawn.map(tablesOf)

function tablesOf({ residences, printed, isComplete, sums, isTripled, rate, years }: Drawn): Tables {
  const cells = new Map<CellId, Cell>()
  const constraints: LinearConstraint[] = []
  const put = (cell: Cell) => {
    cells.set(cell.id, cell)
    return cell
  }
  const tie = (
    { cell, constraint }: { cell: Cell; constraint: LinearConstraint },
    more: Partial<Cell> = {},
  ) => {
    constraints.push(constraint)
    return put({ ...cell, ...more })
  }
  /** The four counts of a zone are tied to one another, whatever the zone is. */
  const relate = (at: (measure: string) => Cell) => {
    for (const [part, whole] of PARTS) constraints.push(atMost(at(part).id, at(whole).id))
    const { level, zone, vintage } = at('ALL')
    tie(
      remainder(
        { level, zone, vintage, measure: 'NEITHER' },
        null,
        [at('ALL'), at('BOTH')],
        [at('LOW'), at('NEW')],
      ),
    )
  }
  for (const vintage of years ? ['2022', '2023'] : ['2022']) {
    const own = residences.map((one, i) => {
      const counts = countsOf(one.counts, vintage)
      const at = Object.fromEntries(
        MEASURES.map((measure) => {
          const most = one.dwellings === null ? {} : { publicUpper: Math.max(one.dwellings, counts.ALL) }
          const value = one.isGiven ? counts[measure] : null
          return [
            measure,
            put(
              cellOf(`r${i}`, value, {
                ...{ level: 'residence', measure, vintage, publicWeight: 2, withheld: !one.isGiven, ...most },
              }),
            ),
          ]
        }),
      )
      relate((measure) => at[measure] as Cell)
      return { ...one, at, real: counts }
    })
    /** What some residences count in a zone, printed or a sum that nobody prints, with what is in none of them. */
    const total = (
      level: string,
      zone: string,
      members: readonly (typeof own)[number][],
      isPrinted: boolean,
    ) => {
      if (members.length === 0) return
      const at = Object.fromEntries(
        MEASURES.map((measure) => {
          const parts = members.map((one) => one.at[measure] as Cell)
          if (!isPrinted)
            return [
              measure,
              tie(remainder({ level, zone, measure, vintage }, RULE.id, parts, []), { rule: RULE.id }),
            ]
          const more = isComplete ? 0 : members.length
          const value = members.reduce((sum, one) => sum + one.real[measure], more)
          const whole = put(cellOf(zone, value, { level, measure, vintage, rule: null, publicWeight: 10 }))
          if (isComplete)
            constraints.push(
              sumOf(
                whole.id,
                parts.map(({ id }) => id),
              ),
            )
          else {
            const rest = remainder(
              { level: `${level}-rest`, zone, measure, vintage },
              RULE.id,
              [whole],
              parts,
            )
            tie(rest, { rule: RULE.id })
          }
          return [measure, whole]
        }),
      )
      relate((measure) => at[measure] as Cell)
      if (isPrinted && !isComplete)
        relate((measure) => cells.get(`${level}-rest|${zone}|${measure}|${vintage}` as CellId) as Cell)
    }
    for (const iris of [0, 1, 2, 3])
      total(
        'iris',
        `i${iris}`,
        own.filter((one) => one.iris === iris),
        printed[0] ?? true,
      )
    for (const commune of [0, 1])
      total(
        'commune',
        `c${commune}`,
        own.filter(({ iris }) => iris >> 1 === commune),
        printed[1] ?? true,
      )
    total(
      'district',
      'q',
      own.filter(({ inside }) => inside),
      printed[2] ?? true,
    )
    for (const [a, b, c] of sums) {
      const some = [...new Set(isTripled ? [a, b, c] : [a, b])].flatMap((i) => own[i] ?? [])
      const zone = some.map(({ at }) => at.ALL?.zone).join('+')
      if (some.length < 2 || cells.has(`together|${zone}|ALL|${vintage}` as CellId)) continue
      const at = Object.fromEntries(
        MEASURES.map((measure) => {
          const members = some.map((one) => one.at[measure] as Cell)
          const most = members.reduce((sum, cell) => sum + publicUpper(cell), 0)
          const sum = remainder({ level: 'together', zone, measure, vintage }, RULE.id, members, [])
          return [measure, tie(sum, { rule: RULE.id, ...(Number.isFinite(most) && { publicUpper: most }) })]
        }),
      )
      // a pair across IRIS has no relations of its own in the pipeline, one of an IRIS has
      if (a % 2 === 0) relate((measure) => at[measure] as Cell)
    }
    const rated = own[rate]
    if (rated && rated.real.ALL > 0) {
      // a share printed to the nearest fifth bounds the two counts that it is a share of
      const fifth = Math.round((5 * rated.real.LOW) / rated.real.ALL)
      const share = (sign: 1 | -1, times: number): LinearConstraint => ({
        terms: [
          { cell: (rated.at.LOW as Cell).id, coefficient: sign * 10 },
          ...(times === 0 ? [] : [{ cell: (rated.at.ALL as Cell).id, coefficient: -sign * times }]),
        ],
        relation: '<=',
        constant: 0,
      })
      constraints.push(share(1, 2 * fifth + 1), share(-1, 2 * fifth - 1))
    }
  }
  if (years)
    for (const [i, one] of residences.entries()) {
      const stock = (vintage: string) => cells.get(`residence|r${i}|ALL|${vintage}` as CellId)
      const [before, after] = [stock('2022'), stock('2023')]
      if (!before || !after || i % 2 > 0) continue
      const [was, is] = ['2022', '2023'].map((vintage) => countsOf(one.counts, vintage).ALL)
      const flow = (measure: string, value: number) =>
        put(cellOf(`r${i}`, value, { level: 'residence', measure, vintage: '2023', rule: null })).id
      const [entries, exits] = [
        Math.max(0, (is ?? 0) - (was ?? 0)) + 1,
        Math.max(0, (was ?? 0) - (is ?? 0)) + 1,
      ]
      constraints.push(carriedOver(after.id, before.id, [flow('ENTRIES', entries)], [flow('EXITS', exits)]))
    }
  return { cells: [...cells.values()], constraints, rules: [RULE] }
}

/** Four counts that fit: those of both are of the two others, and all of them households. */
function countsOf([a = 0, b = 0, c = 0, d = 0]: readonly number[], vintage: string): Counts {
  const ALL = a + b + (vintage === '2022' ? 0 : c % 4)
  const LOW = Math.min(ALL, b)
  const NEW = Math.min(ALL, c)
  const least = Math.max(0, LOW + NEW - ALL)
  return { ALL, LOW, NEW, BOTH: least + (d % (Math.min(LOW, NEW) - least + 1)) }
}
