import { describe, expect, it } from 'vitest'
import { toWgs84 } from './projection.ts'
import { LAMBERT93_PRJ } from './shapefile.test-helper.ts'

const project = (name: string, x: number, y: number) => toWgs84(name)?.([x, y])

describe('toWgs84', () => {
  it.each([
    // false origins, by definition of each projection
    ['EPSG:2154', 700000, 6600000, 3, 46.5],
    ['urn:ogc:def:crs:EPSG::2154', 700000, 6600000, 3, 46.5],
    [LAMBERT93_PRJ, 700000, 6600000, 3, 46.5],
    ['EPSG:3946', 1700000, 5200000, 3, 46],
    ['EPSG:3950', 1700000, 9200000, 3, 50],
    ['EPSG:2975', 500000, 10000000, 57, 0],
    ['EPSG:3857', 111319.490793274, 0, 1, 0],
    ['EPSG:4171', 3.0586, 50.637, 3.0586, 50.637],
    ['EPSG:4326', 3.0586, 50.637, 3.0586, 50.637],
    ['urn:ogc:def:crs:OGC:1.3:CRS84', 3.0586, 50.637, 3.0586, 50.637],
  ])('reads %s', (name, x, y, lon, lat) => {
    const [a = Number.NaN, b = Number.NaN] = project(name, x, y) ?? []
    expect(a).toBeCloseTo(lon, 6)
    expect(b).toBeCloseTo(lat, 6)
  })

  it('turns Lambert II étendu, of the Paris meridian and another datum', () => {
    const [lon = Number.NaN, lat = Number.NaN] = project('EPSG:27572', 600000, 2200000) ?? []
    expect(Math.abs(lon - 2.337229)).toBeLessThan(0.001)
    expect(Math.abs(lat - 46.8)).toBeLessThan(0.001)
  })

  it('agrees whether Lambert-93 is named or spelt out', () => {
    const named = project('EPSG:2154', 704061, 7059136) ?? []
    const spelt = project(LAMBERT93_PRJ, 704061, 7059136) ?? []
    expect(named[0]).toBeCloseTo(spelt[0] ?? 0, 9)
    expect(named[1]).toBeCloseTo(spelt[1] ?? 0, 9)
    // Lille
    expect(named[0]).toBeCloseTo(3.057, 2)
    expect(named[1]).toBeCloseTo(50.63, 2)
  })

  it.each(['EPSG:99999', 'local grid', ''])('does not guess %j', (name) => {
    expect(toWgs84(name)).toBeNull()
  })
})
