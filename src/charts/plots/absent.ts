import type { ViewZone } from '../../atlas/view.ts'
import { formatNumber } from '../../i18n/format.ts'
import type { Lang } from '../../i18n/lang.ts'
import { plotWords } from '../../i18n/words/plots.ts'
import { STATE_WORDS } from '../../i18n/words/values.ts'
import { STATES, type State } from '../../indicators/value.ts'

/** How many zones are not drawn and why, in a sentence: "3 zones ne sont pas dessinées : secret statistique 2, …". */
export function absentText(states: readonly State[], lang: Lang): string[] {
  const w = plotWords[lang]
  const counts = STATES.flatMap((state) => {
    const n = states.filter((one) => one === state).length
    return n === 0 ? [] : [w.counted(STATE_WORDS[lang][state], formatNumber(n, lang))]
  })
  return counts.length === 0
    ? []
    : [w.absent(states.length, formatNumber(states.length, lang), counts.join(', '))]
}

export const statesOf = (zones: readonly ViewZone[]): State[] => zones.flatMap(({ state }) => state ?? [])
