import { area } from '@turf/area'
import { featureCollection, multiPolygon } from '@turf/helpers'
import { kinks } from '@turf/kinks'
import { rewind } from '@turf/rewind'
import { union } from '@turf/union'
import type { Geometry, Position } from 'geojson'
import type { ProblemLog, Where } from '../problem.ts'
import { emptyRing, noPolygon, openRing, selfCrossing, selfCrossingRefused } from '../problem-words.ts'
import { isDegrees, type Transform } from './projection.ts'
import { type AreaGeometry, type Box, geometryOf, type Polygons, polygonsOf } from './zone-feature.ts'

/** Above this change of area, splitting a contour at its crossings would make another shape of it: refused. */
const MOST_CHANGE = 0.15

/**
 * A producer's geometry to a valid WGS84 one: two coordinates a position, no repeated position, rings closed, no
 * self-crossing, RFC 7946 winding. Repairs are logged at `where`; null (logged) where there is no polygon to keep or
 * where the repair of a crossing would change the area by more than 15 %.
 */
export function validGeometry(
  geometry: Geometry | null,
  transform: Transform,
  where: Where,
  log: ProblemLog,
): { geometry: AreaGeometry; rewound: boolean } | null {
  const raw =
    geometry?.type === 'Polygon' || geometry?.type === 'MultiPolygon'
      ? polygonsOf(geometry)
      : ([] as Polygons)
  const polygons = raw.flatMap((rings) => {
    const [outer, ...holes] = rings.map((ring) => validRing(ring, transform, where, log))
    return outer ? [[outer, ...holes.filter((hole) => hole !== null)]] : []
  })
  if (polygons.length === 0) {
    log.add(noPolygon, { ...where, value: `${where.value} (${geometry?.type ?? 'null'})` })
    return null
  }
  const simple = withoutCrossing(geometryOf(polygons), where, log)
  if (!simple) return null
  const wound = rewind(simple) as AreaGeometry
  return { geometry: wound, rewound: JSON.stringify(wound) !== JSON.stringify(simple) }
}

const same = (a: Position | undefined, b: Position | undefined) => a?.[0] === b?.[0] && a?.[1] === b?.[1]

function validRing(
  ring: readonly Position[],
  transform: Transform,
  where: Where,
  log: ProblemLog,
): Position[] | null {
  const positions = ring
    .map((position) => transform(position.slice(0, 2)))
    .filter((position, i, all) => i === 0 || !same(position, all[i - 1]))
  const [first] = positions
  if (first && positions.length > 2 && !same(first, positions.at(-1))) {
    log.add(openRing, where)
    positions.push(first)
  }
  if (positions.length >= 4 && positions.every(isDegrees)) return positions
  log.add(emptyRing, where)
  return null
}

/** The contour split where it crosses itself: the union of it with itself, by the even-odd rule. */
function withoutCrossing(geometry: AreaGeometry, where: Where, log: ProblemLog): AreaGeometry | null {
  const feature = multiPolygon(polygonsOf(geometry))
  const crossings = kinks(feature).features.length
  if (crossings === 0) return geometry
  const repaired = union(featureCollection([feature, feature]))?.geometry
  // a ring that crosses itself has its loops counted with opposite signs: their difference is what is at stake
  const change = repaired ? Math.abs(area(repaired) - area(geometry)) / area(repaired) : 1
  const value = `${where.value} (${crossings})`
  if (!repaired || !(change <= MOST_CHANGE)) {
    log.add(selfCrossingRefused, { ...where, value })
    return null
  }
  log.add(selfCrossing(`${(change * 100).toFixed(3)} %`), { ...where, value })
  return repaired
}

/** Where a contour lies that is not kept, by those of its positions that are in degrees; null where none is. */
export function boxOf(geometry: Geometry | null, transform: Transform): Box | null {
  if (geometry?.type !== 'Polygon' && geometry?.type !== 'MultiPolygon') return null
  const positions = polygonsOf(geometry)
    .flat(2)
    .map((position) => transform(position.slice(0, 2)))
    .filter(isDegrees)
  if (positions.length === 0) return null
  const [xs, ys] = [positions.map(([x = 0]) => x), positions.map(([, y = 0]) => y)]
  // reduced, not spread: a contour may have more positions than a call has arguments
  const least = (of: readonly number[]) => of.reduce((a, b) => Math.min(a, b))
  const most = (of: readonly number[]) => of.reduce((a, b) => Math.max(a, b))
  return [least(xs), least(ys), most(xs), most(ys)]
}
