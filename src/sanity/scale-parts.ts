import type { SourceFigures } from './figures.ts'
import type { Names } from './names.ts'
import { type Compared, ratioOf, type ScaleFinding } from './scale.ts'
import type { Thresholds } from './thresholds.ts'

/**
 * A finding on the scale of a count, with the parts of that count that the same file gives in the same rows: written in
 * the same unit, they are as wrong, and are judged with it. A part that another source or year agrees with stands.
 */
export function withParts(
  finding: ScaleFinding,
  figures: readonly SourceFigures[],
  compared: readonly Compared[],
  limits: Thresholds,
  names: Names,
): ScaleFinding {
  const { about } = finding
  if (!about) return finding
  // as it is counted, and as the sums of communes that IRIS make
  const own = (measure: string) =>
    compared.filter(
      (one) =>
        one.measure === measure &&
        one.made.source === about.source &&
        one.made.level === about.level &&
        one.year === about.year,
    )
  const stands = (part: Compared) =>
    compared.some((other) => {
      if (other.made === part.made || other.measure !== part.measure || other.level !== part.level)
        return false
      const ratio = ratioOf(part, other, limits.scale)
      return ratio !== null && ratio < limits.scale.refused
    })
  const parts = partsOf(about.measure, figures.find(({ source }) => source === about.source)?.parts ?? [])
  const judged = [...parts].filter((measure) => {
    const counted = own(measure).filter(({ isPercent }) => !isPercent)
    return counted.length > 0 && !counted.some(stands)
  })
  if (judged.length === 0) return finding
  const labels = judged.map((measure) => names.measure(measure))
  return {
    ...finding,
    parts: judged,
    text: {
      fr: `${finding.text.fr} ; du même fichier, avec lui : ${labels.map(({ fr }) => `« ${fr} »`).join(', ')}`,
      en: `${finding.text.en}; with it, of the same file: ${labels.map(({ en }) => `"${en}"`).join(', ')}`,
    },
  }
}

/** The measures that are parts of a whole, and their own parts. */
function partsOf(whole: string, declared: SourceFigures['parts']): Set<string> {
  const found = new Set<string>()
  const add = (of: string) => {
    for (const [part, its] of declared)
      if (its === of && part !== whole && !found.has(part)) {
        found.add(part)
        add(part)
      }
  }
  add(whole)
  return found
}
