import type { Lang } from '../i18n/lang.ts'
import { FLAG_WORDS } from '../i18n/words/values.ts'
import type { Flag } from '../indicators/value.ts'

/** A break in a series is of its years, and said where they are compared. */
const ofOneValue = (flags: readonly Flag[]) => flags.filter((flag) => flag !== 'not_comparable')

/** A flag without what explains it. */
export const shortFlag = (flag: Flag, lang: Lang): string =>
  FLAG_WORDS[lang][flag].split(/ \(|\u00a0:|:/)[0] ?? ''

/** What one value is to be read with. */
export const caveatText = (flags: readonly Flag[], lang: Lang): string =>
  ofOneValue(flags)
    .map((flag) => FLAG_WORDS[lang][flag])
    .join(', ')

/** A value as it is read in a sentence, with its caveats after it; the legend beside it explains them. */
export const withCaveat = (text: string, flags: readonly Flag[], lang: Lang): string =>
  [text, ...ofOneValue(flags).map((flag) => shortFlag(flag, lang))].join(', ')
