import { correctedBy, correctionText } from '../atlas/correction-text.ts'
import type { Opened } from '../atlas/resolve-input.ts'
import { sentence } from '../i18n/typeset.ts'
import { correctionWords } from '../i18n/words/correction.ts'
import { arePoints, isMapped } from '../territory/level.ts'
import { classRunsText } from './class-runs.ts'
import { metText } from './met-text.ts'
import type { SheetViews } from './sheet-views.ts'
import { indicatorsOf, type SheetZone } from './sheet-zone.ts'

/** What each method says of a residence or of a condominium, and what a workshop says beside it. */
export interface PointClasses {
  readonly rows: readonly PointClass[]
  /** a workshop gives a class to the point in one of these methods */
  readonly corrected: boolean
}

interface PointClass {
  readonly indicator: string
  readonly title: string
  readonly year: string
  readonly class: string
  readonly met: string
  /** its classes in the years before; null where there is none */
  readonly before: string | null
  /** lines of the class given; empty where none is */
  readonly given: readonly string[]
}

/** null for other zones, and where no method is read at the scale of the point. */
export function pointClasses(opened: Opened, views: SheetViews, zone: SheetZone): PointClasses | null {
  const { level } = zone
  if (!isMapped(level) || !arePoints(level)) return null
  const rows = indicatorsOf(opened, zone).flatMap((indicator): PointClass[] => {
    if (indicator.formula.kind !== 'method') return []
    const view = views(indicator.id, level, [zone.code])
    if (!view.card) return []
    const found = view.card.zone
    const { correction } = found
    const given = correctionText(found, view)
    return [
      {
        indicator: indicator.id,
        title: view.title,
        year: String(view.year ?? ''),
        class: sentence(found.text),
        met: metText(found, view.lang),
        before: classRunsText(view.card.history, view),
        given:
          given === null || correction === null
            ? []
            : [given, correctionWords[view.lang].reason(correction.reason), correctedBy(found, view)],
      },
    ]
  })
  return rows.length === 0 ? null : { rows, corrected: rows.some(({ given }) => given.length > 0) }
}
