import { fileURLToPath } from 'node:url'
import { loadCatalogue } from '../../src/publish/catalogue/load-catalogue.ts'
import type { TerritorySource } from '../../src/publish/territory-source.ts'
import { declaredFolder } from '../declared/declared-folder.ts'
import { demoBlueprint } from './demo-blueprint.ts'
import { generatedBlueprint, type Size } from './generated-blueprint.ts'
import { simulateTerritory } from './simulate.ts'

/** data/ */
const files = declaredFolder(fileURLToPath(new URL('../../data', import.meta.url)))

/**
 * The demonstration EPCI: fictional, declared in data/demo, byte-identical at each run. Its fragility table is
 * calibrated, under the default settings of the method, to the published one.
 *
 * @throws DeclarationError where data/demo is wrong.
 */
export const demoTerritory = (): TerritorySource =>
  simulateTerritory(demoBlueprint(files), files, loadCatalogue(files))

/** A fictional territory of any size, for measures of speed: same tables and shapes as the demonstration's. */
export const generatedTerritory = (size: Size): TerritorySource =>
  simulateTerritory(generatedBlueprint(size), files, loadCatalogue(files))
