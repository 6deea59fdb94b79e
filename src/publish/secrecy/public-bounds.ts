import { type Cell, cellId, publicUpper } from '../../disclosure/cell.ts'
import type { SourceDeclaration } from '../../sources/declaration.ts'
import type { Built } from './secret-cells.ts'

type Wide = Extract<SourceDeclaration, { format: 'wide' }>

/**
 * What anybody knows of a zone without its figures: no more households than its dwellings, where these are public, and no
 * more of any part of them. The relations say so already: a bound of the cell itself needs no programme to be known.
 */
export function tellBounds(built: Built, isAsked: (cell: Cell) => boolean): void {
  for (const [key, { cell, origin }] of built) {
    if (cell.rule === null || origin?.declaration.format !== 'wide' || !isAsked(cell)) continue
    const most = mostOf(cell, origin.declaration, built)
    // a figure above its bound contradicts the register: nothing is known for certain
    if (most < publicUpper(cell) && (cell.value ?? 0) <= most)
      built.set(key, { cell: { ...cell, publicUpper: most }, origin })
  }
}

function mostOf(cell: Cell, declaration: Wide, built: Built): number {
  const wholes = [...declaration.at_most, ...declaration.parts].flatMap(([less, more]) =>
    less === cell.measure && more !== cell.measure ? [more] : [],
  )
  return Math.min(
    ...wholes.map((measure) => {
      const whole = built.get(cellId({ ...cell, measure }))?.cell
      if (!whole) return Number.POSITIVE_INFINITY
      return Math.min(publicUpper(whole), mostOf(whole, declaration, built))
    }),
  )
}
