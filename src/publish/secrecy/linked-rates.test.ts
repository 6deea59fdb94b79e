import { beforeAll, describe, expect, it } from 'vitest'
import { COMMUNES, irisOf } from '../../../scripts/publish/fixture.test-helper.ts'
import type { CellRow } from '../../db/tables.ts'
import type { LinearSolver } from '../../disclosure/solver.ts'
import type { Indicator } from '../../indicators/catalogue.ts'
import { possible } from '../../solver/enumerating-reader.test-helper.ts'
import { loadSolver } from '../../solver/highs.ts'
import { hideRates } from './hide-rates.ts'
import { identityAccounts } from './identity-account.ts'
import {
  catalogue,
  everySum,
  type Given,
  HOUSEHOLDS,
  identities,
  iris,
  published as publishedBy,
  source,
} from './published.test-helper.ts'
import type { SecretInput } from './secret-cells.ts'

const UNDER = 'OPS_HOUSEHOLDS_U40'
const RATE = 'UNDER_PCT'
const [a, b, c, d] = irisOf(COMMUNES[1]) as [string, string, string, string]

const term = (measure: string) => ({ measure, coefficient: 1, year: 'same' as const })
const OF = { numerator: [term(UNDER)], denominator: [term(HOUSEHOLDS)], scale: 100 }
const withRate = (of: typeof OF | null): SecretInput['catalogue'] => ({
  ...catalogue,
  indicators: [
    ...catalogue.indicators,
    {
      ...(catalogue.indicators[0] as Indicator),
      id: 'under_pct',
      unit: 'percent',
      formula: { kind: 'published', measure: RATE, ...(of && { of }) },
    },
  ],
})

let solver: LinearSolver
beforeAll(async () => {
  solver = await loadSolver()
})

const households = [a, b, c, d].map((code, i) => iris(code, [140, 150, 160, 170][i] ?? 0))
const under = [a, b, c, d].map((code, i) => iris(code, [7, 61, 64, 68][i] ?? 0, UNDER))
const rates = [a, b, c, d].map((code, i) => iris(code, [5, 40.7, 40, 40][i] ?? 0, RATE))
const counts = (isSecret = true): Given[number] => [
  source('tax-iris', true, isSecret ? { parts: [[UNDER, HOUSEHOLDS]] } : {}),
  isSecret ? [...households, ...under] : under,
]
const beside = (rows: readonly CellRow[]): Given[number] => [source('own-rates', false), rows]

const published = (given: Given, of: typeof OF | null = OF, isTied = true) =>
  publishedBy(solver, given, {
    catalogue: withRate(of),
    identities: identities.filter(({ kind }) => isTied || kind !== 'ready_made'),
  })

/** What a reader of the folder and of the table of rates, who tries every number of households, leaves of IRIS a. */
function left(printed: ReadonlyMap<string, number>): number[] {
  const name = (code: string) => `${code}|${UNDER}|2022`
  const sums = [...everySum, ...everySum.map((codes) => codes.map(name))]
  const found = Array.from({ length: 11 }, (_, value) => value).filter((value) => {
    for (let size = Math.max(1, value); size <= 400; size++) {
      const isPrinted = printed.get(a)
      if (Math.abs((100 * value) / size - 5) > 0.05 || (isPrinted !== undefined && isPrinted !== size))
        continue
      const known = new Map([...printed, [a, size] as const])
      if (possible({ printed: known, sums }, name(a), value, value).length > 0) return true
    }
    return false
  })
  return found
}

const account = (links: Parameters<typeof identityAccounts>[1]) =>
  identityAccounts(identities, links).find(({ identity }) => identity === 'ready-made-rates')

describe('a rate that a public table prints of protected counts', () => {
  it('gives no count away: what it is divided by is masked with it', () => {
    const open = published([counts(), beside(rates)], OF, false)
    expect(left(open.printed)).toEqual([7])
    const { printed, links } = published([counts(), beside(rates)])
    // 0 is ruled out by the rate itself, which anybody may read
    expect(left(printed)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10])
    expect(account(links)).toMatchObject({ used: 12, left_out: {} })
  })

  it('bounds a count beside a public one that has decimals', () => {
    const { tables, links } = published([
      counts(false),
      [source('census', false), [iris(a, 140.4)]],
      beside([iris(a, 5, RATE), iris(b, 40.7, RATE)]),
    ])
    // 5 % to half a tenth of 140.4: 6.95 to 7.09
    const own = tables.constraints.filter(({ terms }) =>
      terms.some(({ cell }) => cell.includes(`${a}|${UNDER}`)),
    )
    expect(own).toEqual(
      expect.arrayContaining([
        { terms: [{ cell: `iris|${a}|${UNDER}|2022`, coefficient: 2000 }], relation: '<=', constant: 14180 },
        {
          terms: [{ cell: `iris|${a}|${UNDER}|2022`, coefficient: -2000 }],
          relation: '<=',
          constant: -13900,
        },
      ]),
    )
    // nobody says what the other is divided by
    expect(account(links)).toMatchObject({ left_out: { absent: 1 } })
  })

  it('is left out, and said, where the counts miss it, or nothing says which counts it is of', () => {
    const missed = published([counts(), beside([iris(a, 50, RATE), iris(b, 40.7, RATE)])])
    expect(account(missed.links)).toMatchObject({ used: 3, left_out: { contradiction: 1 } })
    const undeclared = published([counts(), beside(rates)], null)
    expect(account(undeclared.links)).toMatchObject({ used: 0, left_out: { undeclared: 1 } })
  })

  it('ties nothing beside public counts', () => {
    const { links } = published([[source('own-iris', false), [...households, ...under]], beside(rates)])
    expect(account(links)).toEqual({
      identity: 'ready-made-rates',
      used: 0,
      differing: 0,
      left_out: { no_figure: 1 },
    })
  })

  it('is not shown where one of its counts is masked, and is elsewhere', () => {
    const masked = (rows: readonly CellRow[]) =>
      rows.map((row): CellRow => (row.code === a ? { ...row, value: null, state: 'suppressed' } : row))
    const shown = hideRates([...masked(under), ...households, ...rates], withRate(OF))
    expect(shown.filter(({ measure }) => measure === RATE).map(({ value, state }) => [value, state])).toEqual(
      [
        [null, 'suppressed'],
        [40.7, null],
        [40, null],
        [40, null],
      ],
    )
    const before = masked(under).map((row) => ({ ...row, year: 2020 }))
    const latest = { ...OF, numerator: [{ ...term(UNDER), year: 'latest' as const }] }
    const state = (of: unknown) =>
      hideRates([...before, ...rates], withRate(of as typeof OF)).find((row) => row.measure === RATE)?.state
    expect([state(OF), state(latest)]).toEqual([null, 'suppressed'])
  })
})
