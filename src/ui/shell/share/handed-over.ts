import type { Lang } from '../../../i18n/lang.ts'
import { shareWords } from '../../../i18n/words/share.ts'

/** Whether another site shows the page in a frame. */
export const isFramed = (): boolean => window.parent !== window

/** A file was given to the browser. A frame that refuses downloads does not tell the page so: what helps is said. */
export function handedOver(name: string, lang: Lang): string {
  const w = shareWords[lang]
  return isFramed() ? `${w.downloaded(name)} ${w.maybeRefused}` : w.downloaded(name)
}
