import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { type Catalogue, catalogueFile } from '../../src/atlas/catalogue.ts'
import { resolve } from '../../src/atlas/resolve.ts'
import type { ResolveInput } from '../../src/atlas/resolve-input.ts'
import { defaultChoice } from '../../src/atlas/settle.ts'
import { FigureSheet } from '../../src/figure/FigureSheet.tsx'
import { toneOf } from '../../src/figure/figure-tones.ts'
import type { Geometry } from '../../src/figure/geometry.ts'
import type { Size } from '../../src/figure/projection.ts'
import { plainOptions } from '../../src/figure/sheet-layout.ts'
import type { Theme } from '../../src/figure/theme.ts'
import { type OpenedTerritory, openTerritory } from '../../src/open/open-territory.ts'
import { pointStore, withPoints } from '../../src/open/with-points.ts'
import { relativePath } from '../../src/sketch/relative-path.ts'
import { readFolderFile } from '../../src/territory/folder-file.ts'
import { isPointLevel } from '../../src/territory/level.ts'
import { drawnAt } from './drawn-at.ts'
import { sketchesOf } from './sketches.ts'

const bytesOf = (folder: string, file: string) => new Uint8Array(readFileSync(join(folder, file)))

/** catalogue.json of a folder of published data. */
export function readCatalogue(data: string): Catalogue {
  const read = readFolderFile('catalogue', catalogueFile, bytesOf(data, 'catalogue.json'))
  if (!read.ok) throw new Error(`${data}, catalogue: ${read.error.cause}`)
  return read.value
}

/**
 * A published territory as the page reads it, and what the page opens it on.
 * @param folder of the territory
 * @throws where a file is not what the page expects
 */
export function readOpening(folder: string, shared: Catalogue): { input: ResolveInput; geometry: Geometry } {
  const opened = openTerritory(
    {
      territory: bytesOf(folder, 'territory.json'),
      geometry: bytesOf(folder, 'geometry.topojson'),
      zones: bytesOf(folder, 'zones.arrow'),
      cells: bytesOf(folder, 'cells.arrow'),
    },
    shared,
  )
  if (!opened.ok) throw new Error(`${folder}, ${opened.error.file}: ${opened.error.cause}`)
  const { geometry, ...found } = withItsPoints(folder, opened.value)
  return { input: { ...found, choice: defaultChoice(found.territory) }, geometry }
}

/** A territory with its points, where it has any. */
function withItsPoints<Open extends OpenedTerritory>(folder: string, opened: Open): Open {
  if (!opened.territory.levels.some(isPointLevel)) return opened
  const points = pointStore({
    zones: bytesOf(folder, 'points.arrow'),
    cells: bytesOf(folder, 'point-cells.arrow'),
  })
  if (!points.ok) throw new Error(`${folder}, points, ${points.error.file}: ${points.error.cause}`)
  return withPoints(opened, points.value)
}

/**
 * The complete figure that a territory opens on, as the text of an SVG file. It is looked at and nothing more: zones that
 * look alike are one path, by the way from each point to the next, a third of the bytes that the page would read.
 */
export function openingFigure(folder: string, shared: Catalogue, size: Size, theme: Theme = 'light'): string {
  const { input, geometry } = readOpening(folder, shared)
  const view = resolve(input, null, 'awaited')
  const drawn = renderToStaticMarkup(
    createElement(FigureSheet, {
      view,
      geometry: drawnAt(size, geometry),
      quiet: true,
      merged: true,
      options: { ...plainOptions(view), tone: toneOf(theme) },
      ...size,
    }),
  )
  return drawn.replace(CONTOURS, (_, path: string) => ` d="${relativePath(path)}"`)
}

/** The data of a path of contours, as `planarPath` writes them. */
const CONTOURS = / d="((?:[ML]-?[\d.]+,-?[\d.]+|Z)+)"/g

/** The first pictures of a territory, as `sketchesOf` makes them. */
export function territorySketches(folder: string, shared: Catalogue): ReturnType<typeof sketchesOf> {
  const { input, geometry } = readOpening(folder, shared)
  return sketchesOf(input, geometry)
}
