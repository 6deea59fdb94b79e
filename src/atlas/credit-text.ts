import type { Lang } from '../i18n/lang.ts'
import { vintageText } from '../i18n/vintage.ts'
import type { Credit } from '../indicators/territory.ts'

/** Where a figure comes from, in one line: producer, title, vintage, and the licence where there is one. */
export function creditText(
  { producer, title, vintage, licence }: Pick<Credit, 'producer' | 'title' | 'vintage'> & Partial<Credit>,
  lang: Lang,
): string {
  return `${producer}, ${title[lang]}, ${vintageText(vintage, lang)}${licence ? ` (${licence})` : ''}`
}
