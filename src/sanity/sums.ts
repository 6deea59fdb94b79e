import type { Names } from './names.ts'
import type { Compared } from './scale.ts'
import type { Thresholds } from './thresholds.ts'
import type { WholeFinding } from './totals.ts'

/** Shares of a sum that estimates and roundings may add. */
const ROUNDING = 0.01

/**
 * Parts that exclude one another and that one source counts, in one year, as more than their whole together: one of their
 * columns holds something else. Nobody can tell which, so that the finding is about all of them.
 */
export function sumFindings(
  series: readonly Compared[],
  { sums, scale }: Pick<Thresholds, 'sums' | 'scale'>,
  names: Names,
): WholeFinding[] {
  return sums.flatMap(({ parts, whole: wholeName }) =>
    series
      .filter(({ measure }) => measure === wholeName)
      .flatMap((whole): WholeFinding[] => {
        const found = parts.flatMap(
          (part) =>
            series.find(
              ({ measure, source, level, year }) =>
                measure === part && source === whole.source && level === whole.level && year === whole.year,
            ) ?? [],
        )
        const all = [...found, whole]
        if (all.length <= parts.length) return []
        const common = [...whole.numbers.keys()].filter((code) =>
          all.every(({ numbers }) => numbers.has(code)),
        )
        const total = ({ numbers }: Compared) =>
          common.reduce((sum, code) => sum + (numbers.get(code) ?? 0), 0)
        const [together, most] = [found.reduce((sum, one) => sum + total(one), 0), total(whole)]
        if (together < scale.large || together <= most * (1 + ROUNDING)) return []
        const { source, year } = whole
        const labels = found.map(({ measure }) => names.measure(measure))
        const of = names.measure(wholeName)
        return [
          {
            name: ['sum', source, wholeName, year].join(':'),
            gravity: 'ask',
            source,
            about: found.map(({ measure }) => ({ source, measure, year, code: null })),
            text: {
              fr: `${labels.map(({ fr }) => `« ${fr} »`).join(' et ')}, ${year} : ${Math.round(together)} ensemble, plus que « ${of.fr} » (${Math.round(most)}) ; colonnes échangées ?`,
              en: `${labels.map(({ en }) => `"${en}"`).join(' and ')}, ${year}: ${Math.round(together)} together, more than "${of.en}" (${Math.round(most)}); columns exchanged?`,
            },
          },
        ]
      }),
  )
}
