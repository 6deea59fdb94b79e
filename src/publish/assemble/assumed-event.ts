import type { DeclaredYaml } from '../../declared/declared-yaml.ts'
import { DWELLINGS_OBJECTIVE, objectiveEvent } from '../../indicators/objective-event.ts'
import type { Territory } from '../../indicators/territory.ts'
import type { TerritoryDeclaration } from './declaration.ts'

/**
 * The plan with the events that the publisher says its objectives count, where the plan itself does not say: an
 * assumption, which every view tells. Without one declared, the plan as it is.
 * @param measures ids of the catalogue
 * @throws DeclarationError where there is no plan, where it says that it counts another event, or of an unknown objective
 */
export function withAssumedEvent(
  yaml: DeclaredYaml<TerritoryDeclaration>,
  plan: Territory['plan'],
  measures: ReadonlySet<string>,
): Territory['plan'] {
  const { assumed_event: assumed } = yaml.value
  if (assumed === null) return plan
  const path = (objective: string) =>
    typeof assumed === 'string' ? ['assumed_event'] : ['assumed_event', objective]
  if (plan === null) return yaml.fail(['assumed_event'], 'there is no plan whose dwellings could count it')
  const given = typeof assumed === 'string' ? { [DWELLINGS_OBJECTIVE]: assumed } : assumed
  for (const objective of Object.keys(given)) {
    if (!measures.has(objective)) yaml.fail(path(objective), `unknown measure "${objective}"`)
    const said = objectiveEvent(plan, objective)
    if (said !== null) yaml.fail(path(objective), `the plan says itself what it counts: ${said}`)
  }
  const { [DWELLINGS_OBJECTIVE]: event, ...others } = given
  return {
    ...plan,
    ...(event && { event, assumed: true as const }),
    ...(Object.keys(others).length > 0 && {
      events: { ...plan.events, ...others },
      assumed_events: Object.keys(others),
    }),
  }
}
