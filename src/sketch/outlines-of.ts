import type { ViewZone } from '../atlas/view.ts'
import type { Geometry } from '../figure/geometry.ts'
import { isQva } from '../figure/perimeters.ts'
import { type Camera, fitBounds, fromCamera, metresPerPixel, planarPath } from '../figure/projection.ts'
import { GROUND_ORDER, levelRow, type MapLevel, PERIMETER_LEVELS } from '../territory/level.ts'
import { relativePath } from './relative-path.ts'
import type { SketchOutlines } from './sketch-files.ts'

/** A picture is this wide, in pixels, before it is fitted into its place. */
export const SKETCH_WIDTH = 1000
/** A tall territory is not drawn taller than this. */
const TALLEST = 1000
const FLATTEST = 420
const PADDING = 12

/** Size of the picture of a territory: its own proportions. */
export function sketchSize({ bounds }: Geometry): { width: number; height: number } {
  const [west, south, east, north] = bounds
  const wide = fitBounds(bounds, { width: SKETCH_WIDTH, height: 1e6 }, PADDING)
  const [, top = 0] = wide([west, north]) ?? []
  const [, foot = 0] = wide([east, south]) ?? []
  const height = Math.round(Math.min(TALLEST, Math.max(FLATTEST, foot - top + 2 * PADDING)))
  return { width: SKETCH_WIDTH, height }
}

/**
 * The outlines of the zones of a level, projected.
 * @param zones of the level, in the order that tables follow
 * @param camera of a link that looks at a part of the territory; the whole where null
 */
export function outlinesOf(
  geometry: Geometry,
  level: MapLevel,
  zones: readonly Pick<ViewZone, 'code' | 'name' | 'commune' | 'communeName' | 'lon' | 'lat'>[],
  camera: Camera | null = null,
): SketchOutlines {
  const size = sketchSize(geometry)
  const projection = camera ? fromCamera(camera, size) : fitBounds(geometry.bounds, size, PADDING)
  const planar = planarPath(projection)
  const draw = (shape: Parameters<ReturnType<typeof planarPath>['data']>[0]) =>
    relativePath(planar.data(shape))
  const all = (one: MapLevel | null | undefined) => {
    const contours = one && geometry.levels[one]
    return contours ? draw(contours) : ''
  }
  const perimeters = PERIMETER_LEVELS.flatMap((one) => geometry.levels[one]?.features ?? [])
  const lines = (qva: boolean) =>
    perimeters
      .filter(({ properties }) => isQva(properties.code) === qva)
      .map((one) => draw(one))
      .join('')
  const paths = new Map(
    (geometry.levels[level]?.features ?? []).map((one) => [one.properties.code, draw(one)]),
  )
  return {
    ...size,
    metres: metresPerPixel(projection, size),
    land: all(GROUND_ORDER.find((one) => geometry.levels[one])),
    parents: all(levelRow(level).edges),
    qpv: lines(false),
    qva: lines(true),
    zones: zones.map(({ code, name, commune, communeName, lon, lat }) => {
      const [x = 0, y = 0] = projection([lon, lat]) ?? []
      const within = commune === code ? '' : (communeName ?? '')
      return [code, name, within, paths.get(code) ?? '', Math.round(x), Math.round(y)]
    }),
  }
}
