import type { Lang } from '../i18n/lang.ts'
import { viewWords } from '../i18n/words/view.ts'
import type { Formula, Indicator } from '../indicators/catalogue.ts'
import { contourText, creditText } from './credit-text.ts'
import { levelsOf } from './levels-of.ts'
import type { Opened } from './resolve-input.ts'
import { secrecyTexts } from './secrecy-text.ts'
import type { ResolvedView, ViewDefinition } from './view.ts'

type Terms = Extract<Formula, { kind: 'count' }>['terms']

/** The definition of an indicator in its territory: no selection, threshold or answer changes it. */
export function definitionOf(
  { catalogue, territory }: Opened,
  { indicator, credits, years, year }: Pick<ResolvedView, 'indicator' | 'credits' | 'years' | 'year'>,
  lang: Lang,
): ViewDefinition {
  const { formula } = indicator
  const label = (measure: string) => catalogue.measures.find((m) => m.id === measure)?.label[lang] ?? measure
  const listed = (terms: Terms) =>
    terms
      .map(({ measure, coefficient }, i) => {
        const sign = coefficient < 0 ? '− ' : i > 0 ? '+ ' : ''
        return `${sign}${label(measure)}`
      })
      .join(' ')
  const partsOf = () => {
    if (formula.kind === 'ratio')
      return { numerator: listed(formula.numerator), denominator: listed(formula.denominator) }
    if (formula.kind !== 'progress' || formula.of !== 'attainment' || !territory.plan)
      return { numerator: null, denominator: null }
    const w = viewWords[lang]
    return {
      numerator: w.doneSince(label(formula.result), territory.plan.start),
      denominator: w.expectedBy(label(formula.objective), year),
    }
  }
  return {
    ...partsOf(),
    sources: [
      ...credits.map((credit) => ({ text: creditText(credit, lang), page: credit.page })),
      { text: contourText(territory.geometry, lang), page: territory.geometry.page },
    ],
    levels: levelsOf(territory, indicator.id),
    displays: displaysOf(indicator, years),
    secrecy: secrecyTexts(
      catalogue,
      territory.secrecy,
      // simulated figures are masked as those that they stand for
      territory.fictional ? [indicator] : credits,
      lang,
    ),
    notes: territory.notes.map((note) => note[lang]),
  }
}

/** How the indicator is displayed here: no chart of a single year, nor of classes. */
const displaysOf = ({ display, formula }: Indicator, years: readonly number[]) =>
  display.filter((mode) => mode !== 'chart' || (formula.kind !== 'method' && years.length > 1))
