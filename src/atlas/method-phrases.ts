import type { Lang } from '../i18n/lang.ts'
import { methodWords } from '../i18n/words/method.ts'
import type { Method } from '../methods/method.ts'

/** What the figures of a method are called: its own words, or general ones. */
export interface MethodPhrases {
  readonly counted: string
  /** the same in one word: dwellings, households, zones */
  readonly unit: string
  readonly concern: string
  readonly whole: string
  readonly title: string
}

export function methodPhrases(
  { words, weight, weighs }: Pick<Method, 'words' | 'weight' | 'weighs'>,
  lang: Lang,
): MethodPhrases {
  const w = methodWords[lang]
  const unit = weight === null ? w.zonesCounted : weighs === 'households' ? w.households : w.counted
  return {
    unit,
    counted: words?.counted[lang] ?? unit,
    concern: words?.concern[lang] ?? (weight === null ? w.zonesConcern : w.concern),
    whole: words?.whole[lang] ?? w.whole,
    title: words?.title[lang] ?? w.cross,
  }
}
