import type { CellRow } from '../../db/tables.ts'
import { cellId } from '../../disclosure/cell.ts'
import { rowId } from '../../publish/assemble/collect-cells.ts'
import type { SecretInput } from '../../publish/secrecy/secret-cells.ts'
import { ruleOf, sizeMeasureOf } from '../../publish/secrecy/source-rule.ts'
import { largeSums } from './large-sums.ts'

/** How many figures of the reader's files a mask hides. */
export interface HiddenFigures {
  readonly figures: number
  /** those of sets of which nothing says how many dwellings or households they are: each is masked, be the set large or small */
  readonly unsized: { readonly figures: number; readonly sets: number }
  /** the files being large, more is masked than a publication would */
  readonly isWide: boolean
}

/** Whether the atlas has a figure of the same zone or masks it is nothing to what the files give. */
export function hiddenFigures(
  { zones, cells: given, origins }: Pick<SecretInput, 'zones' | 'cells' | 'origins'>,
  masked: readonly CellRow[],
): Omit<HiddenFigures, 'isWide'> {
  const large = largeSums({ zones, cells: given, origins })
  const numbers = new Map(
    given.flatMap((cell) => (cell.value === null ? [] : [[rowId(cell), cell] as const])),
  )
  const hidden = masked.filter((cell) => cell.state === 'suppressed' && numbers.has(rowId(cell)))
  const unsized = hidden.filter((cell) => {
    const declaration = origins.get(rowId(cell))?.declaration
    if (!declaration || ruleOf(declaration, cell.measure)?.kind !== 'set') return false
    const measure = sizeMeasureOf(declaration, cell.measure)
    if (measure === null) return true
    const size = rowId({ ...cell, measure })
    return !numbers.has(size) && !large.has(size)
  })
  const sets = new Set(
    unsized.map(({ level, code }) => cellId({ level, zone: code, measure: '', vintage: '' })),
  )
  return { figures: hidden.length, unsized: { figures: unsized.length, sets: sets.size } }
}
