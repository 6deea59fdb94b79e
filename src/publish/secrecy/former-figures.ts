import { type CellId, cellId } from '../../disclosure/cell.ts'
import { isPointLevel } from '../../territory/level.ts'
import { rowId } from '../assemble/collect-cells.ts'
import type { Built, SecretInput } from './secret-cells.ts'

/**
 * What a former release said of the zones of today where this publication says nothing: a figure that was printed is
 * known to every reader, and one that was masked is as unknown as it was. The zones of today are tied to either: the
 * commune of which a former release alone has the total still holds the IRIS that are given now. The ids of the cells put
 * in `built`.
 *
 * An IRIS, or a point, that was masked and has no figure now is one that its producer left out, see `fillAbsent`.
 */
export function addFormer(
  { zones, former = [] }: Pick<SecretInput, 'zones' | 'former'>,
  built: Built,
  measureYears: ReadonlySet<string>,
): ReadonlySet<CellId> {
  const places = new Set(zones.map(({ level, code }) => `${level}|${code}`))
  const added = new Set<CellId>()
  // the last one that has the figure says it
  for (const row of former.flatMap(({ cells }) => cells).reverse()) {
    const { level, code: zone, measure, year, value, state } = row
    const id = rowId(row)
    if (!places.has(`${level}|${zone}`) || !measureYears.has(`${measure}|${year}`) || built.has(id)) continue
    const isMasked = state === 'suppressed' && level !== 'iris' && !isPointLevel(level)
    const isPrinted = value !== null && Number.isInteger(value) && value >= 0
    if (!isMasked && !isPrinted) continue
    const key = { level, zone, measure, vintage: String(year) }
    const known = isPrinted ? { value, publicLower: value, publicUpper: value } : { value: null }
    const cell = { ...key, id: cellId(key), rule: null, publicWeight: 0, withheld: true, ...known }
    built.set(id, { cell, origin: null })
    added.add(id)
  }
  return added
}
