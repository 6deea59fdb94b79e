import type { CellRow } from '../../db/tables.ts'
import type { CellId } from '../../disclosure/cell.ts'
import { holdsSecrets, type SourceDeclaration } from '../../sources/declaration.ts'
import { rowId } from '../assemble/collect-cells.ts'
import type { UsedSource } from '../read/read-sources.ts'
import { membersOf } from './nestings.ts'
import type { SecretInput } from './secret-cells.ts'
import { ruleOf } from './source-rule.ts'

/** A public count in a file of protected ones: its producer knows the totals of all. */
const standsBeside = ({ format, secrecy }: SourceDeclaration): boolean =>
  format === 'wide' && holdsSecrets(secrecy)

/** Totals are worked out from the finest level up, each on the one below. */
const STEPS = [
  ['commune', 'iris'],
  ['epci', 'commune'],
] as const

/**
 * The totals of commune and EPCI that a producer of counts by IRIS knows before anything is suppressed: without them
 * a commune with one masked IRIS would have no figure at all. Only where each member has a number. A total of members
 * of several sources is protected as its protected member is: made here, it is nowhere public.
 * @param isSummed other sources whose counts are summed
 */
export function publishedTotals(
  { zones, cells, origins, catalogue, exempt }: SecretInput,
  isSummed: (source: SourceDeclaration) => boolean = () => false,
): {
  cells: CellRow[]
  origins: Map<CellId, UsedSource>
} {
  const given = new Map(cells.map((cell) => [rowId(cell), cell]))
  const from = new Map(origins)
  const isProtected = (origin: UsedSource | undefined, measure: string) =>
    origin !== undefined && !exempt.has(origin.declaration.id) && ruleOf(origin.declaration, measure) !== null
  const summable = new Set(catalogue.measures.filter((m) => m.summable).map(({ id }) => id))
  const members = membersOf(zones)
  const measureYears = new Map<string, Pick<CellRow, 'measure' | 'year'>>()
  for (const cell of cells) {
    const origin = origins.get(rowId(cell))
    if (!origin || cell.level !== 'iris' || !summable.has(cell.measure)) continue
    const { declaration } = origin
    const knows = isProtected(origin, cell.measure) || standsBeside(declaration) || isSummed(declaration)
    if (!knows || exempt.has(declaration.id) || declaration.secrecy.masked_by_producer) continue
    measureYears.set(`${cell.measure}|${cell.year}`, { measure: cell.measure, year: cell.year })
  }
  const found: CellRow[] = []
  for (const { measure, year } of measureYears.values())
    for (const [level, below] of STEPS)
      for (const { code } of zones.filter((zone) => zone.level === level)) {
        const key = rowId({ level, code, measure, year })
        const keys = members(level, code, below).map((member) =>
          rowId({ level: below, code: member, measure, year }),
        )
        const values = keys.flatMap((member) => given.get(member)?.value ?? [])
        if (given.has(key) || keys.length === 0 || values.length < keys.length) continue
        const value = values.reduce((a, b) => a + b, 0)
        const total: CellRow = { level, code, measure, year, value, state: null, flags: 0 }
        const sources = keys.flatMap((member) => from.get(member) ?? [])
        const source = sources.find((origin) => isProtected(origin, measure)) ?? sources[0]
        given.set(key, total)
        found.push(total)
        if (source) from.set(key, source)
      }
  return { cells: found, origins: new Map([...from].filter(([key]) => !origins.has(key))) }
}
