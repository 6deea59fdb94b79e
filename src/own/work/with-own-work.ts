import type { CellRow } from '../../db/tables.ts'
import type { Measure } from '../../indicators/catalogue.ts'
import { blankZone } from '../../publish/assemble/base-territory.ts'
import { workCells } from '../../publish/work/work-cells.ts'
import { MAP_LEVELS, WORK_LEVEL } from '../../territory/level.ts'
import type { Shown } from '../overlay/collect-own.ts'
import type { PublishedPoints } from '../points/with-own-points.ts'
import type { OwnWork } from './read-own-work.ts'

/** The perimeters of several files as those of one: of two of one code the last one opened serves. */
function joined(works: readonly OwnWork[]): OwnWork {
  const own = works.flatMap(({ zones, whole }) =>
    zones.map((zone) => [zone.properties.code, { zone, whole: whole.get(zone.properties.code) }] as const),
  )
  const last = [...new Map(own)]
  return {
    zones: last.map(([, { zone }]) => zone),
    whole: new Map(last.flatMap(([code, { whole }]) => (whole ? [[code, whole] as const] : []))),
  }
}

/**
 * The territory in view with the perimeters of work of its reader. Those published stay, but for one of the same code. They
 * have no cells yet: see `ownWorkCells`.
 */
export function withOwnWork(shown: Shown, works: readonly OwnWork[]): Shown {
  const { zones: features } = joined(works)
  if (features.length === 0) return shown
  const { territory } = shown
  const own = new Set<string>(features.map(({ properties }) => properties.code))
  const isOthers = ({ level, code }: { readonly level: string; readonly code: string }) =>
    level !== WORK_LEVEL || !own.has(code)
  const zones = [
    ...shown.zones.filter(isOthers),
    ...features.map(({ properties: { code, name } }) => ({ ...blankZone, level: WORK_LEVEL, code, name })),
  ]
  return {
    territory: {
      ...territory,
      levels: MAP_LEVELS.filter((level) => level === WORK_LEVEL || territory.levels.includes(level)),
      local_levels: [WORK_LEVEL],
      counts: { ...territory.counts, work: zones.filter(({ level }) => level === WORK_LEVEL).length },
    },
    zones,
    cells: shown.cells.filter(isOthers),
  }
}

/**
 * What the perimeters of the reader count: sums of what the page shows, so that they tell nothing that it does not.
 * @param points those that are published, where they are not among what is shown; null else
 */
export function ownWorkCells(
  { zones, cells }: Pick<Shown, 'zones' | 'cells'>,
  works: readonly OwnWork[],
  points: PublishedPoints | null,
  measures: readonly Measure[],
): CellRow[] {
  const { zones: features, whole } = joined(works)
  return workCells(
    { zones: [...zones, ...(points?.zones ?? [])], cells: [...cells, ...(points?.cells ?? [])] },
    { type: 'FeatureCollection', features: [...features] },
    whole,
    new Set(measures.filter(({ summable }) => summable).map(({ id }) => id)),
  )
}
