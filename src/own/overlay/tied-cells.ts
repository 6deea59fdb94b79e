import type { CellRow } from '../../db/tables.ts'
import type { CellId } from '../../disclosure/cell.ts'
import type { Term } from '../../disclosure/constraint.ts'
import { groupBy } from '../../lib/group-by.ts'
import { rowId } from '../../publish/assemble/collect-cells.ts'
import type { UsedSource } from '../../publish/read/source-account.ts'
import { linearRelations } from './linear-relations.ts'
import { isRuledOwn, NEARLY } from './tied-columns.ts'

/** Relations between cells of one zone, each worth the same in nearly every zone. */
export interface TiedCells {
  /** those that hold in every zone of their level */
  readonly sure: readonly (readonly Term[])[]
  /** those that fail in some */
  readonly likely: readonly (readonly Term[])[]
}

/**
 * What the columns of a reader's tables say of one another, the years of each being columns of their own: a stock is the one of
 * the year before and what came to it. Worked out level by level, on the zones that have every column.
 */
export function tiedCells(cells: readonly CellRow[], origins: ReadonlyMap<CellId, UsedSource>): TiedCells {
  const ruled = cells.filter((cell) => cell.value !== null && isRuledOwn(cell, origins))
  const found = [...groupBy(ruled, ({ level }) => level).values()].flatMap(ofLevel)
  return {
    sure: found.flatMap(({ fails, terms }) => (fails === 0 ? terms : [])),
    likely: found.flatMap(({ fails, terms }) => (fails > 0 ? terms : [])),
  }
}

type Column = ReadonlyMap<string, CellRow>

function ofLevel(cells: readonly CellRow[]) {
  const columns = [...groupBy(cells, ({ measure, year }) => `${measure}|${year}`)]
    .toSorted(([a, some], [b, others]) => others.length - some.length || (a < b ? -1 : 1))
    .map(([, of]): Column => new Map(of.map((cell) => [cell.code, cell])))
  return sharing(columns).flatMap((taken) => {
    const [first, ...others] = taken
    const codes = [...(first?.keys() ?? [])].filter((code) => others.every((column) => column.has(code)))
    const rows = codes.map((code) => taken.map((column) => column.get(code)?.value ?? 0))
    return linearRelations(rows, NEARLY).map(({ coefficients, fails }) => ({
      fails,
      terms: codes.map((code) =>
        taken.flatMap((column, i): Term[] => {
          const [cell, coefficient = 0] = [column.get(code), coefficients[i]]
          return cell && coefficient !== 0 ? [{ cell: rowId(cell), coefficient }] : []
        }),
      ),
    }))
  })
}

/** Columns that have most of their zones in common, together: one that has others is looked at with its like. */
function sharing(columns: readonly Column[]): readonly (readonly Column[])[] {
  const groups: Column[][] = []
  for (const column of columns) {
    const group = groups.find(([first]) => {
      const common = [...column.keys()].filter((code) => first?.has(code)).length
      return 2 * common > (first?.size ?? 0)
    })
    if (group) group.push(column)
    else groups.push([column])
  }
  return groups
}
