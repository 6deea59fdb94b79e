import { DWELLINGS_OBJECTIVE } from '../../indicators/objective-event.ts'
import type { Territory } from '../../indicators/territory.ts'
import type { Objective } from '../../sources/objectives.ts'

type Plan = NonNullable<Territory['plan']>

/** The plan that a file of objectives tells: its period, and the event that each objective counts, if one throughout. */
export function planOfObjectives(objectives: readonly Objective[]): Plan {
  const events = eventsOf(objectives)
  const { [DWELLINGS_OBJECTIVE]: event = null, ...others } = events
  return {
    title: { fr: 'Objectifs du plan', en: 'Objectives of the plan' },
    start: Math.min(...objectives.map(({ start }) => start)),
    end: Math.max(...objectives.map(({ end }) => end)),
    source_ref: objectives[0]?.sourceRef ?? '',
    event,
    ...(Object.keys(others).length > 0 && { events: others }),
  }
}

/** The one event that all rows of a measure say, by measure; a measure whose rows differ, or say none, has none. */
export function eventsOf(objectives: readonly Objective[]): Record<string, string> {
  const said = new Map<string, Set<string | null>>()
  for (const { measure, event } of objectives) said.set(measure, (said.get(measure) ?? new Set()).add(event))
  return Object.fromEntries(
    [...said].flatMap(([measure, [event, ...others]]) =>
      event && others.length === 0 ? [[measure, event]] : [],
    ),
  )
}
