import { creditText } from '../atlas/credit-text.ts'
import type { Lang } from '../i18n/lang.ts'
import { figureWords } from '../i18n/words/figure.ts'
import type { Credit } from '../indicators/territory.ts'
import type { Landmarks } from './landmarks.ts'

/** "Repères : communes voisines, rivières, …": what is drawn around and under the zones, and whose it is. */
export function landmarkLine(
  { neighbours, rivers, roads, townHalls, credits }: Landmarks,
  lang: Lang,
): string {
  const w = figureWords[lang]
  const shown = [
    ...(neighbours.coordinates.length > 0 ? [w.neighbours] : []),
    ...(rivers.coordinates.length > 0 ? [w.rivers] : []),
    ...(roads.coordinates.length > 0 ? [w.roads] : []),
    ...(townHalls.coordinates.length > 0 ? [w.townHalls] : []),
  ]
  return w.landmarks(`${shown.join(', ')}. ${saidOf(credits, lang)}`)
}

/** "Repères : " and whose they are. */
export const landmarkCredits = (credits: readonly Credit[], lang: Lang): string =>
  figureWords[lang].landmarks(saidOf(credits, lang))

const saidOf = (credits: readonly Credit[], lang: Lang): string =>
  [...new Set(credits.map((credit) => creditText(credit, lang)))].join(' ; ')
