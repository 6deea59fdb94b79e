import type { CellRow } from '../../db/tables.ts'
import { type CellId, cellId } from '../../disclosure/cell.ts'
import type { Measure } from '../../indicators/catalogue.ts'
import type { Credit } from '../../indicators/territory.ts'
import type { LongCell } from '../../sources/long-cell.ts'
import type { Objective } from '../../sources/objectives.ts'
import { pageOf } from '../catalogue/extra-catalogue.ts'
import type { SourceCells, SourceContents, UsedSource } from '../read/read-sources.ts'
import { vintageOf } from '../read/vintage.ts'
import { ruleOf } from '../secrecy/source-rule.ts'

/** The cells of a territory before secrecy, and where each measure comes from. */
export interface CollectedCells {
  readonly cells: readonly CellRow[]
  /** the source of a cell that a source gives, by `rowId` */
  readonly origins: ReadonlyMap<CellId, UsedSource>
  /** another source that gives a number for a cell too, one without rule before others, by `rowId` */
  readonly beside: ReadonlyMap<CellId, UsedSource>
  /** figures that are not published here, and that anybody may read in the file of their producer, by `rowId` */
  readonly unprinted: ReadonlyMap<CellId, Unprinted>
  readonly credits: Readonly<Record<string, readonly Credit[]>>
  /** measures of a source that no catalogue has: not published */
  readonly unknown: readonly { readonly source: string; readonly measures: readonly string[] }[]
  /** cells that another source, or the plan, had given before */
  readonly repeated: readonly { readonly source: string; readonly measure: string; readonly cells: number }[]
  /** results that count another event than the plan's, or than the catalogue's measure where it says none: not published */
  readonly otherEvents: readonly string[]
  /** measures of a table that serve as results of the plan */
  readonly served: readonly Served[]
}

/** What the file of a public source says of a cell that the publication has no figure of. */
export interface Unprinted {
  readonly row: CellRow
  readonly origin: UsedSource
}

interface Served {
  readonly source: string
  readonly measure: string
  readonly as: string
}

export const rowId = ({
  level,
  code,
  measure,
  year,
}: Pick<CellRow, 'level' | 'code' | 'measure' | 'year'>): CellId =>
  cellId({ level, zone: code, measure, vintage: String(year) })

export const rowOf = ({ level, code, measure, year, value, flags }: LongCell): CellRow => ({
  level,
  code,
  measure,
  year,
  value: typeof value === 'number' ? value : null,
  state: typeof value === 'number' ? null : value,
  flags: typeof value === 'number' ? flags : 0,
})

/**
 * Puts the cells of the plan and of the sources together: of two that say the same zone, measure and year, the first
 * stays (the plan's, then in the order of the declaration). Permits serve as results where the plan counts their event
 * and no follow-up of the territory's own says the measure.
 * @param given cells of the plan and populations, with their credits
 * @param about source of the objectives, ids of the catalogue's sources, event that the plan counts
 * @param measures the territory's whole catalogue; of two of one name, the last
 */
export function collectCells(
  given: {
    readonly cells: readonly CellRow[]
    readonly credits: Readonly<Record<string, readonly Credit[]>>
  },
  {
    tables,
    results,
    objectives,
  }: Pick<SourceContents, 'tables' | 'results'> & { readonly objectives: readonly Objective[] },
  about: {
    readonly objectives: UsedSource | null
    readonly ids: ReadonlySet<string>
    readonly event: string | null
  },
  measures: readonly Measure[],
): CollectedCells {
  const known = new Map(measures.map((measure) => [measure.id, measure]))
  const cells = new Map(given.cells.map((cell) => [rowId(cell), cell]))
  const origins = new Map<CellId, UsedSource>()
  const beside = new Map<CellId, UsedSource>()
  const unprinted = new Map<CellId, Unprinted>()
  const credited = new Map<UsedSource, Set<string>>()
  const credits = new Map(Object.entries(given.credits).map(([id, list]) => [id, [...list]]))
  const unknown = new Map<string, Set<string>>()
  const repeated = new Map<string, { source: string; measure: string; cells: number }>()
  const otherEvents = new Set<string>()
  const followed = new Set<string>()
  const vintages = new Map<UsedSource, string>(tables.map((table) => [table, vintageOf(table, tables)]))
  const add = (cell: LongCell, source: UsedSource) => {
    const measure = known.get(cell.measure)
    const { id } = source.declaration
    if (!measure) {
      unknown.set(id, (unknown.get(id) ?? new Set()).add(cell.measure))
      return
    }
    const key = rowId(cell)
    const said = cell.leftOut ?? cell.value
    const isLacking = cell.leftOut !== undefined || cells.get(key)?.state === 'missing'
    if (isLacking && said !== 'missing' && isOpen(source, cell.measure) && !unprinted.has(key))
      unprinted.set(key, { row: rowOf({ ...cell, value: said }), origin: source })
    if (cells.has(key)) {
      const name = `${id}|${cell.measure}`
      const before = repeated.get(name) ?? { source: id, measure: cell.measure, cells: 0 }
      repeated.set(name, { ...before, cells: before.cells + 1 })
      const isPublic = ruleOf(source.declaration, cell.measure) === null
      const isTold = typeof cell.value === 'number' || said === cells.get(key)?.value
      if (isTold && (isPublic || !beside.has(key))) beside.set(key, source)
      return
    }
    cells.set(key, rowOf(cell))
    origins.set(key, source)
    const own = credited.get(source) ?? new Set()
    if (own.has(measure.id)) return
    credited.set(source, own.add(measure.id))
    const vintage = vintages.get(source) ?? vintageOf(source, tables)
    const credit = creditOf(source, measure, about.ids, vintage)
    const list = credits.get(measure.id) ?? []
    if (!list.some((other) => JSON.stringify(other) === JSON.stringify(credit))) list.push(credit)
    credits.set(measure.id, list)
  }
  for (const table of tables) for (const cell of table.cells) add(cell, table)
  for (const result of results) {
    const { measure, event } = result
    const counted = known.get(measure)?.event
    if (counted && counted !== event) otherEvents.add(`${measure}: ${event}, not ${counted}`)
    else {
      followed.add(measure)
      add(result, result)
    }
  }
  const served = tables.flatMap((table) => servedBy(table, about.event).filter(({ as }) => !followed.has(as)))
  for (const { source, measure, as } of served)
    for (const table of tables.filter(({ declaration }) => declaration.id === source))
      for (const cell of table.cells) if (cell.measure === measure) add({ ...cell, measure: as }, table)
  if (about.objectives) for (const objective of inForce(objectives)) add(objective, about.objectives)
  return {
    cells: [...cells.values()],
    origins,
    beside,
    unprinted,
    credits: Object.fromEntries(credits),
    unknown: [...unknown].map(([source, ids]) => ({ source, measures: [...ids].sort() })),
    repeated: [...repeated.values()],
    otherEvents: [...otherEvents].sort(),
    served,
  }
}

/** Whether anybody may read the file of a source. */
const isOpen = ({ declaration }: UsedSource, measure: string): boolean =>
  ruleOf(declaration, measure) === null || declaration.secrecy.masked_by_producer

/** What a table of permits gives a plan that counts `event`, where it has a row of the territory. */
function servedBy({ declaration, cells }: SourceCells, event: string | null): Served[] {
  if (declaration.format !== 'categories') return []
  return (declaration.results?.feeds ?? [])
    .filter((feed) => feed.event === event && cells.some(({ measure }) => measure === feed.measure))
    .map(({ measure, as }) => ({ source: declaration.id, measure, as }))
}

/** Of an objective that was revised, the figure that holds last; its year is the first of the period. */
function inForce(objectives: readonly Objective[]): LongCell[] {
  const last = new Map<string, Objective>()
  for (const objective of objectives) {
    const { level, code, measure, start, validFrom } = objective
    const key = [level, code, measure, start].join('|')
    if (validFrom >= (last.get(key)?.validFrom ?? 0)) last.set(key, objective)
  }
  return [...last.values()].map(({ level, code, measure, start, value }) => ({
    level,
    code,
    measure,
    year: start,
    value,
    flags: 0,
  }))
}

/** How a source is mentioned; under the measure's own source where the catalogue does not have it. */
function creditOf(
  { declaration }: UsedSource,
  measure: Pick<Measure, 'source'>,
  ids: ReadonlySet<string>,
  vintage: string,
): Credit {
  const id = declaration.catalogue ?? declaration.id
  const { producer, title, licence, page } = declaration
  return { source: ids.has(id) ? id : measure.source, producer, title, vintage, licence, page: pageOf(page) }
}
