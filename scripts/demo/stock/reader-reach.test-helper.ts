import type { Value } from '../../../src/indicators/value.ts'

/** Published counts of tenants in one IRIS. */
export interface TenantCounts {
  readonly households: Value
  readonly householdsU40: Value
  readonly recent: Value
  readonly recentU40: Value
}

/** What a reader can hold a table of recent x under 40 % to, by trying every table: lowest and highest of each count. */
export function readerReach(published: TenantCounts, atMost: number): Record<string, [number, number]> {
  const reach: Record<string, [number, number]> = {}
  const total = typeof published.households === 'number' ? [published.households] : range(0, atMost)
  const agrees = (value: number, said: Value) => typeof said !== 'number' || said === value
  for (const households of total)
    for (const recent of range(0, households)) {
      if (!agrees(recent, published.recent)) continue
      for (const recentU40 of range(0, recent)) {
        if (!agrees(recentU40, published.recentU40)) continue
        for (const householdsU40 of range(recentU40, households - recent + recentU40)) {
          if (!agrees(householdsU40, published.householdsU40)) continue
          const counts = {
            households,
            recent,
            settled: households - recent,
            householdsU40,
            householdsOver: households - householdsU40,
            recentU40,
            recentOver: recent - recentU40,
            settledU40: householdsU40 - recentU40,
            settledOver: households - recent - householdsU40 + recentU40,
          }
          for (const [name, count] of Object.entries(counts)) {
            const [low, high] = reach[name] ?? [count, count]
            reach[name] = [Math.min(low, count), Math.max(high, count)]
          }
        }
      }
    }
  return reach
}

const range = (from: number, to: number): number[] =>
  Array.from({ length: Math.max(0, to - from + 1) }, (_, k) => from + k)

/** Counts that a reader knows to be under 11, or knows more of than that: those whose reach begins under 11 and is cut. */
export const narrowed = (reach: Record<string, [number, number]>): string[] =>
  Object.entries(reach)
    .filter(([, [low, high]]) => low < 11 && (low > 0 || high < 10))
    .map(([name]) => name)
