import type { CellRow } from '../../src/db/tables.ts'
import type { Cell } from '../../src/disclosure/cell.ts'
import type { LinearConstraint } from '../../src/disclosure/constraint.ts'
import type { ProtectionRule } from '../../src/disclosure/rule.ts'
import type { Tables } from '../../src/disclosure/tables.ts'
import { cellKey } from './collect-cells.ts'
import { tellSets } from './counted-sets.ts'
import { linkedDistricts } from './linked-districts.ts'
import { boundLocated, linkedCrossings, linkedParts, linkedSums } from './linked-parts.ts'
import { linkedTotals } from './linked-totals.ts'
import { positions } from './nestings.ts'
import type { UsedSource } from './read-sources.ts'
import { type Built, publicCell, publicWeights, type SecretInput, secretCell } from './secret-cells.ts'
import { ruleOf } from './source-rule.ts'

export interface SecretTables {
  readonly tables: Tables
  /** relations left out because the figures of two sources, or of one, do not add up: a reader cannot subtract there */
  readonly unlinked: readonly string[]
}

/**
 * The linked tables of a territory: every cell of a source that has a rule, every figure of the same measure and year
 * that is public elsewhere (a plan, a source without rule), and what ties them: IRIS in commune, commune in group and
 * EPCI, parts in their whole, the located part of a stock, districts and the IRIS that they cross.
 */
export function secretTables(input: SecretInput): SecretTables {
  const { cells, origins, exempt } = input
  const ruled = (cell: CellRow): UsedSource | null => {
    const origin = origins.get(cellKey(cell))
    const isRuled = origin && !exempt.has(origin.declaration.id) && ruleOf(origin.declaration, cell.measure)
    return isRuled ? origin : null
  }
  const columns = new Set(cells.filter(ruled).map(({ measure, year }) => `${measure}|${year}`))
  const linked = cells.filter(({ measure, year }) => columns.has(`${measure}|${year}`))
  const position = positions(input.zones)
  const weight = publicWeights(input)
  const built: Built = new Map()
  for (const row of linked) {
    const origin = ruled(row)
    if (row.state !== null && row.state !== 'suppressed') continue
    const cell = origin ? secretCell(row, origin.declaration, weight(row)) : publicCell(row, weight(row))
    if (cell) built.set(cellKey(row), { cell, origin })
  }
  boundLocated(built, input.catalogue, position)
  const unlinked: string[] = []
  const constraints: LinearConstraint[] = []
  const tie = (links: Iterable<{ constraint: LinearConstraint; cell?: Cell }>) => {
    for (const { constraint, cell } of [...links]) {
      constraints.push(constraint)
      const origins = constraint.terms.map((term) => built.get(term.cell)?.origin ?? null)
      if (cell) built.set(cell.id, { cell, origin: origins.find((origin) => origin !== null) ?? null })
    }
  }
  tie(linkedTotals(input, built, unlinked))
  tie(linkedDistricts(input, built, unlinked))
  // what is left of totals and districts has parts as well
  tie(linkedParts(built, input.catalogue, position))
  tie(linkedSums(built, unlinked))
  tie(linkedCrossings(built))
  tellSets(built)
  const used = [...built.values()].map(({ cell }) => cell)
  const rules = new Map<string, ProtectionRule>()
  for (const { cell, origin } of built.values()) {
    const rule = cell.rule !== null && origin ? ruleOf(origin.declaration, cell.measure) : null
    if (rule) rules.set(rule.id, rule)
  }
  return {
    tables: { cells: used, constraints, rules: [...rules.values()] },
    unlinked,
  }
}
