import type { Lang } from '../i18n/lang.ts'
import { viewWords } from '../i18n/words/view.ts'
import type { Territory } from '../indicators/territory.ts'

/**
 * Where a figure is printed, in words: declarations cite the plan's document by a short name, which is theirs and says nothing
 * to a reader. What cites another document stays as it is written.
 */
export function citedPart(sourceRef: string, document: Territory['document'], lang: Lang): string {
  if (!document) return sourceRef
  const [cited, ...part] = sourceRef.split(', ')
  return cited === document.ref ? viewWords[lang].documentPart(part.join(', '), part.length > 1) : sourceRef
}
