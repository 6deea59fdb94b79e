import { join } from 'node:path'
import type { Catalogue } from '../../../src/atlas/catalogue.ts'
import { generatedTerritory } from '../../demo/index.ts'
import { buildPage, buildReference, compress, publishBeside, writeData } from '../sites.ts'
import { manyPoints } from './many-points.ts'
import { pointsJson } from './points-json.ts'

/** The territory on which maps of points are measured, with so many residences at least. */
export const POINTS_TERRITORY = 'generated-points'
const LEAST = 20_000
const SIZE = { iris: 500, communes: 100, seed: 1 }

/** Makes the page with that territory, and its reference, in `folder`. */
export async function makePointsSites(folder: string): Promise<Catalogue> {
  const source = manyPoints(generatedTerritory(SIZE), POINTS_TERRITORY, LEAST)
  const { catalogue, publicDir, data } = publishBeside(folder, [source])
  await buildPage(folder, 'atlas', publicDir)
  await buildReference(folder, 'leaflet-points')
  const points = pointsJson(join(data, POINTS_TERRITORY))
  writeData(folder, 'leaflet-points', `${POINTS_TERRITORY}-points.json`, points)
  for (const site of ['atlas', 'leaflet-points']) compress(join(folder, site))
  return catalogue
}
