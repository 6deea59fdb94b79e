import type { Catalogue } from '../../atlas/catalogue.ts'
import type { CellRow, ZoneRow } from '../../db/tables.ts'
import { type Cell, type CellId, cellId } from '../../disclosure/cell.ts'
import type { Term } from '../../disclosure/constraint.ts'
import type { Overlap } from '../../sources/contours/overlaps.ts'
import type { SourceDeclaration } from '../../sources/declaration.ts'
import type { Unprinted } from '../assemble/collect-cells.ts'
import type { UsedSource } from '../read/read-sources.ts'
import type { FormerRelease } from './former-release.ts'
import type { Identity } from './identity.ts'
import { weightOf } from './public-weights.ts'
import { ruleOf } from './source-rule.ts'

export interface SecretInput {
  readonly zones: readonly ZoneRow[]
  /** totals included, see `publishedTotals` */
  readonly cells: readonly CellRow[]
  /** source of a cell, by `rowId` */
  readonly origins: ReadonlyMap<CellId, UsedSource>
  readonly catalogue: Pick<Catalogue, 'measures' | 'indicators' | 'methods'>
  /** QPV x IRIS, on official contours */
  readonly overlaps: readonly Overlap[]
  /** sources that a landlord's own build is exempt for */
  readonly exempt: ReadonlySet<string>
  /** what every reader knows of figures of several zones, years or producers */
  readonly identities: readonly Identity[]
  /** cells that another source gives as well, by `rowId`: the figure of a public source is known */
  readonly beside?: ReadonlyMap<CellId, UsedSource>
  /** what the file of a public source says where the publication has no figure, by `rowId` */
  readonly unprinted?: ReadonlyMap<CellId, Unprinted>
  /** by `rowId`, sizes that are not known of sets that are known to be large: a part of them is the threshold or more */
  readonly large?: ReadonlySet<CellId>
  /** by `rowId`, counts of which another file says otherwise, with the least that is said */
  readonly disputed?: ReadonlyMap<CellId, number>
  /** by `rowId`, sums over zones of points that are named, and these points: of a measure of their own */
  readonly summed?: ReadonlyMap<CellId, readonly CellId[]>
  /** relations between cells that a reader sees in those that are printed, by `rowId` */
  readonly tied?: readonly (readonly Term[])[]
  /** figures of a zone, by `rowId`, of which one counts more of a set than the other */
  readonly differences?: readonly SetDifference[]
  /** the reader takes no dwellings of one year for those of another, see `protectedCells` */
  readonly ownYears?: true
  /** what was published before: known to every reader */
  readonly former?: readonly FormerRelease[]
}

/** Two figures of one zone, of which the first counts a set that the second counts all but a few of. */
export interface SetDifference {
  readonly more: CellId
  readonly less: CellId
  /** how many of the set the second leaves out */
  readonly size: number
  /** the figures are themselves the sizes of the sets */
  readonly isSize: boolean
}

/** Cells of the secrecy engine, by id, with the source that has a rule; null where public. */
export type Built = Map<CellId, BuiltCell>
export interface BuiltCell {
  readonly cell: Cell
  readonly origin: UsedSource | null
}

export const at = (level: string, zone: string, measure: string, vintage: string): CellId =>
  cellId({ level, zone, measure, vintage })

const keyOf = ({ level, code, measure, year }: CellRow) => {
  const key = { level, zone: code, measure, vintage: String(year) }
  return { ...key, id: cellId(key) }
}

/**
 * A cell that a rule protects. Null for a median or a rate that its producer has masked and printed: it is public, and
 * adds up with nothing.
 * @throws Error where a count is not a whole number: no proof holds for it. The readers leave such a cell out before.
 */
export function secretCell(row: CellRow, declaration: SourceDeclaration): Cell | null {
  const { id, secrecy } = declaration
  const { value } = row
  const isPublic = secrecy.masked_by_producer && value !== null
  if (isPublic && !Number.isInteger(value)) return null
  if (value !== null && !(Number.isInteger(value) && value >= 0))
    throw new Error(
      `${id}: ${row.measure} of ${row.code} is not a whole number: a source with a threshold gives counts`,
    )
  return {
    ...keyOf(row),
    value,
    rule: ruleOf(declaration, row.measure)?.id ?? null,
    publicWeight: weightOf(row.level),
    ...(isPublic && { publicLower: value, publicUpper: value }),
  }
}

/** A figure of a plan, or of a source without rule: public elsewhere, so that suppressing it would hide nothing. */
export function publicCell(row: CellRow): Cell | null {
  const { value } = row
  if (value === null || !Number.isInteger(value) || value < 0) return null
  const publicWeight = weightOf(row.level)
  return { ...keyOf(row), value, rule: null, publicWeight, publicLower: value, publicUpper: value }
}
