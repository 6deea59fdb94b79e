import { bbox } from '@turf/bbox'
import { booleanPointInPolygon } from '@turf/boolean-point-in-polygon'
import { describe, expect, it } from 'vitest'
import { frameAround, isWithin } from '../../../src/contours/landmark-frame.ts'
import { landmarkTopology } from '../../../src/contours/landmark-layers.ts'
import { readLandmarks } from '../../../src/figure/landmarks.ts'
import { FOLDER_FORMAT } from '../../../src/territory/folder-format.ts'
import { demoTerritory } from '../index.ts'

const { layers, landmarks, meta } = demoTerritory()
if (!landmarks || !layers.commune) throw new Error('no landmarks')
const communes = layers.commune.features

describe('the landmarks of the demonstration', () => {
  it('are a river, two roads, neighbours with their names, a town hall in each commune', () => {
    expect(landmarks.rivers.length).toBeGreaterThan(0)
    expect(landmarks.roads.length).toBeGreaterThanOrEqual(2)
    expect(landmarks.places.length).toBe(9)
    expect(landmarks.town_halls.length).toBe(communes.length)
    landmarks.town_halls.forEach(({ lon, lat }, i) => {
      expect(booleanPointInPolygon([lon, lat], communes[i] as (typeof communes)[number])).toBe(true)
    })
  })

  it('have neighbours named outside of the territory, within what a map may show', () => {
    const frame = frameAround(bbox({ type: 'FeatureCollection', features: communes }) as never)
    for (const { name, lon, lat } of landmarks.places) {
      expect(
        communes.some((one) => booleanPointInPolygon([lon, lat], one)),
        name,
      ).toBe(false)
      expect(isWithin(frame, [lon, lat]), name).toBe(true)
    }
  })

  it('say that they are simulated, and are read back from their file to a metre', () => {
    expect(meta.landmarks?.credits.map(({ source }) => source)).toEqual(['simulation'])
    const file = new TextEncoder().encode(
      JSON.stringify({ ...landmarkTopology(landmarks), format: FOLDER_FORMAT }),
    )
    const read = readLandmarks(file, meta.landmarks?.credits ?? [])
    if (!read.ok) throw new Error(read.error)
    expect(read.value.places.map(({ name }) => name)).toEqual(landmarks.places.map(({ name }) => name))
    expect(read.value.townHalls.coordinates.length).toBe(landmarks.town_halls.length)
    for (const kind of ['neighbours', 'rivers', 'roads'] as const) {
      expect(read.value[kind].coordinates.length).toBe(landmarks[kind].length)
      const [from] = landmarks[kind].flat()
      const [lon = 0, lat = 0] = read.value[kind].coordinates.flat()[0] ?? []
      expect(Math.hypot(lon - (from?.[0] ?? 0), lat - (from?.[1] ?? 0))).toBeLessThan(2e-5)
    }
    // about what a level of contours weighs, a tenth of it
    expect(file.length).toBeLessThan(40_000)
  })

  it('are refused where they are something else', () => {
    expect(readLandmarks(new TextEncoder().encode('{"type":"x"}'), []).ok).toBe(false)
  })
})
