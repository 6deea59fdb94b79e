import type { Value } from '../indicators/value.ts'
import type { ZoneCode } from '../territory/code.ts'
import type { Level } from '../territory/level.ts'
import type { SourceDeclaration } from './declaration.ts'
import { eventOf, type HousingEvent } from './events.ts'
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

/** An objective that a plan votes: docs/formats/objectives.md. */
export interface Objective {
  readonly level: Level
  readonly code: ZoneCode
  readonly measure: string
  /** over the whole period, unless the measure says yearly */
  readonly value: Value
  readonly start: number
  readonly end: number
  /** null: the plan does not say which event it counts, and no result is compared with it */
  readonly event: HousingEvent | null
  /** years during which this figure holds: a plan may be revised at mid-term */
  readonly validFrom: number
  readonly validTo: number
  readonly sourceRef: string
  readonly note: string
}

const COLUMNS = {
  level: { names: ['niveau', 'level'] },
  code: { names: ['code'] },
  measure: { names: ['mesure', 'measure'] },
  value: { names: ['valeur', 'value'] },
  start: { names: ['debut', 'start'] },
  end: { names: ['fin', 'end'] },
  event: { names: ['evenement', 'event'] },
  source: { names: ['source_ref', 'source'] },
  validFrom: { names: ['valable_de', 'valid_from'], optional: true },
  validTo: { names: ['valable_a', 'valid_to'], optional: true },
  note: { names: ['note'], optional: true },
} as const

/** Reads the objectives of a plan; a row that is not of the form, or repeats another, is left out and reported. */
export function readObjectives(
  file: string,
  bytes: Uint8Array,
  declaration: SourceDeclaration,
  isZone: IsZone = () => true,
  scope: FormScope = {},
): { objectives: Objective[]; problems: readonly Problem[]; read: number } {
  const log = new ProblemLog(file)
  const seen = new Set<string>()
  const rows = readForm(bytes, declaration, COLUMNS, log) ?? []
  const zoneOf = formZones(rows, scope.cog ?? null, isZone, log)
  const countOf = formCounts(rows, declaration, scope, log)
  const objectives = rows.flatMap((each) => {
    const { row, field, wrong } = each
    const zone = zoneOf(each)
    if (!zone) return []
    if (!/^TARGET_[A-Z0-9_]+$/.test(field.measure)) return wrong('measure', EXPECTED.measure) ?? []
    const start = formYear(field.start)
    const end = formYear(field.end)
    if (start === null) return wrong('start', EXPECTED.year) ?? []
    if (end === null) return wrong('end', EXPECTED.year) ?? []
    if (end < start) return wrong('end', EXPECTED.period) ?? []
    const event = field.event === '' ? null : eventOf(field.event)
    if (field.event !== '' && !event) return wrong('event', EXPECTED.event) ?? []
    const validFrom = field.validFrom === '' ? start : formYear(field.validFrom)
    const validTo = field.validTo === '' ? end : formYear(field.validTo)
    if (validFrom === null) return wrong('validFrom', EXPECTED.year) ?? []
    if (validTo === null) return wrong('validTo', EXPECTED.year) ?? []
    const key = [zone.level, zone.code, field.measure, start, validFrom].join('|')
    if (seen.has(key)) return wrong('measure', EXPECTED.once) ?? []
    seen.add(key)
    const value = countOf(field.value, field.measure, zone.level, row)
    const { measure, source: sourceRef, note } = field
    return [{ ...zone, measure, value, start, end, event, validFrom, validTo, sourceRef, note }]
  })
  return { objectives, problems: log.problems, read: rows.length }
}
