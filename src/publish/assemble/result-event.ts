import type { Catalogue } from '../../atlas/catalogue.ts'
import type { Measure } from '../../indicators/catalogue.ts'
import { EVENT_WORDS } from '../../indicators/event-words.ts'
import type { HousingEvent } from '../../sources/events.ts'

/** The measures that objectives are compared with, as the plan of a territory counts them, where the catalogue's do not. */
export function resultMeasures(
  event: string | null,
  { measures, indicators }: Pick<Catalogue, 'measures' | 'indicators'>,
): Measure[] {
  if (!isEvent(event)) return []
  const compared = new Set(
    indicators.flatMap(({ formula }) => (formula.kind === 'progress' ? [formula.result] : [])),
  )
  const { fr, en } = EVENT_WORDS[event]
  return measures
    .filter((measure) => compared.has(measure.id) && measure.event !== event)
    .map((measure) => ({ ...measure, label: { fr: `Logements ${fr}`, en: `Dwellings ${en}` }, event }))
}

const isEvent = (event: string | null): event is HousingEvent => event !== null && event in EVENT_WORDS
