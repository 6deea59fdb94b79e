import type { CellRow } from '../../db/tables.ts'
import type { ProtectedTables } from '../../disclosure/protect.ts'
import type { Limits, LinearSolver } from '../../disclosure/solver.ts'
import { applySecrecy } from './apply-secrecy.ts'
import { readerTables } from './reader-tables.ts'
import type { SecretInput } from './secret-cells.ts'
import type { SecretTables } from './secret-tables.ts'
import { isPossible } from './sure-tables.ts'

export interface ProtectedCells extends SecretTables {
  readonly cells: readonly CellRow[]
  readonly outcome: ProtectedTables
  /** more is masked than the finest choice would */
  readonly isWide: boolean
}

/**
 * The cells as they may be printed, with the proof. Where a register of dwellings is of another year than a survey, nobody knows
 * whether its dwellings are those of that year: what is masked is enough for a reader who takes them for those, and for one who
 * does not. The one then knows more, the other is given no bound by them. Where they leave no table at all, nobody takes them so.
 * @throws SecrecyError where the audit fails, or where the tables prove nothing
 */
export function protectedCells(input: SecretInput, solver: LinearSolver, limits?: Limits): ProtectedCells {
  const told = readerTables(input, solver)
  if (!told.hasNearest) return choose(input, told, solver, limits)
  const doubted = choose(input, readerTables({ ...input, ownYears: true }, solver), solver, limits)
  const masked = new Set(doubted.outcome.suppressed)
  const cells = told.tables.cells.map((cell) => (masked.has(cell.id) ? { ...cell, keptMasked: true } : cell))
  const kept = { ...told, tables: { ...told.tables, cells } }
  if (!isPossible(kept.tables, solver)) return doubted
  const believed = choose(input, kept, solver, limits)
  return { ...believed, isWide: believed.isWide || doubted.isWide }
}

function choose(
  { cells }: SecretInput,
  told: SecretTables,
  solver: LinearSolver,
  limits?: Limits,
): ProtectedCells {
  const { cells: shown, outcome } = applySecrecy(cells, told.tables, solver, limits)
  return { ...told, cells: shown, outcome, isWide: outcome.privateReport.choice.wide > 0 }
}
