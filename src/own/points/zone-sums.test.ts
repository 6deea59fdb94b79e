import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { withTerritory } from '../../atlas/catalogue.ts'
import { readIndicator } from '../../atlas/read.ts'
import { createStore } from '../../atlas/store.ts'
import type { LinearSolver } from '../../disclosure/solver.ts'
import { blankZone } from '../../publish/assemble/base-territory.ts'
import { possible } from '../../solver/enumerating-reader.test-helper.ts'
import { loadSolver } from '../../solver/highs.ts'
import { zoneCode } from '../../territory/code.ts'
import { maskOf } from '../overlay/mask.ts'
import { type OverlayOptions, overlay } from '../overlay/overlay.ts'
import { context, csv, declarations, shown } from '../own.test-helper.ts'
import { ownIndicatorId, ownMeasureId } from '../own-names.ts'
import { readOwn } from '../read-own.ts'
import { A, B, contours, DISTRICT } from './own-points.test-helper.ts'

const OPS = 'bailleur.csv'
const SMALL = 11
const IRIS = [`${A}0101`, `${A}0102`]
/** Of one commune: the IRIS of each by turns, the first two in a district. */
const residences = Array.from({ length: 6 }, (_, i) => ({
  ...blankZone,
  level: 'residence',
  code: zoneCode('residence', `RS${A}-000${i}`),
  name: `${i} rue Haute`,
  commune: zoneCode('commune', A),
  iris: zoneCode('iris', IRIS[i % 2] ?? ''),
  qpv: i < 2 ? zoneCode('qpv', DISTRICT) : null,
}))
const district = { ...blankZone, level: 'qpv', code: zoneCode('qpv', DISTRICT), name: 'Quartier' }
const published = {
  territory: {
    ...shown().territory,
    levels: ['commune' as const, 'iris' as const, 'qpv' as const, 'residence' as const],
  },
  zones: [...shown().zones, district],
  cells: [],
}
const points = { zones: residences, cells: [] }
const place = { ...context.place, zones: [...published.zones, ...residences] }

type Counts = readonly (readonly [households: number | '', poor: number | ''])[]
const survey = (counts: Counts, file = OPS) =>
  readOwn(
    file,
    csv([
      ['residence', 'annee', 'menages', 'menages_moins_40_plus'],
      ...counts.map(([all, poor], i) => [residences[i]?.code ?? '', 2024, all, poor]),
    ]),
    { kind: 'source', source: 'ops-residences' },
    { ...context, place },
  )
const laidWith = async (counts: Counts, options: OverlayOptions = {}) =>
  overlay(published, [await survey(counts)], [], declarations, { points, ...options })

type Laid = Awaited<ReturnType<typeof laidWith>>
const RATE = ownIndicatorId(OPS, ['fragility_income_rate'])
const readOf = ({ zones, cells, territory }: Laid, id: string, level: 'commune' | 'iris' | 'qpv') => {
  const all = withTerritory(declarations.catalogue, territory)
  const indicator = all.indicators.find((one) => one.id === id)
  if (!indicator) throw new Error(`no ${id}`)
  const read = readIndicator({ store: createStore(zones, cells), ...all, plan: null }, indicator, level, 2024)
  return (code: string) => read.find((zone) => zone.code === code)?.value
}

describe('residences of a file of the reader, summed by zone under its own source', () => {
  it('are the ratio of the sums in a commune, an IRIS and a district; a zone without one is out of scope', async () => {
    const laid = await laidWith([
      [40, 10],
      [20, 10],
      [60, 20],
      [80, 40],
    ])
    expect(readOf(laid, RATE, 'commune')(A)).toBe((100 * 80) / 200)
    expect(readOf(laid, RATE, 'iris')(IRIS[0] ?? '')).toBe((100 * 30) / 100)
    expect(readOf(laid, RATE, 'iris')(IRIS[1] ?? '')).toBe((100 * 50) / 100)
    expect(readOf(laid, RATE, 'qpv')(DISTRICT)).toBeCloseTo((100 * 20) / 60)
    expect(readOf(laid, RATE, 'commune')(B)).toBe('not_applicable')
    expect(readOf(laid, RATE, 'iris')(`${B}0101`)).toBe('not_applicable')
    expect(readOf(laid, ownIndicatorId(OPS, ['OPS_HOUSEHOLDS']), 'iris')(IRIS[0] ?? '')).toBe(100)
    const { credits, years } = laid.territory.available.find(({ indicator }) => indicator === RATE) ?? {}
    expect(credits?.map(({ producer, vintage, local }) => [producer, vintage, local])).toEqual([
      [OPS, '2024', true],
    ])
    expect(years).toEqual({ commune: [2024], iris: [2024], qpv: [2024] })
    expect(laid.indicators[OPS]).toEqual(expect.arrayContaining(['fragility_income_rate', RATE]))
    // what is published of the zones, or of the residences, is not theirs
    expect(
      laid.cells.filter(({ measure, level }) => measure === 'OPS_HOUSEHOLDS' && level !== 'residence'),
    ).toEqual([])
  })

  it('are unknown where a residence of the zone lacks the figure, never zero', async () => {
    const laid = await laidWith([
      ['', ''],
      [20, 10],
      ['', ''],
      [80, 40],
    ])
    const iris = readOf(laid, RATE, 'iris')
    expect(iris(IRIS[0] ?? '')).toBe('missing')
    expect(iris(IRIS[1] ?? '')).toBe(50)
    expect(readOf(laid, RATE, 'commune')(A)).toBe('missing')
    expect(iris(`${B}0101`)).toBe('not_applicable')
  })

  it('of a public register as well, a part of the whole where a dwelling has no place', async () => {
    const head = ['DEPCOM', 'NUMVOIE', 'TYPVOIE', 'NOMVOIE', 'CONSTRUCT', 'DPEENERGIE', 'X', 'Y']
    const reading = await readOwn(
      'rpls.csv',
      csv([
        head,
        [A, 12, 'RUE', 'DE LA PAIX', 1968, 'F', '853987,24', '6659447,35'],
        [A, 12, 'RUE', 'DE LA PAIX', 1968, 'C', '853987,24', '6659447,35'],
        [A, 14, 'RUE', 'DE LA PAIX', 1968, 'C', '', ''],
      ]),
      { kind: 'source', source: 'rpls-logements' },
      { ...context, contours },
    )
    const laid = overlay(shown(), [reading], [], declarations, { points })
    const stock = laid.cells.filter(({ measure }) => measure === ownMeasureId('rpls.csv', 'RPLS_STOCK'))
    expect(stock.filter(({ value }) => value !== null)).toMatchObject([
      { level: 'commune', code: A, value: 2, flags: 1 },
      { level: 'iris', value: 2, flags: 1 },
    ])
    const energy = ownIndicatorId('rpls.csv', ['social_energy_rate'])
    expect(readOf(laid, energy, 'commune')(A)).toBe(50)
    // one dwelling of two has a label, and no dwelling was said vacant
    expect(laid.indicators['rpls.csv']).not.toContain(ownIndicatorId('rpls.csv', ['social_vacancy_rate']))
  })

  it('each under its own file, where two landlords give some each', async () => {
    const [one, two] = [
      await survey([[40, 10]], 'a.csv'),
      await survey(
        [
          [40, 10],
          [30, 3],
        ],
        'b.csv',
      ),
    ]
    const { cells } = overlay(published, [one, two], [], declarations, { points })
    const sum = (file: string) =>
      cells.find(
        ({ level, code, measure }) =>
          level === 'commune' && code === A && measure === ownMeasureId(file, 'OPS_HOUSEHOLDS'),
      )
    expect([sum('a.csv')?.value, sum('b.csv')?.value]).toEqual([40, 70])
  })
})

describe('what a publication would mask of the sums of residences', () => {
  let solver: LinearSolver
  beforeAll(async () => {
    solver = await loadSolver()
  })
  const masked = async (counts: Counts) => {
    const { cells, hidden } = await laidWith(counts, { mask: maskOf(declarations, solver) })
    const of = (measure: string) => {
      const own = ownMeasureId(OPS, measure)
      const told = new Map<string, number>()
      for (const { level, code, measure: one, value } of cells)
        if (value !== null && one === (level === 'residence' ? measure : own)) told.set(code, value)
      return told
    }
    return { of, cells, hidden }
  }

  it('nothing where every residence is a large set, small counts included', async () => {
    const { of, hidden } = await masked([
      [40, 1],
      [20, 2],
      [11, 3],
      [80, 0],
    ])
    expect(hidden.figures).toBe(0)
    expect(of('OPS_HOUSEHOLDS_U40').get(A)).toBe(6)
    expect(of('OPS_HOUSEHOLDS').get(IRIS[0] ?? '')).toBe(51)
  })

  it('a sum that would tell the only small residence of its zone, or that residence’s neighbour; not every sum', async () => {
    const { of } = await masked([
      [8, 2],
      [60, 6],
      [50, 5],
      [70, 7],
      [90, 9],
      [30, 3],
    ])
    const told = of('OPS_HOUSEHOLDS')
    expect(told.has(residences[0]?.code ?? '')).toBe(false)
    expect(told.has(IRIS[1] ?? '')).toBe(true)
    expect(told.size).toBeGreaterThanOrEqual(5)
  })

  it('so that no figure of a small residence is narrowed, as who tries every number finds', async () => {
    const size = fc.oneof(fc.integer({ min: 1, max: 10 }), fc.integer({ min: 11, max: 24 }))
    const residence = fc
      .tuple(size, fc.nat({ max: 100 }))
      .map(([n, share]): readonly [number, number] => [n, Math.round((n * share) / 100)])
    await fc.assert(
      fc.asyncProperty(fc.array(residence, { minLength: 3, maxLength: 6 }), async (counts) => {
        const { of } = await masked(counts)
        const codes = residences.slice(0, counts.length)
        const sums = [
          [A, ...codes.map(({ code }) => code)],
          ...IRIS.map((iris) => [iris, ...codes.filter((one) => one.iris === iris).map(({ code }) => code)]),
          [DISTRICT, ...codes.filter(({ qpv }) => qpv !== null).map(({ code }) => code)],
          [A, ...IRIS],
        ]
        const zones = [...codes.map(({ code }) => code as string), ...IRIS, A, DISTRICT]
        const COLUMNS = ['OPS_HOUSEHOLDS', 'OPS_HOUSEHOLDS_U40'] as const
        const id = (column: string, code: string) => `${column} ${code}`
        const known = {
          printed: new Map(
            COLUMNS.flatMap((column) =>
              [...of(column)].map(([code, value]) => [id(column, code), value] as const),
            ),
          ),
          sums: COLUMNS.flatMap((column) => sums.map((one) => one.map((code) => id(column, code)))),
          atMost: zones.map((code) => [id(COLUMNS[1], code), id(COLUMNS[0], code)] as const),
        }
        for (const [i, [households]] of counts.entries())
          if (households < SMALL)
            for (const column of COLUMNS)
              expect(possible(known, id(column, codes[i]?.code ?? '')), `${column} of ${i}`).toHaveLength(
                SMALL,
              )
      }),
      { numRuns: 12, seed: 14 },
    )
  })
})
