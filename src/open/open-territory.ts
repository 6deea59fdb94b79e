import { type Catalogue, withTerritory } from '../atlas/catalogue.ts'
import type { Opened } from '../atlas/resolve-input.ts'
import { createStore } from '../atlas/store.ts'
import { decodeCells, decodeZones } from '../db/decode.ts'
import { type Geometry, readGeometry } from '../figure/geometry.ts'
import { territory as territorySchema } from '../indicators/territory.ts'
import { failure, ok, type Result } from '../lib/result.ts'
import { type FolderFileFault, readFolderFile } from '../territory/folder-file.ts'

/** The files of a published territory that a map is drawn from. */
export interface TerritoryBytes {
  readonly territory: Uint8Array
  readonly geometry: Uint8Array
  readonly zones: Uint8Array
  readonly cells: Uint8Array
}

export interface OpenedTerritory extends Opened {
  readonly geometry: Geometry
}

export interface OpenFailure extends FolderFileFault {
  readonly file: keyof TerritoryBytes
}

/**
 * A published territory, from the bytes of its files; each is checked before anything reads it. Pure: the page, an
 * embed and the build read a territory with this, and only with this.
 * @param shared what every territory shares (catalogue.json)
 */
export function openTerritory(
  bytes: TerritoryBytes,
  shared: Catalogue,
): Result<OpenedTerritory, OpenFailure> {
  const territory = readFolderFile('territory', territorySchema, bytes.territory)
  if (!territory.ok) return failure({ ...territory.error, file: 'territory' })
  const geometry = readGeometry(bytes.geometry)
  if (!geometry.ok) return failure({ file: 'geometry', cause: geometry.error })
  const zones = decodeZones(bytes.zones)
  if (!zones.ok) return failure({ file: 'zones', cause: zones.error })
  const cells = decodeCells(bytes.cells)
  if (!cells.ok) return failure({ file: 'cells', cause: cells.error })
  return ok({
    catalogue: withTerritory(shared, territory.value),
    territory: territory.value,
    store: createStore(zones.value, cells.value),
    geometry: geometry.value,
  })
}
