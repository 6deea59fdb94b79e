import { type Parts, ratio, sumParts } from '../indicators/ratio.ts'
import { isNumber, type Value } from '../indicators/value.ts'
import { keptWith } from '../lib/kept-with.ts'
import { boundIn } from '../methods/bound.ts'
import type { Method } from '../methods/method.ts'
import { isTiled, type Level, OWN_LEVELS, type ReferenceLevel } from '../territory/level.ts'
import { readCriteria } from './read.ts'
import { referenceRate } from './reference-rate.ts'
import type { Store } from './store.ts'

const UNKNOWN: Parts = { numerator: 'missing', denominator: 'missing' }
const COARSE_FIRST = OWN_LEVELS.filter(isTiled)

const rateOf = ({ numerator, denominator }: Parts): Value => ratio(numerator, denominator, 100)

/** What the criteria of a method count in each zone of a level in a year, read once for a territory. */
export const criteriaOf = keptWith((method: Method) =>
  keptWith((store: Store, level: Level, year: number) => readCriteria(store, method, level, year)),
)

/**
 * The thresholds of a method that follow from the territory, in percent by criterion id: a quantile of the zones of the
 * level shown, the rate of the EPCI, of its département or of France and a difference. NaN where the territory does not give
 * it. Worked out once for a territory.
 */
export const boundsOf = keptWith((method: Method) =>
  keptWith((store: Store, level: Level, year: number) => methodBounds(store, method, level, year)),
)

function methodBounds(
  store: Store,
  method: Method,
  shown: Level,
  year: number,
): Readonly<Record<string, number>> {
  const at = (level: Level, i: number) =>
    criteriaOf(method)(store, level, year).map((zone) => zone[i] ?? UNKNOWN)
  /** the EPCI's own figure, or the sums of the coarsest zones that tile it and are counted in that year */
  const whole = (i: number): Value => {
    const [own = UNKNOWN] = at('epci', i)
    if (isNumber(rateOf(own))) return rateOf(own)
    const criterion = method.criteria[i]
    const isRead = (years: readonly number[]) =>
      criterion?.year === 'latest' ? years.length > 0 : years.includes(year)
    const base = COARSE_FIRST.find((level) => isRead(store.years(level, criterion?.denominator ?? '')))
    return base ? rateOf(sumParts(at(base, i))) : 'missing'
  }
  return Object.fromEntries(
    method.criteria.flatMap((criterion, i) => {
      const { id, bound } = criterion
      if (!bound) return []
      const epci = bound.kind === 'epci' ? whole(i) : 'missing'
      const around = (level: ReferenceLevel) =>
        bound.kind === level ? referenceRate(store, level, criterion, year) : null
      const wholes = {
        epci: isNumber(epci) ? epci : null,
        departement: around('departement'),
        france: around('france'),
      }
      const rates = bound.kind === 'quantile' ? at(shown, i).map(rateOf).filter(isNumber) : []
      return [
        [
          id,
          boundIn(bound, rates, wholes, criterion.unit === 'mean' ? Number.POSITIVE_INFINITY : 100) ??
            Number.NaN,
        ],
      ]
    }),
  )
}
