import type { Lang } from '../i18n/lang.ts'
import { landmarkWords } from '../i18n/words/landmarks.ts'
import { landmarkCredits } from './landmark-credits.ts'
import type { LandmarkShapes } from './landmark-shapes.ts'

/** "Repères : communes voisines, rivières, …": what is drawn around and under the zones, and whose it is. */
export function landmarkLine(
  { neighbours, rivers, roads, townHalls, credits }: LandmarkShapes,
  lang: Lang,
): string {
  const w = landmarkWords[lang]
  const shown = [
    ...(neighbours.coordinates.length > 0 ? [w.neighbours] : []),
    ...(rivers.coordinates.length > 0 ? [w.rivers] : []),
    ...(roads.coordinates.length > 0 ? [w.roads] : []),
    ...(townHalls.coordinates.length > 0 ? [w.townHalls] : []),
  ]
  return landmarkCredits(credits, lang, `${shown.join(', ')}. `)
}
