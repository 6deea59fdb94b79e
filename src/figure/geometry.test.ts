import type { FeatureCollection } from 'geojson'
import { topology } from 'topojson-server'
import { describe, expect, it } from 'vitest'
import { contourFile, contours } from '../../test/fixtures/view.ts'
import { readGeometry } from './geometry.ts'

const bytes = (json: unknown) => new TextEncoder().encode(JSON.stringify(json))
const read = (input: Uint8Array) => {
  const geometry = readGeometry(input)
  if (!geometry.ok) throw new Error(geometry.error)
  return geometry.value
}
const square = (code: unknown, properties: object = {}) => ({
  type: 'Feature',
  properties: { code, ...properties },
  geometry: {
    type: 'Polygon',
    coordinates: [
      [
        [0, 0],
        [1, 0],
        [1, 1],
        [0, 0],
      ],
    ],
  },
})
const file = (...features: unknown[]) => bytes({ type: 'FeatureCollection', features })

describe('readGeometry', () => {
  it('reads TopoJSON and GeoJSON alike', () => {
    const topojson = topology({ ...contours('iris') })
    const fromTopology = read(bytes(topojson))
    const fromGeojson = read(contourFile('iris'))
    expect(Object.keys(fromTopology.levels)).toEqual(['commune', 'iris', 'qpv'])
    expect(Object.keys(fromGeojson.levels)).toEqual(Object.keys(fromTopology.levels))
    expect(fromTopology.bounds).toEqual(fromGeojson.bounds)
    for (const level of ['commune', 'iris', 'qpv'] as const) {
      const shapes = (collection: FeatureCollection | undefined) =>
        collection?.features.map(({ properties, geometry }) => ({
          code: properties?.code,
          type: geometry.type,
          // where a ring begins is the topology's own affair
          points: new Set(
            'coordinates' in geometry ? (geometry.coordinates as number[][][]).flat().map(String) : [],
          ),
        }))
      expect(shapes(fromTopology.levels[level])).toEqual(shapes(fromGeojson.levels[level]))
    }
  })

  it('finds the level of a code without one, and leaves other levels aside', () => {
    const { levels } = read(
      file(
        square('00001'),
        square('000010101'),
        square('QV000001'),
        square('couronne-nord'),
        square('000000000', { level: 'epci' }),
      ),
    )
    expect(levels.commune?.features).toHaveLength(1)
    expect(levels.iris?.features.map(({ properties }) => properties.code)).toEqual(['000010101'])
    expect(levels.qpv?.features).toHaveLength(1)
    expect(levels.group?.features.map(({ properties }) => properties.code)).toEqual(['couronne-nord'])
  })

  it('keeps codes as text, and refuses one that is a number', () => {
    const geometry = readGeometry(file(square(1001)))
    expect(geometry).toEqual({ ok: false, error: expect.stringContaining('1001') })
  })

  it.each([
    ['not JSON', new TextEncoder().encode('<html>'), 'not JSON'],
    ['another type', bytes({ type: 'Feature' }), '"Feature"'],
    ['null', bytes(null), 'undefined'],
    ['no polygon', file(), 'no polygon'],
    [
      'a point',
      file({ ...square('00001'), geometry: { type: 'Point', coordinates: [0, 0] } }),
      '00001 is a Point',
    ],
    ['an absent geometry only', file({ ...square('00001'), geometry: null }), 'no polygon'],
    ['a code of another level', file(square('00001', { level: 'iris' })), '"00001" is not a iris code'],
  ])('says what is wrong with %s', (_, input, cause) => {
    expect(readGeometry(input)).toEqual({ ok: false, error: expect.stringContaining(cause) })
  })

  it('spans every level', () => {
    const moved = square('QP000001')
    moved.geometry.coordinates[0]?.splice(1, 1, [3, -2])
    expect(read(file(square('00001'), moved)).bounds).toEqual([0, -2, 3, 1])
  })
})
