import { type Cell, cellId } from '../../src/disclosure/cell.ts'
import { type LinearConstraint, remainder, sumOf } from '../../src/disclosure/constraint.ts'
import { cellKey } from './collect-cells.ts'
import { nestings } from './nestings.ts'
import { at, type Built, type SecretInput } from './secret-cells.ts'

/**
 * Totals over nested zones. Where a member has no cell, or where the members fall short of their total, what is left is
 * a count too, never printed: a reader works it out by subtraction, and it bounds each masked member.
 */
export function linkedTotals(
  { zones, cells, catalogue }: SecretInput,
  built: Built,
  unlinked: string[],
): { constraint: LinearConstraint; cell?: Cell }[] {
  const summable = new Set(catalogue.measures.filter((m) => m.summable).map(({ id }) => id))
  const outOfScope = new Set(cells.filter(({ state }) => state === 'not_applicable').map(cellKey))
  const nested = nestings(zones)
  return [...built.values()].flatMap(({ cell: total, origin }) => {
    if (!summable.has(total.measure)) return []
    return nested(total.level, total.zone).flatMap(({ level, codes }) => {
      const keys = codes
        .map((code) => at(level, code, total.measure, total.vintage))
        .filter((key) => !outOfScope.has(key))
      const members = keys.flatMap((key) => built.get(key) ?? [])
      if (members.length === 0) return []
      const sum = members.reduce((before, { cell }) => before + (cell.value ?? 0), 0)
      const isKnown = total.value !== null && members.every(({ cell }) => cell.value !== null)
      const isWhole = members.length === keys.length && (!isKnown || sum === total.value)
      const isOwn = members.every((member) => member.origin?.declaration.id === origin?.declaration.id)
      // another producer's total may be the members' own sum or not, and whether it is must not show in what is masked:
      // a reader is taken to know the sum itself
      if (!isOwn) return isKnown && members.length === keys.length ? [ownSum(total, level, members, sum)] : []
      if (total.value !== null && sum > total.value) {
        unlinked.push(`${total.id} is not the sum of its ${keys.length} ${level}`)
        return []
      }
      const given = members.map(({ cell }) => cell)
      if (isWhole)
        return [
          {
            constraint: sumOf(
              total.id,
              given.map(({ id }) => id),
            ),
          },
        ]
      // what a total has beyond the members that are given: of no zone of the map
      const { zone, measure, vintage, rule } = total
      return [remainder({ level: `${level}-rest`, zone, measure, vintage }, rule, [total], given)]
    })
  })
}

/** The members' own sum, held to be known by every reader. */
function ownSum(total: Cell, level: string, members: readonly { cell: Cell }[], sum: number) {
  const { zone, measure, vintage, publicWeight } = total
  const key = { level: `${level}-sum`, zone, measure, vintage }
  const cell: Cell = {
    ...key,
    id: cellId(key),
    value: sum,
    rule: null,
    publicWeight,
    withheld: true,
    publicLower: sum,
    publicUpper: sum,
  }
  return {
    cell,
    constraint: sumOf(
      cell.id,
      members.map((member) => member.cell.id),
    ),
  }
}
