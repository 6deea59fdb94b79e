import type { Lang } from '../i18n/lang.ts'
import { vintageText } from '../i18n/vintage.ts'
import { arePoints } from '../territory/level.ts'
import type { Opened } from './resolve-input.ts'
import type { Subject } from './subject.ts'
import type { ResolvedView } from './view.ts'
import { definitionOf } from './view-definition.ts'
import { documentOf } from './view-document.ts'
import { decapitalised, periodOf, sourceLine, warningsOf } from './view-texts.ts'

type About = Pick<
  ResolvedView,
  | 'lang'
  | 'territory'
  | 'title'
  | 'period'
  | 'symbol'
  | 'weightLabel'
  | 'weightSource'
  | 'credits'
  | 'sourceLine'
  | 'warnings'
  | 'definition'
  | 'document'
>

/** The texts on the indicator read, which do not depend on its values. */
export function aboutOf(opened: Opened, subject: Subject, lang: Lang): About {
  const { territory } = opened
  const { indicator, weighing, years, circles } = subject
  const credits = subject.credits.map((m) => ({ ...m, vintage: vintageText(m.vintage, lang) }))
  return {
    lang,
    territory: {
      id: territory.id,
      name: territory.name[lang],
      epci: territory.epci.name,
      fictional: territory.fictional,
    },
    title: indicator.label[lang],
    period: periodOf(indicator, territory),
    symbol: arePoints(subject.level) ? 'points' : circles ? 'circles' : 'choropleth',
    weightLabel: weighing ? decapitalised(weighing.measure.label[lang]) : null,
    weightSource: weighing?.source?.title[lang] ?? null,
    credits,
    sourceLine: sourceLine(subject.credits, territory, lang),
    warnings: warningsOf(territory, lang, credits),
    definition: definitionOf(opened, { indicator, credits, years, year: subject.year }, lang),
    document: documentOf(opened, indicator, lang),
  }
}
