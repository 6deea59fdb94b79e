import type { ResolvedView } from './view.ts'
import { decapitalised } from './view-texts.ts'

/** Which zones the sources of a view name, in a sentence without its point, where others are missing because a list leaves them out. */
export function listedZones({
  credits,
  states,
  lang,
}: Pick<ResolvedView, 'credits' | 'states' | 'lang'>): readonly string[] {
  if (!states.some(({ state, count }) => state === 'missing' && count > 0)) return []
  const said = credits.flatMap(({ listed }) => (listed ? [listed[lang].replace(/\.$/, '')] : []))
  return [...new Set(said.map(decapitalised))]
}
