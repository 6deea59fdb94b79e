import { flagsOf, isNumber } from '../indicators/value.ts'
import { MEMBER_LEVEL } from '../territory/level.ts'
import type { Choice } from './choice.ts'
import { indicatorYears, readIndicator } from './read.ts'
import { type Opened, readContext } from './resolve-input.ts'
import { wholeOf } from './whole.ts'
import type { SeriesPoint } from './zone-detail.ts'

/**
 * The chosen indicator in the whole territory, year by year, increasing: counted at the level shown or, where more years
 * have a total there, by commune. Empty where the indicator has no total. A year compares with the one before it where it
 * does so in every zone.
 */
export function wholeSeries(
  opened: Opened,
  { indicator: id, level }: Pick<Choice, 'indicator' | 'level'>,
): readonly SeriesPoint[] {
  const indicator = opened.catalogue.indicators.find((one) => one.id === id)
  if (!indicator || indicator.summability === 'none') return []
  const context = readContext(opened)
  const [shown = [], byCommune = []] = [level, MEMBER_LEVEL].map((at) =>
    indicatorYears(context, indicator, at).flatMap((year): SeriesPoint[] => {
      const whole = wholeOf(opened, { indicator, level: at, year })
      if (!whole) return []
      const isBroken = readIndicator(context, indicator, at, year).some(({ flags }) =>
        flagsOf(flags).includes('not_comparable'),
      )
      return [{ year, value: whole.value, flags: isBroken ? ['not_comparable'] : [] }]
    }),
  )
  const known = (series: readonly SeriesPoint[]) => series.filter(({ value }) => isNumber(value)).length
  const series = known(byCommune) > known(shown) ? byCommune : shown
  return known(series) > 0 ? series : []
}
