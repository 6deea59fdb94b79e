import type { Lang } from '../i18n/lang.ts'
import { allWarnings } from './all-warnings.ts'
import { type FigureTable, figureTable } from './figure-table.ts'
import type { Reference } from './reference.ts'
import { sourcesOf } from './sheet.ts'
import { createSheetViews, type SheetSource } from './sheet-views.ts'
import { indicatorsOf, readLevel, type SheetZone } from './sheet-zone.ts'

/** Two to four zones of one level side by side: every indicator that their scale has. */
export interface Comparison {
  readonly lang: Lang
  readonly territory: string
  readonly zones: readonly SheetZone[]
  readonly warnings: readonly string[]
  readonly figures: FigureTable
  readonly sources: readonly string[]
}

/** @param zones of one level, two at least */
export function compareZones(
  source: SheetSource,
  zones: readonly SheetZone[],
  reference: Reference | null,
): Comparison {
  const { opened, lang } = source
  const views = createSheetViews(source)
  const [first] = zones
  const indicators = first ? indicatorsOf(opened, first) : []
  const used = indicators.flatMap(({ id }) => {
    const level = first && readLevel(opened, first, id)
    return level ? [views(id, level)] : []
  })
  return {
    lang,
    territory: opened.territory.name[lang],
    zones,
    warnings: allWarnings(used),
    figures: figureTable({ opened, views, indicators, zones, reference, lang }),
    sources: sourcesOf(used),
  }
}
