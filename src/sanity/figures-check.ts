import type { LongCell } from '../sources/long-cell.ts'
import { constantFindings } from './constant.ts'
import { type SourceFigures, seriesOf } from './figures.ts'
import { type Accepted, isLeftOut, type SanityFinding } from './finding.ts'
import { type Inhabitants, inhabitantFindings } from './inhabitants.ts'
import type { Names } from './names.ts'
import { type Compared, scaleFindings } from './scale.ts'
import { withParts } from './scale-parts.ts'
import { sumFindings } from './sums.ts'
import type { Thresholds } from './thresholds.ts'
import { summedByCommune, wholeFindings } from './totals.ts'

/** What figures are compared with, beside one another. */
export interface Surroundings extends Inhabitants {
  readonly limits: Thresholds
  readonly accepted: readonly Accepted[]
  readonly names: Names
}

export interface FiguresCheck {
  readonly findings: readonly SanityFinding[]
  /** whether a cell of a source may be published */
  readonly isKept: (source: string, cell: LongCell) => boolean
}

/** Compares the figures of all sources with one another, and with what is known of the communes. */
export function checkFigures(figures: readonly SourceFigures[], around: Surroundings): FiguresCheck {
  const { limits, accepted, names } = around
  const percent = new Set(figures.flatMap(({ percents }) => [...percents]))
  const flows = new Set(figures.flatMap(({ source, isFlow }) => (isFlow ? [source] : [])))
  const series = seriesOf(figures).map(
    (one): Compared => ({
      ...one,
      made: one,
      isFlow: flows.has(one.source),
      isPercent: percent.has(one.measure),
    }),
  )
  const compared = [...series, ...summedByCommune(series, around.irisOf)]
  const fractions = fractionFindings(figures, names)
  const scales = scaleFindings(compared, limits, names).map((finding) =>
    withParts(finding, figures, compared, limits, names),
  )
  const wholes = [
    ...wholeFindings(compared, limits, names),
    ...sumFindings(series, limits, names),
    ...constantFindings(series, limits, names),
  ]
  const crowded = inhabitantFindings(figures, around, limits, names)
  const out = (found: readonly (SanityFinding & { readonly about: string })[]) =>
    found.filter((finding) => isLeftOut(finding, accepted)).map(({ about }) => about)
  const left = new Set([
    ...out(fractions.map((one) => ({ ...one, about: keyOf(one.source, one.measure) }))),
    ...out(
      scales.flatMap((one) => {
        const { about, parts } = one
        if (!about) return []
        return [about.measure, ...parts].map((measure) => ({
          ...one,
          about: keyOf(one.source, measure, about.year, about.level),
        }))
      }),
    ),
    ...out(
      wholes.flatMap((one) =>
        one.about.map(({ source, measure, year, code }) => ({
          ...one,
          about: keyOf(source, measure, year, ...(code === null ? [] : [code])),
        })),
      ),
    ),
    ...out(crowded.map((one) => ({ ...one, about: keyOf(one.source, one.measure, one.year, one.code) }))),
  ])
  return {
    findings: [...fractions, ...scales, ...wholes, ...crowded],
    isKept: (source, { level, code, measure, year }) =>
      left.size === 0 ||
      ![
        keyOf(source, measure),
        keyOf(source, measure, year),
        keyOf(source, measure, year, level),
        keyOf(source, measure, year, code),
      ].some((key) => left.has(key)),
  }
}

const keyOf = (...parts: readonly (string | number)[]): string => parts.join('|')

/** Columns of percentages that are never above 1 in the whole file: fractions of one, a hundred times too small. */
function fractionFindings(
  figures: readonly SourceFigures[],
  names: Names,
): (SanityFinding & { readonly measure: string })[] {
  return figures.flatMap(({ source, fractions }) =>
    [...fractions].map(([measure, most]) => ({
      name: `percent:${source}:${measure}`,
      gravity: 'ask' as const,
      source,
      measure,
      text: {
        fr: `${names.measure(measure).fr} : une colonne de pourcentages qui ne dépasse jamais 1 (au plus ${String(most).replace('.', ',')}) semble écrite en fractions, cent fois trop petites ; à multiplier par 100 dans le fichier`,
        en: `${names.measure(measure).en}: a column of percentages that is never above 1 (at most ${most}) seems to be written as fractions, a hundred times too small; multiply it by 100 in the file`,
      },
    })),
  )
}
