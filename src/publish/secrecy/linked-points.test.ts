import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { COMMUNES, irisOf, zoneRow } from '../../../scripts/publish/fixture.test-helper.ts'
import type { CellRow } from '../../db/tables.ts'
import type { LinearSolver } from '../../disclosure/solver.ts'
import { possible } from '../../solver/enumerating-reader.test-helper.ts'
import { loadSolver } from '../../solver/highs.ts'
import { declared } from '../../sources/fixtures.test-helper.ts'
import type { UsedSource } from '../read/read-sources.ts'
import { identityAccounts } from './identity-account.ts'
import { identities, iris, others, published, row, zones } from './published.test-helper.ts'

/** Households alone, as landlords count them by residence, beside those of IRIS, of a district or of a commune. */
const survey = declared('ops-residences', 'wide')
const landlords = (complete: boolean): UsedSource => ({
  use: { id: 'ops-residences' },
  declaration: { ...survey, complete },
})
const counted = { use: { id: 'ops-iris' }, declaration: declared('ops-iris', 'wide') }
const byDistrict = { use: { id: 'ops-qpv' }, declaration: { ...declared('ops-iris', 'wide'), id: 'ops-qpv' } }
const register = { use: { id: 'rpls-logements' }, declaration: declared('rpls-logements', 'points') }
const [, commune] = COMMUNES
const [a, b, c, d] = irisOf(commune) as [string, string, string, string]
const DISTRICT = 'QP074001'
const names = ['UNNN', 'DEUX', 'TROI', 'QUAT', 'CINQ', 'SIXX'].map((name) => `RS${commune}-${name}`)
const [one, two, three, four] = names as [string, string, string, string]

interface Place {
  readonly code: string
  readonly households: number | null
  readonly dwellings?: number
  readonly iris?: string
  readonly qpv?: string
}

let solver: LinearSolver
beforeAll(async () => {
  solver = await loadSolver()
})

/** What is printed of residences, with zones that a source counts. */
function shown(
  places: readonly Place[],
  rest: readonly CellRow[],
  isComplete = false,
  byOther: readonly CellRow[] = [],
  ofRegister = 2022,
) {
  const points = places.map(({ code, iris: of = a, qpv = null }) =>
    zoneRow('residence', code, { commune, iris: of, qpv }),
  )
  const given = places.flatMap(({ code, households }) =>
    households === null ? [] : [row('residence', code, households)],
  )
  const stock = places.flatMap(({ code, dwellings }) =>
    dwellings === undefined ? [] : [row('residence', code, dwellings, 'RPLS_STOCK', ofRegister)],
  )
  return published(
    solver,
    [
      [register, stock],
      [landlords(isComplete), given],
      [counted, [...others, ...rest]],
      [byDistrict, byOther],
    ],
    { zones: [...zones, zoneRow('qpv', DISTRICT), ...points] },
  )
}
const upTo = (most: number) => Array.from({ length: most + 1 }, (_, value) => value)
const beside = [iris(b, 210), iris(c, 220), iris(d, 230)]

describe('residences of an IRIS that their file names all', () => {
  const places = [
    { code: one, households: 30 },
    { code: two, households: 6 },
    { code: three, households: 24 },
  ]

  it('add up to it: a small one is not what the others leave', () => {
    const { printed } = shown(places, [iris(a, 60), ...beside], true)
    const sums = [[a, one, two, three]]
    expect(possible({ printed, sums }, two)).toEqual(upTo(10))
    expect(printed.has(two)).toBe(false)
    expect(printed.get(a)).toBe(60)
    expect([one, three].filter((code) => printed.has(code))).toHaveLength(1)
  })

  it('add up to it where the file does not say so, if they do wherever a source counts', () => {
    const far = [b, c, d].map((code, i) => ({
      code: names[3 + i] ?? '',
      households: 210 + 10 * i,
      iris: code,
    }))
    const restsOf = (last: number) => {
      const { tables } = shown([...places, ...far], [iris(a, 60), iris(b, 210), iris(c, 220), iris(d, last)])
      return tables.cells.flatMap(({ level, zone }) => (level === 'residence-rest' ? [zone] : [])).sort()
    }
    expect(restsOf(230)).toEqual([])
    // one household beyond them in one IRIS: a rest may be anywhere
    expect(restsOf(231)).toEqual([a, b, c, d, commune].sort())
  })

  it('do not show whether they are all where one has no row, nor where no source counts their IRIS', () => {
    const far = { code: names[4] ?? '', households: 210, iris: b }
    const lacking = shown([...places, { code: four, households: null }, far], [iris(a, 60), ...beside])
    expect(lacking.tables.cells.some(({ level }) => level === 'residence-rest')).toBe(true)
    const alone = shown(places, beside)
    expect(alone.tables.cells.some(({ level, zone }) => level === 'iris' && zone === a)).toBe(false)
  })

  it('are all printed where none is small', () => {
    const large = places.map((place) => ({ ...place, households: (place.households ?? 0) + 20 }))
    const { printed } = shown(large, [iris(a, 120), ...beside], true)
    expect([a, one, two, three].map((code) => printed.get(code))).toEqual([120, 50, 26, 44])
  })

  it('hide a small one within its dwellings, which are public', () => {
    const dwellings = [40, 8, 40]
    const { printed } = shown(
      places.map((place, i) => ({ ...place, dwellings: dwellings[i] ?? 0 })),
      [iris(a, 60), ...beside],
      true,
    )
    expect(possible({ printed, sums: [[a, one, two, three]] }, two)).toEqual(upTo(10))
    expect(printed.get(`${two}|RPLS_STOCK|2022`)).toBe(8)
    expect([one, three].filter((code) => printed.has(code))).toHaveLength(1)
  })

  it('leave nothing of two small ones together, nor of one that the file does not name', () => {
    const two4 = shown(
      [
        { code: one, households: 30 },
        { code: two, households: 4 },
        { code: three, households: 5 },
        { code: four, households: 40 },
      ],
      [iris(a, 79), ...beside],
      true,
    )
    const sums = [
      [a, one, 'both', four],
      ['both', two, three],
    ]
    expect(possible({ printed: two4.printed, sums }, 'both')).toEqual(upTo(10))
    const absent = shown(
      [
        { code: one, households: 30 },
        { code: two, households: null },
        { code: three, households: 40 },
      ],
      [iris(a, 77), ...beside],
      true,
    )
    // 77 - 30 - 40
    expect(possible({ printed: absent.printed, sums: [[a, one, two, three]] }, two)).toEqual(upTo(10))
  })

  it('are the IRIS where no source counts it, and the commune is told', () => {
    const small = [
      { code: one, households: 4 },
      { code: two, households: 3 },
    ]
    const { printed } = published(
      solver,
      [
        [landlords(true), small.map(({ code, households }) => row('residence', code, households))],
        [counted, [...others, ...beside]],
        [
          { ...byDistrict, declaration: { ...byDistrict.declaration, id: 'ops-communes' } },
          [row('commune', commune, 667)],
        ],
      ],
      { zones: [...zones, ...small.map(({ code }) => zoneRow('residence', code, { commune, iris: a }))] },
    )
    // 667 - 210 - 220 - 230
    const sums = [
      [commune, a, b, c, d],
      [a, one, two],
    ]
    expect(possible({ printed, sums }, a)).toEqual(upTo(10))
  })
})

describe('residences of an IRIS of which their file may name some', () => {
  const some = [
    { code: one, households: 30, dwellings: 40 },
    { code: two, households: 24, dwellings: 30 },
  ]

  it('leave no small set of it', () => {
    const { printed } = shown(some, [iris(a, 60), ...beside])
    // 60 - 30 - 24
    expect(possible({ printed, sums: [[a, one, two, 'rest']] }, 'rest')).toEqual(upTo(10))
  })

  it('are printed where what is left is large', () => {
    const { printed } = shown(some, [iris(a, 75), ...beside])
    expect([a, one, two].map((code) => printed.get(code))).toEqual([75, 30, 24])
  })

  it('hide a small one, though the dwellings that they leave bound what is left', () => {
    const { printed } = shown(
      [...some, { code: three, households: 5, dwellings: 9 }],
      [iris(a, 62), row('iris', a, 82, 'RPLS_STOCK'), ...beside],
    )
    const known = { printed, sums: [[a, one, two, three, 'rest']], atMost: [['rest', 'left'] as const] }
    // 82 - 40 - 30 - 9
    printed.set('left', 3)
    expect(possible(known, three, 0, 9)).toEqual(upTo(9))
  })
})

describe('two residences together', () => {
  const large = { code: one, households: 180, dwellings: 190 }
  const two8 = { code: two, dwellings: 8 }
  const three8 = { code: three, dwellings: 8 }
  // what is in no residence may be 12 dwellings: of 14 households, 2 at least would be in the two
  const around = [iris(a, 194), row('iris', a, 218, 'RPLS_STOCK'), ...beside]

  it.each([
    ['neither of which a row names', null, null],
    ['of which a row names one', 4, null],
    ['of which a row names an empty one', 0, null],
    ['that are both small', 4, 4],
  ])('%s are not counted by what the others leave', (_, first, second) => {
    const { printed } = shown(
      [large, { ...two8, households: first }, { ...three8, households: second }],
      around,
    )
    printed.set('left', 12)
    const known = {
      printed,
      sums: [
        [a, one, 'pair', 'rest'],
        ['pair', two, three],
      ],
      atMost: [
        ['rest', 'left'],
        [two, `${two}|RPLS_STOCK|2022`],
        [three, `${three}|RPLS_STOCK|2022`],
      ] as [string, string][],
    }
    expect(possible(known, 'pair')).toEqual(upTo(10))
  })
})

describe('residences of a district', () => {
  it('add up to it, across IRIS', () => {
    const { printed } = shown(
      [
        { code: one, households: 30, qpv: DISTRICT },
        { code: two, households: 6, iris: b, qpv: DISTRICT },
        { code: three, households: 24, iris: b },
        { code: four, households: 70 },
      ],
      [iris(a, 100), iris(b, 30), iris(c, 220), iris(d, 230)],
      true,
      [row('qpv', DISTRICT, 36)],
    )
    const sums = [
      [DISTRICT, one, two],
      [a, one, four],
      [b, two, three],
      [commune, a, b, c, d],
    ]
    expect(possible({ printed, sums }, two)).toEqual(upTo(10))
  })
})

it('the relations of points are counted in the account of a build', () => {
  const { links } = shown([{ code: one, households: 30 }], [iris(a, 60), ...beside])
  const accounts = identityAccounts(identities, links)
  const used = (name: string) => accounts.find(({ identity }) => identity === name)?.used
  expect([used('residence-in-iris'), used('residence-in-commune'), used('residence-in-qpv')]).toEqual([
    1, 1, 0,
  ])
})

it('whatever the counts, a small residence may have any number that its dwellings allow, of its year or of another', () => {
  const place = fc.record({
    households: fc.oneof(fc.integer({ min: 0, max: 10 }), fc.integer({ min: 11, max: 40 })),
    empty: fc.integer({ min: 0, max: 6 }),
  })
  fc.assert(
    fc.property(
      fc.array(place, { minLength: 1, maxLength: names.length }),
      fc.boolean(),
      fc.oneof(fc.constant(0), fc.integer({ min: 1, max: 30 })),
      fc.constantFrom(2022, 2024),
      (drawn, isComplete, beyond, ofRegister) => {
        const places = drawn.map(({ households, empty }, i) => ({
          code: names[i] ?? '',
          households,
          dwellings: households + empty,
        }))
        const left = isComplete ? 0 : beyond
        const total = places.reduce((sum, { households }) => sum + households, left)
        const { printed } = shown(places, [iris(a, total), ...beside], isComplete, [], ofRegister)
        const codes = places.map(({ code }) => code)
        const known = {
          printed,
          sums: [
            [commune, a, b, c, d],
            [a, ...codes, ...(isComplete ? [] : ['rest'])],
          ],
          atMost: codes.map((code) => [code, `${code}|RPLS_STOCK|${ofRegister}`] as const),
        }
        for (const { code, households, dwellings } of places)
          if (households < 11 && dwellings > 0) {
            const most = Math.min(10, dwellings)
            expect(possible(known, code, 0, most)).toEqual(upTo(most))
          }
        if (left > 0 && left < 11) expect(possible(known, 'rest')).toEqual(upTo(10))
      },
    ),
    { numRuns: 40 },
  )
}, 60_000)
