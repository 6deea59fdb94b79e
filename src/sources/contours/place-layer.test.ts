import proj4 from 'proj4'
import { describe, expect, it } from 'vitest'
import type { ContoursDeclaration } from '../declaration.ts'
import { bytesOf, declared, kinds, within } from '../fixtures.test-helper.ts'
import { readContours } from './contours.ts'
import { definitionOf } from './projections.ts'

const CODES = ['01249', '01043', '01376', '01275']
const scope = within(CODES)
const communes = declared('communes-geo-api', 'contours')

/** Squares of 0.04 degree beside each other, where Miribel is, moved as `turn` says. */
const layer = (turn: (x: number, y: number) => number[], codes: readonly string[] = CODES) =>
  bytesOf(
    JSON.stringify({
      type: 'FeatureCollection',
      features: codes.map((code, i) => {
        const [x, y] = [4.85 + 0.05 * i, 45.82]
        const ring = [
          [x, y],
          [x + 0.04, y],
          [x + 0.04, y + 0.04],
          [x, y + 0.04],
          [x, y],
        ]
        return {
          type: 'Feature',
          properties: { code, code_qp: code, nom: code },
          geometry: { type: 'Polygon', coordinates: [ring.map(([a = 0, b = 0]) => turn(a, b))] },
        }
      }),
    }),
  )
const read = (bytes: Uint8Array, more: Partial<ContoursDeclaration> = {}) =>
  readContours('c.geojson', bytes, { ...communes, ...more }, scope)
const inPlace = (x: number, y: number) => [x, y]

describe('contours are compared with where their codes are', () => {
  it('are said nothing of in their place', async () => {
    const { zones, problems } = await read(layer(inPlace))
    expect(zones).toHaveLength(4)
    expect(problems).toEqual([])
  })

  it('have their axes put back where latitude comes first', async () => {
    const { zones, problems } = await read(layer((x, y) => [y, x]))
    expect(kinds(problems)).toContain('axes_swapped')
    expect(zones.map(({ geometry }) => geometry.coordinates[0]?.[0])).toEqual(
      (await read(layer(inPlace))).zones.map(({ geometry }) => geometry.coordinates[0]?.[0]),
    )
  })

  it('so are districts, by the département of their codes', async () => {
    const qpv = declared('qpv-2015', 'contours')
    const { zones, problems } = await readContours(
      'q.geojson',
      layer((x, y) => [y, x], ['QP001901', 'QN00102M']),
      qpv,
      scope,
    )
    expect(kinds(problems)).toContain('axes_swapped')
    expect(zones.map(({ properties }) => properties.code)).toEqual(['QN00102M', 'QP001901'])
  })

  it('districts that are all drawn elsewhere are refused, with the distance from their département', async () => {
    const { zones, problems } = await readContours(
      'q.geojson',
      layer((x, y) => [x - 4, y + 2], ['QP001901', 'QP001902', 'QN00102M']),
      declared('qpv-2015', 'contours'),
      scope,
    )
    expect(zones).toEqual([])
    expect(problems).toMatchObject([{ kind: 'elsewhere', severity: 'refused' }])
    // 4.85, 45.82 to 0.85, 47.82: 380 km; the département begins at the east of Lyon
    expect(Number(/à (\d+) km/.exec(problems[0]?.consequence.fr ?? '')?.[1])).toBeGreaterThan(300)
  })

  it.each([
    ['by twelve degrees', 12, 0],
    ['by a degree', 1, 0.9],
    ['to the other hemisphere', 0, -91],
  ])('are refused with the distance where they are moved %s', async (_, dx, dy) => {
    const { zones, problems } = await read(layer((x, y) => [x + dx, y + dy]))
    expect(zones).toEqual([])
    expect(problems).toMatchObject([{ kind: 'elsewhere', severity: 'refused' }])
    const kilometres = Number(/à (\d+) km/.exec(problems[0]?.consequence.fr ?? '')?.[1])
    expect(kilometres).toBeGreaterThan(20)
  })

  it('one zone alone is left out with its distance, and the others stay', async () => {
    const { zones, problems } = await read(layer((x, y) => (x > 4.99 ? [x + 3, y] : [x, y])))
    expect(zones.map(({ properties }) => properties.code)).toEqual(['01043', '01249', '01376'])
    expect(problems).toMatchObject([{ kind: 'zone_elsewhere', value: '01275' }])
  })

  it.each(['EPSG:27572', 'EPSG:3946', 'EPSG:3857', 'EPSG:3035'])(
    'are refused in %s where the file says Lambert-93, and told in which they would be in place',
    async (code) => {
      const forward = proj4('WGS84', definitionOf(code) ?? '').forward
      const { zones, problems } = await read(
        layer((x, y) => forward([x, y])),
        { projection: 'EPSG:2154' },
      )
      expect(zones).toEqual([])
      expect(problems[0]?.consequence.fr).toContain(`projection: ${code}`)
    },
  )
})
