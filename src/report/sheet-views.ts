import { createResolver, type Drawn } from '../atlas/resolve.ts'
import type { Opened } from '../atlas/resolve-input.ts'
import { defaultChoice } from '../atlas/settle.ts'
import type { Answering, ResolvedView } from '../atlas/view.ts'
import type { Answers } from '../db/answers-types.ts'
import type { Question } from '../db/question.ts'
import type { Lang } from '../i18n/lang.ts'
import type { MapLevel } from '../territory/level.ts'

/** What the database has answered, by `viewKey`; a question without answers in this territory is null. */
export type SheetAnswers = ReadonlyMap<string, Answers | null>

export interface SheetSource {
  readonly opened: Opened
  readonly lang: Lang
  readonly answers: SheetAnswers
  /** how the answers stand where the map has none yet */
  readonly answering: Answering
}

export const viewKey = (indicator: string, level: MapLevel): string => `${level} ${indicator}`

/** The resolved view of an indicator at a level, a zone selected. */
export type SheetViews = (indicator: string, level: MapLevel, selection?: readonly string[]) => ResolvedView

/**
 * The resolved views that sheets draw, of the latest year of each indicator. Each is resolved once and kept: the sheets
 * of many zones select one zone after the other in the same views.
 */
export function createSheetViews({ opened, lang, answers, answering }: SheetSource): SheetViews {
  const base = defaultChoice(opened.territory, lang)
  const resolvers = new Map<string, ReturnType<typeof createResolver>>()
  return (indicator, level, selection = []) => {
    const key = viewKey(indicator, level)
    const resolver = resolvers.get(key) ?? createResolver(opened)
    resolvers.set(key, resolver)
    const drawn = resolver({ ...base, indicator, level, selection })
    const known = answers.has(key)
    return { ...drawn, answers: answers.get(key) ?? null, answering: known ? 'current' : answering }
  }
}

/** What the database is asked for a view; null where it has no year to be read in. */
export const questionOfView = ({ choice, indicator, year, settings }: Drawn): Question | null =>
  year === null
    ? null
    : {
        indicator: indicator.id,
        level: choice.level,
        year,
        settings,
        overlap: choice.overlap,
        // the answers are those of every zone of the level
        selection: [],
      }
