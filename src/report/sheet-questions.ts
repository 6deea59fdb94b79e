import type { Opened } from '../atlas/resolve-input.ts'
import type { Question } from '../db/question.ts'
import { FINEST_TILES } from '../territory/level.ts'
import { isTold } from './fragile-iris.ts'
import { createSheetViews, questionOfView, viewKey } from './sheet-views.ts'
import { indicatorsOf, readLevel, type SheetZone } from './sheet-zone.ts'

/** What the database is asked for the sheets of a level, once for all its zones: one question a view. */
export function sheetQuestions(
  opened: Opened,
  zone: Pick<SheetZone, 'level'>,
): readonly { readonly key: string; readonly question: Question }[] {
  const views = createSheetViews({ opened, lang: 'fr', answers: new Map(), answering: 'awaited' })
  const asked = indicatorsOf(opened, zone).flatMap(({ id }) => {
    const level = readLevel(opened, zone, id)
    return level === null ? [] : [{ id, level }]
  })
  const method = opened.catalogue.indicators.find(isTold)
  const hasIris = opened.territory.available.some(
    ({ indicator, years }) => indicator === method?.id && (years[FINEST_TILES]?.length ?? 0) > 0,
  )
  if (method && hasIris && !asked.some(({ id, level }) => id === method.id && level === FINEST_TILES))
    asked.push({ id: method.id, level: FINEST_TILES })
  return asked.flatMap(({ id, level }) => {
    const question = questionOfView(views(id, level))
    return question ? [{ key: viewKey(id, level), question }] : []
  })
}
