import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { withTerritory } from '../../atlas/catalogue.ts'
import { readIndicator } from '../../atlas/read.ts'
import { createStore } from '../../atlas/store.ts'
import { subjectOf } from '../../atlas/subject.ts'
import type { CellRow } from '../../db/tables.ts'
import { readGeometry } from '../../figure/geometry.ts'
import { boxRing } from '../../lib/box-ring.ts'
import { blankZone } from '../../publish/assemble/base-territory.ts'
import { zoneCode } from '../../territory/code.ts'
import { overlay } from '../overlay/overlay.ts'
import { ownLayers } from '../overlay/own-layers.ts'
import { context, csv, declarations, iris, shown } from '../own.test-helper.ts'
import { A, contours } from '../points/own-points.test-helper.ts'
import { readOwn } from '../read-own.ts'

/** A rectangle in degrees, as a file of perimeters has it. */
const perimeter = (code: string, nom: string, box: Parameters<typeof boxRing>[0]) => ({
  type: 'Feature',
  properties: { code, nom },
  geometry: {
    type: 'Polygon',
    coordinates: [boxRing(box)],
  },
})
const readWork = (features: readonly object[], name = 'perimetres.geojson') =>
  readOwn(
    name,
    new TextEncoder().encode(JSON.stringify({ type: 'FeatureCollection', features })),
    { kind: 'work' },
    { ...context, contours },
  )

const cell = (level: string, code: string, measure: string, value: number | null): CellRow => ({
  level,
  code: zoneCode(level, code),
  measure,
  year: 2022,
  value,
  state: value === null ? 'suppressed' : null,
  flags: 0,
})
const [first = '', second = ''] = iris
const residence = (n: number, lon: number, lat: number) => ({
  ...blankZone,
  level: 'residence',
  code: zoneCode('residence', `RS${A}-000${n}`),
  name: `Résidence ${n}`,
  commune: zoneCode('commune', A),
  lon,
  lat,
})
const residences = [residence(1, 5.01, 47.01), residence(2, 5.02, 47.02), residence(3, 5.09, 47.09)]
const points = {
  zones: residences,
  cells: residences.map(({ code }, i) => cell('residence', code, 'RPLS_STOCK', 10 * (i + 1))),
}
const WHOLE = perimeter('PT21-TOUT', 'Deux IRIS', [5, 47, 5.1, 47.1])
const CUT = perimeter('PT21-COIN', 'Un coin', [5.005, 47.005, 5.03, 47.03])
const FAR = perimeter('PT21-LOIN', 'Ailleurs', [4, 46, 4.1, 46.1])
const HOUSING = [
  cell('iris', first, 'LOG', 100),
  cell('iris', second, 'LOG', 50),
  cell('iris', first, 'LOGVAC', 9),
  cell('iris', second, 'LOGVAC', 6),
]
const sumOf = (cells: readonly CellRow[], code: string, measure: string) =>
  cells.find((one) => one.level === 'work' && one.code === code && one.measure === measure)

describe('perimeters of work that a reader opens', () => {
  it('are counted from whole IRIS, else from the residences that stand in them; what is elsewhere is listed', async () => {
    const reading = await readWork([WHOLE, CUT, FAR])
    expect(reading.report.matched).toEqual(['PT21-COIN', 'PT21-TOUT'])
    expect(reading.report.unknown.map(({ value }) => value)).toEqual(['PT21-LOIN Ailleurs'])
    expect([...(reading.work?.whole ?? [])]).toEqual([['PT21-TOUT', [first, second]]])
    const { cells, territory, zones } = overlay(shown(HOUSING), [reading], [], declarations, { points })
    expect(sumOf(cells, 'PT21-TOUT', 'LOG')?.value).toBe(150)
    expect(sumOf(cells, 'PT21-TOUT', 'RPLS_STOCK')?.value).toBe(60)
    expect(sumOf(cells, 'PT21-COIN', 'RPLS_STOCK')?.value).toBe(30)
    // an IRIS that is cut is not divided by its area
    expect(sumOf(cells, 'PT21-COIN', 'LOG')).toBeUndefined()
    expect(territory.levels).toContain('work')
    expect(territory.counts.work).toBe(2)
    expect(zones.filter(({ level }) => level === 'work').map(({ name }) => name)).toEqual([
      'Un coin',
      'Deux IRIS',
    ])
  })

  it('count a residence once beside a table of residences, by what the table says of it', async () => {
    const place = { epci: context.place.epci, zones: [...context.place.zones, ...residences] }
    const table = await readOwn(
      'residences.csv',
      csv([
        ['residence', 'annee', 'menages'],
        [residences[0]?.code ?? '', 2022, 8],
        [residences[2]?.code ?? '', 2022, 9],
      ]),
      { kind: 'source', source: 'ops-residences' },
      { ...context, place },
    )
    const households = residences.map(({ code }) => cell('residence', code, 'OPS_HOUSEHOLDS', 7))
    const { cells } = overlay(shown(HOUSING), [await readWork([WHOLE, CUT]), table], [], declarations, {
      points: { ...points, cells: [...points.cells, ...households] },
    })
    expect(sumOf(cells, 'PT21-TOUT', 'RPLS_STOCK')?.value).toBe(60)
    expect(sumOf(cells, 'PT21-COIN', 'RPLS_STOCK')?.value).toBe(30)
    expect(sumOf(cells, 'PT21-TOUT', 'OPS_HOUSEHOLDS')?.value).toBe(8 + 7 + 9)
    expect(sumOf(cells, 'PT21-COIN', 'OPS_HOUSEHOLDS')?.value).toBe(8 + 7)
  })

  it('of a name and no code are given one, as those that are drawn are: two of one name stay two', async () => {
    const unnamed = (properties: object, box: Parameters<typeof boxRing>[0]) => ({
      ...perimeter('', '', box),
      properties,
    })
    const file = [
      perimeter('PT21-PORT', 'Port', [5, 47, 5.05, 47.1]),
      unnamed({ nom: 'Le Port' }, [5.01, 47.01, 5.02, 47.02]),
      unnamed({ nom: 'Le Port' }, [5.03, 47.03, 5.04, 47.04]),
      unnamed({ id: 3, nom: 'Gare' }, [5.05, 47, 5.1, 47.1]),
      unnamed({ nom: '' }, [5.06, 47.06, 5.07, 47.07]),
    ]
    const reading = await readWork(file)
    expect(reading.work?.zones.map(({ properties: { code, name } }) => [code, name])).toEqual([
      ['PT21-GARE', 'Gare'],
      ['PT21-LEPORT', 'Le Port'],
      ['PT21-LEPORT2', 'Le Port'],
      ['PT21-PORT', 'Port'],
    ])
    // what has neither is left out, and is all that is said
    expect(reading.report.others.map(({ kind, row }) => [kind, row])).toEqual([['no_code', 5]])
    expect([...reading.report.unknown, ...reading.report.repaired]).toEqual([])
    // nor do they take the place of those of another file, or of those published
    const other = await readOwn(
      'autres.geojson',
      new TextEncoder().encode(JSON.stringify({ type: 'FeatureCollection', features: file.slice(1, 2) })),
      { kind: 'work' },
      { ...context, contours, taken: ['PT21-LEPORT'] },
    )
    expect(other.report.matched).toEqual(['PT21-LEPORT2'])
  })

  it('of several pieces are one perimeter without a word; of two names, it is said', async () => {
    const pieces = ['Nord', 'Nord', 'Nord'].map((name, i) =>
      perimeter('PT21-NORD', name, [5 + i / 100, 47, 5.01 + i / 100, 47.01]),
    )
    const one = await readWork(pieces)
    expect(one.report.matched).toEqual(['PT21-NORD'])
    expect(one.report.others).toEqual([])
    const two = await readWork([...pieces, perimeter('PT21-NORD', 'Sud', [5.05, 47, 5.06, 47.01])])
    expect(two.report.others.map(({ kind }) => kind)).toEqual([
      'repeated_zone',
      'repeated_zone',
      'repeated_zone',
    ])
  })

  it('that cover the territory, or the world, are perimeters of it, drawn around it, which is said of those that go far', async () => {
    const all = perimeter('PT21-AUTOUR', 'Autour', [4.99, 46.99, 5.21, 47.11])
    const world = perimeter('PT21-MONDE', 'Monde', [-180, -90, 180, 90])
    const reading = await readWork([all, world, FAR])
    expect(reading.report.matched).toEqual(['PT21-AUTOUR', 'PT21-MONDE'])
    expect(reading.report.unknown.map(({ value }) => value)).toEqual(['PT21-LOIN Ailleurs'])
    expect(reading.report.others.map(({ kind, value }) => [kind, value])).toEqual([
      ['far_beyond', 'PT21-MONDE Monde'],
    ])
    const drawn = reading.work?.zones.map(({ geometry }) => JSON.stringify(geometry.coordinates)) ?? []
    expect(drawn.some((text) => /180|90/.test(text))).toBe(false)
    const { cells } = overlay(shown(HOUSING), [reading], [], declarations, { points })
    for (const code of ['PT21-AUTOUR', 'PT21-MONDE']) expect(sumOf(cells, code, 'RPLS_STOCK')?.value).toBe(60)
  })

  it('of ten thousand corners are counted as any other', async () => {
    const corners = Array.from({ length: 10_000 }, (_, i) => {
      const angle = (i * Math.PI) / 5000
      return [5.015 + 0.008 * Math.cos(angle), 47.015 + 0.008 * Math.sin(angle)]
    })
    const round = {
      type: 'Feature',
      properties: { code: 'PT21-ROND', nom: 'Rond' },
      geometry: { type: 'Polygon', coordinates: [[...corners, corners[0]]] },
    }
    const reading = await readWork([round])
    const { cells } = overlay(shown(HOUSING), [reading], [], declarations, { points })
    // two of the three residences stand in it
    expect(sumOf(cells, 'PT21-ROND', 'RPLS_STOCK')?.value).toBe(30)
  })

  it('are local at their level, and the other levels are not', async () => {
    const laid = overlay(shown(HOUSING), [await readWork([WHOLE])], [], declarations, { points })
    const credit = { ...laid.territory.geometry, source: 'insee-rp-logement' }
    const territory = {
      ...laid.territory,
      available: laid.territory.available.map((one) => ({ ...one, credits: [credit] })),
    }
    const indicator = territory.available.find(({ years }) => years.work)?.indicator ?? ''
    const catalogue = withTerritory(declarations.catalogue, territory)
    const opened = { territory, catalogue, store: createStore(laid.zones, laid.cells) }
    const creditsAt = (level: 'work' | 'iris') => subjectOf(opened, indicator, level, null).credits
    expect(creditsAt('work').map(({ local }) => local)).toEqual([true])
    expect(creditsAt('iris').map(({ local }) => local)).toEqual([undefined])
  })

  it('leave the published ones, but for one of the same code', async () => {
    const published = shown([
      ...HOUSING,
      cell('work', 'PT21-COIN', 'LOG', 7),
      cell('work', 'PT21-VIEUX', 'LOG', 8),
    ])
    const zones = ['PT21-COIN', 'PT21-VIEUX'].map((code) => ({
      ...blankZone,
      level: 'work',
      code: zoneCode('work', code),
      name: 'Publié',
    }))
    const laid = overlay(
      { ...published, zones: [...published.zones, ...zones] },
      [await readWork([CUT])],
      [],
      declarations,
      { points },
    )
    expect(laid.zones.filter(({ level }) => level === 'work').map(({ code, name }) => [code, name])).toEqual([
      ['PT21-VIEUX', 'Publié'],
      ['PT21-COIN', 'Un coin'],
    ])
    expect(sumOf(laid.cells, 'PT21-VIEUX', 'LOG')?.value).toBe(8)
    expect(sumOf(laid.cells, 'PT21-COIN', 'LOG')).toBeUndefined()
  })

  it('have no sum where an IRIS is secret, and a rate that is the ratio of the sums of any IRIS', async () => {
    const reading = await readWork([WHOLE])
    const secret = overlay(
      shown([cell('iris', first, 'LOG', 100), cell('iris', second, 'LOG', null)]),
      [reading],
      [],
      declarations,
      { points },
    )
    expect(sumOf(secret.cells, 'PT21-TOUT', 'LOG')).toMatchObject({ value: null, state: 'suppressed' })
    const vacancy = declarations.catalogue.indicators.find(({ id }) => id === 'vacancy_rate')
    if (!vacancy) throw new Error('no vacancy')
    const count = fc.integer({ min: 1, max: 5000 })
    fc.assert(
      fc.property(count, count, fc.nat(1000), fc.nat(1000), (a, b, c, d) => {
        const cells = [
          cell('iris', first, 'LOG', a + c),
          cell('iris', second, 'LOG', b + d),
          cell('iris', first, 'LOGVAC', c),
          cell('iris', second, 'LOGVAC', d),
        ]
        const laid = overlay(shown(cells), [reading], [], declarations, { points })
        const all = withTerritory(declarations.catalogue, laid.territory)
        const read = { store: createStore(laid.zones, laid.cells), ...all, plan: null }
        const [rate] = readIndicator(read, vacancy, 'work', 2022)
        expect(rate?.value).toBeCloseTo((100 * (c + d)) / (a + b + c + d), 9)
      }),
      { numRuns: 10 },
    )
  })

  it('keep the years of published points, which the page fetches later', async () => {
    const before = shown(HOUSING)
    const available = [
      {
        indicator: 'residence_profile',
        years: { residence: [2022] },
        coverage: { residence: { numbers: 3, zones: 3 } },
        credits: [],
      },
    ]
    const laid = overlay(
      { ...before, territory: { ...before.territory, available } },
      [await readWork([WHOLE])],
      [],
      declarations,
      { points },
    )
    const profile = laid.territory.available.find(({ indicator }) => indicator === 'residence_profile')
    expect(profile?.years.residence).toEqual([2022])
    expect(laid.territory.unavailable.map(({ indicator }) => indicator)).not.toContain('residence_profile')
  })

  it('are drawn beside those published, and labelled', async () => {
    const { work } = await readWork([CUT])
    const zone = { ...blankZone, level: 'work', code: zoneCode('work', 'PT21-COIN'), name: 'Un coin' }
    const { zones, geometry } = ownLayers([zone], {
      commune: null,
      work: { type: 'FeatureCollection', features: [...(work?.zones ?? [])] },
    })
    const read = readGeometry(geometry)
    if (!read.ok) throw new Error(read.error)
    expect(Object.keys(read.value.levels)).toEqual(['work'])
    expect(zones[0]?.lon).toBeCloseTo(5.0175, 3)
    expect(zones[0]?.lat).toBeCloseTo(47.0175, 3)
  })

  it('that cross themselves or hold no area are refused, and said', async () => {
    const bow = perimeter('PT21-NOEUD', 'Nœud', [5, 47, 5.1, 47.1])
    bow.geometry.coordinates = [
      [
        [5.01, 47.01],
        [5.01, 47.01],
        [5.01, 47.01],
        [5.01, 47.01],
      ],
    ]
    const reading = await readWork([bow])
    expect(reading.work?.zones).toEqual([])
    expect(reading.report.refused).toBe(true)
    expect(reading.report.others.length).toBeGreaterThan(0)
  })
})
