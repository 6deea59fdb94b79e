import { type CellId, cellId } from '../../disclosure/cell.ts'
import { rowId } from '../assemble/collect-cells.ts'
import type { SecretInput } from './secret-cells.ts'
import { ruleOf, sizeMeasureOf } from './source-rule.ts'

/**
 * Communes, groups and the EPCI of which some member has no size known, while those that have one hold the threshold or more
 * together: how many the set counts is not known, but that it is a large one is.
 */
export function largeTotals({
  zones,
  cells,
  origins,
}: Pick<SecretInput, 'zones' | 'cells' | 'origins'>): ReadonlySet<CellId> {
  const epci = zones.find(({ level }) => level === 'epci')?.code ?? null
  const placed = new Map(zones.map((zone) => [`${zone.level}|${zone.code}`, zone]))
  const known = new Map<string, number>()
  const large = new Set<CellId>()
  for (const { level, code, measure, year, value } of cells) {
    const member = level === 'iris' || level === 'commune' ? placed.get(`${level}|${code}`) : undefined
    const declaration = member && origins.get(rowId({ level, code, measure, year }))?.declaration
    if (!declaration || value === null || sizeMeasureOf(declaration, measure) !== measure) continue
    const threshold = ruleOf(declaration, measure)?.threshold ?? Number.POSITIVE_INFINITY
    const totals = { epci, group: member.group, commune: level === 'iris' ? member.commune : null }
    for (const [total, zone] of Object.entries(totals)) {
      if (zone === null) continue
      const id = cellId({ level: total, zone, measure, vintage: String(year) })
      const sum = (known.get(`${level}|${id}`) ?? 0) + value
      known.set(`${level}|${id}`, sum)
      if (sum >= threshold) large.add(id)
    }
  }
  return large
}
