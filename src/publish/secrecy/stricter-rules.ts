import type { Territory } from '../../indicators/territory.ts'
import type { UsedSource } from '../read/read-sources.ts'

/** What the page says of the rules that the publisher of a territory made stricter. */
export function stricterRules(used: readonly UsedSource[]): Pick<Territory, 'secrecy'> {
  const secrecy = used.flatMap(({ use, declaration }) =>
    use.secrecy ? [{ source: declaration.catalogue ?? declaration.id, ...use.secrecy }] : [],
  )
  return secrecy.length > 0 ? { secrecy } : {}
}
