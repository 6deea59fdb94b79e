import type { Catalogue } from '../../atlas/catalogue.ts'
import type { Text } from '../../i18n/lang.ts'
import { quoted } from '../../i18n/quoted.ts'
import { zonesOf } from '../../i18n/words/finding.ts'
import { type Formula, type Indicator, OWN_SECTION } from '../../indicators/catalogue.ts'
import type { TerritoryCatalogue } from '../../indicators/territory.ts'
import type { PointLevel } from '../../territory/level.ts'
import { FILE_FREQUENCY, fileSource } from '../file-source.ts'
import { ownIndicatorId, ownSourceId } from '../own-names.ts'
import { levelsOfSums } from './points-source.ts'

type Of = Pick<Catalogue, 'measures' | 'indicators'>

/**
 * What the sums of the points of a file add to the catalogue: each indicator of which they have every count, and how many
 * dwellings, or households, there are.
 * @param measures those that the file counts by point
 * @param own the measure that the sums of another are
 * @returns null where they have none
 */
export function sumsCatalogue(
  file: string,
  level: PointLevel,
  measures: ReadonlySet<string>,
  own: (measure: string) => string,
  catalogue: Of,
): TerritoryCatalogue | null {
  const source = ownSourceId(file)
  const rates = catalogue.indicators.flatMap((indicator) => {
    const { formula, weight } = indicator
    if (formula.kind !== 'ratio' || indicator.section === OWN_SECTION) return []
    const summed = summedFormula(formula, measures, own)
    return summed ? [{ indicator, formula: summed, weight, whole: formula.denominator[0]?.measure }] : []
  })
  if (rates.length === 0) return null
  const of: Text = {
    fr: `${zonesOf('fr', level)} de ${quoted(file, 'fr')}`,
    en: `${zonesOf('en', level)} of ${quoted(file, 'en')}`,
  }
  const about = (one: Indicator | Catalogue['measures'][number], definition: Text) => ({
    label: { fr: `${one.label.fr}, ${of.fr}`, en: `${one.label.en}, ${of.en}` },
    definition: {
      fr: `${definition.fr} Somme des ${of.fr} qui sont dans la zone\u00a0; une zone qui n’en a aucune est hors champ.`,
      en: `${definition.en} Sum of the ${of.en} that stand in the zone; a zone that has none is out of scope.`,
    },
  })
  const [first] = rates
  const wholes = [...rates.map(({ weight }) => weight), ...rates.map(({ whole }) => whole)]
  const size = wholes.find((measure) => measure && measures.has(measure))
  const counted = catalogue.measures.find(({ id }) => id === size)
  const common = { section: OWN_SECTION, source, levels: levelsOfSums() } as const
  const made = rates.map(({ indicator, formula, weight }): Indicator => {
    const { target: _, parts: __, ...kept } = indicator
    return {
      ...kept,
      ...common,
      ...about(indicator, indicator.definition),
      id: ownIndicatorId(file, [indicator.id]),
      formula,
      weight: weight !== null && measures.has(weight) ? own(weight) : null,
      frequency: FILE_FREQUENCY,
    }
  })
  return {
    sources: [fileSource(file, first?.indicator.secrecy ?? 'none')],
    measures: catalogue.measures.flatMap((measure) =>
      measures.has(measure.id) ? [{ ...measure, id: own(measure.id), source }] : [],
    ),
    indicators: [
      ...(counted && first
        ? [
            {
              ...first.indicator,
              ...common,
              ...about(counted, { fr: `${counted.label.fr}.`, en: `${counted.label.en}.` }),
              id: ownIndicatorId(file, [counted.id]),
              formula: { kind: 'count' as const, terms: [term(own(counted.id))], per_year: false },
              unit: counted.unit,
              decimals: 0,
              direction: 'neutral' as const,
              symbol: 'circles' as const,
              classes: { method: 'quantile' as const, count: 5, palette: 'PuBuGn' },
              weight: null,
              summability: 'sum' as const,
              caveats: { fr: [], en: [] },
            },
          ]
        : []),
      ...made,
    ],
  }
}

const term = (measure: string) => ({ measure, coefficient: 1, year: 'same' as const })

/** A ratio of the sums of counts; null where one of them is not summed. */
function summedFormula(
  { numerator, denominator, scale }: Extract<Formula, { kind: 'ratio' }>,
  measures: ReadonlySet<string>,
  own: (measure: string) => string,
): Formula | null {
  const all = [...numerator, ...denominator]
  if (!all.every(({ measure, year }) => measures.has(measure) && year === 'same')) return null
  const renamed = (terms: typeof numerator) => terms.map((one) => ({ ...one, measure: own(one.measure) }))
  return { kind: 'ratio', numerator: renamed(numerator), denominator: renamed(denominator), scale }
}
