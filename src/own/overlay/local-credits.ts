import type { Catalogue } from '../../atlas/catalogue.ts'
import type { CellRow } from '../../db/tables.ts'
import type { CellId } from '../../disclosure/cell.ts'
import type { Credit, Territory } from '../../indicators/territory.ts'
import { rowId } from '../../publish/assemble/collect-cells.ts'
import type { UsedSource } from '../../publish/read/source-account.ts'
import { yearsText } from '../../publish/read/vintage.ts'
import { arePoints, MAP_LEVELS, type MapLevel, WORK_LEVEL } from '../../territory/level.ts'
import { isOwnSource } from '../own-names.ts'
import { measuresOf } from './measures-of.ts'

/**
 * The credits of the measures that files give, each marked as local. Columns of a table may say other years than the one that
 * its reader gives the whole: the vintage of a measure is that of its own cells. What they count in points
 * alone is theirs at the scale of these points, and in perimeters of work, which may be sums of points.
 * @param origins the source of each cell, by `rowId`
 */
export function localCredits(
  credits: Readonly<Record<string, readonly Credit[]>>,
  given: readonly CellRow[],
  origins: ReadonlyMap<CellId, UsedSource>,
  ofPoints: ReadonlyMap<string, ReadonlySet<MapLevel>>,
): Record<string, Credit[]> {
  const years = new Map<string, Set<number>>()
  for (const cell of given) {
    const { id, producer, vintage } = origins.get(rowId(cell))?.declaration ?? {}
    if (id === undefined || !isOwnSource(id)) continue
    const key = [cell.measure, producer, vintage].join('|')
    years.set(key, (years.get(key) ?? new Set()).add(cell.year))
  }
  return Object.fromEntries(
    Object.entries(credits).map(([measure, list]) => {
      const levels = ofPoints.get(measure)
      const at = levels && {
        at_levels: MAP_LEVELS.filter((level) => levels.has(level) || level === WORK_LEVEL),
      }
      const local = list.map((credit): Credit => {
        const own = years.get([measure, credit.producer, credit.vintage].join('|'))
        return { ...credit, ...(own && { vintage: yearsText([...own]) }), local: true, ...at }
      })
      return [measure, local]
    }),
  )
}

/** Where the published figures of a measure come from: what an indicator that reads it says of its source. */
export function publishedCredits(measure: string, { available }: Territory, all: Catalogue): Credit[] {
  const source = all.measures.find(({ id }) => id === measure)?.source
  const found = available
    .filter(({ indicator }) => {
      const declared = all.indicators.find(({ id }) => id === indicator)
      return declared && measuresOf(declared, all).includes(measure)
    })
    .flatMap(({ credits }) => credits)
  const own = found.filter((credit) => credit.source === source)
  return [
    ...new Map((own.length > 0 ? own : found).map((credit) => [JSON.stringify(credit), credit])).values(),
  ]
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
