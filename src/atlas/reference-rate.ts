import { ratio } from '../indicators/ratio.ts'
import { isNumber } from '../indicators/value.ts'
import type { Criterion } from '../methods/method.ts'
import type { ReferenceLevel } from '../territory/level.ts'
import { latestYear, type Store } from './store.ts'

/**
 * The rate of a criterion in France, or in the département of the territory, percent; null where the sources give none,
 * and where a département is not the only one.
 */
export function referenceRate(
  store: Store,
  level: ReferenceLevel,
  { numerator, denominator, year: when }: Pick<Criterion, 'numerator' | 'denominator' | 'year'>,
  year: number,
): number | null {
  const counted = (measure: string) => {
    const years = store.years(level, measure)
    const at = when === 'latest' ? latestYear(years, year) : years.find((one) => one === year)
    const codes = store.codes(level, measure)
    const [code] = codes
    return at === undefined || code === undefined || codes.length > 1
      ? 'missing'
      : store.cell(level, code, measure, at).value
  }
  const rate = ratio(counted(numerator), counted(denominator), 100)
  return isNumber(rate) ? rate : null
}
