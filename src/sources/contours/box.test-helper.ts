import { boxRing } from '../../lib/box-ring.ts'
import type { ZoneCode } from '../../territory/code.ts'
import type { ZoneFeature } from './zone-feature.ts'

/** A zone of contours that is a rectangle: its south-west corner, width and height in degrees. */
export const box = (
  code: string,
  x: number,
  y: number,
  width: number,
  height: number,
  commune: string | null = null,
): ZoneFeature => {
  // 5.1 + 0.1 is less than 5.2, at which a place would stand outside
  const degrees = (one: number) => Number(one.toFixed(9))
  const ring = boxRing([degrees(x), degrees(y), degrees(x + width), degrees(y + height)])
  return {
    type: 'Feature',
    properties: { code: code as ZoneCode, name: code, commune: commune as ZoneCode | null, kind: null },
    geometry: {
      type: 'Polygon',
      coordinates: [ring],
    },
  }
}
