import { ofKind } from './identity.ts'
import type { Link } from './link.ts'
import type { Built, SecretInput } from './secret-cells.ts'
import { ruleOf } from './source-rule.ts'

/**
 * Of two sources that give one cell the first is published, and a reader may read the other. What a source without rule
 * says is taken for the count itself, whether or not the two agree: known to every reader, before this publication and
 * without it.
 */
export function publicBeside({ beside, identities, exempt }: SecretInput, built: Built): Link[] {
  const [declared] = ofKind(identities, 'same_measure')
  if (!declared || !beside) return []
  return [...beside].flatMap(([key, { declaration }]): Link[] => {
    const found = built.get(key)
    if (!found || found.cell.value === null || found.origin === null) return []
    const isSecret =
      ruleOf(declaration, found.cell.measure) !== null && !declaration.secrecy.masked_by_producer
    if (isSecret && !exempt.has(declaration.id)) return []
    const { value } = found.cell
    built.set(key, { ...found, cell: { ...found.cell, publicLower: value, publicUpper: value } })
    return [{ kind: 'tied', identity: declared.id }]
  })
}
