import type { CellRow } from '../../db/tables.ts'
import { byText, type CellId } from '../../disclosure/cell.ts'
import { constraintKey } from '../../disclosure/constraint.ts'
import { type ProtectedTables, type ProtectionFailure, protect } from '../../disclosure/protect.ts'
import type { Interval } from '../../disclosure/rule.ts'
import { DEFAULT_LIMITS, type Limits, type LinearSolver } from '../../disclosure/solver.ts'
import type { Tables } from '../../disclosure/tables.ts'
import type { Text } from '../../i18n/lang.ts'
import { isPointLevel } from '../../territory/level.ts'
import { rowId } from '../assemble/collect-cells.ts'

/** Why a territory is not written: the cells that would be given away, and by which totals. */
export class SecrecyError extends Error {
  /** @param told a line each, of which the message of the error has the English */
  constructor(readonly told: readonly Text[]) {
    super(['statistical secrecy: nothing is written', ...told.map(({ en }) => en)].join('\n  '))
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
  limits: Limits = DEFAULT_LIMITS,
): { cells: CellRow[]; outcome: ProtectedTables } {
  const result = protect(tables, solver, limits)
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

function failureLines(failure: ProtectionFailure): Text[] {
  const lines: Text[] =
    failure.kind === 'faults'
      ? failure.faults.map((fault) => same(JSON.stringify(fault)))
      : [
          ...failure.disclosures.map(({ cell, interval, protects, because }) => {
            const { fr, en } = deducedText(cell.id, interval)
            const by = because.join('; ')
            return {
              fr: `${fr}, pour une protection de ${protects.join(' à ')} ; par ${by || 'sa propre valeur'}`,
              en: `${en}, must cover ${protects.join(' to ')}; by ${by || 'its own printed value'}`,
            }
          }),
          ...failure.foreign.map((id) => ({
            fr: `${id} : publié autrement que ce qui a été prouvé`,
            en: `${id}: printed, and not as it was proved`,
          })),
        ]
  const more = lines.length - SHOWN
  return more > 0 ? [...lines.slice(0, SHOWN), { fr: `et ${more} de plus`, en: `and ${more} more` }] : lines
}

const same = (text: string): Text => ({ fr: text, en: text })

/** What a reader deduces of a cell; of one that no programme came to an end with, that nothing is proved. */
export const deducedText = (id: CellId, [low, high]: Interval): Text =>
  Number.isNaN(low) || Number.isNaN(high)
    ? {
        fr: `${id} : rien n’est prouvé, le calcul n’étant pas arrivé à son terme`,
        en: `${id}: nothing is proved, for the programme did not come to its end`,
      }
    : { fr: `${id} : se déduit entre ${low} et ${high}`, en: `${id}: deduced between ${low} and ${high}` }

/** What a publisher may do with figures by residence that no choice of cells protects: the rest can be published without them. */
function wayLeft({ cells }: Tables): Text[] {
  const isByPoint = cells.some(
    ({ level, rule, withheld }) => rule !== null && !withheld && isPointLevel(level),
  )
  return isByPoint
    ? [
        {
          fr: 'des chiffres par résidence en sont : sans leur source, le territoire peut être publié ; ils restent lisibles comme fichiers du lecteur, ou dans une publication du bailleur (--holder)',
          en: 'figures by residence are among them: without their source the territory may be published; they can still be read as own files, or in a landlord’s own build (--holder)',
        },
      ]
    : []
}

/** The relations of the tables as text, for the private report. */
export const relationsOf = ({ constraints }: Tables): string[] => constraints.map(constraintKey).sort()
