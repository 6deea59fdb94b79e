import type { Lang } from '../i18n/lang.ts'
import { FLAG_WORDS } from '../i18n/words/values.ts'
import type { Flag } from '../indicators/value.ts'

/** What one value is to be read with; a break in a series is of its years, and said where they are compared. */
export const caveatText = (flags: readonly Flag[], lang: Lang): string =>
  flags
    .filter((flag) => flag !== 'not_comparable')
    .map((flag) => FLAG_WORDS[lang][flag])
    .join(', ')

/** A value as it is read in a sentence, with its caveats after it. */
export function withCaveat(text: string, flags: readonly Flag[], lang: Lang): string {
  const caveat = caveatText(flags, lang)
  return caveat === '' ? text : `${text}, ${caveat}`
}
