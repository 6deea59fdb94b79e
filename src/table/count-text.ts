import type { ResolvedView } from '../atlas/view.ts'
import { digitsOf, formatNumber } from '../i18n/format.ts'
import { sentence } from '../i18n/typeset.ts'
import { STATE_WORDS } from '../i18n/words/values.ts'
import { isNumber, type Value } from '../indicators/value.ts'

/** A count in a cell: whole where it is whole; the word of a state; a dash where nothing is counted. */
export function countText(value: Value | null, { lang }: Pick<ResolvedView, 'lang'>): string {
  if (value === null) return '–'
  return isNumber(value) ? formatNumber(value, lang, digitsOf(value)) : sentence(STATE_WORDS[lang][value])
}
