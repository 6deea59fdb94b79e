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
): ZoneFeature => ({
  type: 'Feature',
  properties: { code: code as ZoneCode, name: code, commune: commune as ZoneCode | null, kind: null },
  geometry: {
    type: 'Polygon',
    coordinates: [
      [
        [x, y],
        [x + width, y],
        [x + width, y + height],
        [x, y + height],
        [x, y],
      ],
    ],
  },
})
