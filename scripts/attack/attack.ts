import type { Highs } from 'highs'
import { Deduction } from './deduce.ts'
import { type Guarded, guarded, type Rule } from './guarded.ts'
import { knownRelations, nobodyThere } from './known-relations.ts'
import type { Printed } from './printed.ts'
import { readNumbers, readTables } from './printed-knowledge.ts'
import { type Relation, totalOf } from './relation.ts'
import { seenRelations } from './seen-relations.ts'
import type { Table } from './tables.ts'
import { IN_QUARTERS, OPS, STOCK, TAX, type Truth } from './truth.ts'
import type { World } from './world.ts'

export interface Target {
  readonly world: World
  readonly truth: Truth
  readonly years: readonly number[]
  readonly rules: readonly Rule[]
  /** the files behind each release: those that anybody may download are the attacker's as well */
  readonly releases: readonly { readonly printed: Printed; readonly tables: readonly Table[] }[]
  readonly hasQuarters: boolean
  /** what every reader knows beside the territory */
  readonly known?: readonly Relation[]
}

export interface Finding {
  readonly guarded: Guarded
  readonly truth: number
  readonly min: number
  readonly max: number
  /** what anybody knows without the published folder */
  readonly elsewhere: readonly [number, number]
  readonly isExact: boolean
  /** the relations and printed numbers that give it */
  readonly proof: readonly string[]
}

export interface Outcome {
  readonly tried: number
  readonly findings: readonly Finding[]
  readonly unproved: number
  /** printed numbers that the attack cannot explain, files that disagree */
  readonly blind: readonly string[]
}

const PUBLIC = [STOCK, IN_QUARTERS]

/**
 * Works out what the published folders give of everything that the rules protect, when the last of them comes out. What
 * the folders before it give, with what anybody may download today, cannot be taken back: it is public elsewhere for the
 * last one, and was attacked when it came out.
 */
export function attack(target: Target, highs: Highs): Outcome {
  const { world, truth, years, releases } = target
  const measures = new Set<string>([...OPS, ...TAX, ...PUBLIC])
  const common = [...knownRelations(world, years), ...(target.known ?? [])].filter((relation) =>
    holds(relation, truth),
  )
  const relations = [...common]
  const known = new Map<string, number>()
  const before = [...common]
  const open = new Map<string, number>()
  const blind: string[] = []
  for (const [at, { printed, tables }] of releases.entries()) {
    const isFormer = at < releases.length - 1
    const reading = readNumbers(printed, world, truth, tables, measures)
    relations.push(...reading.relations)
    if (isFormer) before.push(...reading.relations)
    blind.push(...reading.unexplained, ...printed.conflicts)
    for (const [name, value] of reading.known) {
      known.set(name, value)
      if (isFormer || PUBLIC.some((measure) => name.includes(`|${measure}|`))) open.set(name, value)
    }
    for (const [name, value] of readTables(tables, truth)) {
      known.set(name, value)
      open.set(name, value)
    }
  }
  for (const name of nobodyThere(world, years, open)) if (truth.get(name) === 0) open.set(name, 0)
  for (const name of nobodyThere(world, years, known)) if (truth.get(name) === 0) known.set(name, 0)
  relations.push(...seenRelations(known, truth))
  before.push(...seenRelations(open, truth))
  const reader = new Deduction(highs, relations, known)
  let anybody: Deduction | null = null
  const findings: Finding[] = []
  let unproved = 0
  let tried = 0
  for (const one of guarded({ ...target, printed: known }, highs)) {
    const value = totalOf(one.terms, truth)
    if (value === null) continue
    tried++
    const [low, most] = one.range
    // any part of a large set counts no more than the set, of which the rule publishes small numbers
    const high = Math.min(most, ...(one.within ?? []).map((terms) => reader.interval(terms).max))
    const reached = reader.interval(one.terms, [low, high])
    if (reached.min <= low && reached.max >= high) continue
    const found = reader.interval(one.terms)
    if (found.min > value || found.max < value)
      throw new Error(`${one.name}: the attack finds ${found.min} to ${found.max}, the truth is ${value}`)
    if (!found.proved) unproved++
    anybody ??= new Deduction(highs, before, open)
    const elsewhere = anybody.interval(one.terms)
    const [from, to] = [Math.max(low, elsewhere.min), Math.min(high, elsewhere.max)]
    const isExact = found.min === found.max && elsewhere.min < elsewhere.max
    if (!isExact && found.min <= from && found.max >= to) continue
    findings.push({
      guarded: one,
      truth: value,
      min: found.min,
      max: found.max,
      elsewhere: [elsewhere.min, elsewhere.max],
      isExact,
      proof: found.proof.map((relation) => told(relation, known)),
    })
  }
  reader.dispose()
  anybody?.dispose()
  return { tried, findings, unproved, blind }
}

/** Producers may disagree: a sum that does not hold misleads the reader, and proves nothing. */
function holds({ terms, low, high }: Relation, truth: Truth): boolean {
  const value = totalOf(terms, truth)
  return value === null || (value >= low && value <= high)
}

function told({ why, terms, low, high }: Relation, known: ReadonlyMap<string, number>): string {
  const sides = terms.map(
    ({ count, times }) => `${times > 0 ? '+' : '-'} ${count} (${known.get(count) ?? '?'})`,
  )
  return `${why}: ${sides.join(' ')}${low === high ? ` = ${low}` : ` in ${low} to ${high}`}`
}
