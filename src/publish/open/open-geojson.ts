import type { MultiPolygon, Point, Polygon, Position } from 'geojson'
import type { ZoneRow } from '../../db/tables.ts'
import type { Text } from '../../i18n/lang.ts'

/** About a centimetre: the digits beyond are of the arithmetic, not of the contour. */
const DIGITS = 7

const rounded = (value: number): number => Number(value.toFixed(DIGITS))

/** Twice the signed area of a ring; positive where it turns against the clock. */
const turn = (ring: readonly Position[]): number =>
  ring.reduce((sum, [x = 0, y = 0], i) => {
    const [nextX = 0, nextY = 0] = ring[(i + 1) % ring.length] ?? []
    return sum + x * nextY - nextX * y
  }, 0)

/** RFC 7946, 3.1.6: the outer ring turns against the clock, holes with it. */
const polygon = (rings: readonly Position[][]): Position[][] =>
  rings.map((ring, i) => {
    const positions = ring.map((position) => position.map(rounded))
    return turn(positions) > 0 === (i === 0) ? positions : positions.reverse()
  })

/** A contour as GeoJSON asks for it, with the digits that mean something. */
export function openGeometry<G extends Polygon | MultiPolygon>(geometry: G): G {
  return geometry.type === 'Polygon'
    ? { ...geometry, coordinates: polygon(geometry.coordinates) }
    : { ...geometry, coordinates: geometry.coordinates.map(polygon) }
}

/** A point as GeoJSON has it: what it is and where it stands, and what must be said of the territory. */
export function pointFeature(
  { level, code, name, commune, iris = null, qpv = null, lon, lat }: ZoneRow,
  notice: Text | null,
) {
  const geometry: Point = { type: 'Point', coordinates: [rounded(lon ?? 0), rounded(lat ?? 0)] }
  const said = { notice_fr: notice?.fr ?? null, notice_en: notice?.en ?? null }
  return {
    type: 'Feature',
    id: code,
    properties: { level, code, name, commune, iris, qpv, ...said },
    geometry,
  }
}
