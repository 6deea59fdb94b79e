import { eventOf, type HousingEvent } from './events.ts'
import type { LongCell } from './long-cell.ts'
import { EXPECTED } from './own-form.ts'
import { printedYear } from './printed-year.ts'
import type { Problem } from './problem.ts'
import { readZoneForm, type ZoneFormFile } from './zone-form.ts'

/** What was done in one year: docs/formats/results.md. `event` must be the objective's for the two to be compared. */
export interface YearlyResult extends LongCell {
  readonly event: HousingEvent
  readonly sourceRef: string
}

export const RESULT_COLUMNS = {
  level: { names: ['niveau', 'level'] },
  code: { names: ['code'] },
  measure: { names: ['mesure', 'measure'] },
  year: { names: ['annee', 'year'] },
  value: { names: ['valeur', 'value'] },
  event: { names: ['evenement', 'event'] },
  source: { names: ['source_ref', 'source'] },
} as const

/** Reads yearly results; a row that is not of the form, or repeats another, is left out and reported. */
export function readResults(...form: ZoneFormFile): {
  results: YearlyResult[]
  problems: readonly Problem[]
  read: number
} {
  const { rows, ...report } = readZoneForm(form, RESULT_COLUMNS, /^DONE_[A-Z0-9_]+$/, ({ field, wrong }) => {
    const year = printedYear(field.year)
    if (year === null) return wrong('year', EXPECTED.year)
    const event = eventOf(field.event)
    if (!event) return wrong('event', EXPECTED.event)
    return { which: `${year}`, own: { year, flags: 0, event, sourceRef: field.source } }
  })
  return { results: rows, ...report }
}
