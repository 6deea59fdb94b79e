import { readCell } from '../../sources/cell.ts'
import type { Table } from '../../sources/table.ts'
import { surelyGroups, ungrouped } from '../../sources/thousands.ts'
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
      return [name, numbersIn(rows.map(({ cells }) => cells[at] ?? ''))] as const
    }),
  )
  const holds = (whole: string, part: string): boolean => {
    const [wholes, parts] = [values.get(whole) ?? [], values.get(part) ?? []]
    let [pairs, slips, isMore] = [0, 0, false]
    for (let row = 0; row < wholes.length; row++) {
      const [value, of] = [wholes[row] ?? null, parts[row] ?? null]
      if (value === null || of === null) continue
      pairs++
      if (value < of) slips++
      isMore ||= value > of
      // more slips already than all rows of the table would bear
      if (slips > wholes.length * SLIPS) return false
    }
    return isMore && slips <= pairs * SLIPS
  }
  const about = counts.map((name) => ({
    name,
    isWhole: saysWhole(name),
    unit: unitSaid(name),
    total: (values.get(name) ?? []).reduce<number>((sum, one) => sum + (one ?? 0), 0),
  }))
  const found = about.flatMap((part): [string, string][] => {
    const rank = (whole: (typeof about)[number]) =>
      (whole.isWhole ? 2 : 0) + (whole.unit === part.unit ? 1 : 0)
    const best = about
      .filter((whole) => whole !== part)
      .sort((a, b) => rank(b) - rank(a) || a.total - b.total)
      .find((whole) => holds(whole.name, part.name))
    return best === undefined ? [] : [[part.name, best.name]]
  })
  return Object.fromEntries(found)
}

/** The numbers of a column, which may write thousands with a mark: `1.200`. */
function numbersIn(cells: readonly string[]): (number | null)[] {
  const isGrouped = surelyGroups(cells)
  return cells.map((cell) => {
    const read = readCell(isGrouped ? ungrouped(cell) : cell)
    return read.ok && typeof read.value.value === 'number' ? read.value.value : null
  })
}
