import type { Territory, TerritoryIndex } from '../../indicators/territory.ts'
import { FOLDER_FORMAT } from '../../territory/folder-format.ts'

/** index.json: the territories in the order given. What each holds is in its own territory.json. */
export const territoryList = (territories: readonly Territory[]): TerritoryIndex => ({
  format: FOLDER_FORMAT,
  territories: territories.map(({ id, name, fictional, counts }) => ({ id, name, fictional, zones: counts })),
})
