import { type Catalogue, withTerritory } from '../atlas/catalogue.ts'
import { createStore } from '../atlas/store.ts'
import { decodeCells, decodeZones } from '../db/decode.ts'
import type { PointBytes } from '../db/tables.ts'
import { readGeometry } from '../figure/geometry.ts'
import { territory as territorySchema } from '../indicators/territory.ts'
import { failure, ok, type Result } from '../lib/result.ts'
import { readFolderFile } from '../territory/folder-file.ts'
import { LEVELS } from '../territory/level.ts'
import type { OpenedTerritory } from './open-territory.ts'
import { pointStore, withPoints } from './with-points.ts'

/** The files of a territory that the reader's own files change; its zones and contours stay, but for groups and perimeters of work of their own. */
export interface OverlayBytes {
  readonly territory: Uint8Array
  readonly cells: Uint8Array
  readonly layers: { readonly zones: Uint8Array; readonly geometry: Uint8Array } | null
  /** every point of the territory; null where those published stand */
  readonly points: PointBytes | null
}

/**
 * A territory that is open, with the files of its reader in it: checked as what is published is.
 * @param shared what every territory shares
 */
export function withOverlay<Open extends OpenedTerritory>(
  opened: Open,
  shared: Catalogue,
  bytes: OverlayBytes,
): Result<Open, string> {
  const territory = readFolderFile('territory', territorySchema, bytes.territory)
  if (!territory.ok) return failure(territory.error.cause)
  const cells = decodeCells(bytes.cells)
  if (!cells.ok) return failure(cells.error)
  const zones = bytes.layers
    ? decodeZones(bytes.layers.zones)
    : ok(LEVELS.flatMap((level) => opened.store.zones(level)))
  if (!zones.ok) return failure(zones.error)
  const layers = bytes.layers ? readGeometry(bytes.layers.geometry) : null
  if (layers?.ok === false) return failure(layers.error)
  const points = bytes.points ? pointStore(bytes.points) : null
  if (points?.ok === false) return failure(points.error.cause)
  const laid = {
    ...opened,
    catalogue: withTerritory(shared, territory.value),
    territory: territory.value,
    store: createStore(zones.value, cells.value),
    geometry: layers
      ? { ...opened.geometry, levels: { ...opened.geometry.levels, ...layers.value.levels } }
      : opened.geometry,
  }
  // points that are open already stay: those of a territory that the reader has built
  return ok(withPoints(laid, points?.value ?? opened.store))
}
