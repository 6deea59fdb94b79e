import { standingZone } from '../../../src/contours/standing-zone.ts'
import type { ZoneRow } from '../../../src/db/tables.ts'
import { zoneCode } from '../../../src/territory/code.ts'
import type { Place } from '../../../src/territory/place.ts'
import type { Geography } from '../geography/geography.ts'

interface Point {
  readonly code: string
  readonly name: string
  readonly place: Place
}

/** One row a point; its commune, IRIS and QPV or QVA are those that its place stands in. */
export function pointRows(
  level: 'residence' | 'condominium',
  points: readonly Point[],
  { layers }: Geography,
): ZoneRow[] {
  const [commune, iris, qpv] = [layers.commune, layers.iris, layers.qpv].map(standingZone)
  return points.map(({ code, name, place }): ZoneRow => {
    const district = qpv?.(place) ?? null
    const within = commune?.(place) ?? null
    return {
      level,
      code: zoneCode(level, code),
      name,
      commune: within === null ? null : zoneCode('commune', within),
      group: null,
      kind: null,
      perimeter: district === null ? 'outside' : 'inside',
      lon: place.lon,
      lat: place.lat,
      iris: iris?.(place) ?? null,
      qpv: district,
    }
  })
}
