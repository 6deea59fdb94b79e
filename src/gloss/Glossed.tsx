import type { Lang } from '../i18n/lang.ts'
import { Gloss } from './Gloss.tsx'
import { splitTerms } from './split-terms.ts'

/** A text whose acronyms say what they are. */
export function Glossed({ text, lang }: { text: string; lang: Lang }) {
  return splitTerms(text).map((part) =>
    part.kind === 'term' ? <Gloss key={part.term} term={part.term} lang={lang} /> : part.text,
  )
}
