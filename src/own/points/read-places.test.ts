import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { CELL_FLAGS } from '../../indicators/value.ts'
import { ownMeasureId } from '../own-names.ts'
import type { OwnReading } from '../read-own.ts'
import { A, B, contours, DISTRICT, FILE, readPlaces } from './own-points.test-helper.ts'

const HEAD = ['nom', 'lots', 'vides', 'loyer', 'lon', 'lat']
const cellsAt = ({ tables }: OwnReading, level: string, column: string) =>
  Object.fromEntries(
    tables
      .flatMap(({ cells }) => cells)
      .filter((cell) => cell.level === level && cell.measure === ownMeasureId(FILE, column))
      .map(({ code, value, flags }) => [code, flags === 0 ? value : [value, flags]]),
  )
const values = (list: readonly { readonly value: string }[] = []) => list.map(({ value }) => value)

describe('places of the reader’s own', () => {
  it('stand in the zones that hold them, and what they count is summed there', async () => {
    const reading = await readPlaces([
      HEAD,
      ['Un', 10, 2, '7,5', 5.03, 47.03],
      ['Deux', 20, 3, '8', 5.07, 47.05],
      ['Trois', 5, 0, '9', 5.12, 47.05],
    ])
    expect(
      reading.points.map(({ level, name, commune, iris, qpv }) => [level, name, commune, iris, qpv]),
    ).toEqual([
      ['address', 'Un', A, `${A}0101`, DISTRICT],
      ['address', 'Deux', A, `${A}0102`, null],
      ['address', 'Trois', B, `${B}0101`, null],
    ])
    expect(reading.points.map(({ code }) => /^AD\d{5}-[0-9A-Z]{10}$/.test(code))).toEqual([true, true, true])
    expect(cellsAt(reading, 'commune', 'lots')).toEqual({ [A]: 30, [B]: 5 })
    expect(cellsAt(reading, 'iris', 'vides')).toEqual({ [`${A}0101`]: 2, [`${A}0102`]: 3, [`${B}0101`]: 0 })
    expect(cellsAt(reading, 'qpv', 'lots')).toEqual({ [DISTRICT]: 10 })
    // a rent is of its place, and is never summed
    expect(Object.values(cellsAt(reading, 'address', 'loyer'))).toEqual([7.5, 8, 9])
    expect(cellsAt(reading, 'commune', 'loyer')).toEqual({})
    expect(reading.report.points).toMatchObject({
      placed: 3,
      unplaced: [],
      outside: [],
      vague: [],
      unsure: [],
      miswritten: [],
    })
  })

  it('that are outside, without coordinates, at 0,0, at the town hall or doubtful are each in a list', async () => {
    const reading = await readPlaces(
      [
        [...HEAD, 'score', 'type', 'rue'],
        ['ici', 10, 2, '', 5.03, 47.03, 0.9, 'housenumber', '1 rue Haute'],
        ['vide', 1, 0, '', '', '', 0.9, '', '2 rue Haute'],
        ['zéro', 1, 0, '', 0, 0, 0.9, '', '3 rue Haute'],
        ['Paris', 1, 0, '', 2.35, 48.85, 0.9, 'street', '4 rue Haute'],
        ['douteux', 1, 0, '', 5.03, 47.04, 0.31, 'housenumber', '5 rue Haute'],
        ['commune', 1, 0, '', 5.04, 47.04, 0.9, 'municipality', ''],
        ...[6, 7, 8, 9].map((n) => [`mairie ${n}`, 1, 0, '', 5.09, 47.09, 0.9, 'street', `${n} rue Haute`]),
      ],
      { score: { column: 'score', least: 0.5 }, found: 'type', address: 'rue' },
    )
    const { points, rows, others } = reading.report
    expect(rows).toBe(10)
    expect(points?.placed).toBe(1)
    expect(values(points?.unplaced)).toEqual(['vide', 'zéro'])
    expect(values(points?.outside)).toEqual(['Paris'])
    expect(values(points?.unsure)).toEqual(['douteux'])
    expect(values(points?.vague)).toEqual(['commune', 'mairie 6', 'mairie 7', 'mairie 8', 'mairie 9'])
    expect(points?.outside[0]?.row).toBe(5)
    expect(others).toEqual([])
  })

  it('a commune of which a row has no place has sums of a part, which say so', async () => {
    const reading = await readPlaces(
      [
        [...HEAD, 'insee'],
        ['Un', 10, 2, '', 5.03, 47.03, A],
        ['Deux', 20, 3, '', '', '', A],
        ['Trois', 5, 1, '', 5.12, 47.05, B],
        ['ailleurs', 5, 1, '', 5.12, 47.05, '75056'],
      ],
      { commune: 'insee' },
    )
    const partial = CELL_FLAGS.partial_perimeter
    expect(cellsAt(reading, 'commune', 'lots')).toEqual({ [A]: [10, partial], [B]: 5 })
    expect(cellsAt(reading, 'iris', 'lots')).toEqual({ [`${A}0101`]: [10, partial], [`${B}0101`]: 5 })
    // a row of another commune is passed over, as in a national file
    expect(reading.report.points).toMatchObject({ placed: 2, outside: [] })
  })

  it('that do not stand in the commune that the file writes are on the map, counted and said', async () => {
    const reading = await readPlaces(
      [
        [...HEAD, 'insee'],
        ['Un', 10, 2, '', 5.03, 47.03, A],
        ['Deux', 20, 3, '', 5.07, 47.05, B],
        ['sans commune', 5, 1, '', 5.12, 47.05, ''],
      ],
      { commune: 'insee' },
    )
    const { points, others } = reading.report
    expect(points?.placed).toBe(3)
    expect(points?.miswritten).toMatchObject([
      { row: 3, value: `Deux ; ${B}`, became: { fr: `le lieu est dans ${A} : compté là` } },
    ])
    expect(others).toEqual([])
    expect(cellsAt(reading, 'commune', 'lots')).toEqual({ [A]: 30, [B]: 5 })
  })

  it('a zone of which a place has no number has no sum; rows of one address and place are one point', async () => {
    const reading = await readPlaces(
      [
        [...HEAD, 'rue'],
        ['Un', 10, 'nd', '7', 5.03, 47.03, '1 RUE HAUTE'],
        ['Un', 4, 'nd', '7', 5.03, 47.03, '1, rue Haute'],
        ['Un', 1, 'nd', '8', 5.03, 47.03, '1 rue haute'],
        ['Deux', 20, 3, '8', 5.04, 47.03, '2 rue Haute'],
      ],
      { address: 'rue' },
    )
    expect(reading.points).toHaveLength(2)
    expect(cellsAt(reading, 'commune', 'lots')).toEqual({ [A]: 35 })
    expect(cellsAt(reading, 'commune', 'vides')).toEqual({ [A]: 'missing' })
    expect(reading.report.others).toMatchObject([
      { kind: 'point_uncounted', value: 'Un', measures: [ownMeasureId(FILE, 'vides')] },
    ])
    // three rows say two rents: none is that of the place
    expect(Object.values(cellsAt(reading, 'address', 'loyer'))).toEqual(['missing', 8])
  })

  it('a place of which a row says no number has no sum, and the cell is said; thousands with a dot are thousands', async () => {
    const reading = await readPlaces(
      [
        [...HEAD, 'rue'],
        ['Un', '1.200', 3, '7', 5.03, 47.03, '1 rue Haute'],
        ['Un', '400', '2 vides', '7', 5.03, 47.03, '1 rue Haute'],
        ['Deux', '20', 3, '8', 5.04, 47.03, '2 rue Haute'],
      ],
      { address: 'rue' },
    )
    expect(Object.values(cellsAt(reading, 'address', 'lots'))).toEqual([1600, 20])
    expect(Object.values(cellsAt(reading, 'address', 'vides'))).toEqual(['missing', 3])
    expect(reading.report.others).toMatchObject([
      { kind: 'point_uncounted', value: 'Un' },
      { kind: 'grouped_thousands', column: 'lots' },
      { kind: 'number_is_text', row: 3, column: 'vides', value: '2 vides' },
    ])
  })

  it('a count under 0 is none, and is said with its row; a figure that a file gives ready-made may be', async () => {
    const reading = await readPlaces([
      HEAD,
      ['Un', 20, -3, '-7', 5.03, 47.03],
      ['Deux', 20, 3, '8', 5.04, 47.03],
    ])
    expect(Object.values(cellsAt(reading, 'address', 'vides'))).toEqual(['missing', 3])
    expect(Object.values(cellsAt(reading, 'address', 'loyer'))).toEqual([-7, 8])
    expect(reading.report.others).toContainEqual(
      expect.objectContaining({ kind: 'negative_count', row: 2, column: 'vides', value: '-3' }),
    )
  })

  it('in Lambert-93, with a decimal comma', async () => {
    const reading = await readPlaces(
      [
        ['nom', 'lots', 'x', 'y'],
        ['Un', 10, '853987,24', '6659447,35'],
      ],
      { x: 'x', y: 'y', projection: 'EPSG:2154', figures: [] },
    )
    expect(reading.report.points?.placed).toBe(1)
    expect(reading.points[0]?.lon).toBeCloseTo(5.0265, 2)
  })

  it('of which one cell writes both coordinates', async () => {
    const reading = await readPlaces(
      [
        ['nom', 'lots', 'geo_point_2d'],
        ['Un', 10, '47.03,5.03'],
        ['Deux', 20, '47.05, 5.07'],
        ['Trois', 5, ''],
      ],
      { x: 'geo_point_2d (2)', y: 'geo_point_2d (1)', figures: [] },
    )
    expect(reading.points.map(({ name, lon, lat, commune }) => [name, lon, lat, commune])).toEqual([
      ['Un', 5.03, 47.03, A],
      ['Deux', 5.07, 47.05, A],
    ])
    expect(values(reading.report.points?.unplaced)).toEqual(['Trois'])
  })

  it('on schematic contours, in the commune that the file writes, and in no IRIS', async () => {
    const rows = [
      [...HEAD, 'insee'],
      ['Un', 10, 2, '', 5.03, 47.03, B],
      ['Deux', 10, 2, '', 5.03, 47.03, ''],
    ]
    const around = { contours: { ...contours, areSchematic: true } }
    const reading = await readPlaces(rows, { commune: 'insee' }, around)
    expect(reading.points.map(({ commune, iris }) => [commune, iris])).toEqual([[B, null]])
    expect(values(reading.report.points?.outside)).toEqual(['Deux'])
    const without = await readPlaces(rows, {}, around)
    expect(without.report.points).toMatchObject({ placed: 0, outside: [{ value: 'Un' }, { value: 'Deux' }] })
  })

  it('whatever the places, the sum of the communes is that of the points placed', async () => {
    const place = fc.record({
      lots: fc.nat(1000),
      lon: fc.double({ min: 4.9, max: 5.3, noNaN: true }).map((x) => Number(x.toFixed(4))),
      lat: fc.double({ min: 46.9, max: 47.2, noNaN: true }).map((y) => Number(y.toFixed(4))),
    })
    await fc.assert(
      fc.asyncProperty(fc.array(place, { minLength: 1, maxLength: 30 }), async (places) => {
        const reading = await readPlaces([
          HEAD,
          ...places.map(({ lots, lon, lat }, i) => [`n${i}`, lots, 0, '', lon, lat]),
        ])
        const sum = (level: string) =>
          Object.values(cellsAt(reading, level, 'lots')).reduce<number>((a, b) => a + Number(b), 0)
        expect(sum('commune')).toBe(sum('address'))
        expect(sum('iris')).toBe(sum('commune'))
        const { points } = reading.report
        const within = places.filter(({ lon, lat }) => lon >= 5 && lon <= 5.2 && lat >= 47 && lat <= 47.1)
        expect(sum('commune')).toBe(within.reduce((total, { lots }) => total + lots, 0))
        expect((points?.outside.length ?? 0) <= places.length - reading.points.length).toBe(true)
      }),
      {
        numRuns: 40,
        // the south-east corner of the territory
        examples: [[[{ lots: 1, lon: 5.2, lat: 47 }]]],
      },
    )
  })
})

describe('places of several years', () => {
  const at = (reading: OwnReading, level: string, column: string) =>
    reading.tables
      .flatMap(({ cells }) => cells)
      .filter((cell) => cell.level === level && cell.measure === ownMeasureId(FILE, column))
      .map(({ code, year, value }) => [code, year, value])
      .sort()

  it('that a column says row by row are those of the figures; a place of two years is one point', async () => {
    const year = { kind: 'column', column: 'année' } as const
    const reading = await readPlaces(
      [
        [...HEAD, 'année'],
        ['Un', 10, 2, '', 5.03, 47.03, 2021],
        ['Un', 12, 1, '', 5.03, 47.03, 2023],
        ['Deux', 20, 3, '', 5.07, 47.05, 2023],
        ['Trois', 20, 3, '', 5.08, 47.05, 'plus tard'],
      ],
      { year },
    )
    expect(reading.points.map(({ name }) => name)).toEqual(['Un', 'Deux'])
    expect(at(reading, 'commune', 'lots')).toEqual([
      [A, 2021, 10],
      [A, 2023, 32],
    ])
    expect(at(reading, 'qpv', 'lots')).toEqual([
      [DISTRICT, 2021, 10],
      [DISTRICT, 2023, 12],
    ])
    expect(reading.report).toMatchObject({ rows: 3, points: { placed: 2 } })
    expect(reading.report.others).toMatchObject([{ row: 5, value: 'plus tard' }])
  })

  it('that columns say are each that of its column', async () => {
    const column = 'lots {yyyy}'
    const shown = { label: 'Lots', unit: 'dwellings', direction: 'neutral' } as const
    const reading = await readPlaces(
      [
        ['nom', 'lots 2021', 'lots 2023', 'lon', 'lat'],
        ['Un', 10, 12, 5.03, 47.03],
        ['Deux', 20, 22, 5.07, 47.05],
      ],
      { year: { kind: 'all', year: 2023 }, figures: [{ kind: 'count', column, ...shown }] },
    )
    expect(reading.points).toHaveLength(2)
    expect(at(reading, 'commune', column)).toEqual([
      [A, 2021, 30],
      [A, 2023, 34],
    ])
    expect(reading.report.rows).toBe(2)
  })
})
