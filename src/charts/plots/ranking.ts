import type { ViewZone } from '../../atlas/view.ts'
import { isNumber } from '../../indicators/value.ts'
import type { RankedZone, Skipped } from './plot.ts'

/** Zones with a number, the highest first; equal values share the best rank, in the order of names. */
export function rankedZones(zones: readonly ViewZone[]): RankedZone[] {
  const sorted = zones
    .flatMap((zone) => (isNumber(zone.value) ? [{ zone, value: zone.value }] : []))
    .toSorted((a, b) => b.value - a.value || a.zone.name.localeCompare(b.zone.name, 'fr'))
  const ranks = new Map<number, number>()
  sorted.forEach(({ value }, index) => {
    if (!ranks.has(value)) ranks.set(value, index + 1)
  })
  return sorted.map((one) => ({ ...one, kind: 'zone', rank: ranks.get(one.value) ?? 1 }))
}

/** The `ends` first zones, the `ends` last and every selected one; how many are left out between two of them. */
export function ranking(zones: readonly ViewZone[], ends: number): (RankedZone | Skipped)[] {
  const ranked = rankedZones(zones)
  const rows: (RankedZone | Skipped)[] = []
  let left = 0
  ranked.forEach((row, index) => {
    if (index >= ends && index < ranked.length - ends && !row.zone.selected) {
      left += 1
      return
    }
    if (left > 0) rows.push({ kind: 'skipped', count: left })
    left = 0
    rows.push(row)
  })
  return rows
}
