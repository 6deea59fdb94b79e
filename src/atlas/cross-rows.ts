import type { CrossRow, Place } from '../db/answers-types.ts'
import { isNumber, type Value } from '../indicators/value.ts'
import { groupBy } from '../lib/group-by.ts'
import type { Outcome } from '../methods/evaluate.ts'
import type { Method } from '../methods/method.ts'
import type { ZoneCode } from '../territory/code.ts'
import { countedLevel } from '../territory/level.ts'
import type { Choice } from './choice.ts'
import { readWeights, type ZoneReading } from './read.ts'
import type { Store } from './store.ts'
import type { Subject } from './subject.ts'
import type { ZonePlace } from './view-zones.ts'

/** A zone as the cross-table counts it. */
interface CrossedZone extends Pick<ZonePlace, 'code' | 'name' | 'commune' | 'communeName' | 'perimeter'> {
  readonly outcome: Outcome
  readonly stock: Value
  /** part of the stock inside a QPV or QVA */
  readonly located: Value
}

/**
 * The rows of `cross` of src/db/cross.ts, worked out from what the page has read: the finding of a view need not wait for the
 * database. A test holds one against the other. Null where the zones read are not those that a method counts.
 */
export function crossOf(
  store: Store,
  { method, level, year, places }: Pick<Subject, 'method' | 'level' | 'year' | 'places'>,
  readings: readonly Pick<ZoneReading, 'outcome'>[],
  overlap: Choice['overlap'],
): readonly CrossRow[] | null {
  if (!method || year === null || countedLevel(level) !== level) return null
  const counts = (measure: string) => readWeights(store, measure, level, year)
  const stock = method.weight === null ? null : counts(method.weight)
  const located = method.located === undefined ? null : counts(method.located)
  const parts = readings.flatMap(({ outcome }, i) => {
    const place = places[i]
    if (!place || !outcome) return []
    const zone = {
      ...place,
      outcome,
      stock: stock ? (stock.get(place.code) ?? 'missing') : 1,
      located: located?.get(place.code) ?? 'missing',
    }
    return partsOf(zone, method, overlap)
  })
  const groups = groupBy(parts, ({ commune, class: of, candidates, place }) =>
    [commune, of, candidates, place].join(' '),
  )
  return [...groups.values()].flatMap((rows) => {
    const [first] = rows
    if (!first) return []
    const add = (key: 'dwellings' | 'zones' | 'unknown') => rows.reduce((sum, row) => sum + row[key], 0)
    return [{ ...first, dwellings: add('dwellings'), zones: add('zones'), unknown: add('unknown') }]
  })
}

/** One zone: divided between inside and outside, or whole where its perimeter says. */
function partsOf(zone: CrossedZone, method: Method, overlap: Choice['overlap']): CrossRow[] {
  const { outcome, stock, located, perimeter } = zone
  const row = (place: Place, dwellings: number, isWhole: boolean, isUnknown = false): CrossRow => ({
    commune: zone.commune ?? (zone.code as ZoneCode),
    communeName: zone.communeName ?? zone.commune ?? zone.name,
    class: outcome.kind === 'class' ? (method.classes[outcome.index]?.id ?? '') : outcome.state,
    candidates: candidatesOf(outcome),
    place,
    dwellings,
    zones: isWhole && dwellings > 0 ? 1 : 0,
    unknown: isUnknown ? 1 : 0,
  })
  const isDivided =
    overlap === 'split' && isNumber(stock) && isNumber(located) && stock > 0 && stock >= located
  if (!isDivided)
    return [row((perimeter ?? 'straddling') as Place, isNumber(stock) ? stock : 0, true, !isNumber(stock))]
  const rest = stock - located
  return [
    ...(located > 0 ? [row('inside', located, located >= rest)] : []),
    ...(rest > 0 ? [row('outside', rest, rest > located)] : []),
  ]
}

function candidatesOf(outcome: Outcome): CrossRow['candidates'] {
  if (outcome.kind !== 'state' || outcome.state !== 'indeterminate') return null
  const [least, greatest] = [Math.min(...outcome.candidates), Math.max(...outcome.candidates)]
  return [least, greatest]
}
