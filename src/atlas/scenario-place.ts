import type { Lang } from '../i18n/lang.ts'
import { scenarioWords } from '../i18n/words/scenario.ts'
import type { Counted } from './perimeter-basis.ts'
import type { ScenarioStart } from './scenario-start.ts'

/** Where the lettings that move could go, as a title. */
export function whereTitle({ within }: Pick<ScenarioStart, 'within'>, lang: Lang): string {
  const w = scenarioWords[lang]
  switch (within) {
    case 'commune':
      return w.where
    case 'territory':
      return w.whereTerritory
    case 'around':
      return w.whereAround
    case 'around_several':
      return w.whereAroundSeveral
  }
}

/** What the numbers of a perimeter of work are sums of; nothing for other zones. */
export function sumLines({ basis }: Pick<ScenarioStart, 'basis'>, lang: Lang): string[] {
  if (!basis) return []
  const w = scenarioWords[lang]
  return [...lineOf(basis.residences, w.ofResidences, lang), ...lineOf(basis.iris, w.ofIris, lang)]
}

/** What a perimeter of work does not count, which its reader fills in; nothing for other zones. */
export const wantingLines = ({ basis }: Pick<ScenarioStart, 'basis'>, lang: Lang): string[] =>
  basis ? lineOf(basis.none, scenarioWords[lang].ofNone, lang) : []

function lineOf(counted: readonly Counted[], say: (list: string) => string, lang: Lang): string[] {
  const w = scenarioWords[lang]
  const words: Readonly<Record<Counted, string>> = {
    dwellings: w.dwellings,
    movers: w.movers,
    tenants: w.households,
  }
  return counted.length === 0 ? [] : [say(counted.map((one) => words[one]).join(', '))]
}
