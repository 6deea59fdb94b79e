import type { Catalogue } from '../../atlas/catalogue.ts'
import type { ZoneRow } from '../../db/tables.ts'
import type { CellId } from '../../disclosure/cell.ts'
import type { TerritoryCatalogue } from '../../indicators/territory.ts'
import { groupBy } from '../../lib/group-by.ts'
import { rowId } from '../../publish/assemble/collect-cells.ts'
import type { SourceCells } from '../../publish/read/source-contents.ts'
import type { WideDeclaration } from '../../sources/declaration.ts'
import type { LongCell } from '../../sources/long-cell.ts'
import { isPointLevel } from '../../territory/level.ts'
import { ownMeasureId } from '../own-names.ts'
import { ownSource, PUBLIC_SECRECY } from '../own-source.ts'
import type { OwnGiven } from '../read-own.ts'
import { pointSums, summedPoint } from './point-sums.ts'
import { SUMMED_LEVELS } from './points-source.ts'
import { sumsCatalogue } from './sums-catalogue.ts'

/** What the residences or the condominiums of a file count by zone, as figures of the file itself. */
export interface ZoneSums {
  readonly table: SourceCells
  readonly catalogue: TerritoryCatalogue
  /** by `rowId`, what each sum is the sum of */
  readonly members: ReadonlyMap<CellId, readonly CellId[]>
}

/**
 * The residences or condominiums of a file that the atlas knows, summed over the commune, the IRIS and the district that each
 * stands in. The zones keep what is published of them: the sums are measures of their own, under the source that the file is.
 * A zone without a point of the file is out of their scope.
 * @param zones of the territory, points included
 * @returns null where the file has no point, or nothing of them adds up
 */
export function zoneSums(
  { named, use, tables, lost }: Pick<OwnGiven, 'named' | 'use' | 'tables' | 'lost'>,
  zones: readonly ZoneRow[],
  catalogue: Pick<Catalogue, 'measures' | 'indicators'>,
): ZoneSums | null {
  const [of] = tables.flatMap(({ declaration }) =>
    'level' in declaration && isPointLevel(declaration.level)
      ? { declaration, level: declaration.level }
      : [],
  )
  if (use.kind !== 'source' || !of) return null
  const { declaration, level } = of
  const summable = new Set(catalogue.measures.flatMap(({ id, summable }) => (summable ? [id] : [])))
  const cells = tables
    .flatMap((one) => one.cells)
    .filter((cell) => cell.level === level && summable.has(cell.measure))
  const codes = new Set<string>(cells.map(({ code }) => code))
  const points = zones.flatMap((zone) =>
    zone.level === level && codes.has(zone.code) ? summedPoint(zone) : [],
  )
  const measures = new Set(cells.map(({ measure }) => measure))
  const own = (measure: string) => ownMeasureId(named, measure)
  const added = sumsCatalogue(named, level, measures, own, catalogue)
  if (points.length === 0 || !added) return null
  const partial = new Set(lost.map((commune) => commune.padStart(5, '0')))
  const sums = pointSums(points, cells, measures, partial)
  const renamed = (cell: LongCell): LongCell => ({ ...cell, measure: own(cell.measure) })
  return {
    table: {
      use: { id: named },
      declaration: sumsSource(named, declaration, cells[0]?.year ?? 0, measures, own),
      cells: [...sums, ...outOfScope(sums, zones)].map(renamed),
      labels: [],
      fractions: new Map(),
    },
    catalogue: added,
    members: membersOf(points, cells, own),
  }
}

/** Each measure and year of the zones without a point; of a level in which some zone has one. */
function outOfScope(sums: readonly LongCell[], zones: readonly ZoneRow[]): LongCell[] {
  const measured = new Map(sums.map((cell) => [`${cell.measure}|${cell.year}`, cell])).values()
  const counted = new Set(sums.map(({ level, code }) => `${level}|${code}`))
  const levels = SUMMED_LEVELS.filter((level) => sums.some((cell) => cell.level === level))
  const others = zones.flatMap(({ level, code }) => {
    const summed = levels.find((one) => one === level)
    return summed && !counted.has(`${level}|${code}`) ? [{ level: summed, code }] : []
  })
  return [...measured].flatMap(({ measure, year }) =>
    others.map((zone): LongCell => ({ ...zone, measure, year, value: 'not_applicable', flags: 0 })),
  )
}

function membersOf(
  points: ReturnType<typeof summedPoint>,
  cells: readonly LongCell[],
  own: (measure: string) => string,
): Map<CellId, CellId[]> {
  const byCode = new Map(points.map((point) => [point.code, point]))
  const pairs = cells.flatMap((cell) => {
    const point = byCode.get(cell.code)
    if (!point) return []
    return SUMMED_LEVELS.flatMap((level) => {
      const code: string | null = point[level]
      const sum =
        code === null
          ? null
          : rowId({ ...cell, level, code: code as typeof cell.code, measure: own(cell.measure) })
      return sum === null ? [] : [[sum, rowId(cell)] as const]
    })
  })
  return new Map([...groupBy(pairs, ([sum]) => sum)].map(([sum, of]) => [sum, of.map(([, cell]) => cell)]))
}

/** A source of the sums, under the rule of the points and with the relations between their columns. */
function sumsSource(
  named: string,
  of: SourceCells['declaration'],
  year: number,
  measures: ReadonlySet<string>,
  own: (measure: string) => string,
): WideDeclaration {
  const { secrecy } = of
  const among = <Names extends readonly string[]>(all: readonly Names[]): Names[] =>
    all.flatMap((names) =>
      names.every((name) => measures.has(name)) ? [names.map(own) as unknown as Names] : [],
    )
  const sets = (all: Readonly<Record<string, readonly string[]>>) =>
    Object.fromEntries(Object.entries(all).map(([size, figures]) => [own(size), figures.map(own)]))
  const relations = of.format === 'wide' ? of : null
  return {
    ...ownSource(named, {
      level: 'commune',
      key: { column: named, by: 'code' },
      year: { kind: 'all', year },
      figures: [],
      rule: 'none',
    }),
    secrecy: {
      ...PUBLIC_SECRECY,
      kind: secrecy.kind,
      threshold: secrecy.threshold,
      unit: secrecy.unit,
      dominance: secrecy.dominance,
      all_or_none: secrecy.all_or_none,
      protect_subsets: secrecy.protect_subsets,
      measures: Object.fromEntries(
        Object.entries(secrecy.measures).map(([measure, rule]) => [own(measure), rule]),
      ),
      sets: sets(secrecy.sets),
      subsets: sets(secrecy.subsets),
    },
    parts: among(relations?.parts ?? []),
    sums: among(relations?.sums ?? []),
    at_most: among(relations?.at_most ?? []),
    crossings: among(relations?.crossings ?? []),
    apart: among(relations?.apart ?? []),
  }
}
