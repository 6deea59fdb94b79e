import type { Feature, MultiPolygon, Polygon } from 'geojson'
import { fromGrid, snapRings } from '../../../src/contours/grid.ts'
import { labelPoint } from '../../../src/contours/label-point.ts'
import { localPlane } from '../../../src/contours/local-plane.ts'
import { schematicContours } from '../../../src/contours/schematic-contours.ts'
import { subdivide } from '../../../src/contours/subdivide.ts'
import type { ZoneLayer } from '../../../src/publish/territory-source.ts'
import type { Blueprint } from '../blueprint.ts'
import { irisSites } from './iris-sites.ts'
import { naturalBorders } from './natural-borders.ts'

type Shape = Feature<Polygon | MultiPolygon, { code: string }>

export interface ZoneShapes {
  readonly commune: ZoneLayer
  readonly iris: ZoneLayer
}

/** Contours of the communes and of the IRIS they are divided into, in degrees, with shared borders exact. */
export function zoneShapes({ seed, communes, origin }: Blueprint): ZoneShapes {
  const plane = localPlane([origin.lon, origin.lat])
  const contours = schematicContours(
    communes.map(({ code, x, y, areaKm2 }) => {
      const [lon, lat] = plane.invert([x, y])
      return { code, lon, lat, areaKm2 }
    }),
  )
  const parts = communes.flatMap((commune, i): Shape[] => {
    const { geometry } = contours.features[i] as Feature<Polygon>
    const [only, second] = commune.iris
    if (only && !second) return [{ type: 'Feature', properties: { code: only.code }, geometry }]
    const { lon, lat } = labelPoint(geometry)
    return subdivide(geometry, irisSites(seed, commune, [lon, lat])).features
  })
  const [commune, iris] = bent(seed, [contours.features, parts])
  return { commune: layer(commune), iris: layer(iris) }
}

const layer = (features: readonly Shape[] = []): ZoneLayer => ({
  type: 'FeatureCollection',
  features: [...features],
})

/** The layers with natural borders, after each has received the vertices that the other has on its edges. */
function bent(seed: number, layers: readonly (readonly Shape[])[]): Shape[][] {
  const exteriors = ({ geometry }: Shape) =>
    (geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates).map(([ring]) => ring ?? [])
  const rings = naturalBorders(seed, snapRings(layers.flat().flatMap(exteriors)))
  return layers.map((features) =>
    features.map((feature): Shape => {
      const coordinates = exteriors(feature).map(() => [fromGrid(rings.shift() ?? [])])
      const [single, second] = coordinates
      return {
        ...feature,
        geometry:
          single && !second
            ? { type: 'Polygon', coordinates: single }
            : { type: 'MultiPolygon', coordinates },
      }
    }),
  )
}
