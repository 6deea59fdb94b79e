import type { Text } from '../i18n/lang.ts'
import type { Criterion, Method } from '../methods/method.ts'

/** Criteria on one indicator: several where a rate is held against several bounds, as quintiles are. */
export interface CriterionGroup {
  /** of the first */
  readonly id: string
  readonly label: Text
  readonly criteria: readonly Criterion[]
}

/** The criteria of a method by indicator, in their order. */
export function criterionGroups({ criteria }: Pick<Method, 'criteria'>): readonly CriterionGroup[] {
  const groups = new Map<string, Criterion[]>()
  for (const criterion of criteria)
    groups.set(criterion.indicator, [...(groups.get(criterion.indicator) ?? []), criterion])
  return [...groups.values()].flatMap((of) => {
    const [first] = of
    if (!first) return []
    const label = of.length > 1 ? (first.rate ?? first.label) : first.label
    return [{ id: first.id, label, criteria: of }]
  })
}
