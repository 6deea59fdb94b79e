import { type CellId, cellId } from '../../disclosure/cell.ts'
import { rowId } from '../../publish/assemble/collect-cells.ts'
import type { SecretInput } from '../../publish/secrecy/secret-cells.ts'
import { ruleOf, sizeMeasureOf } from '../../publish/secrecy/source-rule.ts'
import { isPointLevel } from '../../territory/level.ts'
import { SUMMED_LEVELS } from '../points/points-source.ts'

/**
 * Zones in which some place has no number of dwellings, and the others have the threshold or more: how many dwellings they
 * have together is not known, but that they are a large set is.
 */
export function largeSums({
  zones,
  cells,
  origins,
}: Pick<SecretInput, 'zones' | 'cells' | 'origins'>): ReadonlySet<CellId> {
  const placed = new Map(
    zones.flatMap((zone) => (isPointLevel(zone.level) ? [[zone.code as string, zone] as const] : [])),
  )
  const known = new Map<CellId, number>()
  const large = new Set<CellId>()
  for (const cell of cells) {
    const place = isPointLevel(cell.level) ? placed.get(cell.code) : undefined
    const declaration = place && origins.get(rowId(cell))?.declaration
    if (!declaration || cell.value === null || sizeMeasureOf(declaration, cell.measure) !== cell.measure)
      continue
    const threshold = ruleOf(declaration, cell.measure)?.threshold ?? Number.POSITIVE_INFINITY
    for (const level of SUMMED_LEVELS) {
      const code = place[level] ?? null
      if (code === null) continue
      const id = cellId({ level, zone: code, measure: cell.measure, vintage: String(cell.year) })
      const sum = (known.get(id) ?? 0) + cell.value
      known.set(id, sum)
      if (sum >= threshold) large.add(id)
    }
  }
  return large
}
