import { type Lang, listed } from '../i18n/lang.ts'
import { vintageText } from '../i18n/vintage.ts'
import type { ContourCredit, Credit } from '../indicators/territory.ts'

/** Where a figure comes from, in one line: producer, title, vintage, and the licence where there is one. */
export function creditText(
  { producer, title, vintage, licence }: Pick<Credit, 'producer' | 'title' | 'vintage'> & Partial<Credit>,
  lang: Lang,
): string {
  // a file of the reader's own is its own producer and title: its name is written once
  const said = new Set([producer, title[lang], vintageText(vintage, lang)])
  return `${[...said].join(', ')}${licence ? ` (${licence})` : ''}`
}

/** Where contours come from: the levels of one source together, each source once, and the licence of all of them once. */
export function contourText({ levels = [], ...credit }: ContourCredit, lang: Lang): string {
  if (levels.length === 0) return creditText(credit, lang)
  const shared = levels.every(({ licence }) => licence === levels[0]?.licence)
  const sources = new Map<string, string[]>()
  for (const { title, producer, vintage, licence } of levels) {
    const source = `${producer}, ${vintageText(vintage, lang)}${licence && !shared ? ` (${licence})` : ''}`
    sources.set(source, [...(sources.get(source) ?? []), title[lang]])
  }
  const texts = [...sources].map(
    ([source, titles]) => `${titles.join(lang === 'fr' ? ' et ' : ' and ')}, ${source}`,
  )
  const licence = shared ? levels[0]?.licence : null
  return `${listed(texts, lang)}${licence ? ` (${licence})` : ''}`
}
