import type { Feature, Geometry } from 'geojson'
import { topology } from 'topojson-server'
import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { type LandmarksDeclaration, sourceDeclaration } from '../declaration.ts'
import { NO_ENGINES } from '../formats/engines.ts'
import { readLandmarks } from './read-landmarks.ts'

const FRAME = [4.5, 46.5, 5.5, 47.5] as const
const declared = (more: Partial<LandmarksDeclaration>) =>
  v.parse(sourceDeclaration, {
    id: 'roads',
    producer: 'P',
    title: { fr: 'T', en: 'T' },
    licence: null,
    vintage: '2026',
    page: 'https://example.org',
    files: ['roads.geojson'],
    format: 'landmarks',
    kind: 'roads',
    secrecy: { threshold: null, unit: null },
    ...more,
  }) as LandmarksDeclaration
const shape = (geometry: Geometry, properties: Record<string, unknown> = {}): Feature => ({
  type: 'Feature',
  properties,
  geometry,
})
const road = (lon: number, lat: number, vocation = 'Liaison principale') =>
  shape(
    {
      type: 'LineString',
      coordinates: [
        [lon, lat, 120],
        [lon + 0.1, lat, 121],
      ],
    },
    { VOCATION: vocation, NOM: 'D1' },
  )
const read = (json: unknown, more: Partial<LandmarksDeclaration> = {}) =>
  readLandmarks('f', new TextEncoder().encode(JSON.stringify(json)), declared(more), FRAME, NO_ENGINES)
const collection = (...features: Feature[]) => ({ type: 'FeatureCollection', features })

describe('a file of landmarks', () => {
  it('gives the lines near the territory, of the classes that are kept, in two dimensions', async () => {
    const {
      landmarks,
      read: rows,
      problems,
    } = await read(
      collection(
        road(5, 47),
        road(5, 47, 'Liaison locale'),
        road(2, 44),
        shape({ type: 'Point', coordinates: [5, 47] }, { VOCATION: 'Liaison principale' }),
      ),
      { keep: { column: ['vocation'], in: ['Liaison principale'] } },
    )
    expect(rows).toBe(4)
    expect(problems).toEqual([])
    expect(landmarks).toEqual([
      {
        type: 'Feature',
        properties: { code: null, name: 'D1' },
        geometry: {
          type: 'LineString',
          coordinates: [
            [5, 47],
            [5.1, 47],
          ],
        },
      },
    ])
  })

  it('is brought to degrees from the projection that it says, or refused where that is unknown or wrong', async () => {
    const lambert = shape({ type: 'Point', coordinates: [854_200, 6_690_000] })
    const halls = { kind: 'town_halls' as const }
    const { landmarks } = await read(collection(lambert), { ...halls, projection: 'EPSG:2154' })
    const hall = landmarks[0]?.geometry
    const [lon = 0, lat = 0] = hall?.type === 'Point' ? hall.coordinates : []
    expect(lon).toBeCloseTo(5.04, 1)
    expect(lat).toBeCloseTo(47.3, 1)
    const wrong = await read(collection(lambert), halls)
    expect(wrong.landmarks).toEqual([])
    expect(wrong.problems.map(({ severity }) => severity)).toEqual(['refused'])
    const unknown = await read(collection(lambert), { ...halls, projection: 'EPSG:999999' })
    expect(unknown.problems.map(({ kind }) => kind)).toEqual(['unknown_projection'])
    expect(unknown.problems[0]?.expected.en).toContain('EPSG:2154')
  })

  it('gives of a national TopoJSON the communes near the territory, with their codes and names', async () => {
    const commune = (code: string, west: number): Feature =>
      shape(
        {
          type: 'Polygon',
          coordinates: [
            [
              [west, 47],
              [west + 0.1, 47],
              [west + 0.1, 47.1],
              [west, 47],
            ],
          ],
        },
        { code, nom: `N${code}` },
      )
    const file = topology({ communes: collection(commune('21001', 5), commune('75001', 2)) as never }, 1e4)
    const { landmarks, read: rows } = await read(file, { kind: 'neighbours' })
    expect(rows).toBe(1)
    expect(landmarks.map(({ properties }) => properties)).toEqual([{ code: '21001', name: 'N21001' }])
  })

  it('is refused where it is something else', async () => {
    const { landmarks, problems } = await read('no')
    expect(landmarks).toEqual([])
    expect(problems.length).toBeGreaterThan(0)
  })
})
