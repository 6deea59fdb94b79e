import type { Choice } from './choice.ts'
import type { ClassOrigin } from './class-origin.ts'
import type { SharedClasses } from './shared-classes.ts'
import type { Subject } from './subject.ts'

/** What the classes of a view are made of; null where there is nothing to say: classes of a method, those of law or plan, one year alone. */
export function originOfClasses(
  {
    method,
    years,
    year,
    circles,
    indicator,
  }: Pick<Subject, 'method' | 'years' | 'year' | 'circles' | 'indicator'>,
  { classification, classYears }: Pick<Choice, 'classification' | 'classYears'>,
  shared: SharedClasses | undefined,
): ClassOrigin | null {
  if (method || year === null) return null
  const how = circles ? null : (classification?.method ?? indicator.classes.method)
  if (how === 'manual' && (classification?.bounds.length ?? 0) > 0) return { by: 'reader' }
  if (how === 'policy' && (indicator.classes.policy ?? []).length > 0) return null
  if (shared) return { by: 'indicators', count: shared.indicators }
  const [first = year, last = year] = [years[0], years.at(-1)]
  if (first === last) return null
  return classYears === 'all' ? { by: 'years', first, last } : { by: 'year', year }
}
