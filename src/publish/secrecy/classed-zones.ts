import type { CellRow } from '../../db/tables.ts'
import type { Value } from '../../indicators/value.ts'
import { evaluate } from '../../methods/evaluate.ts'
import { defaultSettings, type Method } from '../../methods/method.ts'

/** How many zones a method classes from what is shown, its settings as declared. */
export interface ClassedZones {
  readonly zones: number
  readonly classed: number
  /** not classed because a count is secret, missing or contradicted */
  readonly indeterminate: number
  /** nobody to class: no household at all, or out of scope */
  readonly undefined: number
}

/**
 * @param cells of one level, as they are published
 * @param codes the zones of that level
 */
export function classedZones(
  method: Method,
  cells: readonly CellRow[],
  codes: readonly string[],
): ClassedZones {
  const measures = new Set(method.criteria.flatMap(({ numerator, denominator }) => [numerator, denominator]))
  const read = cells.filter(({ measure }) => measures.has(measure))
  const last = Math.max(...read.map(({ year }) => year))
  const found = new Map<string, Value>(
    read.flatMap(({ code, measure, year, value, state }) =>
      year === last ? [[`${code}|${measure}`, value ?? (state as Value | null) ?? 'missing'] as const] : [],
    ),
  )
  const at = (code: string, measure: string): Value => found.get(`${code}|${measure}`) ?? 'missing'
  const counts = { zones: codes.length, classed: 0, indeterminate: 0, undefined: 0 }
  for (const code of codes) {
    const outcome = evaluate(
      method,
      defaultSettings(method),
      method.criteria.map(({ numerator, denominator }) => ({
        numerator: at(code, numerator),
        denominator: at(code, denominator),
      })),
    )
    if (outcome.kind === 'class') counts.classed++
    else if (outcome.state === 'undefined' || outcome.state === 'not_applicable') counts.undefined++
    else counts.indeterminate++
  }
  return counts
}
