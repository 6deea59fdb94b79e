import { describe, expect, it } from 'vitest'
import { CODES, GEOMETRY, idsOf, mapView, zone } from './map.test-helper.ts'
import { namePoints, namesKey, zoneWidths } from './names.ts'

const contours = GEOMETRY.levels.commune ?? { type: 'FeatureCollection', features: [] }
const widths = zoneWidths(contours)
const ids = idsOf('commune')
const [first, second] = CODES.commune
const named = (zones: Parameters<typeof mapView>[1], names = true) =>
  namePoints(mapView('commune', zones, { names }), ids, widths).features.map(({ properties }) => properties)

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
      widths.map((width) => width / 2),
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
    const [under, middle] = named([zone(first, { radius: 12 }), zone(second)])
    expect(under?.drop).toBeGreaterThanOrEqual(12)
    expect(middle?.drop).toBe(0)
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

describe('the width of a zone', () => {
  it('spans all its parts', () => {
    expect(widths[0]).toBeCloseTo(0.1)
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
    expect(zoneWidths(parts)[0]).toBeCloseTo(0.2)
  })
})
