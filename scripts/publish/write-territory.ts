import type { Catalogue } from '../../src/atlas/catalogue.ts'
import type { Territory } from '../../src/indicators/territory.ts'
import { buildTerritory } from '../../src/publish/folder/build-territory.ts'
import type { TerritorySource } from '../../src/publish/territory-source.ts'
import { replaceFolder, stagedBeside } from './replace-folder.ts'

/**
 * Checks a territory and writes the folder that the page reads, which is replaced whole or not at all.
 * @param out folder of the published data
 * @throws Error that lists what is wrong with the source
 */
export function writeTerritory(source: TerritorySource, catalogue: Catalogue, out: string): Territory {
  const { territory, files } = buildTerritory(source, catalogue)
  replaceFolder(stagedBeside(out), territory.id, files)
  return territory
}
