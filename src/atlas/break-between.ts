import type { Drawn } from './resolve.ts'
import type { Opened } from './resolve-input.ts'
import { zoneSeries } from './zone-detail.ts'

/** Codes of the zones whose series breaks after the earlier of two years of one indicator, up to the later one. */
export function breakBetween(first: Drawn, second: Drawn, opened: Opened): ReadonlySet<string> {
  const [a, b] = [first.year, second.year]
  if (first.indicator.id !== second.indicator.id || first.method || a === null || b === null || a === b)
    return new Set()
  const [from, to] = [Math.min(a, b), Math.max(a, b)]
  const broken = first.zones.filter(({ code }) =>
    zoneSeries({ ...opened, choice: first.choice }, code).some(
      ({ year, flags }) => year > from && year <= to && flags.includes('not_comparable'),
    ),
  )
  return new Set(broken.map(({ code }) => code))
}
