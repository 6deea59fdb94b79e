import type { Indicator } from '../indicators/catalogue.ts'
import { isNumber } from '../indicators/value.ts'
import type { MapLevel } from '../territory/level.ts'
import { indicatorYears, readIndicator } from './read.ts'
import { type Opened, readContext } from './resolve-input.ts'

/** The numbers of an indicator in every zone of a level and every year: what classes shared by all years are made of. */
export function valuesOfEveryYear(opened: Opened, indicator: Indicator, level: MapLevel): number[] {
  const context = readContext(opened)
  return indicatorYears(context, indicator, level).flatMap((year) =>
    readIndicator(context, indicator, level, year)
      .map(({ value }) => value)
      .filter(isNumber),
  )
}
