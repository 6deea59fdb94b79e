import type { CellRow } from '../../db/tables.ts'
import type { CellId } from '../../disclosure/cell.ts'
import { groupBy } from '../../lib/group-by.ts'
import { rowId } from '../../publish/assemble/collect-cells.ts'
import type { UsedSource } from '../../publish/read/source-account.ts'
import type { SetDifference } from '../../publish/secrecy/secret-cells.ts'
import { sizeMeasureOf } from '../../publish/secrecy/source-rule.ts'
import { canonical } from '../../sources/column.ts'
import { isRuledOwn } from './tied-columns.ts'

interface Figure {
  readonly cell: CellRow
  readonly source: string
  /** the header of its column, and of the column that says how many its set holds */
  readonly header: string
  readonly size: string
}

/**
 * Figures of two files of the reader whose columns have one name, of a zone of which one file counts more of the set than the other: its
 * IRIS and those whose address is not known. What the one counts beyond the other is a figure of those.
 */
export function differingSets(
  cells: readonly CellRow[],
  origins: ReadonlyMap<CellId, UsedSource>,
): SetDifference[] {
  const figures = cells.flatMap((cell) => figureOf(cell, origins) ?? [])
  const places = groupBy(figures, ({ cell }) => `${cell.level}|${cell.code}|${cell.year}`)
  return [...places.values()].flatMap((of) => {
    const sizes = of.filter(({ header, size }) => header === size)
    return sizes.flatMap((more) =>
      sizes.flatMap((less) => {
        const beyond = Number(more.cell.value) - Number(less.cell.value)
        if (more.source === less.source || more.header !== less.header || beyond <= 0) return []
        return of
          .filter(({ source, size }) => source === more.source && size === more.header)
          .flatMap(({ cell, header }): SetDifference[] => {
            const other = of.find((one) => one.source === less.source && one.header === header)
            if (!other) return []
            const isSize = header === more.header
            return [{ more: rowId(cell), less: rowId(other.cell), size: beyond, isSize }]
          })
      }),
    )
  })
}

function figureOf(cell: CellRow, origins: ReadonlyMap<CellId, UsedSource>): Figure | null {
  const declaration = origins.get(rowId(cell))?.declaration
  if (cell.value === null || declaration?.format !== 'wide' || !isRuledOwn(cell, origins)) return null
  const measure = sizeMeasureOf(declaration, cell.measure)
  const headerOf = (id: string) => {
    const read = declaration.measures[id]
    return read && 'column' in read ? canonical(read.column[0] ?? id) : id
  }
  if (measure === null) return null
  return { cell, source: declaration.id, header: headerOf(cell.measure), size: headerOf(measure) }
}
