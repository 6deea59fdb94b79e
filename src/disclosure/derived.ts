import { byText, type CellId } from './cell.ts'

/** A rate, a share or a class, with every count that its definition reads. */
export interface Derived {
  readonly id: string
  readonly from: readonly CellId[]
}

/**
 * What may be printed of the derived quantities: those of which every count is printed. A rate beside its
 * printed denominator gives its numerator; a class gives a bound of it. So none survives its counts.
 *
 * @returns ids to print and ids to mark `suppressed`, each sorted
 */
export function publishedDerived(
  derived: readonly Derived[],
  published: ReadonlyMap<CellId, number>,
): { readonly published: readonly string[]; readonly suppressed: readonly string[] } {
  const printed: string[] = []
  const suppressed: string[] = []
  for (const { id, from } of derived) {
    const list = from.every((cell) => published.has(cell)) ? printed : suppressed
    list.push(id)
  }
  return { published: printed.sort(byText), suppressed: suppressed.sort(byText) }
}
