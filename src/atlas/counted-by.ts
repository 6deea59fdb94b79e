import type { Lang } from '../i18n/lang.ts'
import { methodWords } from '../i18n/words/method.ts'
import { LEVEL_WORDS } from '../i18n/words/view.ts'
import { cellsLevel, type MapLevel } from '../territory/level.ts'
import { decapitalised } from './view-texts.ts'

/** "Counted by IRIS", where a table counts the zones of another level than those shown; null where it counts these. */
export const countedBy = (counted: MapLevel, shown: MapLevel, lang: Lang): string | null =>
  counted === cellsLevel(shown)
    ? null
    : methodWords[lang].countedBy(decapitalised(LEVEL_WORDS[lang][counted].by))
