import * as v from 'valibot'
import {
  csvInteger,
  csvOptionalNumber,
  csvOptionalText,
  csvText,
  readCsv,
} from '../../declared/declared-csv.ts'
import type { DeclaredFiles } from '../../declared/declared-files.ts'
import { sourceRef } from '../../declared/source-ref.ts'
import type { Text } from '../../i18n/lang.ts'
import type { Measure } from '../../indicators/catalogue.ts'
import { STATES, type State } from '../../indicators/value.ts'
import type { Period } from '../../targets/progress.ts'
import { type ZoneCode, zoneCode } from '../../territory/code.ts'

/** One figure as a plan prints it. */
export interface Figure {
  readonly level: 'epci' | 'group' | 'commune'
  readonly code: ZoneCode
  readonly measure: string
  readonly year: number
  readonly value: number | null
  readonly state: State | null
  /** the percentage printed beside the count, of the whole that the plan declares */
  readonly printedShare: number | null
  /** short name of the document, section */
  readonly sourceRef: string
  readonly note: Text | null
}

const columns = {
  level: v.picklist(['epci', 'group', 'commune']),
  code: csvText,
  /** as printed, for whoever reads the table: the official name is taken from the code */
  name: csvText,
  measure: csvText,
  year: csvInteger,
  value: csvOptionalNumber,
  state: v.union(
    [
      v.pipe(
        v.literal(''),
        v.transform(() => null),
      ),
      v.picklist(STATES),
    ],
    `is not one of ${STATES.join(', ')}`,
  ),
  printed_share: csvOptionalNumber,
  note_fr: csvOptionalText,
  note_en: csvOptionalText,
}

/**
 * Reads a table of printed figures.
 * @param codes the zones of each level
 * @param measures of the catalogue
 * @param document short name that each `source_ref` begins with
 * @param period years of the plan, both included; null where there is no plan
 * @throws DeclarationError with the line of the row
 */
export function readFigures(
  files: DeclaredFiles,
  path: string,
  codes: Readonly<Record<Figure['level'], ReadonlySet<string>>>,
  measures: readonly Measure[],
  document: string,
  period: Period | null,
): Figure[] {
  const known = new Map(measures.map((measure) => [measure.id, measure]))
  const seen = new Set<string>()
  return readCsv(files, path, { ...columns, source_ref: sourceRef(document) }).map((row) => {
    const { level, code, measure, year, value, state, note_fr: fr, note_en: en } = row.value
    const counted = known.get(measure)
    if (!counted) return row.fail(`unknown measure "${measure}"`)
    if (!codes[level].has(code)) row.fail(`${code} is not a ${level} of this territory`)
    if ((value === null) === (state === null)) row.fail('either a value or a state')
    if (counted.summable && value !== null && value < 0) row.fail(`value "${value}": a count is 0 or more`)
    if (period && measure.startsWith('TARGET_') && year !== period.start)
      row.fail(`year "${year}": an objective bears the first year of the plan, ${period.start}`)
    if ((fr === null) !== (en === null)) row.fail('a note is in both languages')
    const key = `${level} ${code} ${measure} ${year}`
    if (seen.has(key)) row.fail(`${key} is given twice`)
    seen.add(key)
    return {
      level,
      code: zoneCode(level, code),
      measure,
      year,
      value,
      state,
      printedShare: row.value.printed_share,
      sourceRef: row.value.source_ref,
      note: fr !== null && en !== null ? { fr, en } : null,
    }
  })
}
