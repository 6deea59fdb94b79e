import type { Lang } from './lang.ts'
import { typesetFrench } from './typeset.ts'

const MONTHS = {
  janvier: 'January',
  février: 'February',
  mars: 'March',
  avril: 'April',
  mai: 'May',
  juin: 'June',
  juillet: 'July',
  août: 'August',
  septembre: 'September',
  octobre: 'October',
  novembre: 'November',
  décembre: 'December',
}
/** What the sources say of their vintage in words, the longer first. */
const SAID = {
  'dernier millésime publié': 'latest vintage published',
  'en vigueur': 'in force',
  'inventaire au': 'inventory at',
  'édition déposée': 'edition supplied',
  'document déposé': 'document supplied',
  'liste déposée': 'list supplied',
  'suivi déposé': 'follow-up supplied',
  'tracé déposé': 'outline supplied',
  édition: 'edition',
  arrêté: 'order',
}
const ENGLISH = Object.entries({ ...SAID, ...MONTHS }).map(
  ([french, english]) => [new RegExp(`(?<!\\p{L})${french}(?!\\p{L})`, 'gu'), english] as const,
)

/**
 * A vintage, which its source declares in French, in the language of the page: "juin 2022" is "June 2022" in English.
 * A name or a number stays as it is.
 */
export function vintageText(vintage: string, lang: Lang): string {
  if (lang === 'fr') return typesetFrench(vintage)
  return ENGLISH.reduce(
    (text, [french, english]) => text.replace(french, english),
    vintage.replace(/\b1er\b/g, '1'),
  )
}
