import type { Audit, AuditedCell } from './audit.ts'
import type { Cell, CellKey } from './cell.ts'
import { constraintKey, type LinearConstraint } from './constraint.ts'
import type { PrimaryReason, ProtectionRule } from './rule.ts'

/** What goes to the publisher's private folder: it tells primary from secondary, so it is never published. */
export interface PrivateReport {
  readonly verdict: Audit['verdict']
  readonly choice: ChoiceReport
  /** Suppressed cells, by id. */
  readonly cells: readonly PrivateCell[]
  /** Cells that bounds public elsewhere narrow more than their rule allows. */
  readonly limitedByPublicBounds: readonly string[]
  /** Cells whose rule has a dominance share that could not be checked. */
  readonly dominanceUnchecked: readonly string[]
}

/** How the secondary cells were chosen, over all linked tables. */
export interface ChoiceReport {
  /** Linked tables with at least one primary cell, and how many of them are not proved the cheapest. */
  readonly components: number
  readonly heuristic: number
  /** Linked tables of which more is masked than need be, see `Widening`. */
  readonly wide: number
  readonly primary: number
  readonly secondary: number
  /** Cells that would be printed without secrecy. */
  readonly printable: number
  /** Public weight of the secondary cells. */
  readonly lost: number
}

interface PrivateCell extends CellKey {
  readonly id: string
  readonly status: 'primary' | 'secondary'
  readonly rule: string | null
  readonly reasons: readonly PrimaryReason[]
  /** For a primary cell; a null upper end is open. */
  readonly interval: readonly [low: number, high: number | null] | null
  readonly protects: readonly [low: number, high: number] | null
}

/** What is published: nothing in it tells one suppressed cell from another. */
export interface PublicReport {
  readonly rules: readonly ProtectionRule[]
  readonly masked: number
  readonly verdict: Audit['verdict']
}

/** One line a disclosed cell, for the message that stops the build. */
export interface Disclosure {
  readonly cell: Cell
  readonly interval: AuditedCell['interval']
  readonly protects: AuditedCell['protects']
  /** Relations as text, `1 commune|21231|… + -1 iris|… = 0`; empty when the cell itself is printed. */
  readonly because: readonly string[]
}

export function privateReport(
  cells: readonly Cell[],
  suppressed: ReadonlySet<string>,
  audited: Audit,
  choice: ChoiceReport,
  unchecked: readonly Cell[],
): PrivateReport {
  const byId = new Map(audited.cells.map((one) => [one.cell.id, one]))
  return {
    verdict: audited.verdict,
    choice,
    cells: cells.filter(({ id }) => suppressed.has(id)).map((cell) => privateCell(cell, byId.get(cell.id))),
    limitedByPublicBounds: audited.cells
      .filter(({ verdict }) => verdict === 'public')
      .map(({ cell }) => cell.id),
    dominanceUnchecked: unchecked.map(({ id }) => id),
  }
}

function privateCell(cell: Cell, audited: AuditedCell | undefined): PrivateCell {
  const { id, level, zone, measure, vintage, rule } = cell
  const key = { id, level, zone, measure, vintage, rule }
  if (!audited) return { ...key, status: 'secondary', reasons: [], interval: null, protects: null }
  const [low, high] = audited.interval
  return {
    ...key,
    status: 'primary',
    reasons: audited.reasons,
    interval: [low, Number.isFinite(high) ? high : null],
    protects: audited.protects,
  }
}

export const disclosures = ({ cells }: Audit): Disclosure[] =>
  cells
    .filter(({ verdict }) => verdict === 'disclosed')
    .map(({ cell, interval, protects, because }) => ({
      cell,
      interval,
      protects,
      because: because.map((constraint: LinearConstraint) => constraintKey(constraint)),
    }))
