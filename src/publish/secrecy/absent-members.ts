import { type Cell, cellId, isPublicCell } from '../../disclosure/cell.ts'
import { rowId } from '../assemble/collect-cells.ts'
import type { UsedSource } from '../read/read-sources.ts'
import { areKnown } from './link.ts'
import { membersOf } from './nestings.ts'
import { at, type Built, type SecretInput } from './secret-cells.ts'
import { ruleOf, sizeMeasureOf } from './source-rule.ts'

interface MeasureYear {
  readonly measure: string
  readonly vintage: string
  /** a source with a rule that counts this measure by IRIS; null where it is public */
  readonly origin: UsedSource | null
}

/**
 * An IRIS that a file leaves out has counts all the same: unknown ones, of the same source and under the same rule as
 * those beside it, with the same relations between its measures. Where it is the only one that the total of its commune
 * lacks, what is left is its count, and everybody can work it out.
 */
export function fillAbsent({ zones, cells }: SecretInput, built: Built): void {
  const outOfScope = new Set(cells.filter(({ state }) => state === 'not_applicable').map(rowId))
  const members = membersOf(zones)
  const communes = zones.filter(({ level }) => level === 'commune').map(({ code }) => code)
  for (const measured of measureYears(built))
    for (const commune of communes) {
      const { measure, vintage } = measured
      const total = built.get(at('commune', commune, measure, vintage))?.cell
      if (!total || total.value === null) continue
      const codes = members('commune', commune, 'iris').filter(
        (code) => !outOfScope.has(at('iris', code, measure, vintage)),
      )
      const found = codes.flatMap((code) => built.get(at('iris', code, measure, vintage))?.cell ?? [])
      const absent = codes.filter((code) => !built.has(at('iris', code, measure, vintage)))
      const left = total.value - found.reduce((sum, { value }) => sum + (value ?? 0), 0)
      if (absent.length === 0 || left < 0) continue
      const value = absent.length === 1 && areKnown(found) ? left : null
      const large = value === null ? certainlyLarge(measured, commune, codes, built) : new Set<string>()
      const isPublic = value !== null && [total, ...found].every(isPublicCell)
      for (const zone of absent) {
        const key = { level: 'iris', zone, measure, vintage }
        const cell: Cell = {
          ...key,
          id: cellId(key),
          value,
          rule:
            measured.origin && !large.has(zone)
              ? (ruleOf(measured.origin.declaration, measure)?.id ?? null)
              : null,
          publicWeight: 0,
          withheld: true,
          ...(isPublic && { publicLower: value, publicUpper: value }),
        }
        built.set(cell.id, { cell, origin: measured.origin })
      }
    }
}

/** Public measures first: they bound the others. */
function measureYears(built: Built): MeasureYear[] {
  const found = new Map<string, MeasureYear>()
  for (const { cell, origin } of built.values()) {
    if (cell.level !== 'iris') continue
    const { measure, vintage } = cell
    const key = `${measure}|${vintage}`
    if (!found.get(key)?.origin) found.set(key, { measure, vintage, origin })
  }
  return [...found.values()].sort((a, b) => Number(a.origin !== null) - Number(b.origin !== null))
}

/**
 * Under a rule of sets, the absent IRIS whose households are too many to be protected, whatever they are: what is left of
 * the commune is more than the dwellings of the other absent ones. Nobody here knows how many they are; the others may
 * be small, and are protected.
 */
function certainlyLarge(
  { origin, measure, vintage }: MeasureYear,
  commune: string,
  codes: readonly string[],
  built: Built,
): ReadonlySet<string> {
  const rule = origin ? ruleOf(origin.declaration, measure) : null
  if (origin?.declaration.format !== 'wide' || rule?.kind !== 'set' || rule.threshold === null)
    return new Set()
  const { threshold } = rule
  const size = sizeMeasureOf(origin.declaration, measure)
  const whole = origin.declaration.at_most.find(([less]) => less === size)?.[1]
  const countAt = (level: string, zone: string, of = '') => {
    const cell = built.get(at(level, zone, of, vintage))?.cell
    return cell?.withheld && cell.value === null ? undefined : cell?.value
  }
  const total = countAt('commune', commune, size ?? '')
  const sizes = codes.map((code) => countAt('iris', code, size ?? ''))
  if (typeof total !== 'number' || sizes.includes(null)) return new Set()
  const left = total - sizes.reduce<number>((sum, value) => sum + (value ?? 0), 0)
  const absent = codes.filter((_, i) => sizes[i] === undefined)
  const most = (code: string) => countAt('iris', code, whole) ?? Number.POSITIVE_INFINITY
  return new Set(
    absent.filter(
      (code) =>
        left - absent.reduce((sum, other) => (other === code ? sum : sum + most(other)), 0) >= threshold,
    ),
  )
}
