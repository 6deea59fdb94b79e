import { levelName, type Names } from './names.ts'
import type { Compared } from './scale.ts'
import type { Thresholds } from './thresholds.ts'
import type { WholeFinding } from './totals.ts'

/** Counts that are one and the same in every zone: a cell drawn down its column by mistake. */
export function constantFindings(
  series: readonly Compared[],
  { scale }: Thresholds,
  names: Names,
): WholeFinding[] {
  return series.flatMap(({ source, level, measure, year, numbers, isPercent, isFlow }): WholeFinding[] => {
    const [first, ...others] = numbers.values()
    if (isPercent || isFlow || first === undefined || first < scale.part) return []
    if (others.length + 1 < scale.same || others.some((value) => value !== first)) return []
    const [label, of] = [names.measure(measure), levelName(level)]
    return [
      {
        name: ['constant', source, measure, year].join(':'),
        gravity: 'ask',
        source,
        about: [{ source, measure, year, code: null }],
        text: {
          fr: `${label.fr}, ${year} (${of.fr}) : ${first} dans chacune des ${numbers.size} zones ; une cellule recopiée sur toute la colonne ?`,
          en: `${label.en}, ${year} (${of.en}): ${first} in each of ${numbers.size} zones; one cell copied down its column?`,
        },
      },
    ]
  })
}
