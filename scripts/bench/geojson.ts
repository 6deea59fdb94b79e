import type { FeatureCollection, MultiPolygon, Polygon, Position } from 'geojson'
import type { Catalogue } from '../../src/atlas/catalogue.ts'
import { resolve } from '../../src/atlas/resolve.ts'
import { readOpening } from '../site/opening-figure.ts'

export interface ZoneProperties {
  readonly code: string
  readonly name: string
  /** its colour for each indicator, in the order given */
  readonly fills: readonly string[]
}
export type ZonesGeoJson = FeatureCollection<Polygon | MultiPolygon, ZoneProperties>

/** What a zone without a number takes, in place of the atlas's hatches. */
const NO_NUMBER = '#dddddd'
/** Decimals of a degree: 0.1 m. */
const DIGITS = 6

/** Drops the digits that quantized coordinates do not have. */
const rounded = (position: Position): Position => position.map((degrees) => Number(degrees.toFixed(DIGITS)))

/**
 * The zones that a published territory opens on, as a page without the atlas would be given them: contours and
 * colours worked out beforehand, nothing else to fetch or to compute.
 * @param folder of the territory
 * @param indicators ids; each must exist at the level that the territory opens on
 */
export function zonesGeoJson(
  folder: string,
  catalogue: Catalogue,
  indicators: readonly string[],
): ZonesGeoJson {
  const { input, geometry } = readOpening(folder, catalogue)
  const { choice, store } = input
  const contours = geometry.levels[choice.level]
  if (!contours) throw new Error(`${folder}: no contours at the level ${choice.level}`)
  const fills = indicators.map((indicator) => {
    const view = resolve({ ...input, choice: { ...choice, indicator } }, null, 'awaited')
    if (view.year === null) throw new Error(`${folder}: no ${indicator} at the level ${choice.level}`)
    return new Map(view.zones.map((zone) => [zone.code, view.classes[zone.classIndex]?.color ?? NO_NUMBER]))
  })
  return {
    type: 'FeatureCollection',
    features: contours.features.map(({ properties: { code }, geometry }) => ({
      type: 'Feature',
      properties: {
        code,
        name: store.zone(choice.level, code)?.name ?? code,
        fills: fills.map((of) => of.get(code) ?? NO_NUMBER),
      },
      geometry:
        geometry.type === 'Polygon'
          ? { type: 'Polygon', coordinates: geometry.coordinates.map((ring) => ring.map(rounded)) }
          : {
              type: 'MultiPolygon',
              coordinates: geometry.coordinates.map((rings) => rings.map((ring) => ring.map(rounded))),
            },
    })),
  }
}
