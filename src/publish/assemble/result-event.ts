import type { Catalogue } from '../../atlas/catalogue.ts'
import type { Measure } from '../../indicators/catalogue.ts'
import { EVENT_WORDS, eventWords } from '../../indicators/event-words.ts'
import { objectiveEvent } from '../../indicators/objective-event.ts'
import type { Territory } from '../../indicators/territory.ts'
import type { HousingEvent } from '../../sources/events.ts'

type Declared = Pick<Catalogue, 'measures' | 'indicators'>

/** The objective that each result is compared with, by measure of the result. */
export const objectiveOfResult = ({ indicators }: Pick<Catalogue, 'indicators'>): Map<string, string> =>
  new Map(
    indicators.flatMap(({ formula }) =>
      formula.kind === 'progress' ? [[formula.result, formula.objective]] : [],
    ),
  )

/** The measures of results as the plan of a territory counts their objectives, where the catalogue's do not. */
export function resultMeasures(plan: Territory['plan'], declared: Declared): Measure[] {
  if (!plan) return []
  const objectives = objectiveOfResult(declared)
  return declared.measures.flatMap((measure) => {
    const event = objectiveEvent(plan, objectives.get(measure.id) ?? '')
    return isEvent(event) && event !== measure.event ? [counting(measure, event)] : []
  })
}

/** The same measure, of another event: its label ends on the event in both languages (`loadCatalogue` checks it). */
function counting(measure: Measure, event: HousingEvent): Measure {
  const said = eventWords(measure.event ?? null)
  const { fr, en } = EVENT_WORDS[event]
  const label = said && {
    fr: measure.label.fr.replace(said.fr, fr),
    en: measure.label.en.replace(said.en, en),
  }
  return { ...measure, ...(label && { label }), event }
}

const isEvent = (event: string | null): event is HousingEvent => event !== null && event in EVENT_WORDS
