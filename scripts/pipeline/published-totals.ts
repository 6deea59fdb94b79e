import type { CellRow } from '../../src/db/tables.ts'
import { cellKey } from './collect-cells.ts'
import { nestings } from './nestings.ts'
import type { UsedSource } from './read-sources.ts'
import type { SecretInput } from './secret-cells.ts'
import { ruleOf } from './source-rule.ts'

/**
 * The totals of commune and EPCI that a producer of counts by IRIS knows before anything is suppressed: without them
 * a commune with one masked IRIS would have no figure at all. Only where each member has a number.
 */
export function publishedTotals({ zones, cells, origins, catalogue, exempt }: SecretInput): {
  cells: CellRow[]
  origins: Map<string, UsedSource>
} {
  const given = new Map(cells.map((cell) => [cellKey(cell), cell]))
  const summable = new Set(catalogue.measures.filter((m) => m.summable).map(({ id }) => id))
  const nested = nestings(zones)
  const found: CellRow[] = []
  const from = new Map<string, UsedSource>()
  const columns = new Map<string, { measure: string; year: number; origin: UsedSource }>()
  for (const cell of cells) {
    const origin = origins.get(cellKey(cell))
    if (!origin || cell.level !== 'iris' || !summable.has(cell.measure)) continue
    const { declaration } = origin
    if (
      exempt.has(declaration.id) ||
      !ruleOf(declaration, cell.measure) ||
      declaration.secrecy.masked_by_producer
    )
      continue
    columns.set(`${cell.measure}|${cell.year}`, { measure: cell.measure, year: cell.year, origin })
  }
  for (const { measure, year, origin } of columns.values())
    for (const [level, below] of [
      ['commune', 'iris'],
      ['epci', 'commune'],
    ] as const)
      for (const { code } of zones.filter((zone) => zone.level === level)) {
        const key = cellKey({ level, code, measure, year })
        const codes = nested(level, code).find((members) => members.level === below)?.codes ?? []
        const members = codes.map((member) =>
          given.get(cellKey({ level: below, code: member, measure, year })),
        )
        const values = members.flatMap((member) => member?.value ?? [])
        if (given.has(key) || codes.length === 0 || values.length < codes.length) continue
        const value = values.reduce((a, b) => a + b, 0)
        const total: CellRow = { level, code, measure, year, value, state: null, flags: 0 }
        given.set(key, total)
        found.push(total)
        from.set(key, origin)
      }
  return { cells: found, origins: from }
}
