import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { FeatureCollection, MultiPolygon, Polygon, Position } from 'geojson'
import type { Published } from '../../src/atlas/published.ts'
import { resolve } from '../../src/atlas/resolve.ts'
import { defaultChoice } from '../../src/atlas/settle.ts'
import { createStore } from '../../src/atlas/store.ts'
import { decodeCells, decodeZones } from '../../src/db/decode.ts'
import { readGeometry } from '../../src/figure/geometry.ts'
import type { Territory } from '../../src/indicators/territory.ts'
import type { Result } from '../../src/lib/result.ts'

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

function read<T>(result: Result<T, string>): T {
  if (!result.ok) throw new Error(result.error)
  return result.value
}

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
  published: Published,
  indicators: readonly string[],
): ZonesGeoJson {
  const bytes = (file: string) => new Uint8Array(readFileSync(join(folder, file)))
  const territory = JSON.parse(readFileSync(join(folder, 'territory.json'), 'utf8')) as Territory
  const store = createStore(read(decodeZones(bytes('zones.arrow'))), read(decodeCells(bytes('cells.arrow'))))
  const opening = defaultChoice(territory)
  const contours = read(readGeometry(bytes('geometry.topojson'))).levels[opening.level]
  if (!contours) throw new Error(`${folder}: no contours at the level ${opening.level}`)
  const fills = indicators.map((indicator) => {
    const view = resolve({ choice: { ...opening, indicator }, published, territory, store }, null, false)
    if (view.year === null) throw new Error(`${folder}: no ${indicator} at the level ${opening.level}`)
    return new Map(view.zones.map((zone) => [zone.code, view.classes[zone.classIndex]?.color ?? NO_NUMBER]))
  })
  return {
    type: 'FeatureCollection',
    features: contours.features.map(({ properties: { code }, geometry }) => ({
      type: 'Feature',
      properties: {
        code,
        name: store.zone(opening.level, code)?.name ?? code,
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
