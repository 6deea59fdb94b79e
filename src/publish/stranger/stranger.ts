import { audit } from '../../disclosure/audit.ts'
import { type CellId, cellId } from '../../disclosure/cell.ts'
import { DEFAULT_LIMITS, type LinearSolver } from '../../disclosure/solver.ts'
import type { Tables } from '../../disclosure/tables.ts'
import type { Text } from '../../i18n/lang.ts'
import type { Files } from '../folder/files.ts'
import { deducedText } from '../secrecy/apply-secrecy.ts'
import type { FoundValue } from './beside-zones.ts'
import { foundValues, type StrangerKnowledge } from './found-values.ts'

/** What a finished folder must not give away. */
export interface Secrets extends StrangerKnowledge {
  readonly tables: Tables
  /** ids of the suppressed cells */
  readonly suppressed: readonly string[]
}

/**
 * A line for each protected value that a finished folder gives away, or whose file is not understood: what nothing here
 * reads is not known to be safe. Empty where there is none.
 */
export async function strangerFindings(
  folder: Files,
  secrets: Secrets,
  solver: LinearSolver,
): Promise<Text[]> {
  const { values, unread } = await foundValues(folder, secrets)
  return [
    ...[...unread, ...stored(values, secrets.suppressed)].map(inEnglish),
    ...derivable(values, secrets.tables, solver),
  ]
}

/**
 * A number stands where a suppressed cell is, or where a rate, a share or a class that reads one is: a rate beside its
 * printed denominator gives its numerator, a class gives a bound of it. Same zone; same level and year where said.
 */
function stored(found: readonly FoundValue[], suppressed: readonly string[]): string[] {
  const secret = new Map<string, { id: string; level: string; year: string }[]>()
  for (const id of suppressed) {
    const [level = '', code, measure, year = ''] = id.split('|')
    const key = `${code}|${measure}`
    secret.set(key, [...(secret.get(key) ?? []), { id, level, year }])
  }
  const at = ({ level, code }: FoundValue, measure: string, year: number | null) =>
    (secret.get(`${code}|${measure}`) ?? []).filter(
      (cell) => (level === null || level === cell.level) && (year === null || String(year) === cell.year),
    )
  return found.flatMap((value) => [
    ...(value.measure === null ? [] : at(value, value.measure, value.year)).map(
      ({ id }) => `${value.file}: holds a number for the suppressed ${id}`,
    ),
    ...value.reads.flatMap(({ measure, year }) =>
      at(value, measure, year === 'same' ? value.year : null).map(
        ({ id }) => `${value.file}: holds ${value.name} of ${value.code}, which reads the suppressed ${id}`,
      ),
    ),
  ])
}

/** What is printed, read back, goes through the audit again: nothing is taken from the suppression. */
function derivable(found: readonly FoundValue[], tables: Tables, solver: LinearSolver): Text[] {
  const known = new Set(tables.cells.map(({ id }) => id))
  const printed = new Map<CellId, number>()
  const conflicts: string[] = []
  for (const { file, level, code, measure, year, value } of found) {
    if (level === null || year === null || measure === null || value === null) continue
    const id = cellId({ level, zone: code, measure, vintage: String(year) })
    if (!known.has(id)) continue
    const before = printed.get(id)
    if (before !== undefined && before !== value) conflicts.push(`${file}: ${id} differs from another file`)
    printed.set(id, value)
  }
  const { verdict, cells, foreign } = audit(tables, printed, solver, DEFAULT_LIMITS)
  if (verdict === 'clean') return conflicts.map(inEnglish)
  return [
    ...[...conflicts, ...foreign.map((id) => `${id}: is not as it was proved`)].map(inEnglish),
    ...cells
      .filter((cell) => cell.verdict === 'disclosed')
      .map(({ cell, interval }) => deducedText(cell.id, interval)),
  ]
}

/** Of a folder that this program has not written as it should, which is a fault of its own. */
const inEnglish = (line: string): Text => ({ fr: line, en: line })
