import type { CellRow } from '../../db/tables.ts'
import type { Cell } from '../../disclosure/cell.ts'
import { isPublicCell } from '../../disclosure/cell.ts'
import { rowId } from '../assemble/collect-cells.ts'
import type { FormerRelease } from './former-release.ts'
import { positions } from './nestings.ts'
import { ruleText } from './rule-text.ts'
import type { Built, BuiltCell, SecretInput } from './secret-cells.ts'
import { ruleOf } from './source-rule.ts'

/**
 * What was printed before is known, whatever is masked now, and what was masked before stays masked under the same rule:
 * another choice of cells, held against the former one, would give both away.
 */
export function rememberFormer({ former = [], catalogue }: SecretInput, built: Built): void {
  for (const release of former) {
    const position = positions(release.zones)
    for (const row of release.cells) {
      const key = rowId(row)
      const now = built.get(key)
      if (!now || isPublicCell(now.cell)) continue
      const isLocated = catalogue.methods.some(({ located }) => located === row.measure)
      const isSettled = isLocated && position(row.level, row.code) !== null
      built.set(key, { ...now, cell: remembered(row, now, release, isSettled) })
    }
  }
}

/** @param isSettled the count was printed as the map has it: it is known within the threshold alone, see settle-located */
function remembered(row: CellRow, now: BuiltCell, release: FormerRelease, isSettled: boolean): Cell {
  const { cell, origin } = now
  const rule = cell.rule !== null && origin ? ruleOf(origin.declaration, cell.measure) : null
  if (row.state === 'suppressed')
    return rule && release.rules.get(rule.id) === ruleText(rule) ? { ...cell, keptMasked: true } : cell
  const { value } = row
  if (value === null || !Number.isInteger(value) || value < 0) return cell
  const around = isSettled ? (rule?.threshold ?? 1) - 1 : 0
  const isSame = cell.value === null || Math.abs(cell.value - value) <= around
  // a figure revised since is not this count
  if (!isSame) return cell
  return { ...cell, publicLower: Math.max(0, value - around), publicUpper: value + around }
}
