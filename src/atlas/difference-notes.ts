import { compareWords } from '../i18n/words/compare.ts'
import type { Drawn } from './resolve.ts'

/**
 * What a difference must be read with: how it is made, and that it mixes more than one thing where its maps are of two
 * indicators, of two years at once, or on both sides of a break.
 * @param broken zones whose series breaks between the two years
 */
export function differenceNotes(first: Drawn, second: Drawn, broken: number): readonly string[] {
  const { lang, indicator: a, year: from } = first
  const { indicator: b, year: to } = second
  const w = compareWords[lang]
  const others = a.id !== b.id
  return [
    w.differenceNote,
    ...(others ? [w.otherIndicators] : []),
    // of one indicator, the title says which year is taken from which
    ...(others && from !== null && to !== null && from !== to ? [w.otherYears(to, from)] : []),
    ...(broken > 0 ? [w.breakNote(broken)] : []),
  ]
}
