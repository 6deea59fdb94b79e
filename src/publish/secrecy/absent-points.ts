import { cellId } from '../../disclosure/cell.ts'
import { ofKind } from './identity.ts'
import { type PointColumn, pointColumns } from './point-members.ts'
import type { Built, SecretInput } from './secret-cells.ts'
import { ruleOf } from './source-rule.ts'

/**
 * A point that a file of protected figures leaves out has counts all the same, unknown ones, under the same rule: the
 * register tells its dwellings, and the others with their total what is left for it. So every column has the same points.
 */
export function fillAbsentPoints(
  { zones, identities }: Pick<SecretInput, 'zones' | 'identities'>,
  built: Built,
): void {
  for (const points of new Set(ofKind(identities, 'points').map((identity) => identity.points))) {
    const own = zones.filter(({ level }) => level === points)
    const columns = pointColumns(built, points)
    for (const vintage of new Set(columns.map((column) => column.vintage))) {
      const some = columns.filter((column) => column.vintage === vintage)
      for (const { code } of own) for (const column of some) fill(built, points, code, column)
    }
  }
}

function fill(built: Built, level: string, zone: string, { measure, vintage, origin }: PointColumn): void {
  const key = { level, zone, measure, vintage }
  const id = cellId(key)
  if (built.has(id)) return
  const rule = ruleOf(origin.declaration, measure)?.id ?? null
  built.set(id, { cell: { ...key, id, value: null, rule, publicWeight: 0, withheld: true }, origin })
}
