import type { CellRow } from '../../db/tables.ts'
import type { CellId } from '../../disclosure/cell.ts'
import type { LinearConstraint } from '../../disclosure/constraint.ts'
import { rowId } from '../assemble/collect-cells.ts'
import { ofKind } from './identity.ts'
import type { Link } from './link.ts'
import { type ReadyMadeRate, readyMadeRates } from './ready-made-rates.ts'
import type { Built, BuiltCell, SecretInput } from './secret-cells.ts'

/** A percentage of counts under ten thousand is known whole from six decimals. */
const MOST_DECIMALS = 6

/** Counts with whole coefficients, and what figures without a cell, which are public, add to them. */
interface Sum {
  readonly of: ReadonlyMap<CellId, number>
  readonly constant: number
}

/**
 * A rate that a producer prints without its counts, which anybody may read: `scale x numerator / denominator` lies within
 * half a unit of its last decimal, and there is something to divide by. A count that a rule protects is bounded by it.
 */
export function linkedRates(
  { identities, cells, catalogue }: Pick<SecretInput, 'identities' | 'cells' | 'catalogue'>,
  built: Built,
): Link[] {
  const [declared] = ofKind(identities, 'ready_made')
  if (!declared || ![...built.values()].some(isRuled)) return []
  const rowsOf = rowsByFigure(cells)
  return readyMadeRates(catalogue).flatMap(({ rate, of }): Link[] => {
    const printed = cells.filter(({ measure, value }) => measure === rate && value !== null)
    if (printed.length === 0) return []
    if (!of) return [{ kind: 'untied', identity: declared.id, reason: 'undeclared', figures: rate }]
    return printed.flatMap((row) => tied(declared.id, row, decimalsOf(printed), of, rowsOf, built))
  })
}

/** What is given of a measure of a zone, in every year. */
type RowsOf = (row: Pick<CellRow, 'level' | 'code'>, measure: string) => readonly CellRow[]

function rowsByFigure(cells: readonly CellRow[]): RowsOf {
  const rows = new Map<string, CellRow[]>()
  for (const row of cells) {
    const key = `${row.level}|${row.code}|${row.measure}`
    rows.set(key, [...(rows.get(key) ?? []), row])
  }
  return ({ level, code }, measure) => rows.get(`${level}|${code}|${measure}`) ?? []
}

const isRuled = ({ cell }: BuiltCell): boolean => cell.rule !== null

function tied(
  identity: string,
  row: CellRow,
  decimals: number,
  { numerator, denominator, scale }: NonNullable<ReadyMadeRate['of']>,
  rowsOf: RowsOf,
  built: Built,
): Link[] {
  const [over, under] = [numerator, denominator].map((terms) => sumOf(terms, row, rowsOf, built))
  const all = [...(over?.of.keys() ?? []), ...(under?.of.keys() ?? [])].flatMap((id) => built.get(id) ?? [])
  if (!all.some(isRuled)) return []
  const untied = (reason: 'absent' | 'contradiction'): Link[] => [
    { kind: 'untied', identity, reason, figures: rowId(row) },
  ]
  if (!over || !under) return untied('absent')
  const unit = 10 ** decimals
  const printed = Math.round((row.value ?? 0) * unit)
  const constraints = [
    atMostZero([over, 2 * unit * scale], [under, -(2 * printed + 1)]),
    atMostZero([under, 2 * printed - 1], [over, -2 * unit * scale]),
    // a rate of nothing is not printed
    atMostZero([{ of: new Map(), constant: 1 }, 1], [under, -1]),
  ]
  if (constraints.some((one) => !holds(one, built))) return untied('contradiction')
  const isUnsure = all.some(({ cell }) => cell.value === null)
  return constraints.flatMap((constraint): Link[] =>
    constraint.terms.length === 0
      ? []
      : [{ kind: 'tied', identity, constraint, ...(isUnsure && { unsure: true as const }) }],
  )
}

/** The counts of one side of a rate, in its zone and year; null where one is not there, or is not taken whole. */
function sumOf(
  terms: NonNullable<ReadyMadeRate['of']>['numerator'],
  row: CellRow,
  rowsOf: RowsOf,
  built: Built,
): Sum | null {
  const of = new Map<CellId, number>()
  let constant = 0
  for (const { measure, coefficient, year: which } of terms) {
    const given = rowsOf(row, measure).filter(({ state }) => state !== 'missing')
    const year = which === 'same' ? row.year : latest(given, row.year)
    const key = rowId({ ...row, measure, year })
    const value = given.find((one) => one.year === year)?.value ?? null
    if (built.has(key)) of.set(key, (of.get(key) ?? 0) + coefficient)
    else if (value !== null) constant += coefficient * value
    else return null
    if (!Number.isInteger(coefficient)) return null
  }
  return { of, constant }
}

/** The last year up to the one asked, or else the first after it, as an indicator reads a stock. */
function latest(rows: readonly CellRow[], asked: number): number {
  const years = rows.map(({ year }) => year)
  const before = years.filter((year) => year <= asked)
  return before.length > 0 ? Math.max(...before) : Math.min(...years)
}

/** The sums, each so many times, together 0 at most. What is left of whole numbers is whole: a constant is cut to one. */
function atMostZero(...sums: readonly (readonly [Sum, number])[]): LinearConstraint {
  const of = new Map<CellId, number>()
  let constant = 0
  for (const [sum, times] of sums) {
    for (const [cell, coefficient] of sum.of) of.set(cell, (of.get(cell) ?? 0) + times * coefficient)
    constant -= times * sum.constant
  }
  const terms = [...of].map(([cell, coefficient]) => ({ cell, coefficient }))
  return {
    terms: terms.filter(({ coefficient }) => coefficient !== 0),
    relation: '<=',
    constant: Math.floor(constant + 1e-6),
  }
}

/** False where the figures miss the relation; true where one of them is not known. */
function holds({ terms, constant }: LinearConstraint, built: Built): boolean {
  let sum = 0
  for (const { cell, coefficient } of terms) {
    const value = built.get(cell)?.cell.value ?? null
    if (value === null) return true
    sum += coefficient * value
  }
  return sum <= constant
}

/** Decimals of a printed column: 12 beside 12,5 is 12,0. */
const decimalsOf = (rows: readonly CellRow[]): number =>
  Math.min(
    MOST_DECIMALS,
    Math.max(...rows.map(({ value }) => String(Number((value ?? 0).toFixed(9))).split('.')[1]?.length ?? 0)),
  )
