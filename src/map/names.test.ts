import { describe, expect, it } from 'vitest'
import { zoneExtents } from '../figure/zone-extents.ts'
import type { ZoneCode } from '../territory/code.ts'
import { CODES, GEOMETRY, idsOf, mapView, zone } from './map.test-helper.ts'
import { namePoints, namesKey } from './names.ts'

const contours = GEOMETRY.levels.commune ?? { type: 'FeatureCollection', features: [] }
const extents = zoneExtents(contours)
const ids = idsOf('commune')
const [first, second] = CODES.commune
/** no commune is named in sight */
const NONE: ReadonlySet<string> = new Set()
const named = (zones: Parameters<typeof mapView>[1], names = true) =>
  namePoints(mapView('commune', zones, { names }), ids, extents, NONE, new Map()).features.map(
    ({ properties }) => properties,
  )

/** The names alone, without the room of the circles. */
const names = (zones: Parameters<typeof mapView>[1]) => named(zones).filter(({ side }) => side === 0)

describe('names of zones', () => {
  it('are as many as zones, none where they are not wanted', () => {
    expect(named([zone(first, { name: 'Ahuy' })]).map(({ name }) => name)).toEqual(['Ahuy'])
    expect(named([zone(first)], false)).toEqual([])
  })

  it('wait for a closer zoom the longer they are, and the narrower the zone', () => {
    const [short, long] = named([zone(first, { name: 'Ahuy' }), zone(second, { name: 'Neuilly-Crimolois' })])
    expect(long?.zoom).toBeGreaterThan(short?.zoom ?? Number.NaN)
    const narrow = namePoints(
      mapView('commune', [zone(first, { name: 'Ahuy' })], { names: true }),
      ids,
      extents.map(({ width, foot }) => ({ width: width / 2, foot })),
      NONE,
      new Map(),
    )
    // half as wide: one zoom later
    expect(narrow.features[0]?.properties.zoom).toBeCloseTo((short?.zoom ?? Number.NaN) + 1)
  })

  it('come first, at any zoom, for selected zones', () => {
    const [plain, chosen] = named([zone(first), zone(second, { selected: true })])
    expect(chosen?.zoom).toBe(0)
    expect(chosen?.order).toBeLessThan(plain?.order ?? Number.NaN)
  })

  it('stand under the circle where there is one', () => {
    const [under, middle] = names([zone(first, { radius: 12 }), zone(second)])
    expect(under?.drop).toBeGreaterThanOrEqual(12)
    expect(middle?.drop).toBe(0)
  })

  it('come first under the greatest circles, whatever the width of the zone', () => {
    const [great, small, none] = names([
      zone(first, { radius: 20, name: 'Neuilly-Crimolois', lon: 5.05 }),
      zone(second, { radius: 4, lon: 5.5 }),
      zone(CODES.commune[2], { lon: 5.95 }),
    ])
    expect(great?.order).toBeLessThan(small?.order ?? Number.NaN)
    expect(small?.order).toBeLessThan(none?.order ?? Number.NaN)
    expect(great?.zoom).toBeLessThan(10)
  })

  it('keep off the circles, which take their room after the selected zones and before all others', () => {
    const [chosen, circle, under, plain] = named([
      zone(first, { selected: true }),
      zone(second, { radius: 12 }),
      zone(CODES.commune[2]),
    ])
    expect(circle).toMatchObject({ name: '', zoom: 0, side: 16 })
    expect([chosen, under, plain].map((one) => one?.side)).toEqual([0, 0, 0])
    const orders = [chosen, circle, under, plain].map((one) => one?.order ?? Number.NaN)
    expect(orders).toEqual(orders.toSorted((a, b) => a - b))
  })

  it('are those of communes first, in bold, over finer zones; a zone named as its commune is not named again', () => {
    const lille = { code: CODES.commune[0] as ZoneCode, name: 'Lille', lon: 5, lat: 47, zones: 3 }
    const commune = lille.code
    const view = mapView(
      'iris',
      [
        zone(CODES.iris[0], { name: 'Nord', communeName: 'Lille', commune }),
        zone(CODES.iris[1], { name: 'Lille', communeName: 'Lille', commune }),
      ],
      { names: true, parents: [lille] },
    )
    const points = (named: ReadonlySet<string>) =>
      namePoints(view, idsOf('iris'), extents, named, new Map()).features.map((one) => one.properties)
    const [above, bare, ...others] = points(new Set([commune]))
    expect(above).toMatchObject({ name: 'Lille', bold: true, zoom: 0 })
    expect(bare).toMatchObject({ name: 'Lille Nord', bold: false })
    expect(above?.order).toBeLessThan(bare?.order ?? Number.NaN)
    expect(others).toEqual([])
    // out of sight, the commune leaves its name to the zone
    expect(points(NONE).map(({ name }) => name)).toEqual(['Lille', 'Lille Nord', 'Lille'])
  })

  it('of a commune wait, as any name, until the commune has room for them', () => {
    const lille = { code: CODES.commune[0] as ZoneCode, name: 'Lille', lon: 5, lat: 47, zones: 3 }
    const view = mapView('iris', [], { names: true, parents: [lille] })
    const zoomAt = (width: number) => {
      const widths = new Map<string, number>([[lille.code, width]])
      return namePoints(view, idsOf('iris'), extents, NONE, widths).features[0]?.properties.zoom ?? Number.NaN
    }
    expect(zoomAt(0.1)).toBeGreaterThan(0)
    expect(zoomAt(0.05)).toBeCloseTo(zoomAt(0.1) + 1)
  })

  it('stand at the foot of a perimeter of work too, which lies apart', () => {
    const view = mapView('work', [zone(CODES.qpv[0], { lat: 47.05 })], { names: true })
    const [name] = namePoints(view, idsOf('qpv'), extents, NONE, new Map()).features
    expect(name?.geometry.coordinates[1]).toBe(47)
    expect(name?.properties).toMatchObject({ zoom: 0 })
    expect(name?.properties.drop).toBeGreaterThan(0)
  })

  it('stand at the foot of a district, at any zoom', () => {
    const view = mapView('qpv', [zone(CODES.qpv[0], { kind: 'qpv', lat: 47.05 })], { names: true })
    const [name] = namePoints(view, idsOf('qpv'), extents, NONE, new Map()).features
    expect(name?.geometry.coordinates[1]).toBe(47)
    expect(name?.properties.zoom).toBe(0)
    expect(name?.properties.drop).toBeGreaterThan(0)
  })

  it('are written again only when they, or where they stand, change', () => {
    const key = (over: Parameters<typeof zone>[1], names = true) =>
      namesKey(mapView('commune', [zone(first, over)], { names }))
    expect(key({ classIndex: 1 })).toBe(key({ classIndex: 0 }))
    expect(key({ selected: true })).not.toBe(key({}))
    expect(key({ radius: 4 })).not.toBe(key({}))
    expect(key({ selected: true, radius: 0 })).not.toBe(key({ selected: false, radius: 0 }))
    expect(key({}, false)).not.toBe(key({}))
  })
})

describe('the extent of a zone', () => {
  it('spans all its parts', () => {
    expect(extents[0]?.width).toBeCloseTo(0.1)
    expect(extents[0]?.foot).toBe(47)
    const [a, b] = contours.features
    if (a?.geometry.type !== 'Polygon' || b?.geometry.type !== 'Polygon') throw new Error('squares expected')
    const parts = {
      ...contours,
      features: [
        {
          ...a,
          geometry: {
            type: 'MultiPolygon' as const,
            coordinates: [a.geometry.coordinates, b.geometry.coordinates],
          },
        },
      ],
    }
    expect(zoneExtents(parts)[0]?.width).toBeCloseTo(0.2)
  })
})
