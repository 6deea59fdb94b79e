import { readCell } from '../../sources/cell.ts'
import type { Table } from '../../sources/table.ts'
import { saysWhole, unitSaid } from './header-words.ts'

/** Share of the rows in which a part may be above its whole: a slip of the file. */
const SLIPS = 0.05

/**
 * The column that each column of counts is most likely a part of, where there is one: it counts more in all rows but for slips.
 * One that its name says is a whole comes first, then one of the same unit, then the smallest.
 * @param counts columns of counts
 */
export function wholesOf({ columns, rows }: Table, counts: readonly string[]): Record<string, string> {
  const values = new Map(
    counts.map((name) => {
      const at = columns.indexOf(name)
      return [name, rows.map(({ cells }) => numberIn(cells[at] ?? ''))] as const
    }),
  )
  const holds = (whole: string, part: string): boolean => {
    const pairs = (values.get(whole) ?? []).flatMap((value, row): [number, number][] => {
      const of = values.get(part)?.[row] ?? null
      return value === null || of === null ? [] : [[value, of]]
    })
    const slips = pairs.filter(([value, of]) => value < of).length
    return slips <= pairs.length * SLIPS && pairs.some(([value, of]) => value > of)
  }
  const total = (name: string) => (values.get(name) ?? []).reduce<number>((sum, one) => sum + (one ?? 0), 0)
  const found = counts.flatMap((part): [string, string][] => {
    const rank = (whole: string) => (saysWhole(whole) ? 2 : 0) + (unitSaid(whole) === unitSaid(part) ? 1 : 0)
    const [best] = counts
      .filter((whole) => whole !== part && holds(whole, part))
      .sort((a, b) => rank(b) - rank(a) || total(a) - total(b))
    return best === undefined ? [] : [[part, best]]
  })
  return Object.fromEntries(found)
}

function numberIn(cell: string): number | null {
  const read = readCell(cell)
  return read.ok && typeof read.value.value === 'number' ? read.value.value : null
}
