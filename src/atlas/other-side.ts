import type { Choice } from './choice.ts'

/** The choice that the second map of a comparison shows; null where nothing is compared. */
export function otherSide(choice: Choice): Choice | null {
  const { compare } = choice
  if (compare === null) return null
  const isOther = compare.indicator !== null && compare.indicator !== choice.indicator
  return {
    ...choice,
    indicator: compare.indicator ?? choice.indicator,
    year: compare.year ?? choice.year,
    thresholds: compare.thresholds ?? choice.thresholds,
    rule: compare.rule ?? choice.rule,
    // classes and colours were chosen for the indicator of the first map
    classification: isOther && compare.classes === 'own' ? null : choice.classification,
    palette: isOther && compare.classes === 'own' ? null : choice.palette,
    plot: null,
  }
}
