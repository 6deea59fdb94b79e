import type { Cell, CellKey } from '../../disclosure/cell.ts'
import { type LinearConstraint, remainder } from '../../disclosure/constraint.ts'

/** Why an identity that cells could meet is not in the system of the reader. */
export type UntiedReason =
  /** the figures contradict each other, and no difference between them is known for certain */
  | 'contradiction'
  /** a zone of the identity has no figure, and nothing bounds it */
  | 'absent'
  /** the figures of a former release were revised since */
  | 'revised'
  /** a ready-made rate whose counts the catalogue does not name */
  | 'undeclared'

/** What came of one identity for some figures: a relation of the reader's system, or the reason why there is none. */
export type Link =
  | {
      readonly kind: 'tied'
      readonly identity: string
      /** absent where a value is known outright */
      readonly constraint?: LinearConstraint
      /** the count that the relation makes a cell of */
      readonly cell?: Cell
      /** by how much the figures miss the identity: held to be known to every reader */
      readonly difference?: number
      /** figures of two producers, some masked by one of them: the relation may leave no table at all */
      readonly unsure?: true
    }
  | {
      readonly kind: 'untied'
      readonly identity: string
      readonly reason: UntiedReason
      readonly figures: string
    }

const total = (cells: readonly Cell[]) => cells.reduce((sum, { value }) => sum + (value ?? 0), 0)
export const areKnown = (cells: readonly Cell[]) => cells.every(({ value }) => value !== null)

/**
 * Some cells count what others count. Where the figures of producers differ, a reader is taken to know by how much: so
 * that neither what is masked nor the proof depends on whether they agree.
 */
export function equality(identity: string, more: readonly Cell[], less: readonly Cell[]): Link {
  const [left, right] = [total(more), total(less)]
  const known = areKnown([...more, ...less])
  if (!known && ((areKnown(more) && right > left) || (areKnown(less) && left > right)))
    return { kind: 'untied', identity, reason: 'contradiction', figures: figuresOf(more, less) }
  const difference = known ? right - left : 0
  const terms = [
    ...more.map(({ id }) => ({ cell: id, coefficient: -1 })),
    ...less.map(({ id }) => ({ cell: id, coefficient: 1 })),
  ]
  const constraint = { terms, relation: '=' as const, constant: difference }
  return { kind: 'tied', identity, constraint, ...(difference !== 0 && { difference }) }
}

/**
 * What some cells count beyond others: a count that a reader works out, under the rule given. Where they count less, a
 * reader is taken to know by how much.
 */
export function beyond(
  identity: string,
  key: CellKey,
  rule: string | null,
  more: readonly Cell[],
  less: readonly Cell[],
): Link {
  if (areKnown(more) && total(less) > total(more)) return equality(identity, more, less)
  return { kind: 'tied', identity, ...remainder(key, rule, more, less) }
}

/** Some cells count no more than others, as far as the figures say so. */
export function bounded(identity: string, less: readonly Cell[], more: readonly Cell[]): Link {
  if (areKnown(more) && total(less) > total(more))
    return { kind: 'untied', identity, reason: 'contradiction', figures: figuresOf(more, less) }
  const terms = [
    ...less.map(({ id }) => ({ cell: id, coefficient: 1 })),
    ...more.map(({ id }) => ({ cell: id, coefficient: -1 })),
  ]
  return { kind: 'tied', identity, constraint: { terms, relation: '<=', constant: 0 } }
}

export const figuresOf = (more: readonly Cell[], less: readonly Cell[]): string =>
  `${more.map(({ id }) => id).join(' + ')} against ${less.map(({ id }) => id).join(' + ')}`
