import type { CellRow } from '../../../src/db/tables.ts'
import { apportion } from '../apportion.ts'
import type { Blueprint } from '../blueprint.ts'
import { stream } from '../random.ts'
import { cell } from './cells.ts'
import type { Objectives } from './objectives.ts'

/** Years of the plan with results. */
const YEARS_WITH_RESULTS = 3

export const RESULT_MEASURES = [
  'DONE_DWELLINGS',
  'DONE_SOCIAL',
  'DONE_PLAI',
  'DONE_PLUS',
  'DONE_PLS',
] as const

/**
 * Dwellings started and social dwellings agreed, by product, each year by commune. One result comes before the period (a reader of
 * progress leaves it out), one commune has not given its last.
 */
export function resultCells(
  { seed, plan }: Blueprint,
  objectives: ReadonlyMap<string, Objectives>,
): CellRow[] {
  const length = plan.end - plan.start + 1
  const last = plan.start + YEARS_WITH_RESULTS - 1
  const done = (code: string, targets: Objectives, year: number) => {
    const pace = stream(seed, 'pace', code).between(0.5, 1.3)
    const random = stream(seed, 'result', code, year)
    const yearly = targets.TARGET_DWELLINGS === 0 ? 1 : (targets.TARGET_DWELLINGS / length) * pace
    const dwellings = Math.round(yearly * random.between(0.6, 1.4))
    const share = targets.TARGET_SOCIAL / Math.max(1, targets.TARGET_DWELLINGS)
    const social = Math.min(dwellings, Math.round(dwellings * share * random.between(0.6, 1.3)))
    const { TARGET_PLAI, TARGET_PLUS, TARGET_PLS } = targets
    // the intermediate product is found more easily than the very social one
    const [plai = 0, plus = 0, pls = 0] = apportion(social, [
      Math.max(1, TARGET_PLAI) * random.between(0.5, 1.1),
      Math.max(1, TARGET_PLUS) * random.between(0.7, 1.2),
      Math.max(1, TARGET_PLS) * random.between(0.8, 1.7),
    ])
    return {
      DONE_DWELLINGS: dwellings,
      DONE_SOCIAL: social,
      DONE_PLAI: plai,
      DONE_PLUS: plus,
      DONE_PLS: pls,
    }
  }
  return [...objectives].flatMap(([code, targets]) => {
    const years = Array.from({ length: YEARS_WITH_RESULTS }, (_, i) => plan.start + i)
    const rows = years.flatMap((year) => {
      const unknown = code === plan.withoutLastResult && year === last
      const counts = done(code, targets, year)
      return RESULT_MEASURES.map((measure) =>
        cell('commune', code, measure, year, unknown ? 'missing' : counts[measure]),
      )
    })
    if (code !== plan.resultBefore) return rows
    const before = done(code, targets, plan.start - 1).DONE_DWELLINGS
    return [cell('commune', code, 'DONE_DWELLINGS', plan.start - 1, before), ...rows]
  })
}
