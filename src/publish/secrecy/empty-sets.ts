import type { SourceDeclaration } from '../../sources/declaration.ts'
import { at, type Built } from './secret-cells.ts'
import { ruleOf, sizeMeasureOf } from './source-rule.ts'

/**
 * A zone whose public stock is nil has no household: a reader knows its 0 without the publication, and so it is printed.
 * Any other 0 households are masked as 1 to 10 are: a mark would else mean that there are some. So it is under either kind
 * of rule: a 0 that is known hides no other count.
 */
export function tellEmpty(built: Built): void {
  for (const [key, { cell, origin }] of built) {
    if (!origin || cell.value !== 0 || origin.declaration.format !== 'wide') continue
    if (ruleOf(origin.declaration, cell.measure) === null) continue
    const size = allOf(origin.declaration, cell.measure)
    const isEmpty = origin.declaration.at_most.some(([less, more]) => {
      const bound = built.get(at(cell.level, cell.zone, more, cell.vintage))?.cell
      return less === size && bound?.publicUpper === 0
    })
    if (isEmpty) built.set(key, { cell: { ...cell, rule: null, publicLower: 0, publicUpper: 0 }, origin })
  }
}

/** The measure of the largest set that a measure is a figure of: a subset has no one either where it has none. */
function allOf(declaration: SourceDeclaration, measure: string): string | null {
  const size = sizeMeasureOf(declaration, measure)
  return size === null || size === measure ? size : allOf(declaration, size)
}
