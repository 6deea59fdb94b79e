import { typesetFrench } from './typeset.ts'

export const LANGS = ['fr', 'en'] as const
export type Lang = (typeof LANGS)[number]

/** The same words in both languages of the interface. */
export interface Text {
  readonly fr: string
  readonly en: string
}

/** A text of a language as it is printed: French has its typography. */
export const typeset = (text: string, lang: Lang): string => (lang === 'fr' ? typesetFrench(text) : text)

/** Things one after the other in a sentence, which may have commas of their own. */
export const listed = (things: readonly string[], lang: Lang): string =>
  things.join(lang === 'fr' ? '\u202f; ' : '; ')

/**
 * The interface words of one part of the page: French decides the keys, English must have each of them. French is
 * typeset here.
 */
export function words<T extends Record<string, string | ((...args: never[]) => string)>>(
  fr: T,
  en: { readonly [K in keyof T]: T[K] extends string ? string : T[K] },
): Readonly<Record<Lang, { readonly [K in keyof T]: T[K] extends string ? string : T[K] }>> {
  const set = Object.entries(fr).map(([key, word]) => [
    key,
    typeof word === 'string' ? typesetFrench(word) : (...args: never[]) => typesetFrench(word(...args)),
  ])
  return { fr: Object.fromEntries(set), en }
}
