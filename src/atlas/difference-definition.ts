import type { Lang } from '../i18n/lang.ts'
import { cardWords } from '../i18n/words/card.ts'
import { compareWords } from '../i18n/words/compare.ts'
import type { Drawn } from './resolve.ts'
import type { ViewDefinition } from './view.ts'

/** What a difference is, then what each indicator is that it is of. */
export const differenceText = (lang: Lang, { indicator: a }: Drawn, { indicator: b }: Drawn): string =>
  [
    compareWords[lang].differenceNote,
    ...[...new Set([a, b])].map(({ label, definition }) =>
      cardWords[lang].labelled(label[lang], definition[lang]),
    ),
  ].join(' ')

/** Texts beside a difference: sources and secrecy are those of both maps; it has no numerator and no denominator. */
export const differenceDefinition = ({ definition: a }: Drawn, { definition: b }: Drawn): ViewDefinition => ({
  ...a,
  numerator: null,
  denominator: null,
  sources: [...new Map([...a.sources, ...b.sources].map((one) => [one.text, one])).values()],
  secrecy: [...new Set([...a.secrecy, ...b.secrecy])],
})
