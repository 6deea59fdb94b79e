import type { Published } from '../../src/atlas/published.ts'
import type { CellRow, ZoneRow } from '../../src/db/tables.ts'
import { type Cell, cellId } from '../../src/disclosure/cell.ts'
import { atMost, complement, type LinearConstraint, sumOf } from '../../src/disclosure/constraint.ts'
import type { ProtectionRule } from '../../src/disclosure/rule.ts'
import type { Tables } from '../../src/disclosure/tables.ts'
import type { Overlap } from '../readers/contours/overlaps.ts'
import type { SourceDeclaration } from '../readers/declaration.ts'
import { cellKey } from './collect-cells.ts'
import { SLIVER } from './official-layers.ts'
import type { UsedSource } from './read-sources.ts'

export interface SecretInput {
  readonly zones: readonly ZoneRow[]
  /** totals included, see `publishedTotals` */
  readonly cells: readonly CellRow[]
  /** source of a cell, by `cellKey` */
  readonly origins: ReadonlyMap<string, UsedSource>
  readonly catalogue: Pick<Published, 'measures' | 'methods'>
  /** QPV x IRIS, on official contours */
  readonly overlaps: readonly Overlap[]
  /** sources that a landlord's own build is exempt for */
  readonly exempt: ReadonlySet<string>
}

export interface SecretTables {
  readonly tables: Tables
  /** relations left out because the figures of two sources, or of one, do not add up: a reader cannot subtract there */
  readonly unlinked: readonly string[]
}

type Wide = Extract<SourceDeclaration, { format: 'wide' }>

/** The rule of a source, where it has one: a producer that masked its own file prints its zeros. */
export function ruleOf({ id, secrecy }: SourceDeclaration): ProtectionRule | null {
  const { threshold, dominance, unit, masked_by_producer: masked } = secrecy
  if (threshold === null && dominance === null) return null
  return { id, threshold, dominance, protectsZero: !masked, ...(unit && { unit }) }
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
    return origin && !exempt.has(origin.declaration.id) && ruleOf(origin.declaration) ? origin : null
  }
  const columns = new Set(cells.filter(ruled).map(({ measure, year }) => `${measure}|${year}`))
  const linked = cells.filter(({ measure, year }) => columns.has(`${measure}|${year}`))
  const position = positions(input.zones)
  const weight = publicWeights(input)
  const built = new Map<string, { cell: Cell; origin: UsedSource | null }>()
  for (const row of linked) {
    const origin = ruled(row)
    if (row.state !== null && row.state !== 'suppressed') continue
    const cell = origin ? secretCell(row, origin.declaration, weight(row)) : publicCell(row, weight(row))
    if (cell) built.set(cellKey(row), { cell, origin })
  }
  settleLocated(built, input.catalogue, position)
  const unlinked: string[] = []
  const withCells = [...sums(input, built, unlinked), ...parts(built, input.catalogue, position)]
  const constraints = [...withCells.map(({ constraint }) => constraint), ...districts(input, built, unlinked)]
  for (const { cell } of withCells) if (cell) built.set(cell.id, { cell, origin: null })
  const rules = new Map(
    [...origins.values()].flatMap(({ declaration }) => {
      const rule = exempt.has(declaration.id) ? null : ruleOf(declaration)
      return rule ? [[rule.id, rule] as const] : []
    }),
  )
  const used = [...built.values()].map(({ cell }) => cell)
  const inUse = new Set(used.map(({ rule }) => rule))
  return {
    tables: { cells: used, constraints, rules: [...rules.values()].filter(({ id }) => inUse.has(id)) },
    unlinked,
  }
}

const keyOf = ({ level, code, measure, year }: CellRow) => {
  const key = { level, zone: code, measure, vintage: String(year) }
  return { ...key, id: cellId(key) }
}

/** @throws Error where a figure that a threshold protects is not a whole number: no proof holds for it */
function secretCell(row: CellRow, { id, secrecy }: SourceDeclaration, publicWeight: number): Cell {
  const { value } = row
  if (value !== null && !(Number.isInteger(value) && value >= 0))
    throw new Error(
      `${id}: ${row.measure} of ${row.code} is not a whole number: a source with a threshold gives counts`,
    )
  const isPublic = secrecy.masked_by_producer && value !== null
  return {
    ...keyOf(row),
    value,
    rule: id,
    publicWeight,
    ...(isPublic && { publicLower: value, publicUpper: value }),
  }
}

/** A figure of a plan, or of a source without rule: public elsewhere, so that suppressing it would hide nothing. */
function publicCell(row: CellRow, publicWeight: number): Cell | null {
  const { value } = row
  if (value === null || !Number.isInteger(value) || value < 0) return null
  return { ...keyOf(row), value, rule: null, publicWeight, publicLower: value, publicUpper: value }
}

/** Position of each zone against the QPV: a commune or an EPCI is inside, or outside, where all of its IRIS are. */
function positions(zones: readonly ZoneRow[]): (level: string, code: string) => 'inside' | 'outside' | null {
  const found = new Map<string, Set<string | null>>()
  const add = (key: string, perimeter: string | null) =>
    found.set(key, (found.get(key) ?? new Set()).add(perimeter))
  const epci = zones.find(({ level }) => level === 'epci')?.code
  for (const { level, code, commune, perimeter } of zones.filter(({ level }) => level === 'iris')) {
    for (const key of [`${level}|${code}`, `commune|${commune}`, `epci|${epci}`]) add(key, perimeter)
  }
  return (level, code) => {
    const [only, ...others] = found.get(`${level}|${code}`) ?? []
    return others.length === 0 && (only === 'inside' || only === 'outside') ? only : null
  }
}

/** Public stock of a zone: dwellings in the census, else inhabitants, else 1. Never a protected value. */
function publicWeights({ cells, origins }: SecretInput): (row: CellRow) => number {
  const stock = new Map<string, number>()
  for (const measure of ['POPULATION', 'RP_POPULATION', 'LOG'])
    for (const cell of cells)
      if (cell.measure === measure && cell.value !== null && !ruleOfCell(cell, origins))
        stock.set(`${cell.level}|${cell.code}`, Math.max(0, cell.value))
  return ({ level, code }) => stock.get(`${level}|${code}`) ?? 1
}

const ruleOfCell = (cell: CellRow, origins: SecretInput['origins']) => {
  const origin = origins.get(cellKey(cell))
  return origin ? ruleOf(origin.declaration) : null
}

type Built = Map<string, { cell: Cell; origin: UsedSource | null }>

/** Outside every district nothing is located inside one: the map says so, and a 0 there tells nothing of anybody. */
function settleLocated(
  built: Built,
  { methods }: SecretInput['catalogue'],
  position: ReturnType<typeof positions>,
): void {
  for (const [key, { cell, origin }] of built)
    if (
      methods.some(({ located }) => located === cell.measure) &&
      cell.value === 0 &&
      position(cell.level, cell.zone) === 'outside'
    )
      built.set(key, { cell: { ...cell, rule: null, publicLower: 0, publicUpper: 0 }, origin })
}

const at = (level: string, code: string, measure: string, vintage: string) =>
  [level, code, measure, vintage].join('|')

/**
 * Totals over nested zones. Where a member has no cell, or where the members fall short of their total, what is left is
 * a count too, never printed: a reader works it out by subtraction, and it bounds each masked member.
 */
function sums(
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
      // the total of one producer is not that of another: only equal figures tie them
      const isTied =
        members.every((member) => member.origin?.declaration.id === origin?.declaration.id) ||
        (isKnown && isWhole)
      if (!isTied || (total.value !== null && sum > total.value)) {
        unlinked.push(`${total.id} is not the sum of its ${keys.length} ${level}`)
        return []
      }
      const ids = members.map(({ cell }) => cell.id)
      if (isWhole) return [{ constraint: sumOf(total.id, ids) }]
      const rest = restOf(total, level, isKnown ? (total.value ?? 0) - sum : null)
      return [{ constraint: sumOf(total.id, [...ids, rest.id]), cell: rest }]
    })
  })
}

/** What a total has beyond the members that are given: of no zone of the map. */
function restOf(total: Cell, level: string, value: number | null): Cell {
  const { zone, measure, vintage } = total
  const key = { level: `${level}-rest`, zone, measure, vintage }
  return {
    ...key,
    id: cellId(key),
    value,
    rule: value === null ? null : total.rule,
    publicWeight: 0,
    withheld: true,
  }
}

/**
 * A district crosses IRIS: it counts at least those that lie inside it, and at most all those that it touches. Figures
 * that say otherwise are not tied.
 */
function districts({ overlaps }: SecretInput, built: Built, unlinked: string[]): LinearConstraint[] {
  const byDistrict = new Map<string, Overlap[]>()
  for (const overlap of overlaps)
    byDistrict.set(overlap.qpv, [...(byDistrict.get(overlap.qpv) ?? []), overlap])
  return [...built.values()].flatMap(({ cell }) => {
    if (cell.level !== 'qpv') return []
    const found = (parts: readonly Overlap[]) =>
      parts.flatMap(({ iris }) => built.get(at('iris', iris, cell.measure, cell.vintage))?.cell ?? [])
    const touching = byDistrict.get(cell.zone) ?? []
    const inside = found(touching.filter(({ shareOfIris }) => shareOfIris >= 1 - SLIVER))
    const touched = found(touching)
    const sumOfKnown = (cells: readonly Cell[]) => cells.reduce((sum, { value }) => sum + (value ?? 0), 0)
    const terms = (cells: readonly Cell[], coefficient: number) =>
      cells.map(({ id }) => ({ cell: id, coefficient }))
    const constraints: LinearConstraint[] = []
    if (inside.length > 0 && (cell.value === null || sumOfKnown(inside) <= cell.value))
      constraints.push({
        terms: [...terms(inside, 1), { cell: cell.id, coefficient: -1 }],
        relation: '<=',
        constant: 0,
      })
    const isKnown = touched.every(({ value }) => value !== null)
    if (
      touched.length === touching.length &&
      touching.length > 0 &&
      (!isKnown || (cell.value ?? 0) <= sumOfKnown(touched))
    )
      constraints.push({
        terms: [{ cell: cell.id, coefficient: 1 }, ...terms(touched, -1)],
        relation: '<=',
        constant: 0,
      })
    if (constraints.length === 0)
      unlinked.push(`${cell.id} is not between the IRIS inside it and those that it touches`)
    return constraints
  })
}

/** What a zone is the sum of. */
function nestings(zones: readonly ZoneRow[]) {
  const of = (level: string, parent: (zone: ZoneRow) => string | null, code: string) =>
    zones.filter((zone) => zone.level === level && parent(zone) === code).map((zone) => zone.code)
  return (level: string, code: string): { level: string; codes: string[] }[] => {
    switch (level) {
      case 'epci':
        return [
          { level: 'commune', codes: of('commune', () => code, code) },
          { level: 'group', codes: of('group', () => code, code) },
        ]
      case 'group':
        return [{ level: 'commune', codes: of('commune', ({ group }) => group, code) }]
      case 'commune':
        return [{ level: 'iris', codes: of('iris', ({ commune }) => commune, code) }]
      default:
        return []
    }
  }
}

/**
 * A part and its whole. What a reader works out by subtraction is a count too, under the same rule, unless the
 * producer masked the file itself: its figures are then public, and only its marks are secret.
 */
function* parts(
  built: Built,
  { methods }: SecretInput['catalogue'],
  position: ReturnType<typeof positions>,
): Generator<{ constraint: LinearConstraint; cell?: Cell }> {
  for (const { cell: part, origin } of [...built.values()]) {
    if (origin?.declaration.format !== 'wide') continue
    const { parts: pairs, secrecy } = origin.declaration satisfies Wide
    for (const [, wholeName] of pairs.filter(([name]) => name === part.measure)) {
      const whole = built.get(at(part.level, part.zone, wholeName, part.vintage))?.cell
      if (!whole) continue
      const isLocated = methods.some(
        ({ located, weight }) => located === part.measure && weight === wholeName,
      )
      const isWhole =
        position(part.level, part.zone) === 'inside' && part.value !== null && part.value === whole.value
      if (isLocated && isWhole) yield { constraint: sumOf(whole.id, [part.id]) }
      else if (isLocated && part.publicUpper === 0) continue
      else if (secrecy.masked_by_producer) yield { constraint: atMost(part.id, whole.id) }
      else if (part.value !== null && whole.value !== null && part.value > whole.value) continue
      else yield complement({ ...part, rule: part.rule ?? whole.rule }, whole)
    }
  }
}

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
    if (exempt.has(declaration.id) || !ruleOf(declaration) || declaration.secrecy.masked_by_producer) continue
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
