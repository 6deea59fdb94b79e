import { isNumber } from '../indicators/value.ts'
import type { ResolvedView, ViewZone } from './view.ts'

/** The zones of the greatest and of the least values. */
export interface Extremes {
  readonly highest: readonly ViewZone[]
  readonly lowest: readonly ViewZone[]
  /** of each end: how many zones that are not named have the value of the last that is */
  readonly tied: { readonly highest: number; readonly lowest: number }
}

/**
 * The ends of a view's values, `n` zones each at most and none in both; null where fewer than three zones have a number,
 * where all their numbers read alike (the finding says it in one sentence), or where classes are not of numbers.
 */
export function extremesOf(view: Pick<ResolvedView, 'zones' | 'method'>, n: number): Extremes | null {
  if (view.method) return null
  const known = view.zones
    .flatMap((zone) => (isNumber(zone.value) ? [{ zone, value: zone.value }] : []))
    .sort((a, b) => b.value - a.value)
    .map(({ zone }) => zone)
  if (known.length < 3 || known[0]?.text === known.at(-1)?.text) return null
  const each = Math.min(n, Math.floor(known.length / 2))
  const [highest, lowest] = [known.slice(0, each), known.slice(-each).reverse()]
  const beyond = (named: readonly ViewZone[]) => {
    const value = named.at(-1)?.value
    return known.filter((zone) => zone.value === value && !named.includes(zone)).length
  }
  return { highest, lowest, tied: { highest: beyond(highest), lowest: beyond(lowest) } }
}
