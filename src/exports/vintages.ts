import type { Drawn } from '../atlas/resolve.ts'

const YEARS = /^\d{4}(, \d{4})*$/

/**
 * The vintages that the figures of a view are of: where a source has several years, one by one, and those shown are among
 * them, the others are left out.
 */
export function vintagesOf({ credits, year, sides }: Drawn): readonly string[] {
  const shown = sides ? [sides.a.year, sides.b.year] : [year]
  const years = shown.flatMap((one) => (one === null ? [] : [String(one)]))
  const used = credits.map(({ vintage }) => {
    const listed = YEARS.test(vintage) ? vintage.split(', ') : []
    const kept = listed.filter((one) => years.includes(one))
    return kept.length > 0 && (sides || kept.length === years.length) ? kept.join(', ') : vintage
  })
  return [...new Set(used)]
}
