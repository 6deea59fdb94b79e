import { byText, type Cell } from './cell.ts'
import {
  dominanceUnchecked,
  type Interval,
  type PrimaryReason,
  type ProtectionRule,
  primaryReasons,
  protectedInterval,
} from './rule.ts'

/** A cell that its own rule forbids to print. */
export interface PrimaryCell {
  readonly cell: Cell
  readonly reasons: readonly PrimaryReason[]
  /** What a reader must not be able to narrow. */
  readonly protects: Interval
}

export interface PrimarySuppression {
  readonly primary: readonly PrimaryCell[]
  /** Cells whose rule has a dominance share that could not be checked: their largest contribution is unknown. */
  readonly unchecked: readonly Cell[]
}

/**
 * Cells that may not be printed by the rule of their source, sorted by id. Rates and classes are not cells: the page
 * works them out of those that are printed. Complements are cells, made by `complement`.
 */
export function suppressPrimary(
  cells: readonly Cell[],
  rules: readonly ProtectionRule[],
): PrimarySuppression {
  const byRule = new Map(rules.map((rule) => [rule.id, rule]))
  const primary: PrimaryCell[] = []
  const unchecked: Cell[] = []
  for (const cell of [...cells].sort((a, b) => byText(a.id, b.id))) {
    const rule = cell.rule === null ? undefined : byRule.get(cell.rule)
    if (!rule) continue
    if (dominanceUnchecked(cell, rule)) unchecked.push(cell)
    const reasons = primaryReasons(cell, rule)
    const protects = reasons.length > 0 ? protectedInterval(cell, rule) : null
    if (protects) primary.push({ cell, reasons, protects })
  }
  return { primary, unchecked }
}
