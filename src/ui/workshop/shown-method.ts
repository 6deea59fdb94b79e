import type { Choice } from '../../atlas/choice.ts'
import { levelsOf } from '../../atlas/levels-of.ts'
import type { Opened } from '../../atlas/resolve-input.ts'
import { defaultChoice } from '../../atlas/settle.ts'
import { withReaderMethod } from '../../atlas/with-reader-method.ts'
import type { MethodDocument } from '../../methods/method-document.ts'
import { READER_METHOD, readerRuleOf, readerRuleRank } from '../../methods/reader-method.ts'
import { type MapLevel, openingLevel } from '../../territory/level.ts'
import { weighedAt } from './starting-method.ts'

/** The rule of the reader's method that is shown, from 0: the first where another indicator is. */
export const rankShown = ({ indicator, rule }: Pick<Choice, 'indicator' | 'rule'>): number =>
  indicator === READER_METHOD ? Math.max(0, readerRuleRank(rule)) : 0

/** The levels that have every criterion of a method. */
export const levelsIn = (
  opened: Pick<Opened, 'catalogue' | 'territory'>,
  method: MethodDocument,
): readonly MapLevel[] =>
  withReaderMethod(opened, method)?.catalogue.indicators.find(({ id }) => id === READER_METHOD)?.levels ?? []

/**
 * Shows a method of the reader: at the level in view where it can be, else at the one that an indicator of its levels opens
 * on; its zones are weighed by a count that the level has, where it has one.
 * @param rank the rule that classes them, from 0
 * @param saved the level that it was saved at, which goes before the one in view
 */
export function shownBy(
  opened: Opened,
  method: MethodDocument,
  rank = 0,
  saved: MapLevel | null = null,
): ((now: Choice) => Choice) | null {
  const levels = levelsIn(opened, method)
  const opening = openingLevel(levels)
  if (!opening) return null
  return (now) => {
    const level = [saved, now.level].find((one) => one !== null && levels.includes(one)) ?? opening
    return {
      ...now,
      readerMethod: weighedAt(opened, method, level),
      indicator: READER_METHOD,
      level,
      year: now.indicator === READER_METHOD ? now.year : null,
      thresholds: {},
      rule: rank > 0 ? readerRuleOf(rank + 1) : null,
      classification: null,
      palette: null,
      classYears: 'all',
      selection: level === now.level ? now.selection : [],
      scenario: level === now.level ? now.scenario : null,
    }
  }
}

/** Back to an indicator of the territory: what it opens on, or the first it has at that level. */
export const withoutReaderMethod =
  ({ territory }: Pick<Opened, 'territory'>) =>
  (now: Choice): Choice => {
    if (now.indicator !== READER_METHOD) return { ...now, readerMethod: null }
    const has = (indicator: string | undefined) =>
      indicator !== undefined && levelsOf(territory, indicator).includes(now.level)
    const opening = defaultChoice(territory).indicator
    const other = territory.available.find((a) => has(a.indicator))?.indicator
    const indicator = has(opening) ? opening : (other ?? opening)
    return { ...now, readerMethod: null, indicator, year: null, thresholds: {}, rule: null }
  }
