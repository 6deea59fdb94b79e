import type { Store } from '../../atlas/store.ts'
import type { PointBytes } from '../../db/tables.ts'
import { failure, ok } from '../../lib/result.ts'
import { pointStore } from '../../open/with-points.ts'
import { pointFile, territoryFolder } from './data-files.ts'
import { fetchBytes, type Loaded, type Loading } from './load.ts'

export interface LoadedPoints {
  readonly store: Store
  readonly bytes: PointBytes
}

/** The points of a territory of the site, each file checked before anything reads it. */
export async function loadPoints({ index, territory }: Loaded): Loading<LoadedPoints> {
  const folder = territoryFolder(index.edition ?? null, territory.id)
  const [zones, cells] = await Promise.all([
    fetchBytes('points', pointFile(folder, 'zones')),
    fetchBytes('points', pointFile(folder, 'cells')),
  ])
  if (!zones.ok) return zones
  if (!cells.ok) return cells
  const bytes = { zones: zones.value, cells: cells.value }
  const store = pointStore(bytes)
  if (store.ok) return ok({ store: store.value, bytes })
  return failure({ step: 'points', file: pointFile(folder, store.error.file), cause: store.error.cause })
}
