import type { Cell, CellId } from '../../disclosure/cell.ts'
import { components } from '../../disclosure/components.ts'
import type { ProtectionRule } from '../../disclosure/rule.ts'
import { DEFAULT_LIMITS, type LinearSolver } from '../../disclosure/solver.ts'
import { compile, publicKnowledge } from '../../disclosure/system.ts'
import type { Tables } from '../../disclosure/tables.ts'
import { openWhole } from '../../disclosure/whole-reader.ts'
import type { SecretTables } from './secret-tables.ts'

/**
 * A set that no file counts may be small, and is protected. Where every figure that the publisher has, printed or not,
 * leaves it no fewer than the threshold, it is a large set like any other: the rule asks nothing of it, and to protect it
 * would mask totals to hide what nobody needs hidden.
 */
export function freeLargeSets(given: SecretTables, solver: LinearSolver): SecretTables {
  const { tables } = given
  const rules = new Map(tables.rules.map((rule) => [rule.id, rule]))
  const isAsked = (cell: Cell) => isUncountedSize(cell, rules)
  if (!tables.cells.some(isAsked)) return given
  const large = new Set(components(tables).flatMap((part) => largeIn(part, isAsked, rules, solver)))
  if (large.size === 0) return given
  const isFree = ({ value, set, rule }: Cell) =>
    value === null && set?.counted !== undefined && large.has(set.counted) && !isAllOrNone(rule, rules)
  const cells = tables.cells.map((cell) => (isFree(cell) ? { ...cell, rule: null } : cell))
  return { ...given, tables: { ...tables, cells } }
}

type Rules = ReadonlyMap<string, ProtectionRule>

const isUncountedSize = ({ rule, value, withheld, set }: Cell, rules: Rules): boolean =>
  value === null && withheld === true && set?.isSize === true && rules.get(rule ?? '')?.kind === 'set'

/** Such a rule protects figures of large sets too. */
const isAllOrNone = (rule: string | null, rules: Rules): boolean => rules.get(rule ?? '')?.allOrNone === true

function largeIn(
  part: Tables,
  isAsked: (cell: Cell) => boolean,
  rules: Rules,
  solver: LinearSolver,
): CellId[] {
  if (!part.cells.some(isAsked)) return []
  const system = compile(part)
  const known = publicKnowledge(system)
  system.cells.forEach(({ value }, column) => {
    if (value !== null) known[column] = value
  })
  const reader = openWhole(solver, system, known, DEFAULT_LIMITS.nodes)
  const asked = system.cells.filter(isAsked)
  // no table of whole numbers goes below the least of fractions
  const large = asked.filter(
    ({ id, rule }) =>
      reader.end(system.columnOf.get(id) ?? -1, 'low').bound >=
      (rules.get(rule ?? '')?.threshold ?? Infinity) - 1e-6,
  )
  reader.close()
  return large.map(({ id }) => id)
}
