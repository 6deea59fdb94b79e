import { polygonContains } from 'd3-polygon'
import type { Feature, FeatureCollection, Polygon } from 'geojson'
import { fromGrid, snapRings } from '../../../src/contours/grid.ts'
import { localPlane } from '../../../src/contours/local-plane.ts'
import type { Point, Ring } from '../../../src/contours/plane.ts'
import type { Blueprint, QuarterPlan } from '../blueprint.ts'
import { stream } from '../random.ts'

const VERTICES = 56

/** Height of the 2nd, 3rd and 4th waves along the edge, as a share of the radius. */
const WAVES = [0.1, 0.07, 0.04] as const

export type QuarterLayer = FeatureCollection<Polygon, { code: string }>

/**
 * Contours of the QPV and QVA in degrees: rounded shapes that take no notice of IRIS or communes. A belt has its
 * QPV as a hole, so that the two never overlap.
 *
 * @throws Error when a belt does not go around its QPV.
 */
export function quarterShapes({ seed, quarters, origin }: Blueprint): QuarterLayer {
  const plane = localPlane([origin.lon, origin.lat])
  const rings = snapRings(quarters.map((quarter) => blob(seed, quarter).map(plane.invert)))
  const ringOf = new Map(quarters.map((quarter, i) => [quarter.code, rings[i] as Ring]))
  const features = quarters.map(({ code, beltOf }): Feature<Polygon, { code: string }> => {
    const outer = ringOf.get(code) as Ring
    const inner = beltOf === null ? undefined : ringOf.get(beltOf)
    if (beltOf !== null && !inner?.every((point) => polygonContains(outer, point)))
      throw new Error(`${code} does not go around ${beltOf}`)
    const coordinates = [fromGrid(outer), ...(inner ? [fromGrid(inner.toReversed())] : [])]
    return { type: 'Feature', properties: { code }, geometry: { type: 'Polygon', coordinates } }
  })
  return { type: 'FeatureCollection', features }
}

/** Counterclockwise ring in km around a middle, its shape drawn for its code. */
export function blob(
  seed: number,
  { code, x, y, radius }: Pick<QuarterPlan, 'code' | 'x' | 'y' | 'radius'>,
): Ring {
  const random = stream(seed, 'quarter', code)
  const phases = WAVES.map(() => random.between(0, 2 * Math.PI))
  return Array.from({ length: VERTICES }, (_, k): Point => {
    const angle = (2 * Math.PI * k) / VERTICES
    const wave = WAVES.reduce(
      (sum, height, i) => sum + height * Math.cos((i + 2) * angle + (phases[i] ?? 0)),
      1,
    )
    return [x + radius * wave * Math.cos(angle), y + radius * wave * Math.sin(angle)]
  })
}
