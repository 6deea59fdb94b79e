import { creditText } from '../atlas/credit-text.ts'
import { type Lang, listed } from '../i18n/lang.ts'
import { figureWords } from '../i18n/words/figure.ts'
import type { Credit } from '../indicators/territory.ts'

/** "Repères : " and whose they are, after what is drawn where that is said. */
export const landmarkCredits = (credits: readonly Credit[], lang: Lang, shown = ''): string => {
  const said = [...new Set(credits.map((credit) => creditText(credit, lang)))]
  return figureWords[lang].landmarks(`${shown}${listed(said, lang)}`)
}
