import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cell } from '../../../test/fixtures/small-territory.ts'
import type { CellRow, ZoneRow } from '../../db/tables.ts'
import type { Value } from '../../indicators/value.ts'
import { boxRing } from '../../lib/box-ring.ts'
import { zoneCode } from '../../territory/code.ts'
import { blankZone } from '../assemble/base-territory.ts'
import type { ZoneLayer } from '../territory-source.ts'
import { workCells } from './work-cells.ts'

/** A perimeter from one longitude to another, on the parallels 0 to 1. */
const perimeter = (code: string, west: number, east: number): ZoneLayer['features'][number] => ({
  type: 'Feature',
  properties: { code },
  geometry: { type: 'Polygon', coordinates: [boxRing([west, 0, east, 1])] },
})
const layer = (...features: ZoneLayer['features']): ZoneLayer => ({ type: 'FeatureCollection', features })
const residence = (rank: number, lon: number): ZoneRow => ({
  ...blankZone,
  level: 'residence',
  code: zoneCode('residence', `RS00001-000${rank}`),
  name: `${rank}`,
  lon,
  lat: 0.5,
})
const zones = [residence(1, 0.5), residence(2, 1.5), residence(3, 2.5)]
const stock = (rank: number, value: Value, year = 2024) =>
  cell('residence', `RS00001-000${rank}`, 'STOCK', year, value)
const iris = (code: string, measure: string, value: Value) => cell('iris', code, measure, 2024, value)
const SUMMABLE = new Set(['STOCK', 'LOG'])
const NONE = new Map<string, readonly string[]>()
const told = (cells: readonly CellRow[]) =>
  cells.map(({ code, measure, year, value, state }) => [code, measure, year, value ?? state])

describe('the counts of a perimeter of work', () => {
  it('are those of the residences that stand in it, whatever other perimeters they stand in', () => {
    const drawn = layer(perimeter('PT00-WEST', 0, 2), perimeter('PT00-EAST', 1, 3))
    const cells = [stock(1, 10), stock(2, 20), stock(3, 30)]
    expect(told(workCells({ zones, cells }, drawn, NONE, SUMMABLE))).toEqual([
      ['PT00-WEST', 'STOCK', 2024, 30],
      ['PT00-EAST', 'STOCK', 2024, 50],
    ])
  })

  it('are those of its IRIS where it cuts none; residences count what these do not', () => {
    const whole = new Map([['PT00-WEST', ['000010101', '000010102']]])
    const cells = [
      iris('000010101', 'LOG', 100),
      iris('000010102', 'LOG', 200),
      iris('000010103', 'LOG', 400),
      stock(1, 10),
      stock(2, 20),
    ]
    const found = told(workCells({ zones, cells }, layer(perimeter('PT00-WEST', 0, 2)), whole, SUMMABLE))
    expect(found).toEqual([
      ['PT00-WEST', 'LOG', 2024, 300],
      ['PT00-WEST', 'STOCK', 2024, 30],
    ])
  })

  it('are secret where one of them is, and none where one is not given', () => {
    const drawn = layer(perimeter('PT00-WEST', 0, 2))
    const of = (...cells: CellRow[]) => told(workCells({ zones, cells }, drawn, NONE, SUMMABLE))
    expect(of(stock(1, 10), stock(2, 'suppressed'))).toEqual([['PT00-WEST', 'STOCK', 2024, 'suppressed']])
    expect(of(stock(1, 10), stock(2, 'missing'))).toEqual([['PT00-WEST', 'STOCK', 2024, 'missing']])
    // a year in which one of them has no cell at all
    expect(of(stock(1, 10, 2023), stock(1, 10), stock(2, 5))).toEqual([['PT00-WEST', 'STOCK', 2024, 15]])
  })

  it('leave out what does not add up, and a perimeter in which nothing stands', () => {
    const cells = [cell('residence', 'RS00001-0001', 'RATE', 2024, 12), stock(1, 10)]
    const drawn = layer(perimeter('PT00-FAR', 8, 9))
    expect(workCells({ zones, cells }, drawn, NONE, SUMMABLE)).toEqual([])
    expect(workCells({ zones, cells }, layer(perimeter('PT00-WEST', 0, 1)), NONE, new Set())).toEqual([])
  })

  it('of a perimeter parted in two add up to its own, as no residence stands on the line', () => {
    fc.assert(
      fc.property(fc.array(fc.nat({ max: 500 }), { minLength: 3, maxLength: 3 }), ([a = 0, b = 0, c = 0]) => {
        const cells = [stock(1, a), stock(2, b), stock(3, c)]
        const sums = (...parts: ZoneLayer['features']) =>
          workCells({ zones, cells }, layer(...parts), NONE, SUMMABLE).reduce(
            (sum, { value }) => sum + (value ?? Number.NaN),
            0,
          )
        expect(sums(perimeter('PT00-ONE', 0, 1), perimeter('PT00-TWO', 1, 3))).toBe(
          sums(perimeter('PT00-ALL', 0, 3)),
        )
      }),
    )
  })
})
