import { featureCollection } from '@turf/helpers'
import { union } from '@turf/union'
import type { Feature, MultiPolygon, Polygon } from 'geojson'
import { fromGrid, snapRings } from '../../../src/contours/grid.ts'
import { localPlane } from '../../../src/contours/local-plane.ts'
import type { ZoneLayer } from '../../../src/publish/territory-source.ts'
import type { Blueprint, WorkPlan } from '../blueprint.ts'
import { blob } from './quarter-shapes.ts'

/**
 * Contours of the perimeters of work in degrees: rounded shapes, or the union of whole IRIS.
 * @throws Error where the IRIS of one are not there
 */
export function workShapes({ seed, work, origin }: Blueprint, iris: ZoneLayer): ZoneLayer {
  const plane = localPlane([origin.lon, origin.lat])
  const geometryOf = (one: WorkPlan): Polygon | MultiPolygon => {
    if (one.kind === 'drawn') {
      const [ring = []] = snapRings([blob(seed, one).map(plane.invert)])
      return { type: 'Polygon', coordinates: [fromGrid(ring)] }
    }
    const parts = iris.features.filter(({ properties }) => one.iris.includes(properties.code))
    const [only, ...others] = parts
    const joined = others.length > 0 ? union(featureCollection(parts)) : only
    if (!joined) throw new Error(`${one.code} has no IRIS`)
    return joined.geometry
  }
  return {
    type: 'FeatureCollection',
    features: work.map(
      (one): Feature<Polygon | MultiPolygon, { code: string }> => ({
        type: 'Feature',
        properties: { code: one.code },
        geometry: geometryOf(one),
      }),
    ),
  }
}
