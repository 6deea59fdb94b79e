import type { Cell } from '../../disclosure/cell.ts'
import { remainder } from '../../disclosure/constraint.ts'
import { isSliver, SLIVER } from '../read/official-layers.ts'
import { ofKind } from './identity.ts'
import type { Link } from './link.ts'
import { PIECE, publicValue } from './linked-pieces.ts'
import { at, type Built, type BuiltCell, type SecretInput } from './secret-cells.ts'
import { ruleOf, sizeMeasureOf } from './source-rule.ts'

/**
 * A district is a set on the map of every reader, whether or not a source counts it: what the IRIS that it covers, and the
 * pieces of those that it crosses, count together.
 */
export function unprintedDistricts(
  { overlaps, identities }: Pick<SecretInput, 'overlaps' | 'identities'>,
  built: Built,
): Link[] {
  const [declared] = ofKind(identities, 'districts')
  const located = ofKind(identities, 'located')
  if (!declared) return []
  const crossing = overlaps.filter((overlap) => !isSliver(overlap))
  const columns = new Set(
    [...built.values()].flatMap(({ cell }) =>
      cell.level === 'iris' && cell.rule !== null ? [`${cell.measure}|${cell.vintage}`] : [],
    ),
  )
  return [...new Set(crossing.map(({ qpv }) => qpv))].flatMap((zone) =>
    [...columns].flatMap((column): Link[] => {
      const [measure = '', vintage = ''] = column.split('|')
      if (built.has(at('qpv', zone, measure, vintage))) return []
      // nobody lives there in an IRIS that has no dwelling in a district
      const touching = crossing.filter(
        ({ qpv, iris }) =>
          qpv === zone &&
          !located.some((one) => publicValue(built, at('iris', iris, one.located, vintage)) === 0),
      )
      const members = touching.flatMap(({ iris, shareOfIris }) => {
        const isCovered = shareOfIris >= 1 - SLIVER
        const key = isCovered
          ? at('iris', iris, measure, vintage)
          : at(PIECE, `${iris}~${zone}`, measure, vintage)
        return built.get(key) ?? []
      })
      if (members.length < 2 || members.length < touching.length) return []
      const rule = ruleOfSum(members, measure, built)
      const sum = remainder(
        { level: 'qpv', zone, measure, vintage },
        rule,
        members.map(({ cell }) => cell),
        [],
      )
      return [{ kind: 'tied', identity: declared.id, ...sum, cell: { ...sum.cell, rule } }]
    }),
  )
}

/** The rule of what members count together; null where it is certainly large: the sum of those known, or a large piece. */
function ruleOfSum(members: readonly BuiltCell[], measure: string, built: Built): string | null {
  const origin = members.find(({ cell, origin }) => cell.rule !== null && origin !== null)?.origin
  const rule = origin ? ruleOf(origin.declaration, measure) : null
  if (!origin || !rule) return null
  const size = rule.kind === 'set' ? sizeMeasureOf(origin.declaration, measure) : measure
  const sizeOf = ({ level, zone, vintage }: Cell) =>
    built.get(at(level, zone, size ?? measure, vintage))?.cell.value ?? 0
  const least = members.reduce((sum, { cell }) => sum + sizeOf(cell), 0)
  const hasLarge = members.some(
    ({ cell }) => cell.level === PIECE && cell.rule === null && cell.value === null,
  )
  return hasLarge || least >= (rule.threshold ?? 0) ? null : rule.id
}
