import type { Indicator } from '../indicators/catalogue.ts'
import { isNumber } from '../indicators/value.ts'
import { lastOf } from '../lib/last-of.ts'
import type { Choice } from './choice.ts'
import { differenceView } from './difference.ts'
import { otherSide } from './other-side.ts'
import { createResolver, type Drawn } from './resolve.ts'
import type { Opened } from './resolve-input.ts'
import type { SharedClasses } from './shared-classes.ts'
import { valuesOfEveryYear } from './values-of-years.ts'

/** Two maps side by side, and what differs between them. */
export interface Comparison {
  readonly first: Drawn
  readonly second: Drawn
  /** the two maps have the same classes: asked for, and of one unit */
  readonly isShared: boolean
  /** null where the two do not count in one unit */
  readonly difference: Drawn | null
}

/** Numbers that can stand in the same classes. */
const alike = (a: Indicator, b: Indicator): boolean =>
  a.unit === b.unit && a.unit !== 'class' && a.symbol === b.symbol

/** What a comparison shows for each choice; null where the choice compares nothing. The same choice gives the same object. */
export function createComparison(opened: Opened): (choice: Choice) => Comparison | null {
  const [one, other] = [createResolver(opened), createResolver(opened)]
  const [sharedOne, sharedOther] = [createResolver(opened), createResolver(opened)]
  const everyYear = (view: Drawn) => valuesOfEveryYear(opened, view.indicator, view.choice.level)
  const numbers = (view: Drawn) =>
    view.choice.classYears === 'all' && !view.method
      ? everyYear(view)
      : view.zones.map(({ value }) => value).filter(isNumber)
  return lastOf((choice: Choice): Comparison | null => {
    const side = otherSide(choice)
    if (side === null) return null
    const [first, second] = [one(choice), other(side)]
    const isShared = choice.compare?.classes === 'same' && alike(first.indicator, second.indicator)
    const difference = differenceView(first, second, opened)
    if (!isShared) return { first, second, isShared, difference }
    const shared: SharedClasses = {
      // one order, so that the last digit of a bound is the same on both sides
      values: [...numbers(first), ...numbers(second)].sort((a, b) => a - b),
      classes: first.indicator.classes,
      decimals: Math.max(first.indicator.decimals, second.indicator.decimals),
    }
    return { first: sharedOne(choice, shared), second: sharedOther(side, shared), isShared, difference }
  })
}
