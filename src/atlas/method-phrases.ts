import type { Lang } from '../i18n/lang.ts'
import { methodWords } from '../i18n/words/method.ts'
import type { Method } from '../methods/method.ts'

/** What the figures of a method are called: its own words, or general ones. */
export interface MethodPhrases {
  readonly counted: string
  readonly concern: string
  readonly whole: string
  readonly title: string
}

export function methodPhrases(
  { words, weight }: Pick<Method, 'words' | 'weight'>,
  lang: Lang,
): MethodPhrases {
  const w = methodWords[lang]
  return {
    counted: words?.counted[lang] ?? (weight === null ? w.zonesCounted : w.counted),
    concern: words?.concern[lang] ?? (weight === null ? w.zonesConcern : w.concern),
    whole: words?.whole[lang] ?? w.whole,
    title: words?.title[lang] ?? w.cross,
  }
}
