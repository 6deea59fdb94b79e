import type { DeclaredYaml } from '../../declared/declared-yaml.ts'
import type { Territory } from '../../indicators/territory.ts'
import type { TerritoryDeclaration } from './declaration.ts'

/**
 * The plan with the event that the publisher says its dwellings count, where the plan itself does not say: an
 * assumption, which every view tells. Without one declared, the plan as it is.
 * @throws DeclarationError where there is no plan, or where it says that it counts another event
 */
export function withAssumedEvent(
  yaml: DeclaredYaml<TerritoryDeclaration>,
  plan: Territory['plan'],
): Territory['plan'] {
  const { assumed_event: event } = yaml.value
  if (event === null) return plan
  const fail = (cause: string) => yaml.fail(['assumed_event'], cause)
  if (plan === null) return fail('there is no plan whose dwellings could count it')
  if (plan.event === null) return { ...plan, event, assumed: true }
  return fail(`the plan says itself what it counts: ${plan.event}`)
}
