import type { MultiLineString } from 'geojson'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, it } from 'vitest'
import type { LandmarkShapes } from '../figure/landmark-shapes.ts'
import { LandmarkKey } from './LandmarkKey.tsx'

const lines = (n: number): MultiLineString => ({
  type: 'MultiLineString',
  coordinates: Array.from({ length: n }, () => [
    [0, 0],
    [1, 1],
  ]),
})
const shapes: LandmarkShapes = {
  neighbours: lines(0),
  rivers: lines(1),
  roads: lines(0),
  places: [],
  townHalls: { type: 'MultiPoint', coordinates: [[0, 0]] },
  credits: [],
}
const written = (landmarks: LandmarkShapes | null) =>
  renderToStaticMarkup(<LandmarkKey landmarks={landmarks} lang="fr" />)

it('names the landmarks that are on the map, and no other', () => {
  const some = written(shapes)
  expect(some).toContain('mairie')
  expect(some).toContain('rivière')
  expect(some).not.toMatch(/route|voisine/)
  expect(written({ ...shapes, roads: lines(1), neighbours: lines(1) })).toMatch(
    /route principale.*commune voisine/s,
  )
  expect(written(null)).not.toMatch(/mairie|rivière/)
})
