import { area } from '@turf/area'
import { bbox } from '@turf/bbox'
import type { FeatureCollection, MultiPolygon, Polygon } from 'geojson'
import { standingZone } from './standing-zone.ts'

export type GroundZones = FeatureCollection<Polygon | MultiPolygon, { readonly code: string }>

/** The IRIS that a perimeter lies on. */
export interface PerimeterGround {
  /** codes of those of which it holds a part */
  readonly iris: ReadonlySet<string>
  /** whether it is made of them whole */
  readonly isWhole: boolean
}

/** Places in a row and in a column of the box of a perimeter that are asked which IRIS they stand in. */
const STEPS = 64
/** What an IRIS and a perimeter share is a border drawn twice under this share of the former, and under that of the latter. */
const PART_OF_IRIS = 0.02
const PART_OF_PERIMETER = 0.1
/** Shares from which an IRIS, and a perimeter, are whole: places counted leave out a part of the small ones. */
const WHOLE_IRIS = 0.8
const WHOLE_PERIMETER = 0.98

/**
 * The IRIS that a perimeter lies on, told by places at even distances in it: clipping each contour would give the areas to
 * the m², of which a border drawn twice asks nothing. Null where there is no such perimeter.
 * @param inside whether a zone has its centre in the perimeter: a small one may hold none of the places
 */
export function perimeterGround(
  perimeters: GroundZones,
  code: string,
  iris: GroundZones,
  inside: readonly { readonly code: string; readonly lon: number | null; readonly lat: number | null }[],
): PerimeterGround | null {
  const perimeter = perimeters.features.find((one) => one.properties.code === code)
  if (!perimeter) return null
  const holds = standingZone({ type: 'FeatureCollection', features: [perimeter] })
  const [west, south, east, north] = bbox(perimeter)
  const near = iris.features.filter((one) => {
    const [w, s, e, n] = bbox(one)
    return w <= east && e >= west && s <= north && n >= south
  })
  const irisAt = standingZone({ type: 'FeatureCollection', features: near })
  const counts = new Map<string, number>()
  let all = 0
  for (let row = 0; row < STEPS; row += 1)
    for (let column = 0; column < STEPS; column += 1) {
      const place = {
        lon: west + ((east - west) * (column + 0.5)) / STEPS,
        lat: south + ((north - south) * (row + 0.5)) / STEPS,
      }
      if (holds(place) === null) continue
      all += 1
      const found = irisAt(place)
      if (found !== null) counts.set(found, (counts.get(found) ?? 0) + 1)
    }
  const areaOfPlace = all === 0 ? 0 : area(perimeter) / all
  const shares = near.flatMap((one) => {
    const count = counts.get(one.properties.code) ?? 0
    const ofIris = (count * areaOfPlace) / area(one)
    const ofPerimeter = all === 0 ? 0 : count / all
    return ofIris > PART_OF_IRIS || ofPerimeter >= PART_OF_PERIMETER
      ? [{ code: one.properties.code, ofIris, ofPerimeter }]
      : []
  })
  const centred = inside.flatMap(({ code: one, lon, lat }) =>
    lon !== null && lat !== null && holds({ lon, lat }) !== null ? [one] : [],
  )
  return {
    iris: new Set([...shares.map((one) => one.code), ...centred]),
    isWhole:
      shares.length > 0 &&
      shares.every(({ ofIris }) => ofIris >= WHOLE_IRIS) &&
      shares.reduce((sum, { ofPerimeter }) => sum + ofPerimeter, 0) >= WHOLE_PERIMETER,
  }
}
