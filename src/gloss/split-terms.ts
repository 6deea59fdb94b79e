import { PRINTED, TERMS, type Term } from '../i18n/words/glossary.ts'

/** A text in parts: words as they are, and the terms that are explained. */
export type TextPart =
  | { readonly kind: 'words'; readonly text: string }
  | { readonly kind: 'term'; readonly term: Term }

/** Acronyms as whole words in capitals, and what is said of a printed total: "plus" is no acronym, nor is the beginning of "QPV21" or of "PLU". */
const ACRONYM = new RegExp(
  `(?<![\\p{L}\\p{N}_-])(?:${[...TERMS, ...Object.values(PRINTED)].join('|')})(?![\\p{L}\\p{N}_-])`,
  'gu',
)

/** The parts of a text, which put together are that text. An acronym is explained where it first stands. */
export function splitTerms(text: string): TextPart[] {
  const parts: TextPart[] = []
  const seen = new Set<string>()
  let from = 0
  for (const { 0: term, index } of text.matchAll(ACRONYM)) {
    if (seen.has(term)) continue
    seen.add(term)
    if (index > from) parts.push({ kind: 'words', text: text.slice(from, index) })
    parts.push({ kind: 'term', term: term as Term })
    from = index + term.length
  }
  if (from < text.length) parts.push({ kind: 'words', text: text.slice(from) })
  return parts
}
