import { bboxClip } from '@turf/bbox-clip'
import { lineString } from '@turf/helpers'
import { simplify } from '@turf/simplify'
import type { Position } from 'geojson'

/** West, south, east, north, in degrees. */
export type Frame = readonly [west: number, south: number, east: number, north: number]

/**
 * What is seen around a territory in a window of another form than its own, as a share of its greater side: a map over an
 * open table is three or four times as wide as it is high, no map is three times as high as it is wide.
 */
const [BESIDE, ABOVE] = [1.5, 0.5]

export function frameAround([west, south, east, north]: Frame): Frame {
  const squeeze = Math.cos((((south + north) / 2) * Math.PI) / 180)
  const side = Math.max((east - west) * squeeze, north - south)
  const [beside, above] = [(BESIDE * side) / squeeze, ABOVE * side]
  return [west - beside, south - above, east + beside, north + above]
}

export const isWithin = ([west, south, east, north]: Frame, [lon = Number.NaN, lat = Number.NaN]: Position) =>
  lon >= west && lon <= east && lat >= south && lat <= north

export const doMeet = (a: Frame, b: Frame): boolean =>
  a[0] <= b[2] && b[0] <= a[2] && a[1] <= b[3] && b[1] <= a[3]

/** About 20 metres: under a pixel at the zooms where a whole territory is seen. */
const TOLERANCE = 0.0002

/** Lines cut to a frame, without the vertices that no map of a territory shows; their ends stay. */
export function linesWithin(lines: readonly Position[][], frame: Frame): Position[][] {
  return lines.flatMap((line): Position[][] => {
    if (line.length < 2) return []
    const plain = simplify(lineString(line.map(([lon = 0, lat = 0]) => [lon, lat])), { tolerance: TOLERANCE })
    const { geometry } = bboxClip(plain, [...frame])
    const parts = geometry.type === 'LineString' ? [geometry.coordinates] : geometry.coordinates
    return (parts as Position[][]).filter((part) => part.length > 1)
  })
}
