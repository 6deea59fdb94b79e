import type { ZoneRow } from '../../db/tables.ts'
import type { Territory } from '../../indicators/territory.ts'
import { POINT_LEVELS } from '../../territory/level.ts'

type Coverage = Pick<Territory, 'available' | 'unavailable'>
type Years = Readonly<Record<string, unknown>>

/**
 * What the zones at hand cover, and what the published points cover where they are not at hand: the page fetches them later
 * than the zones, and no file of the reader's changes them then.
 */
export function withPublishedPoints(
  { available, unavailable }: Coverage,
  published: Pick<Territory, 'available'>,
  zones: readonly ZoneRow[],
): Coverage {
  const absent = POINT_LEVELS.filter((level) => !zones.some((zone) => zone.level === level))
  const ofPoints = <Of extends Years>(of: Of): Of =>
    Object.fromEntries(Object.entries(of).filter(([level]) => absent.some((one) => one === level))) as Of
  const beside = published.available.filter(({ years }) => Object.keys(ofPoints(years)).length > 0)
  const isMade = new Set(available.map(({ indicator }) => indicator))
  const isLeft = new Set(unavailable.map(({ indicator }) => indicator))
  return {
    available: [
      ...available.map((one) => {
        const before = beside.find(({ indicator }) => indicator === one.indicator)
        return before
          ? {
              ...one,
              years: { ...one.years, ...ofPoints(before.years) },
              coverage: { ...one.coverage, ...ofPoints(before.coverage) },
            }
          : one
      }),
      // of points alone
      ...beside
        .filter(({ indicator }) => isLeft.has(indicator) && !isMade.has(indicator))
        .map((one) => ({ ...one, years: ofPoints(one.years), coverage: ofPoints(one.coverage) })),
    ],
    unavailable: unavailable.filter(({ indicator }) => !beside.some((one) => one.indicator === indicator)),
  }
}
