import type { Catalogue } from '../../atlas/catalogue.ts'
import type { CellRow } from '../../db/tables.ts'
import type { Credit, Territory } from '../../indicators/territory.ts'
import { arePoints, MAP_LEVELS, type MapLevel, WORK_LEVEL } from '../../territory/level.ts'
import type { Derived } from './derived.ts'
import { measuresOf } from './measures-of.ts'

const asLocal = (credit: Credit): Credit => ({ ...credit, local: true })

/**
 * The credits of the measures that files give, each marked as local. What they count in points alone is theirs at the scale
 * of these points, and in perimeters of work, which may be sums of points.
 */
export function localCredits(
  credits: Readonly<Record<string, readonly Credit[]>>,
  derived: readonly Derived[],
  ofPoints: ReadonlyMap<string, ReadonlySet<MapLevel>>,
): Record<string, Credit[]> {
  const local = Object.fromEntries(
    Object.entries(credits).map(([id, list]) => {
      const levels = ofPoints.get(id)
      const at = levels && {
        at_levels: MAP_LEVELS.filter((level) => levels.has(level) || level === WORK_LEVEL),
      }
      return [id, list.map((credit) => ({ ...asLocal(credit), ...at }))]
    }),
  )
  for (const one of derived) for (const { id, credit } of one.measures) local[id] = [asLocal(credit)]
  return local
}

/**
 * The credits of an indicator: those of the files, and those published where one of its measures is none of theirs.
 * @param ownMeasures those that the files give for zones
 * @param replaced levels of points where those of the reader stand in the place of those published
 */
export function creditsBeside(
  { indicator, credits }: Territory['available'][number],
  { available }: Territory,
  all: Catalogue,
  ownMeasures: ReadonlySet<string>,
  replaced: ReadonlySet<MapLevel>,
): Credit[] {
  const declared = all.indicators.find(({ id }) => id === indicator)
  const isWhole = !declared || measuresOf(declared, all).every((id) => ownMeasures.has(id))
  const former = isWhole ? [] : (available.find((one) => one.indicator === indicator)?.credits ?? [])
  const others = MAP_LEVELS.filter((level) => !replaced.has(level))
  return [...credits, ...former.map((one) => (replaced.size > 0 ? { ...one, at_levels: others } : one))]
}

/** The measures that cells give of points alone, with the levels of these points. */
export function measuresOfPoints(
  cells: readonly Pick<CellRow, 'measure' | 'level'>[],
): ReadonlyMap<string, ReadonlySet<MapLevel>> {
  const levels = new Map<string, Set<MapLevel>>()
  for (const { measure, level } of cells)
    levels.set(measure, (levels.get(measure) ?? new Set()).add(level as MapLevel))
  return new Map([...levels].filter(([, of]) => [...of].every(arePoints)))
}
