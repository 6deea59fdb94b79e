import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import * as v from 'valibot'
import { catalogueFile, type Published, withTerritory } from '../../src/atlas/published.ts'
import { resolve } from '../../src/atlas/resolve.ts'
import type { ResolveInput } from '../../src/atlas/resolve-input.ts'
import { defaultChoice } from '../../src/atlas/settle.ts'
import { createStore } from '../../src/atlas/store.ts'
import { simplifyLayers } from '../../src/contours/simplify.ts'
import { decodeCells, decodeZones } from '../../src/db/decode.ts'
import { FigureSheet } from '../../src/figure/FigureSheet.tsx'
import { type Geometry, readGeometry } from '../../src/figure/geometry.ts'
import { fitBounds, metresPerPixel, type Size } from '../../src/figure/projection.ts'
import { territory as territorySchema } from '../../src/indicators/territory.ts'
import type { Result } from '../../src/lib/result.ts'
import { readJson } from './read-json.ts'

/** A vertex whose triangle with its neighbours is smaller than this many square pixels is not drawn. */
const FINEST = 2

function read<T>(result: Result<T, string>): T {
  if (!result.ok) throw new Error(result.error)
  return result.value
}

/** catalogue.json of a folder of published data. */
export const readPublished = (data: string): Published =>
  v.parse(catalogueFile, readJson('catalogue', join(data, 'catalogue.json')))

/**
 * A published territory as the page reads it, and what the page opens it on.
 * @param folder of the territory
 * @throws where a file is not what the page expects
 */
export function readOpening(folder: string, shared: Published): { input: ResolveInput; geometry: Geometry } {
  const bytes = (file: string) => new Uint8Array(readFileSync(join(folder, file)))
  const territory = v.parse(territorySchema, readJson('territory', join(folder, 'territory.json')))
  return {
    input: {
      choice: defaultChoice(territory),
      published: withTerritory(shared, territory),
      territory,
      store: createStore(read(decodeZones(bytes('zones.arrow'))), read(decodeCells(bytes('cells.arrow')))),
    },
    geometry: read(readGeometry(bytes('geometry.topojson'))),
  }
}

/** The complete figure that a territory opens on, as the text of an SVG file. */
export function openingFigure(folder: string, shared: Published, size: Size): string {
  const { input, geometry } = readOpening(folder, shared)
  const view = resolve(input, null, 'awaited')
  return renderToStaticMarkup(
    createElement(FigureSheet, { view, geometry: drawnAt(size, geometry), ...size }),
  )
}

/** Contours without the vertices that a picture of this size cannot show: it is read and drawn the faster. */
function drawnAt(size: Size, geometry: Geometry): Geometry {
  const levels = Object.fromEntries(
    Object.entries(geometry.levels).map(([level, { features }]) => [level, features]),
  )
  // the map is smaller than its sheet: a pixel of the sheet is finer
  const pixel = metresPerPixel(fitBounds(geometry.bounds, size, 0), size)
  const simple = simplifyLayers(levels, FINEST * pixel ** 2)
  return {
    ...geometry,
    levels: Object.fromEntries(
      Object.entries(simple).map(([level, features]) => [level, { type: 'FeatureCollection', features }]),
    ),
  }
}
