import { levelsOf } from '../../src/atlas/levels-of.ts'
import { createResolver } from '../../src/atlas/resolve.ts'
import type { Opened } from '../../src/atlas/resolve-input.ts'
import { defaultChoice } from '../../src/atlas/settle.ts'
import type { Geometry } from '../../src/figure/geometry.ts'
import { LANGS } from '../../src/i18n/lang.ts'
import { outlinesOf, sketchSize } from '../../src/sketch/outlines-of.ts'
import type { Prepared } from '../../src/sketch/prepared.ts'
import { outlinesFile, tableFile } from '../../src/sketch/sketch-files.ts'
import { tableOf } from '../../src/sketch/table-of.ts'
import { OPENING_ORDER } from '../../src/territory/level.ts'
import { drawnAt } from './drawn-at.ts'

/** The first pictures of every view that a territory is opened on without a threshold, classes or colours of the reader's own. */
export function sketchesOf(
  opened: Opened,
  geometry: Geometry,
): { readonly prepared: Prepared; readonly files: Readonly<Record<string, string>> } {
  const { territory } = opened
  const indicators: Record<string, Prepared['indicators'][string]> = {}
  const files: Record<string, string> = {}
  const resolver = createResolver(opened)
  const drawn = drawnAt(sketchSize(geometry), geometry)
  for (const { indicator, years } of territory.available) {
    const levels = levelsOf(territory, indicator)
    const mapped = OPENING_ORDER.filter((level) => levels.includes(level))
    if (mapped.length === 0) continue
    indicators[indicator] = mapped.map((level) => [level, [...(years[level] ?? [])]])
    for (const level of mapped)
      for (const year of years[level]?.length ? years[level] : [null])
        for (const lang of LANGS) {
          const choice = { ...defaultChoice(territory, lang), indicator, level, year }
          const view = { ...resolver(choice), answers: null, answering: 'awaited' as const }
          files[tableFile({ indicator, level, year, lang })] = JSON.stringify(tableOf(view, geometry))
          files[outlinesFile(level)] ??= JSON.stringify(outlinesOf(drawn, level, view.zones))
        }
  }
  return { prepared: { opening: defaultChoice(territory).indicator, indicators }, files }
}
