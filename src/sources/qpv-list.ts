import { unwrap } from './cell.ts'
import type { SourceDeclaration } from './declaration.ts'
import type { Scope } from './long-cell.ts'
import { EXPECTED, isCodeOf, readForm } from './own-form.ts'
import { place } from './placing.ts'
import { type Problem, ProblemLog } from './problem.ts'

/** A QPV and one of the communes that it lies in, from the list that ANCT publishes. */
export interface QpvCommune {
  readonly qpv: string
  readonly name: string
  readonly commune: string
}

export const QPV_LIST_COLUMNS = {
  qpv: { names: ['code_qp', 'code_qpv'] },
  name: { names: ['lib_qp', 'nom_qp'] },
  commune: { names: ['insee_com', 'code_insee'] },
} as const

/** between the codes of one cell */
const SEVERAL = /[\s;,/|+]+/

/**
 * Reads the list of QPV by commune (no contours): a QPV of several communes has several rows, or all their codes in
 * one cell (`01249;01043`). The names of communes
 * in its last column hold the separator, unquoted: such rows are read, and reported.
 */
export function readQpvList(
  file: string,
  bytes: Uint8Array,
  declaration: SourceDeclaration,
  scope: Scope,
): { pairs: QpvCommune[]; problems: readonly Problem[]; read: number } {
  const log = new ProblemLog(file)
  const seen = new Set<string>()
  const rows = readForm(bytes, declaration, QPV_LIST_COLUMNS, log, 'keep') ?? []
  const pairs = rows.flatMap(({ row, field, wrong }) => {
    if (!isCodeOf('qpv', field.qpv)) return wrong('qpv', EXPECTED.code) ?? []
    return unwrap(field.commune)
      .split(SEVERAL)
      .flatMap((code) => {
        const zone = place('commune', code, { row, column: 'insee_com' }, scope, log)
        if (!zone || seen.has(`${field.qpv}|${zone.target}`)) return []
        seen.add(`${field.qpv}|${zone.target}`)
        return [{ qpv: field.qpv, name: field.name, commune: zone.target }]
      })
  })
  return { pairs, problems: log.problems, read: rows.length }
}
