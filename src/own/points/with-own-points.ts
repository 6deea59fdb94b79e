import type { CellRow, ZoneRow } from '../../db/tables.ts'
import { MAP_LEVELS } from '../../territory/level.ts'
import type { Shown } from '../overlay/collect-own.ts'

/** The points of a territory as they are published. */
export interface PublishedPoints {
  readonly zones: readonly ZoneRow[]
  readonly cells: readonly CellRow[]
}

/**
 * The territory in view with the places of its reader: those published of the same level give way to them, and the levels of
 * the territory have theirs.
 * @param published null where the territory has none
 * @param areJoined whether a table of the reader's own has rows of points: those published are then laid with it
 */
export function withOwnPoints(
  shown: Shown,
  points: readonly ZoneRow[],
  published: PublishedPoints | null,
  areJoined = false,
): Shown {
  if (points.length === 0 && !areJoined) return shown
  const { territory } = shown
  const own = new Set(points.map(({ level }) => level))
  const others = <Row extends { readonly level: string }>(rows: readonly Row[] = []) =>
    rows.filter(({ level }) => !own.has(level))
  const groupOf = new Map<string, ZoneRow['group']>(
    shown.zones.flatMap(({ level, code, group }) => (level === 'commune' ? [[code, group] as const] : [])),
  )
  // one place of two files is one point
  const unique = [...new Map(points.map((point) => [point.code, point])).values()]
  const placed = unique.map((point) => ({ ...point, group: groupOf.get(point.commune ?? '') ?? null }))
  const counts = Object.fromEntries(
    [...own].map((level) => [level, unique.filter((point) => point.level === level).length]),
  )
  return {
    territory: {
      ...territory,
      levels: MAP_LEVELS.filter((level) => own.has(level) || territory.levels.includes(level)),
      counts: { ...territory.counts, ...counts },
      ...(own.size > 0 && {
        local_levels: MAP_LEVELS.filter((level) => own.has(level) || territory.local_levels?.includes(level)),
      }),
    },
    zones: [...shown.zones, ...others(published?.zones), ...placed],
    cells: [...shown.cells, ...others(published?.cells)],
  }
}
