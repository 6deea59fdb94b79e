import { type Cell, type CellId, publicLower, publicUpper } from './cell.ts'
import { constraintKey, type LinearConstraint } from './constraint.ts'
import type { ProtectionRule } from './rule.ts'

/** Everything that is published together, or that a reader could hold against it. */
export interface Tables {
  readonly cells: readonly Cell[]
  readonly constraints: readonly LinearConstraint[]
  readonly rules: readonly ProtectionRule[]
}

/** What makes tables unfit: nothing can be proved of them, so nothing is published. */
export type TableFault =
  | { readonly kind: 'duplicate_cell' | 'value' | 'weight' | 'public_bounds'; readonly cell: CellId }
  | { readonly kind: 'unknown_rule'; readonly cell: CellId; readonly rule: string }
  | { readonly kind: 'unknown_cell' | 'coefficient'; readonly cell: CellId; readonly constraint: string }
  /** The values do not meet the constraint: `excess` is the left side less the constant. */
  | { readonly kind: 'contradiction'; readonly constraint: string; readonly excess: number }
  /** The known values leave no room for the unknown ones. */
  | { readonly kind: 'no_table' }

/** Checks form and sums; constraints with an unknown value are left to the solver. Empty: fit. */
export function tableFaults({ cells, constraints, rules }: Tables): TableFault[] {
  const faults: TableFault[] = []
  const byId = new Map<CellId, Cell>()
  const ruleIds = new Set(rules.map((rule) => rule.id))
  for (const cell of cells) {
    if (byId.has(cell.id)) faults.push({ kind: 'duplicate_cell', cell: cell.id })
    byId.set(cell.id, cell)
    if (cell.rule !== null && !ruleIds.has(cell.rule)) {
      faults.push({ kind: 'unknown_rule', cell: cell.id, rule: cell.rule })
    }
    if (cell.value !== null && !(Number.isSafeInteger(cell.value) && cell.value >= 0)) {
      faults.push({ kind: 'value', cell: cell.id })
    }
    if (!(Number.isFinite(cell.publicWeight) && cell.publicWeight >= 0)) {
      faults.push({ kind: 'weight', cell: cell.id })
    }
    if (!boundsHold(cell)) faults.push({ kind: 'public_bounds', cell: cell.id })
  }
  for (const constraint of constraints) faults.push(...constraintFaults(constraint, byId))
  return faults
}

function boundsHold(cell: Cell): boolean {
  const low = publicLower(cell)
  const high = publicUpper(cell)
  const inside = cell.value === null || (low <= cell.value && cell.value <= high)
  return (
    low >= 0 &&
    low <= high &&
    Number.isInteger(low) &&
    (high === Infinity || Number.isInteger(high)) &&
    inside
  )
}

function constraintFaults(constraint: LinearConstraint, byId: ReadonlyMap<CellId, Cell>): TableFault[] {
  const faults: TableFault[] = []
  const seen = new Set<CellId>()
  const key = constraintKey(constraint)
  let sum: number | null = 0
  for (const { cell: id, coefficient } of constraint.terms) {
    const cell = byId.get(id)
    if (!cell) faults.push({ kind: 'unknown_cell', cell: id, constraint: key })
    if (!Number.isInteger(coefficient) || coefficient === 0 || seen.has(id)) {
      faults.push({ kind: 'coefficient', cell: id, constraint: key })
    }
    seen.add(id)
    const value = cell?.value ?? null
    sum = sum === null || value === null ? null : sum + coefficient * value
  }
  if (sum === null || faults.length > 0) return faults
  const excess = sum - constraint.constant
  const holds = constraint.relation === '=' ? excess === 0 : excess <= 0
  return holds ? faults : [{ kind: 'contradiction', constraint: key, excess }]
}
