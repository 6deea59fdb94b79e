import type { CellRow } from '../../db/tables.ts'
import type { CellId } from '../../disclosure/cell.ts'
import type { Term } from '../../disclosure/constraint.ts'
import { rowId } from '../../publish/assemble/collect-cells.ts'
import type { UsedSource } from '../../publish/read/source-account.ts'
import { seenRelations, sumTerms } from '../../publish/secrecy/seen-relations.ts'
import { isOwnSource } from '../own-names.ts'
import { isRuledOwn } from './tied-columns.ts'

/** Relations between cells of one zone, each worth the same in nearly every zone. */
export interface TiedCells {
  /** those that hold in every zone of their level */
  readonly sure: readonly (readonly Term[])[]
  /** those that fail in some */
  readonly likely: readonly (readonly Term[])[]
}

/**
 * What the columns of a reader's tables say of one another, as `seenRelations` finds it. Columns of a file that no rule protects are
 * among them.
 * @param origins with the sums that are known already
 */
export function tiedCells(cells: readonly CellRow[], origins: ReadonlyMap<CellId, UsedSource>): TiedCells {
  const found = seenRelations(cells, {
    isRuled: (cell) => isRuledOwn(cell, origins),
    isKnown: (cell) => isPublicCount(cell, origins),
    known: sumsOf(origins),
  })
  return {
    sure: found.flatMap(({ fails, cells: of }) => (fails === 0 ? of : [])),
    likely: found.flatMap(({ fails, cells: of }) => (fails > 0 ? of : [])),
  }
}

function sumsOf(origins: ReadonlyMap<CellId, UsedSource>) {
  const own = [...new Set([...origins.values()].map(({ declaration }) => declaration))].flatMap(
    (declaration) => (declaration.format === 'wide' && isOwnSource(declaration.id) ? declaration.sums : []),
  )
  const sums = [...new Map(own.map((names) => [names.join(), names])).values()]
  return sums.map((names) => ({ terms: sumTerms(names) }))
}

/** Counts of a file that the reader says no rule protects: with them, others are worked out. */
const isPublicCount = (cell: CellRow, origins: ReadonlyMap<CellId, UsedSource>): boolean => {
  const declaration = origins.get(rowId(cell))?.declaration
  const isOpen = declaration && isOwnSource(declaration.id) && declaration.secrecy.threshold === null
  return isOpen === true && Number.isInteger(cell.value) && Number(cell.value) >= 0
}
