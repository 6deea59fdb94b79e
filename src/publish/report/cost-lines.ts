import type { Lang } from '../../i18n/lang.ts'
import type { SecrecyCost } from '../secrecy/secrecy-cost.ts'
import type { StricterRule } from '../secrecy/stricter-rule.ts'
import { reportWords } from './report-words.ts'

/** Lines for the terminal: what each reading of the rules of secrecy would mask, and leave classed. */
export function costLines(costs: readonly SecrecyCost[], lang: Lang): string[] {
  const w = reportWords[lang]
  if (costs.length === 0) return [w.noCost]
  return costs.flatMap(({ source, asked, masked, methods }) => [
    `  ${w.cost(source, asked ? optionOf(asked) : null, masked)}`,
    ...methods.map((found) => `    ${w.costClassed(found)}`),
  ])
}

/** As it is written in data/territories. */
const optionOf = (asked: StricterRule): string =>
  Object.entries(asked)
    .map(([key, value]) => `${key}: ${value}`)
    .join(', ')
