import { simplifyLayers } from '../../src/contours/simplify.ts'
import type { Geometry } from '../../src/figure/geometry.ts'
import { fitBounds, metresPerPixel, type Size } from '../../src/figure/projection.ts'

/** A vertex whose triangle with its neighbours is smaller than this many square pixels is not drawn. */
const FINEST = 2
/** A small zone that would lose its shape so is measured so many times finer. */
const FINER = 4

/** Contours without the vertices that a picture of this size cannot show: it is read and drawn the faster. */
export function drawnAt(size: Size, geometry: Geometry): Geometry {
  const levels = Object.fromEntries(
    Object.entries(geometry.levels).map(([level, { features }]) => [level, features]),
  )
  // the map is smaller than its sheet: a pixel of the sheet is finer
  const pixel = metresPerPixel(fitBounds(geometry.bounds, size, 0), size)
  const simple = simplifyLayers(levels, FINEST * pixel ** 2, FINER)
  return {
    ...geometry,
    levels: Object.fromEntries(
      Object.entries(simple).map(([level, features]) => [level, { type: 'FeatureCollection', features }]),
    ),
  }
}
