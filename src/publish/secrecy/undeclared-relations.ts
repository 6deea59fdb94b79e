import { byText } from '../../disclosure/cell.ts'
import { rowId } from '../assemble/collect-cells.ts'
import { ofKind } from './identity.ts'
import type { SecretInput } from './secret-cells.ts'
import { type Asked, type SeenRelation, seenRelations, sumTerms } from './seen-relations.ts'
import { ruleOf } from './source-rule.ts'

/**
 * What the columns of producers' files say of one another, though nobody declares it, where some count of such a relation is masked. Who
 * reads it in the rows that are printed believes it of those that are masked; the proof knows what is declared alone.
 * @param suppressed cells that are masked, by `rowId`
 */
export function undeclaredRelations(
  input: Pick<SecretInput, 'cells' | 'origins' | 'exempt' | 'identities'>,
  suppressed: ReadonlySet<string>,
): SeenRelation[] {
  const { origins, exempt } = input
  if (suppressed.size === 0) return []
  const isRuled = (cell: SecretInput['cells'][number]): boolean | null => {
    const declaration = origins.get(rowId(cell))?.declaration
    if (!declaration) return null
    return !exempt.has(declaration.id) && ruleOf(declaration, cell.measure) !== null
  }
  // in an order of their own: rows are drawn by chance, and the order of a file says something of it
  const cells = input.cells
    .filter(({ value }) => value !== null && Number.isInteger(value) && value >= 0)
    .toSorted((a, b) => byText(rowId(a), rowId(b)))
  return seenRelations(cells, {
    isRuled: (cell) => isRuled(cell) === true,
    isKnown: (cell) => isRuled(cell) === false,
    known: declaredRelations(input),
  }).filter((relation) => relation.cells.some((terms) => terms.some(({ cell }) => suppressed.has(cell))))
}

/** Sums of columns, and stocks that flows tie to those of the year before. */
function declaredRelations({
  origins,
  identities,
}: Pick<SecretInput, 'origins' | 'identities'>): Asked['known'] {
  const declarations = [...new Set([...origins.values()].map(({ declaration }) => declaration))]
  return [
    ...declarations.flatMap((declaration) =>
      (declaration.format === 'wide' ? declaration.sums : []).map((names) => ({ terms: sumTerms(names) })),
    ),
    ...ofKind(identities, 'flow').map(({ stock, entries, exits }) => ({
      terms: [
        { measure: stock, coefficient: -1 },
        { measure: stock, coefficient: 1, before: -1 as const },
        ...entries.map((measure) => ({ measure, coefficient: 1 })),
        ...exits.map((measure) => ({ measure, coefficient: -1 })),
      ],
    })),
  ]
}
