import type { CellRow } from '../../db/tables.ts'
import { byText } from '../../disclosure/cell.ts'
import { constraintKey } from '../../disclosure/constraint.ts'
import { type ProtectedTables, type ProtectionFailure, protect } from '../../disclosure/protect.ts'
import type { LinearSolver } from '../../disclosure/solver.ts'
import type { Tables } from '../../disclosure/tables.ts'
import { isPointLevel } from '../../territory/level.ts'
import { rowId } from '../assemble/collect-cells.ts'

/** Why a territory is not written: the cells that would be given away, and by which totals. */
export class SecrecyError extends Error {
  constructor(lines: readonly string[]) {
    super(['statistical secrecy: nothing is written', ...lines].join('\n  '))
    this.name = 'SecrecyError'
  }
}

const SHOWN = 20

/**
 * Suppresses what may not be published, and proves it.
 * @throws SecrecyError where the audit fails, or where the tables prove nothing
 */
export function applySecrecy(
  cells: readonly CellRow[],
  tables: Tables,
  solver: LinearSolver,
): { cells: CellRow[]; outcome: ProtectedTables } {
  const result = protect(tables, solver)
  if (!result.ok) throw new SecrecyError([...failureLines(result.error), ...wayLeft(tables)])
  const { suppressed } = result.value
  const hidden = new Set(suppressed)
  return {
    // in an order of their own: that of the producer's file may tell which of two masked counts is the larger
    cells: cells
      .map((cell) => {
        const id = rowId(cell)
        // a mark in a public file of which nothing is published is protected, and is no mark here
        const isHidden = hidden.has(id) && cell.state !== 'missing'
        const shown: CellRow = isHidden ? { ...cell, value: null, state: 'suppressed', flags: 0 } : cell
        return [id, shown] as const
      })
      .sort(([a], [b]) => byText(a, b))
      .map(([, cell]) => cell),
    outcome: result.value,
  }
}

function failureLines(failure: ProtectionFailure): string[] {
  const lines =
    failure.kind === 'faults'
      ? failure.faults.map((fault) => JSON.stringify(fault))
      : [
          ...failure.disclosures.map(
            ({ cell, interval: [low, high], protects, because }) =>
              `${cell.id}: deduced between ${low} and ${high}, must cover ${protects.join(' to ')}; by ${because.join('; ') || 'its own printed value'}`,
          ),
          ...failure.foreign.map((id) => `${id}: printed, and not as it was proved`),
        ]
  return lines.length > SHOWN ? [...lines.slice(0, SHOWN), `and ${lines.length - SHOWN} more`] : lines
}

/** What a publisher may do with figures by residence that no choice of cells protects: the rest can be published without them. */
function wayLeft({ cells }: Tables): string[] {
  const isByPoint = cells.some(
    ({ level, rule, withheld }) => rule !== null && !withheld && isPointLevel(level),
  )
  return isByPoint
    ? [
        'figures by residence are among them: without their source the territory may be published; they can still be read as own files, or in a landlord’s own build (--holder)',
      ]
    : []
}

/** The relations of the tables as text, for the private report. */
export const relationsOf = ({ constraints }: Tables): string[] => constraints.map(constraintKey).sort()
