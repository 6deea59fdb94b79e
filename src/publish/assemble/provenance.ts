import * as v from 'valibot'
import { creditText } from '../../atlas/credit-text.ts'
import { line, text } from '../../i18n/declared-text.ts'
import type { Lang } from '../../i18n/lang.ts'
import { printable } from '../../lib/printable.ts'
import { canonical } from '../../sources/column.ts'

/**
 * What is known of a file of contours, in place of what the source whose form it has declares: a form that the atlas knows
 * is no proof of a producer, a vintage or a licence.
 */
export const provenance = v.strictObject({
  producer: line,
  /** null where it has none but what is drawn */
  title: v.nullable(text),
  vintage: line,
  licence: v.nullable(line),
  /** whether whoever gives the file says that these are the official contours */
  official: v.boolean(),
})
export type Provenance = v.InferOutput<typeof provenance>

/** Of a file of which its reader says nothing. */
export const unsaidProvenance = (file: string): Provenance => ({
  producer: printable(file),
  title: null,
  vintage: 'édition déposée',
  licence: null,
  official: false,
})

/** What a provenance that is said to be official lacks: a producer other than the name of the file, an edition. */
export function officialLacks(
  { producer, vintage, official }: Provenance,
  file: string,
): readonly ('producer' | 'vintage')[] {
  if (!official) return []
  const unsaid = unsaidProvenance(file)
  const names = ['', unsaid.producer, unsaid.producer.replace(/\.[^.]+$/, '')].map(canonical)
  return [
    ...(names.includes(canonical(producer)) ? (['producer'] as const) : []),
    ...(['', unsaid.vintage].map(canonical).includes(canonical(vintage)) ? (['vintage'] as const) : []),
  ]
}

/** A provenance in one line, as a credit says it. */
export const saidCredit = ({ title, producer, ...said }: Provenance, lang: Lang): string =>
  creditText({ ...said, producer, title: title ?? { fr: producer, en: producer } }, lang)
