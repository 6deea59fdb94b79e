import { byText, type Cell, type CellId, type CellKey, cellId } from './cell.ts'

export interface Term {
  readonly cell: CellId
  /** A whole number, not 0. */
  readonly coefficient: number
}

/**
 * What every reader knows of the cells: sum of coefficient x value, `=` or `<=` a constant. The constant is
 * public by construction: a total of the publication is a cell, never a constant.
 */
export interface LinearConstraint {
  readonly terms: readonly Term[]
  readonly relation: '=' | '<='
  readonly constant: number
}

const term = (cell: CellId, coefficient: number): Term => ({ cell, coefficient })

/** total = sum of parts: IRIS in a commune, inside + outside a QPV, PLAI + PLUS + PLS. */
export const sumOf = (total: CellId, parts: readonly CellId[]): LinearConstraint => ({
  terms: [term(total, -1), ...parts.map((part) => term(part, 1))],
  relation: '=',
  constant: 0,
})

/** part <= whole: a numerator in its denominator, the part of an IRIS in a QPV that crosses its border. */
export const atMost = (part: CellId, whole: CellId): LinearConstraint => ({
  terms: [term(part, 1), term(whole, -1)],
  relation: '<=',
  constant: 0,
})

/** stock = former stock + entries - exits: two vintages that a published flow links. */
export const carriedOver = (
  stock: CellId,
  former: CellId,
  entries: readonly CellId[],
  exits: readonly CellId[],
): LinearConstraint => ({
  terms: [
    term(stock, -1),
    term(former, 1),
    ...entries.map((cell) => term(cell, 1)),
    ...exits.map((cell) => term(cell, -1)),
  ],
  relation: '=',
  constant: 0,
})

/**
 * What some cells count beyond others, which a reader works out by subtraction: a cell never printed, under the rule
 * given, with the equality that ties it. Negative where the figures contradict each other: the caller ties none then.
 */
export function remainder(
  key: CellKey,
  rule: string | null,
  more: readonly Cell[],
  less: readonly Cell[],
): { cell: Cell; constraint: LinearConstraint } {
  const known = [...more, ...less].every(({ value }) => value !== null)
  const total = (cells: readonly Cell[]) => cells.reduce((sum, { value }) => sum + (value ?? 0), 0)
  // A remainder of a masked count is not itself known to be small: no rule, it only carries the equality.
  const cell: Cell = {
    ...key,
    id: cellId(key),
    value: known ? total(more) - total(less) : null,
    rule: known ? rule : null,
    publicWeight: 0,
    withheld: true,
  }
  const terms = [...more.map(({ id }) => term(id, -1)), ...[...less, cell].map(({ id }) => term(id, 1))]
  return { cell, constraint: { terms, relation: '=', constant: 0 } }
}

/**
 * The count that a printed numerator and denominator give away: denominator - numerator, under the numerator's rule.
 * Its measure reads `DENOMINATOR-NUMERATOR`. Replaces `atMost` for the pair: a complement is never negative.
 */
export function complement(numerator: Cell, denominator: Cell): { cell: Cell; constraint: LinearConstraint } {
  const { level, zone, vintage, rule } = numerator
  const measure = `${denominator.measure}-${numerator.measure}`
  return remainder({ level, zone, measure, vintage }, rule, [denominator], [numerator])
}

/** The same constraint always gives the same text, whatever the order of its terms: sorting and removing twins. */
export function constraintKey({ terms, relation, constant }: LinearConstraint): string {
  const sorted = [...terms].sort((a, b) => byText(a.cell, b.cell))
  // An equality reads the same with every sign turned.
  const sign = relation === '=' && (sorted[0]?.coefficient ?? 1) < 0 ? -1 : 1
  const left = sorted.map(({ cell, coefficient }) => `${sign * coefficient} ${cell}`)
  return `${left.join(' + ')} ${relation} ${sign * constant + 0}`
}
