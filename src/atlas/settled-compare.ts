import type { Territory } from '../indicators/territory.ts'
import type { Method } from '../methods/method.ts'
import { READER_METHOD, readerRuleRank } from '../methods/reader-method.ts'
import type { MapLevel } from '../territory/level.ts'
import type { Catalogue } from './catalogue.ts'
import type { CompareChoice } from './compare-choice.ts'
import { levelsOf } from './levels-of.ts'

interface Where {
  readonly territory: Territory
  readonly catalogue: Catalogue
  readonly level: MapLevel
  /** of the first map */
  readonly indicator: string
}

/**
 * The comparison as the territory can show it: what it has not is as on the first map, and named.
 * @param refuse is told of each part that cannot be shown, as the link writes it
 */
export function settledCompare(
  asked: CompareChoice,
  { territory, catalogue, level, indicator }: Where,
  refuse: (part: string) => void,
): CompareChoice {
  const { methods } = catalogue
  const kept = <T>(value: T | null, key: string, holds: (value: T) => boolean): T | null => {
    if (value === null || holds(value)) return value
    refuse(`${key}.${String(value)}`)
    return null
  }
  const other = kept(asked.indicator, 'i', (id) => levelsOf(territory, id).includes(level))
  const years = territory.available.find((a) => a.indicator === (other ?? indicator))?.years[level] ?? []
  const isCriterion = (id: string) => methods.some((m: Method) => m.criteria.some((c) => c.id === id))
  const own = methods.find(({ id }) => id === READER_METHOD && id === (other ?? indicator))
  // a link says the rank of a rule of the reader's method, which it carries
  const rule = own?.rules[readerRuleRank(asked.rule)]?.id ?? asked.rule
  const thresholds = Object.entries(asked.thresholds ?? {}).filter(([id]) => isCriterion(id))
  for (const [id, at] of Object.entries(asked.thresholds ?? {})) if (!isCriterion(id)) refuse(`f.${id}.${at}`)
  return {
    ...asked,
    indicator: other,
    year: kept(asked.year, 'y', (year) => years.includes(year)),
    thresholds: thresholds.length > 0 ? Object.fromEntries(thresholds) : null,
    rule: kept(rule, 'r', (id) => methods.some((m) => m.rules.some((r) => r.id === id))),
  }
}
