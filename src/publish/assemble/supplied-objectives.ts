import type { CellRow } from '../../db/tables.ts'
import type { Text } from '../../i18n/lang.ts'
import { DWELLINGS_OBJECTIVE, objectiveEvent } from '../../indicators/objective-event.ts'
import type { Territory } from '../../indicators/territory.ts'
import { isNumber } from '../../indicators/value.ts'
import type { Objective } from '../../sources/objectives.ts'
import { eventsOf, planOfObjectives } from './plan-of-objectives.ts'

/** Rows of a file of objectives that the plan contradicts, by measure and cause. */
export interface LeftObjectives {
  readonly measure: string
  readonly cause: 'period' | 'event'
  readonly rows: number
}

/** What a file of objectives gives a territory: all of its plan where it has none, what the plan does not say else. */
export interface SuppliedObjectives {
  readonly plan: Territory['plan']
  readonly objectives: readonly Objective[]
  readonly left: readonly LeftObjectives[]
  readonly notes: readonly Text[]
}

/**
 * A file of objectives completes a declared plan: figures of zones that the plan does not print (the plan's stay where
 * both give one), events that it does not say. A row of another period, or of another event than the plan's, is left out.
 * @param printed cells of the plan
 */
export function suppliedObjectives(
  declared: Territory['plan'],
  objectives: readonly Objective[],
  printed: readonly CellRow[],
): SuppliedObjectives {
  if (objectives.length === 0) return { plan: declared, objectives, left: [], notes: [] }
  const causeOf = ({ measure, start, end, event }: Objective): LeftObjectives['cause'] | null => {
    if (declared && (start !== declared.start || end !== declared.end)) return 'period'
    const said = declared && objectiveEvent(declared, measure)
    return said && event && event !== said ? 'event' : null
  }
  const kept = objectives.filter((objective) => causeOf(objective) === null)
  const left = new Map<string, LeftObjectives>()
  for (const objective of objectives) {
    const cause = causeOf(objective)
    const { measure } = objective
    const key = `${measure}|${cause}`
    if (cause) left.set(key, { measure, cause, rows: (left.get(key)?.rows ?? 0) + 1 })
  }
  const totals = totalsOfYearly(declared ?? planOfObjectives(kept), kept, printed)
  const all = [...kept, ...totals]
  const plan = declared ? withEvents(declared, all) : planOfObjectives(all)
  return {
    plan,
    objectives: all,
    left: [...left.values()],
    notes: totals.length > 0 ? [totalNote(plan)] : [],
  }
}

type Plan = NonNullable<Territory['plan']>

/** The events of the file, where the plan states none. */
function withEvents(plan: Plan, objectives: readonly Objective[]): Plan {
  const { [DWELLINGS_OBJECTIVE]: event = null, ...others } = eventsOf(objectives)
  const events = { ...others, ...plan.events }
  return {
    ...plan,
    event: plan.event ?? event,
    ...(Object.keys(events).length > 0 && { events }),
  }
}

const YEARLY = `${DWELLINGS_OBJECTIVE}_YEARLY`

/** Of zones whose objective is given by the year alone, that of the period: the years times it. */
function totalsOfYearly(
  plan: Plan,
  objectives: readonly Objective[],
  printed: readonly CellRow[],
): Objective[] {
  const zone = ({ level, code }: Pick<Objective, 'level' | 'code'>) => `${level}|${code}`
  const totals = new Set([
    ...objectives.filter(({ measure }) => measure === DWELLINGS_OBJECTIVE).map(zone),
    ...printed.flatMap(({ measure, level, code }) =>
      measure === DWELLINGS_OBJECTIVE ? [`${level}|${code}`] : [],
    ),
  ])
  const years = plan.end - plan.start + 1
  return objectives
    .filter((objective) => objective.measure === YEARLY && !totals.has(zone(objective)))
    .map((objective) => ({
      ...objective,
      measure: DWELLINGS_OBJECTIVE,
      value: isNumber(objective.value) ? objective.value * years : objective.value,
    }))
}

const totalNote = ({ start, end }: Plan): Text => ({
  fr: `Objectif de la période ${start}-${end} : ${end - start + 1} fois l’objectif annuel, seul fourni.`,
  en: `Objective of the period ${start}-${end}: ${end - start + 1} times the yearly objective, the only one given.`,
})
