import { area } from '@turf/area'
import { bbox } from '@turf/bbox'
import { bboxClip } from '@turf/bbox-clip'
import { featureCollection } from '@turf/helpers'
import { intersect } from '@turf/intersect'
import type { Feature } from 'geojson'
import { failure, ok, type Result } from '../../lib/result.ts'
import { departementOf } from '../cog/departement.ts'
import {
  type AreaGeometry,
  areApart,
  type Box,
  geometryOf,
  polygonsOf,
  type RefusedZone,
  type ZoneFeature,
} from './zone-feature.ts'

/** What a QPV and an IRIS share. A QPV is never nested: it crosses IRIS and communes. */
export interface Overlap {
  readonly iris: string
  readonly qpv: string
  /** commune of the IRIS */
  readonly commune: string
  /** square metres, on the sphere */
  readonly area: number
  /** 0 to 1, of the area of the IRIS and of the QPV */
  readonly shareOfIris: number
  readonly shareOfQpv: number
}

/** m² under which a common area is a rounding of the two contours. */
const NOTHING = 1

interface Boxed {
  readonly zone: ZoneFeature
  readonly box: Box
}
const boxed = (zone: ZoneFeature): Boxed => ({ zone, box: bbox(zone) as unknown as Box })

/** The part of a zone in a box, or null: four times faster to intersect, the same to a fraction of a m². */
export function partInBox(zone: ZoneFeature, box: Box): Feature<AreaGeometry> | null {
  const clipped = bboxClip(zone, [...box]) as Feature<AreaGeometry>
  // a part that lies outside the box is left as a polygon without rings, which no intersection accepts
  const polygons = polygonsOf(clipped.geometry).filter(([outer]) => outer !== undefined && outer.length >= 4)
  return polygons.length === 0 ? null : { ...clipped, geometry: geometryOf(polygons) }
}

/** Common area, m². */
function shared(a: Boxed, b: Boxed): number {
  const [left, right] = [partInBox(a.zone, b.box), partInBox(b.zone, a.box)]
  const common = left && right && intersect(featureCollection([left, right]))
  return common ? area(common) : 0
}

/**
 * Every QPV x IRIS overlap, computed once, in IRIS then QPV order. Slivers along a border that two producers drew
 * apart are kept with their (tiny) shares: whoever reads decides. Refused on schematic contours, whose overlaps with
 * real districts mean nothing.
 */
export function overlapsOf(
  iris: readonly ZoneFeature[],
  qpv: readonly ZoneFeature[],
  contours: 'official' | 'schematic',
): Result<Overlap[], 'schematic_contours'> {
  if (contours === 'schematic') return failure('schematic_contours')
  const districts = qpv.map((zone) => ({ ...boxed(zone), area: area(zone) }))
  return ok(
    iris.flatMap((zone) => {
      const own = boxed(zone)
      const whole = area(zone)
      return districts
        .filter((district) => !areApart(own.box, district.box))
        .map((district) => ({ district, common: shared(own, district) }))
        .filter(({ common }) => common >= NOTHING)
        .map(({ district, common }) => ({
          iris: zone.properties.code,
          qpv: district.zone.properties.code,
          commune: zone.properties.commune ?? zone.properties.code.slice(0, 5),
          area: common,
          shareOfIris: Math.min(1, common / whole),
          shareOfQpv: Math.min(1, common / district.area),
        }))
    }),
  )
}

/** Share of a QPV, or of a commune, that both must have for the QPV to be one of the territory: less is a border drawn twice. */
const SLIVER = 0.02

/** The QPV of a national file that lie, even in part, in the communes given; a perimeter that covers them lies in them too. */
export function qpvWithin(qpv: readonly ZoneFeature[], communes: readonly ZoneFeature[]): ZoneFeature[] {
  const boxes = communes.map((zone) => ({ ...boxed(zone), area: area(zone) }))
  return qpv.filter((zone) => {
    const own = boxed(zone)
    const near = boxes.filter((commune) => !areApart(commune.box, own.box))
    const least = SLIVER * area(zone)
    let inside = 0
    return near.some((commune) => {
      const common = shared(own, commune)
      inside += common
      return inside > least || common > SLIVER * commune.area
    })
  })
}

/**
 * The refused districts of a file that may lie in the communes given: where their positions do, or where nothing but
 * their code says the place, in a département of theirs.
 */
export function refusedWithin(
  refused: readonly RefusedZone[],
  communes: readonly ZoneFeature[],
): RefusedZone[] {
  const boxes = communes.map((zone) => boxed(zone).box)
  const departements = new Set(communes.map(({ properties: { code } }) => departementOf(code)))
  return refused.filter(({ code, box }) =>
    box ? boxes.some((own) => !areApart(own, box)) : departements.has(departementOf(code)),
  )
}

/** Whether a zone may hold a part of a district whose contour was refused. */
export const mayHold = (zone: ZoneFeature, { box }: RefusedZone): boolean =>
  box === null || !areApart(boxed(zone).box, box)
