import { formatDay, formatNumber } from '../i18n/format.ts'
import { listed } from '../i18n/lang.ts'
import { sentence } from '../i18n/typeset.ts'
import { correctionWords } from '../i18n/words/correction.ts'
import { legendWords } from '../i18n/words/legend.ts'
import { isNumber } from '../indicators/value.ts'
import type { Drawn } from './resolve.ts'
import type { ResolvedView, ViewZone } from './view.ts'
import type { CorrectedZones } from './view-correction.ts'

type Said = Pick<ResolvedView, 'classes' | 'lang'>

/** The class that a workshop gives a zone, as a table or a file says it; null where none does. */
export const givenClass = ({ correction }: ViewZone, { classes }: Pick<Said, 'classes'>): string | null =>
  (correction && classes[correction.classIndex]?.label) ?? null

/** The class that a workshop gives, said to be of a workshop; null where none does. */
export function givenText(zone: ViewZone, view: Said): string | null {
  const given = givenClass(zone, view)
  return given === null ? null : correctionWords[view.lang].tip(sentence(given))
}

/** The class given and the computed one, both said; null where no workshop corrected the zone. */
export function correctionText(zone: ViewZone, view: Said): string | null {
  const w = correctionWords[view.lang]
  const given = givenClass(zone, view)
  if (given === null || zone.correction === null) return null
  switch (zone.correction.against) {
    case 'same':
      return w.same(sentence(given))
    case 'other':
      return w.other(sentence(given), zone.text)
    case 'unclassed':
      return w.unclassed(sentence(given), zone.text)
  }
}

/** Who gave the class of a zone, and when; empty where no workshop did. */
export const correctedBy = ({ correction }: ViewZone, { lang }: Pick<Said, 'lang'>): string =>
  correction ? correctionWords[lang].by(correction.author, formatDay(correction.date)) : ''

/** How far the workshops go from what is computed, in one sentence; null where they corrected no zone of the view. */
export function correctionCountText(view: Drawn): string | null {
  const { corrections, lang, choice } = view
  if (corrections === null) return null
  const { corrected, of, other, unclassed } = corrections
  const w = correctionWords[lang]
  const n = (value: number) => formatNumber(value, lang)
  const weighed = ({ zones, weight }: CorrectedZones) =>
    weight !== null && isNumber(weight) && view.weightLabel !== null
      ? ([`${n(weight)} ${view.weightLabel}`, weight > 1] as const)
      : ([legendWords[lang].counted(n(zones), zones > 1, choice.level), zones > 1] as const)
  const parts = [
    w.count(n(corrected), corrected > 1, n(of), choice.level),
    ...(other.zones > 0 ? [w.changes(...weighed(other))] : []),
    ...(unclassed.zones > 0 ? [w.receives(...weighed(unclassed))] : []),
    ...(other.zones + unclassed.zones === 0 ? [w.none] : [w.computed]),
  ]
  return listed(parts, lang)
}
