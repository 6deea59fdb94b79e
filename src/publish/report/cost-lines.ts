import type { Lang } from '../../i18n/lang.ts'
import type { UsedSource } from '../read/read-sources.ts'
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

/**
 * Where a source was read under a rule of sets, that the publisher may make it stricter, and how what each choice costs is
 * found: each would have to be made, so that an ordinary build does not. A choice that was made is repeated.
 */
export function costHint(id: string, used: readonly UsedSource[], lang: Lang): string[] {
  const w = reportWords[lang]
  const read = used.filter(({ use, declaration }) => use.secrecy || declaration.secrecy.kind === 'set')
  if (read.length === 0) return []
  const chosen = read.flatMap(({ use, declaration }) =>
    use.secrecy ? [`${declaration.id} { ${optionOf(use.secrecy)} }`] : [],
  )
  return [`  ${w.costHint(id, chosen)}`]
}

/** As it is written in data/territories. */
const optionOf = (asked: StricterRule): string =>
  Object.entries(asked)
    .map(([key, value]) => `${key}: ${value}`)
    .join(', ')
