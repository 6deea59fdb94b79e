import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import type { CellRow } from '../../db/tables.ts'
import type { LinearSolver } from '../../disclosure/solver.ts'
import { blankZone } from '../../publish/assemble/base-territory.ts'
import { possible } from '../../solver/enumerating-reader.test-helper.ts'
import { loadSolver } from '../../solver/highs.ts'
import { box } from '../../sources/contours/box.test-helper.ts'
import { zoneCode } from '../../territory/code.ts'
import { countFigure } from '../count-figure.test-helper.ts'
import { maskOf } from '../overlay/mask.ts'
import { overlay } from '../overlay/overlay.ts'
import { context, declarations, shown } from '../own.test-helper.ts'
import { ownMeasureId } from '../own-names.ts'
import { A, B, contours, DISTRICT, FILE, layer, readPlaces } from './own-points.test-helper.ts'

/** Dwellings, those that are empty, those that are not, and something else that is counted in them, of a place. */
type Place = readonly [dwellings: number | '', empty: number, helped: number]
const COLUMNS = ['lots', 'vides', 'occupes', 'aides'] as const
const SMALL = 11

describe('places of which a column counts the dwellings, under a rule of sets', () => {
  let solver: LinearSolver
  beforeAll(async () => {
    solver = await loadSolver()
  })
  /** Places of one commune, every other one in each of its two IRIS. */
  const masked = async (places: readonly Place[], size: string | null = 'lots') => {
    const rows = places.map(([dwellings, empty, helped], i) => [
      `${i}`,
      dwellings,
      empty,
      dwellings === '' ? '' : dwellings - empty,
      helped,
      5.01 + 0.045 * (i % 2),
      47.01 + 0.005 * i,
    ])
    const reading = await readPlaces([['nom', ...COLUMNS, 'lon', 'lat'], ...rows], {
      rule: 'set',
      size: size ?? undefined,
      figures: COLUMNS.filter((column) => column !== 'lots').map((column) => countFigure(column)),
    })
    const laid = overlay(shown(), [reading], [], declarations, { mask: maskOf(declarations, solver) })
    const codes = laid.zones
      .filter(({ level }) => level === 'address')
      .toSorted((a, b) => Number(a.name) - Number(b.name))
      .map(({ code }) => code as string)
    const cell = (code: string, column: string): CellRow | undefined =>
      laid.cells.find((one) => one.code === code && one.measure === ownMeasureId(FILE, column))
    return { ...laid, codes, cell }
  }

  it('has its column of dwellings among its measures, though no figure is made of it', async () => {
    const { territory, cell, codes } = await masked([
      [40, 3, 5],
      [30, 2, 4],
    ])
    expect(territory.catalogue?.measures.map(({ id }) => id)).toContain(ownMeasureId(FILE, 'lots'))
    expect(territory.catalogue?.indicators.some(({ id }) => id.includes('lots'))).toBe(false)
    expect(codes.map((code) => cell(code, 'lots')?.value)).toEqual([40, 30])
  })

  it('masks nothing of large sets, be their counts small; everything of them where no column says their size', async () => {
    const places: Place[] = [
      [40, 3, 5],
      [30, 0, 30],
      [11, 1, 2],
    ]
    const large = await masked(places)
    expect(large.hidden).toEqual({ figures: 0, unsized: { figures: 0, sets: 0 }, isWide: false })
    expect(large.codes.map((code) => large.cell(code, 'vides')?.value)).toEqual([3, 0, 1])
    const unknown = await masked(places, null)
    expect(unknown.codes.map((code) => unknown.cell(code, 'vides')?.state)).toEqual(
      places.map(() => 'suppressed'),
    )
    // 3 places, 2 IRIS and their commune, of 3 figures each
    expect(unknown.hidden).toEqual({ figures: 18, unsized: { figures: 18, sets: 6 }, isWide: false })
  })

  it('a place whose dwellings are not given stays masked, and is counted; the sums that it is in are masked where they tell it', async () => {
    const { cell, codes, hidden } = await masked([
      [40, 3, 5],
      // neither of the two columns is a part of the other
      [30, 2, 1],
      ['', 1, 2],
      [50, 4, 6],
    ])
    expect(cell(codes[2] ?? '', 'vides')?.state).toBe('suppressed')
    expect(cell(codes[1] ?? '', 'vides')?.value).toBe(2)
    // its IRIS and its commune are large without it
    expect(hidden.unsized).toEqual({ figures: 2, sets: 1 })
    expect(hidden.figures).toBeGreaterThan(2)
  })

  it('no figure of a small one is narrowed by all that is printed, as who tries every number finds', async () => {
    const place = fc
      .tuple(
        fc.oneof(fc.integer({ min: 1, max: 10 }), fc.integer({ min: 11, max: 24 })),
        fc.nat({ max: 100 }),
        fc.nat({ max: 100 }),
      )
      .map(([dwellings, a, b]): Place => {
        const part = (n: number) => Math.round((dwellings * n) / 100)
        return [dwellings, part(a), part(b)]
      })
    await fc.assert(
      fc.asyncProperty(fc.array(place, { minLength: 3, maxLength: 6 }), async (places) => {
        const { cell, codes, zones } = await masked(places)
        const irisOf = new Map(zones.map(({ code, iris }) => [code as string, iris]))
        const iris = [...new Set(codes.map((code) => irisOf.get(code) ?? ''))]
        const id = (code: string, column: string) => `${code} ${column}`
        const all = [...codes, ...iris, A]
        const printed = new Map(
          all.flatMap((code) =>
            COLUMNS.flatMap((column) => {
              const value = cell(code, column)?.value ?? null
              return value === null ? [] : [[id(code, column), value] as const]
            }),
          ),
        )
        const known = {
          printed,
          sums: [
            ...COLUMNS.flatMap((column) => [
              [A, ...iris].map((code) => id(code, column)),
              ...iris.map((zone) =>
                [zone, ...codes.filter((code) => irisOf.get(code) === zone)].map((code) => id(code, column)),
              ),
            ]),
            ...all.map((code) => ['lots', 'vides', 'occupes'].map((column) => id(code, column))),
          ],
          atMost: all.map((code) => [id(code, 'aides'), id(code, 'lots')] as const),
        }
        for (const [i, [dwellings]] of places.entries())
          if (dwellings !== '' && dwellings < SMALL)
            for (const column of COLUMNS)
              expect(possible(known, id(codes[i] ?? '', column)), `${column} of ${i}`).toHaveLength(SMALL)
      }),
      { numRuns: 12, seed: 14 },
    )
  })

  it('nor where a district lies in two communes, beside a figure that the file gives ready-made', async () => {
    // of four places, the second and the third are in the district, of a commune each
    const EAST = [5.02, 5.09, 5.11, 5.18]
    const district = { ...blankZone, level: 'qpv', code: zoneCode('qpv', DISTRICT), name: 'Quartier' }
    const before = shown()
    const wide = { ...before, zones: [...before.zones, district] }
    const around = {
      contours: { ...contours, qpv: layer([box(DISTRICT, 5.08, 47.0, 0.06, 0.1)]) },
      place: { ...context.place, zones: wide.zones },
    }
    const size = fc.oneof(fc.integer({ min: 1, max: 10 }), fc.integer({ min: 11, max: 24 }))
    await fc.assert(
      fc.asyncProperty(fc.array(size, { minLength: 4, maxLength: 4 }), async (dwellings) => {
        const rows = dwellings.map((n, i) => [`${i}`, n, Math.floor(n / 3), '7,5', EAST[i] ?? 0, 47.05])
        const ready = { kind: 'ready', column: 'loyer', label: 'Loyer', unit: 'euros_per_m2' } as const
        const reading = await readPlaces(
          [['nom', 'lots', 'vides', 'loyer', 'lon', 'lat'], ...rows],
          {
            rule: 'set',
            size: 'lots',
            figures: [countFigure('vides'), { ...ready, direction: 'neutral' }],
          },
          around,
        )
        const laid = overlay(wide, [reading], [], declarations, { mask: maskOf(declarations, solver) })
        const places = laid.zones
          .filter(({ level }) => level === 'address')
          .toSorted((a, b) => Number(a.name) - Number(b.name))
        expect(places.map(({ commune, qpv }) => [commune, qpv])).toEqual([
          [A, null],
          [A, DISTRICT],
          [B, DISTRICT],
          [B, null],
        ])
        const [p = '', q = '', r = '', s = ''] = places.map(({ code }) => code as string)
        const told = (column: string) => {
          const cells = laid.cells.filter(({ measure }) => measure === ownMeasureId(FILE, column))
          return new Map(
            cells.flatMap(({ code, value }) => (value === null ? [] : [[code as string, value]])),
          )
        }
        expect([...told('loyer')]).toEqual([])
        const irisOf = new Map(places.map(({ code, iris }) => [code as string, iris ?? '']))
        const sums = [
          [A, p, q],
          [B, r, s],
          [DISTRICT, q, r],
          ...[p, q, r, s].map((code) => [irisOf.get(code) ?? '', code]),
        ]
        for (const column of ['lots', 'vides'])
          for (const [i, code] of [p, q, r, s].entries())
            if ((dwellings[i] ?? 0) < SMALL)
              expect(possible({ printed: told(column), sums }, code), `${column} of ${i}`).toHaveLength(SMALL)
      }),
      { numRuns: 12, seed: 14 },
    )
  })
})
