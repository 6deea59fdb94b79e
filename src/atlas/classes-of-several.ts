import { isNumber } from '../indicators/value.ts'
import type { Drawn } from './resolve.ts'
import type { Opened } from './resolve-input.ts'
import type { SharedClasses } from './shared-classes.ts'
import { valuesOfEveryYear } from './values-of-years.ts'

/**
 * The classes that views of several indicators share: of the values of them all, in the way of the first.
 * @param views as each is shown alone
 */
export function classesOfSeveral(
  opened: Opened,
  first: Drawn,
  views: readonly Drawn[],
  decimals: number,
): SharedClasses {
  const values = views.flatMap(({ indicator, choice, zones }) =>
    choice.classYears === 'all'
      ? valuesOfEveryYear(opened, indicator, choice.level)
      : zones.map(({ value }) => value).filter(isNumber),
  )
  return {
    // one order, so that the last digit of a bound is the same whichever map comes first
    values: values.sort((a, b) => a - b),
    classes: first.indicator.classes,
    decimals,
    indicators: views.length,
  }
}
