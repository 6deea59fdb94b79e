import { describe, expect, it } from 'vitest'
import type { ResolvedView } from '../atlas/view.ts'
import type { Geometry } from '../figure/geometry.ts'
import { fromCamera, planarPath } from '../figure/projection.ts'
import { boxRing } from '../lib/box-ring.ts'
import { byLevel, MAP_LEVELS, type MapLevel } from '../territory/level.ts'
import { surroundings } from './surroundings.ts'

const FRAME = { width: 222, height: 186 }

/** A square of 0.3 degree with one zone a level, in its south-west, as wide as said. */
function territory(width: number): Geometry {
  const [west, south, side] = [2, 48, 0.3]
  return {
    bounds: [west, south, west + side, south + side],
    levels: byLevel(MAP_LEVELS, () => ({
      type: 'FeatureCollection',
      features: [
        {
          type: 'Feature',
          properties: { code: 'zone' },
          geometry: { type: 'Polygon', coordinates: [boxRing([west, south, west + width, south + width])] },
        },
      ],
    })) as unknown as Geometry['levels'],
  }
}
const viewOf = (level: MapLevel, hasCard = true) =>
  ({
    choice: { level },
    card: hasCard ? { zone: { code: 'zone', lon: 2.1, lat: 48.1 } } : null,
  }) as unknown as ResolvedView

describe('the camera of the map of a sheet', () => {
  it.each(['iris', 'qpv', 'work'] as const)('is on a small zone, %s, and what is around it', (level) => {
    const geometry = territory(0.01)
    const camera = surroundings(viewOf(level), geometry, FRAME)
    if (!camera) throw new Error('the whole territory')
    const [zone] = geometry.levels[level]?.features ?? []
    if (!zone) throw new Error('no zone')
    const [[left, top], [right, foot]] = planarPath(fromCamera(camera, FRAME)).box(zone)
    // a sixth of the frame, in its middle
    expect(Math.max((right - left) / FRAME.width, (foot - top) / FRAME.height)).toBeCloseTo(1 / 6, 2)
    expect((left + right) / 2).toBeCloseTo(FRAME.width / 2, 0)
    expect((top + foot) / 2).toBeCloseTo(FRAME.height / 2, 0)
  })

  it('is none where the zone is large enough in the whole, and for communes, groups and the whole', () => {
    expect(surroundings(viewOf('iris'), territory(0.1), FRAME)).toBeNull()
    expect(surroundings(viewOf('commune'), territory(0.01), FRAME)).toBeNull()
    expect(surroundings(viewOf('group'), territory(0.01), FRAME)).toBeNull()
    expect(surroundings(viewOf('iris', false), territory(0.01), FRAME)).toBeNull()
  })

  it('is near enough on a point for it to stand apart', () => {
    expect(surroundings(viewOf('residence'), territory(0.01), FRAME)).toMatchObject({ lon: 2.1, lat: 48.1 })
  })
})
