import type { Indicator } from '../indicators/catalogue.ts'
import { lastOf } from '../lib/last-of.ts'
import type { Choice } from './choice.ts'
import { classesOfSeveral } from './classes-of-several.ts'
import { differenceView } from './difference.ts'
import { otherSide } from './other-side.ts'
import { createResolver, type Drawn } from './resolve.ts'
import type { Opened } from './resolve-input.ts'

/** Two maps side by side, and what differs between them. */
export interface Comparison {
  readonly first: Drawn
  readonly second: Drawn
  /** the two maps have the same bounds: of one indicator, or asked for and of one unit */
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
  return lastOf((choice: Choice): Comparison | null => {
    const side = otherSide(choice)
    if (side === null) return null
    const isSame = choice.compare?.classes === 'same'
    const isOne = side.indicator === choice.indicator
    // one indicator has the classes of all its years on both maps, or those of its own year on each
    const classYears = isOne ? (isSame ? 'all' : 'shown') : choice.classYears
    const [first, second] = [one({ ...choice, classYears }), other({ ...side, classYears })]
    const isShared = isSame && alike(first.indicator, second.indicator)
    const difference = differenceView(first, second, opened)
    if (!isShared || isOne) return { first, second, isShared, difference }
    const decimals = Math.max(first.indicator.decimals, second.indicator.decimals)
    const shared = classesOfSeveral(opened, first, [first, second], decimals)
    return { first: sharedOne(choice, shared), second: sharedOther(side, shared), isShared, difference }
  })
}
