import type { Lang } from './lang.ts'

/** A name between the quotation marks of a language; French ones keep their spaces. */
export const quoted = (name: string, lang: Lang): string =>
  lang === 'fr' ? `«\u00a0${name}\u00a0»` : `“${name}”`

/** Names in a sentence, each between quotation marks. */
export const quotedNames = (names: readonly string[], lang: Lang): string =>
  new Intl.ListFormat(lang).format(names.map((name) => quoted(name, lang)))
