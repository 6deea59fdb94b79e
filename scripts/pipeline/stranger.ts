import { audit } from '../../src/disclosure/audit.ts'
import { cellId } from '../../src/disclosure/cell.ts'
import { DEFAULT_LIMITS, type LinearSolver } from '../../src/disclosure/solver.ts'
import type { Tables } from '../../src/disclosure/tables.ts'
import { type FoundValue, foundValues } from './found-values.ts'

/** A line for each protected value that a finished folder gives away; empty where it gives none. */
export async function strangerFindings(
  folder: string,
  tables: Tables,
  suppressed: readonly string[],
  solver: LinearSolver,
): Promise<string[]> {
  const measures = new Set(tables.cells.map(({ measure }) => measure))
  const found = (await foundValues(folder, measures)).filter(({ measure }) => measures.has(measure))
  return [...stored(found, suppressed), ...derivable(found, tables, solver)]
}

/** A number stands where a suppressed cell is: same zone and measure, and same level and year where the file says them. */
function stored(found: readonly FoundValue[], suppressed: readonly string[]): string[] {
  const secret = new Map<string, { level: string; year: string }[]>()
  for (const id of suppressed) {
    const [level = '', code, measure, year = ''] = id.split('|')
    const key = `${code}|${measure}`
    secret.set(key, [...(secret.get(key) ?? []), { level, year }])
  }
  return found.flatMap(({ file, level, code, measure, year }) =>
    (secret.get(`${code}|${measure}`) ?? [])
      .filter(
        (cell) => (level === null || level === cell.level) && (year === null || String(year) === cell.year),
      )
      .map(
        (cell) => `${file}: holds a number for the suppressed ${cell.level}|${code}|${measure}|${cell.year}`,
      ),
  )
}

/** What is printed, read back, goes through the audit again: nothing is taken from the suppression. */
function derivable(found: readonly FoundValue[], tables: Tables, solver: LinearSolver): string[] {
  const known = new Set(tables.cells.map(({ id }) => id))
  const printed = new Map<string, number>()
  const conflicts: string[] = []
  for (const { file, level, code, measure, year, value } of found) {
    if (level === null || year === null) continue
    const id = cellId({ level, zone: code, measure, vintage: String(year) })
    if (!known.has(id)) continue
    const before = printed.get(id)
    if (before !== undefined && before !== value) conflicts.push(`${file}: ${id} differs from another file`)
    printed.set(id, value)
  }
  const { verdict, cells, foreign } = audit(tables, printed, solver, DEFAULT_LIMITS)
  if (verdict === 'clean') return conflicts
  return [
    ...conflicts,
    ...foreign.map((id) => `${id}: is not as it was proved`),
    ...cells
      .filter((cell) => cell.verdict === 'disclosed')
      .map(({ cell, interval }) => `${cell.id}: deduced between ${interval[0]} and ${interval[1]}`),
  ]
}
