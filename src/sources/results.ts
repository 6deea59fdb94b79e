import type { SourceDeclaration } from './declaration.ts'
import { eventOf, type HousingEvent } from './events.ts'
import type { LongCell } from './long-cell.ts'
import {
  EXPECTED,
  type FormScope,
  formCounts,
  formYear,
  formZones,
  type IsZone,
  readForm,
} from './own-form.ts'
import { type Problem, ProblemLog } from './problem.ts'

/** What was done in one year: docs/formats/results.md. `event` must be the objective's for the two to be compared. */
export interface YearlyResult extends LongCell {
  readonly event: HousingEvent
  readonly sourceRef: string
}

const COLUMNS = {
  level: { names: ['niveau', 'level'] },
  code: { names: ['code'] },
  measure: { names: ['mesure', 'measure'] },
  year: { names: ['annee', 'year'] },
  value: { names: ['valeur', 'value'] },
  event: { names: ['evenement', 'event'] },
  source: { names: ['source_ref', 'source'] },
} as const

/** Reads yearly results; a row that is not of the form, or repeats another, is left out and reported. */
export function readResults(
  file: string,
  bytes: Uint8Array,
  declaration: SourceDeclaration,
  isZone: IsZone = () => true,
  scope: FormScope = {},
): { results: YearlyResult[]; problems: readonly Problem[]; read: number } {
  const log = new ProblemLog(file)
  const seen = new Set<string>()
  const rows = readForm(bytes, declaration, COLUMNS, log) ?? []
  const zoneOf = formZones(rows, scope.cog ?? null, isZone, log)
  const countOf = formCounts(rows, declaration, scope, log)
  const results = rows.flatMap((each) => {
    const { row, field, wrong } = each
    const zone = zoneOf(each)
    if (!zone) return []
    if (!/^DONE_[A-Z0-9_]+$/.test(field.measure)) return wrong('measure', EXPECTED.measure) ?? []
    const year = formYear(field.year)
    if (year === null) return wrong('year', EXPECTED.year) ?? []
    const event = eventOf(field.event)
    if (!event) return wrong('event', EXPECTED.event) ?? []
    const key = [zone.level, zone.code, field.measure, year].join('|')
    if (seen.has(key)) return wrong('measure', EXPECTED.once) ?? []
    seen.add(key)
    const value = countOf(field.value, field.measure, zone.level, row)
    return [
      {
        ...zone,
        measure: field.measure,
        year,
        value,
        flags: 0,
        event,
        sourceRef: field.source,
      },
    ]
  })
  return { results, problems: log.problems, read: rows.length }
}
