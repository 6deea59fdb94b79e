import { createStore, type Store } from '../atlas/store.ts'
import { decodeCells, decodePoints } from '../db/decode.ts'
import type { PointBytes } from '../db/tables.ts'
import { failure, ok, type Result } from '../lib/result.ts'
import { isPointLevel } from '../territory/level.ts'
import type { OpenedTerritory } from './open-territory.ts'

/** The points of a territory with what is counted in each, or what is wrong with a file of theirs. */
export function pointStore(bytes: PointBytes): Result<Store, { file: keyof PointBytes; cause: string }> {
  const points = decodePoints(bytes.zones)
  if (!points.ok) return failure({ file: 'zones', cause: points.error })
  const cells = decodeCells(bytes.cells, 'point-cells.arrow')
  return cells.ok
    ? ok(createStore(points.value, cells.value))
    : failure({ file: 'cells', cause: cells.error })
}

/** A territory that is open, with its points: those levels are read from them, the others as before. */
export const withPoints = <Open extends OpenedTerritory>(opened: Open, points: Store): Open => ({
  ...opened,
  store: layered(opened.store, points),
})

const layered = (others: Store, points: Store): Store => {
  const of = (level: string) => (isPointLevel(level) ? points : others)
  return {
    zones: (level) => of(level).zones(level),
    zone: (level, code) => of(level).zone(level, code),
    cell: (level, code, measure, year) => of(level).cell(level, code, measure, year),
    years: (level, measure) => of(level).years(level, measure),
    codes: (level, measure) => of(level).codes(level, measure),
  }
}
