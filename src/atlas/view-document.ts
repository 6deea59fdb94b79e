import type { Lang } from '../i18n/lang.ts'
import type { Indicator } from '../indicators/catalogue.ts'
import { citedPart } from './cited-part.ts'
import { creditText } from './credit-text.ts'
import type { Opened } from './resolve-input.ts'
import type { ViewDiscrepancy, ViewDocument } from './view.ts'

/** Tables of the plan's document, and its printed figures that disagree with the sum of their parts. */
export const documentOf = (opened: Opened, indicator: Indicator, lang: Lang): ViewDocument => {
  const { document, tables } = opened.territory
  return {
    cited: document ? creditText(document, lang) : null,
    tables: tables.map((table) => ({ ...table, source_ref: citedPart(table.source_ref, document, lang) })),
    discrepancies: discrepanciesOf(opened, indicator, lang),
  }
}

/** Those of the measures of an objective; none for other indicators. */
function discrepanciesOf(
  { catalogue, territory, store }: Opened,
  indicator: Indicator,
  lang: Lang,
): ViewDiscrepancy[] {
  if (indicator.section !== 'objectifs') return []
  const here = new Set(measuresOf(indicator))
  return territory.discrepancies
    .filter(({ measure }) => here.has(measure))
    .map((discrepancy) => ({
      ...discrepancy,
      source_ref: citedPart(discrepancy.source_ref, territory.document, lang),
      zoneName: store.zone(discrepancy.level, discrepancy.code)?.name ?? discrepancy.code,
      measureLabel:
        catalogue.measures.find(({ id }) => id === discrepancy.measure)?.label[lang] ?? discrepancy.measure,
    }))
}

/** Measures that the document may print for an indicator. */
function measuresOf({ formula }: Indicator): readonly (string | undefined)[] {
  switch (formula.kind) {
    case 'count':
      return [...formula.terms.map((t) => t.measure), formula.printed]
    case 'ratio':
      return [...formula.numerator, ...formula.denominator].map((t) => t.measure)
    case 'progress':
      return [formula.objective]
    case 'published':
    case 'method':
      return []
  }
}
