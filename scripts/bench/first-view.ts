import type { Feature, FeatureCollection, MultiPolygon, Polygon } from 'geojson'
import type { Catalogue } from '../../src/atlas/catalogue.ts'
import { quietView } from '../../src/atlas/quiet.ts'
import { resolve } from '../../src/atlas/resolve.ts'
import type { Contours } from '../../src/figure/geometry.ts'
import { isQva } from '../../src/figure/perimeters.ts'
import { sketchSize } from '../../src/sketch/outlines-of.ts'
import type { SketchTable } from '../../src/sketch/sketch-files.ts'
import { tableOf } from '../../src/sketch/table-of.ts'
import { levelRow, PERIMETER_LEVELS } from '../../src/territory/level.ts'
import { drawnAt } from '../site/drawn-at.ts'
import { readOpening } from '../site/opening-figure.ts'

interface ZoneProperties {
  readonly name: string
  /** line of the legend */
  readonly row: number
  /** its value or state in words, numerator, denominator, flags: what the atlas has for its tooltips */
  readonly words: readonly string[]
}
type Shapes<P> = FeatureCollection<Polygon | MultiPolygon, P>

/** A view as a page without the atlas would be given it: all that the atlas's first picture of it shows, nothing to work out. */
export interface FirstView {
  readonly words: Omit<SketchTable, 'zones'>
  readonly zones: Shapes<ZoneProperties>
  /** contours of the level above, whose edges are drawn over the zones and whose ground under them */
  readonly parents: Shapes<null>
  readonly perimeters: Shapes<{ readonly dashed: boolean }>
}

/** Decimals of a degree: a metre, finer than the tenth of a pixel that the atlas writes. */
const DIGITS = 5

/**
 * @param folder of a published territory
 * @param indicator null: the one that the territory opens on
 */
export function firstView(folder: string, catalogue: Catalogue, indicator: string | null): FirstView {
  const { input, geometry } = readOpening(folder, catalogue)
  const asked = { ...input.choice, indicator: indicator ?? input.choice.indicator }
  const view = quietView(resolve({ ...input, choice: asked }, null, 'awaited'))
  const { zones, ...words } = tableOf(view, geometry)
  const { levels } = drawnAt(sketchSize(geometry), geometry)
  const { level } = view.choice
  const indices = new Map<string, number>(view.zones.map(({ code }, index) => [code, index]))
  const edges = levelRow(level).edges
  return {
    words,
    zones: shapes(levels[level], (code) => {
      const index = indices.get(code) ?? -1
      const [row = -1, ...texts] = zones[index] ?? []
      return { name: view.zones[index]?.name ?? code, row, words: texts.slice(0, 4).map(String) }
    }),
    parents: shapes(edges ? levels[edges] : undefined, () => null),
    perimeters: {
      type: 'FeatureCollection',
      features: PERIMETER_LEVELS.flatMap(
        (one) => shapes(levels[one], (code) => ({ dashed: isQva(code) })).features,
      ),
    },
  }
}

function shapes<P>(contours: Contours | undefined, properties: (code: string) => P): Shapes<P> {
  const features = (contours?.features ?? []).map(
    (one): Feature<Polygon | MultiPolygon, P> => ({
      type: 'Feature',
      properties: properties(one.properties.code),
      geometry: JSON.parse(JSON.stringify(one.geometry), (_, value) =>
        typeof value === 'number' ? Number(value.toFixed(DIGITS)) : value,
      ),
    }),
  )
  return { type: 'FeatureCollection', features }
}
