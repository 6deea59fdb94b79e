import type { Value } from '../indicators/value.ts'
import type { ZoneCode } from '../territory/code.ts'
import type { Level } from '../territory/level.ts'
import { eventOf, type HousingEvent } from './events.ts'
import { EXPECTED } from './own-form.ts'
import { printedYear } from './printed-year.ts'
import type { Problem } from './problem.ts'
import { readZoneForm, type ZoneFormFile } from './zone-form.ts'

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

export const OBJECTIVE_COLUMNS = {
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
export function readObjectives(...form: ZoneFormFile): {
  objectives: Objective[]
  problems: readonly Problem[]
  read: number
} {
  const { rows, ...report } = readZoneForm(
    form,
    OBJECTIVE_COLUMNS,
    /^TARGET_[A-Z0-9_]+$/,
    ({ field, wrong }) => {
      const start = printedYear(field.start)
      const end = printedYear(field.end)
      if (start === null) return wrong('start', EXPECTED.year)
      if (end === null) return wrong('end', EXPECTED.year)
      if (end < start) return wrong('end', EXPECTED.period)
      const event = field.event === '' ? null : eventOf(field.event)
      if (field.event !== '' && !event) return wrong('event', EXPECTED.event)
      const validFrom = field.validFrom === '' ? start : printedYear(field.validFrom)
      const validTo = field.validTo === '' ? end : printedYear(field.validTo)
      if (validFrom === null) return wrong('validFrom', EXPECTED.year)
      if (validTo === null) return wrong('validTo', EXPECTED.year)
      const { source: sourceRef, note } = field
      return {
        which: `${start}|${validFrom}`,
        own: { start, end, event, validFrom, validTo, sourceRef, note },
      }
    },
  )
  return { objectives: rows, ...report }
}
