import type { CellRow } from '../../db/tables.ts'
import type { CellId } from '../../disclosure/cell.ts'
import { rowId } from '../../publish/assemble/collect-cells.ts'
import type { UsedSource } from '../../publish/read/source-account.ts'
import type { FormerRelease } from '../../publish/secrecy/former-release.ts'
import { ruleText } from '../../publish/secrecy/rule-text.ts'
import { ruleOf } from '../../publish/secrecy/source-rule.ts'
import type { Shown } from './collect-own.ts'

/**
 * What the atlas has published of the measures and years of which figures of the reader's files take the place. Everybody has it:
 * beside it, another choice of masked cells would give both away. None where no figure takes the place of one.
 * @param given figures of the reader's files
 * @param origins source of each, by `rowId`
 */
export function replacedRelease(
  { zones, cells }: Pick<Shown, 'zones' | 'cells'>,
  given: readonly CellRow[],
  origins: ReadonlyMap<CellId, UsedSource>,
): readonly FormerRelease[] {
  const before = new Set(cells.map(rowId))
  const columnOf = ({ measure, year }: CellRow) => `${measure}|${year}`
  const columns = new Set(given.filter((cell) => before.has(rowId(cell))).map(columnOf))
  if (columns.size === 0) return []
  const rules = given.flatMap((cell) => {
    const declaration = origins.get(rowId(cell))?.declaration
    const rule = columns.has(columnOf(cell)) && declaration ? ruleOf(declaration, cell.measure) : null
    return rule ? [[rule.id, ruleText(rule)] as const] : []
  })
  return [
    {
      id: 'shown',
      zones,
      cells: cells.filter((cell) => columns.has(columnOf(cell))),
      overlaps: [],
      rules: new Map(rules),
    },
  ]
}
