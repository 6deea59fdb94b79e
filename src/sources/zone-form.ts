import type { Value } from '../indicators/value.ts'
import type { Level } from '../territory/level.ts'
import type { SourceDeclaration } from './declaration.ts'
import { figureRule, PLAIN_STYLE, readValue } from './figure.ts'
import { type FormScope, type FormZone, formZones, type IsZone } from './form-zones.ts'
import type { Scope } from './long-cell.ts'
import { EXPECTED, type FormColumns, type FormRow, readForm } from './own-form.ts'
import { type Problem, ProblemLog } from './problem.ts'
import { groupedThousands } from './problem-words.ts'
import { groupingOf, thousandsIn } from './thousands.ts'

/** Forms whose rows say one measure of one zone each: docs/formats/objectives.md and results.md. */

/** The file of such a form, and what it is read against: every zone, where absent. */
export type ZoneFormFile = [
  file: string,
  bytes: Uint8Array,
  declaration: SourceDeclaration,
  isZone?: IsZone,
  scope?: FormScope,
]

/** What a row says beside its zone, measure and value. */
interface Said<Own> {
  readonly own: Own
  /** which of the rows of one measure of a zone it is: there is one of each */
  readonly which: string
}

/**
 * Reads the rows of a form; one that is not of the form, or repeats another, is left out and reported.
 * @param measures the form of their names
 * @param said what else a row says; null, logged, where it is not of the form
 */
export function readZoneForm<Field extends string, Own>(
  [file, bytes, declaration, isZone = () => true, scope = {}]: ZoneFormFile,
  columns: FormColumns<Field | 'level' | 'code' | 'measure' | 'value'>,
  measures: RegExp,
  said: (row: FormRow<Field | 'level' | 'code' | 'measure' | 'value'>) => Said<Own> | null,
): {
  rows: (FormZone & { measure: string; value: Value } & Own)[]
  problems: readonly Problem[]
  read: number
} {
  const log = new ProblemLog(file)
  const seen = new Set<string>()
  const all = readForm(bytes, declaration, columns, log) ?? []
  const zoneOf = formZones(all, scope.cog ?? null, isZone, log)
  const countOf = formCounts(all, declaration, scope, log)
  const rows = all.flatMap((each) => {
    const { row, field, wrong } = each
    const zone = zoneOf(each)
    if (!zone) return []
    const measure: string = field.measure
    if (!measures.test(measure)) return wrong('measure', EXPECTED.measure) ?? []
    const found = said(each)
    if (!found) return []
    const key = [zone.level, zone.code, measure, found.which].join('|')
    if (seen.has(key)) return wrong('measure', EXPECTED.once) ?? []
    seen.add(key)
    return [{ ...zone, measure, value: countOf(field.value, measure, zone.level, row), ...found.own }]
  })
  return { rows, problems: log.problems, read: all.length }
}

/**
 * How the counts of a form's column `valeur` are read, whole ones; a yearly objective is a mean, which may not be.
 */
function formCounts(
  rows: readonly { readonly field: { readonly value: string } }[],
  declaration: SourceDeclaration,
  scope: Pick<Scope, 'most'>,
  log: ProblemLog,
): (raw: string, measure: string, level: Level, row: number) => Value {
  const grouping = groupingOf(thousandsIn(rows.map(({ field }) => field.value)))
  if (grouping === 'thousands') log.add(groupedThousands, { column: 'valeur' })
  return (raw, measure, level, row) => {
    const rule = figureRule(declaration, level, scope)
    const whole = !measure.endsWith('_YEARLY')
    const style = { ...PLAIN_STYLE, grouping }
    return readValue(raw, 'count', { ...rule, whole }, style, log, { row, column: 'valeur' })
  }
}
