import type { Catalogue } from '../../atlas/catalogue.ts'
import { levelsOf } from '../../atlas/levels-of.ts'
import type { Indicator } from '../../indicators/catalogue.ts'
import type { Territory } from '../../indicators/territory.ts'
import type { MapLevel } from '../../territory/level.ts'

/**
 * An indicator that has the scales that another lacks, as many of them as any has: of the same section where one there
 * has as many, else the first of the catalogue. Null where no indicator has any.
 */
export function indicatorOfLevels(
  wanted: readonly MapLevel[],
  shown: Pick<Indicator, 'section'>,
  catalogue: Pick<Catalogue, 'indicators'>,
  territory: Territory,
): Indicator | null {
  const counted = catalogue.indicators.map((indicator) => {
    const levels = levelsOf(territory, indicator.id)
    return { indicator, has: wanted.filter((level) => levels.includes(level)).length }
  })
  const most = Math.max(0, ...counted.map(({ has }) => has))
  if (most === 0) return null
  const best = counted.filter(({ has }) => has === most)
  return (best.find(({ indicator }) => indicator.section === shown.section) ?? best[0])?.indicator ?? null
}
