import type { Aggregate } from '../db/answers-types.ts'
import { isNumber, type Value } from '../indicators/value.ts'
import type { Criterion, Method } from '../methods/method.ts'
import { cellsLevel, type MapLevel } from '../territory/level.ts'
import { type CrossSummary, summarise } from './cross-table.ts'
import type { ResolvedView, ViewZone } from './view.ts'

/** Zones that have a number in a view, and how many there are in the scope of its indicator. */
export interface Spread {
  readonly median: number
  /** those of the least and of the greatest value, which several may share */
  readonly least: readonly [ViewZone, ...ViewZone[]]
  readonly greatest: readonly [ViewZone, ...ViewZone[]]
  /** where every zone of an end is unreliable: that nearest to it which is not; null elsewhere, and where all are */
  readonly reliable: { readonly greatest: ViewZone | null; readonly least: ViewZone | null }
  readonly known: number
  /** in scope: what is out of it has no value to be known */
  readonly of: number
}

/** What a method finds: dwellings of concern. */
export interface Concern {
  readonly kind: 'concern'
  readonly summary: CrossSummary
  readonly method: Method
  /** level of the zones that the summary counts, and of those that the view shows */
  readonly counted: MapLevel
  readonly shown: MapLevel
  /** criteria that no zone of the view has a figure for, where these are the zones that are counted */
  readonly lacking: readonly Criterion[]
}

/** The first sentence of a view, before the reader chooses anything in it. */
export type Finding =
  | Concern
  /** objectives and what is done */
  | {
      readonly kind: 'attainment'
      readonly total: Aggregate
      readonly late: number
      readonly known: number
    }
  /** counts: their total, and the greatest of them */
  | { readonly kind: 'total'; readonly total: Aggregate; readonly spread: Spread }
  /** rates: how they spread, and the rate of all where it is known */
  | { readonly kind: 'spread'; readonly spread: Spread; readonly total: Aggregate | null }
  /** the database has not answered yet */
  | { readonly kind: 'awaited' }
  /** the database has stopped: what a method counts did not come */
  | { readonly kind: 'unanswered' }
  /** no zone has a number */
  | { readonly kind: 'none' }

/** The finding of a view, by rule: the same view always gives the same. */
export function findingOf(view: ResolvedView): Finding {
  const { method, answers, indicator, whole: total } = view
  if (method) {
    const { level: shown } = view.choice
    const cross = view.cross ?? answers?.method?.cross
    if (cross) {
      const counted = view.cross ? shown : (answers?.method?.crossLevel ?? shown)
      const lacking = counted === cellsLevel(shown) ? lackingCriteria(method, view.zones) : []
      return { kind: 'concern', summary: summarise(cross, method), method, counted, shown, lacking }
    }
    return { kind: view.answering === 'failed' ? 'unanswered' : 'awaited' }
  }
  const spread = spreadOf(view.zones)
  if (spread === null) return { kind: 'none' }
  const { formula } = indicator
  if (formula.kind === 'progress' && formula.of === 'attainment' && total !== null)
    return { kind: 'attainment', total, late: countUnder(view.zones, 100), known: spread.known }
  if (view.symbol === 'circles' && indicator.summability !== 'none' && total !== null)
    return { kind: 'total', total, spread }
  return { kind: 'spread', spread, total: indicator.summability === 'none' ? null : total }
}

/** The criteria of which every zone in their scope lacks the figure: a figure that is secret is not lacking. */
export const lackingCriteria = (
  { criteria }: Pick<Method, 'criteria'>,
  zones: readonly Pick<ViewZone, 'checks'>[],
): Criterion[] =>
  criteria.filter(({ id }) => {
    const isAnywhere = (wanted: (rate: Value) => boolean) =>
      zones.some(({ checks }) => checks.some(({ criterion, rate }) => criterion === id && wanted(rate)))
    return (
      !isAnywhere((rate) => isNumber(rate) || rate === 'suppressed') &&
      isAnywhere((rate) => rate === 'missing')
    )
  })

/** Median, least and greatest of the zones that have a number; null where none has. */
export function spreadOf(zones: readonly ViewZone[]): Spread | null {
  const known = zones
    .flatMap((zone) => (isNumber(zone.value) ? [{ zone, value: zone.value }] : []))
    .sort((a, b) => a.value - b.value)
  const [first, last] = [known[0], known.at(-1)]
  if (!first || !last) return null
  const at = (index: number) => known[index]?.value ?? last.value
  const middle = (known.length - 1) / 2
  const sharing = ({ zone, value }: (typeof known)[number]): Spread['greatest'] => {
    const [one = zone, ...others] = known.filter((each) => each.value === value).map((each) => each.zone)
    return [one, ...others]
  }
  const reliable = known.filter(({ zone }) => !zone.flags.includes('unreliable'))
  const inside = (end: (typeof known)[number] | undefined, value: number) =>
    end === undefined || end.value === value ? null : end.zone
  return {
    median: (at(Math.floor(middle)) + at(Math.ceil(middle))) / 2,
    least: sharing(first),
    greatest: sharing(last),
    reliable: {
      greatest: inside(reliable.at(-1), last.value),
      least: inside(reliable[0], first.value),
    },
    known: known.length,
    of: zones.filter(({ value }) => value !== 'not_applicable').length,
  }
}

const countUnder = (zones: readonly ViewZone[], bound: number): number =>
  zones.filter(({ value }) => isNumber(value) && value < bound).length
