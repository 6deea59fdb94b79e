import { count, type Level, nestings } from './counts.ts'
import type { Printed } from './printed.ts'
import { type Relation, times } from './relation.ts'
import type { Table } from './tables.ts'
import type { Truth } from './truth.ts'
import type { World } from './world.ts'

/** What a reader takes from printed numbers. */
export interface PrintedKnowledge {
  readonly known: Map<string, number>
  /** sums whose terms are told by their value alone: totals made of rows of several producers, or of some rows only */
  readonly relations: Relation[]
  /** printed counts that no reading explains: the attack would be blind to them */
  readonly unexplained: string[]
}

const MOST_STATES = 500_000

/** The number of a row of each producer, beside the truth: two producers may disagree. */
export function readNumbers(
  { numbers }: Printed,
  world: World,
  truth: Truth,
  tables: readonly Table[],
  measures: ReadonlySet<string>,
): PrintedKnowledge {
  const known = new Map<string, number>()
  const relations: Relation[] = []
  const unexplained: string[] = []
  const versions = versionsOf(tables, truth)
  const members = new Map(
    nestings(world).map((nesting) => [`${nesting.level}|${nesting.code}`, nesting.members]),
  )
  for (const [name, value] of numbers) {
    const [level, code, measure = '', year] = name.split('|')
    if (!measures.has(measure) || !truth.has(name)) continue
    if (truth.get(name) === value) {
      known.set(name, value)
      continue
    }
    const other = versions.get(name)?.find((version) => version.value === value)
    if (other) {
      known.set(other.name, value)
      continue
    }
    const terms = (members.get(`${level}|${code}`) ?? []).map((member) =>
      countsOf(world, member.level, member.code, measure, Number(year), versions, truth),
    )
    const chosen = choose(terms, value)
    if (chosen) relations.push({ why: `${name} as printed`, terms: times(chosen), low: value, high: value })
    else unexplained.push(`${name} = ${value}, in truth ${truth.get(name)}`)
  }
  return { known, relations, unexplained }
}

interface Version {
  readonly name: string
  readonly value: number
}

/** Rows of producers that differ from the truth, under a name of their own. */
function versionsOf(tables: readonly Table[], truth: Truth): Map<string, Version[]> {
  const versions = new Map<string, Version[]>()
  for (const { source, level, rows } of tables)
    for (const { code, year, values } of rows)
      for (const [measure, value] of values) {
        const name = count(level, code, measure, year)
        if (value === 's' || truth.get(name) === value) continue
        versions.set(name, [...(versions.get(name) ?? []), { name: `${name}@${source}`, value }])
      }
  return versions
}

/** What a member may stand for in a total: itself, its row in another table, nothing where no table has its row. */
function countsOf(
  world: World,
  level: Level,
  code: string,
  measure: string,
  year: number,
  versions: ReadonlyMap<string, Version[]>,
  truth: Truth,
): { readonly counts: readonly string[]; readonly value: number }[] {
  const own = count(level, code, measure, year)
  const iris = level === 'commune' ? world.iris.filter(({ commune }) => commune === code) : []
  return [
    { counts: [own], value: truth.get(own) ?? 0 },
    ...(versions.get(own) ?? []).map(({ name, value }) => ({ counts: [name], value })),
    // a commune may have been added up without one of its IRIS
    ...iris.map((left) => {
      const counts = iris
        .filter((zone) => zone !== left)
        .map((zone) => count('iris', zone.code, measure, year))
      return { counts, value: counts.reduce((total, name) => total + (truth.get(name) ?? 0), 0) }
    }),
    { counts: [], value: 0 },
  ]
}

/** One way of reading a total, the plainest first. What is left to explain is tried once from each member on. */
function choose(
  members: readonly (readonly { readonly counts: readonly string[]; readonly value: number }[])[],
  value: number,
): string[] | null {
  const failed = new Set<string>()
  const search = (at: number, left: number): string[] | null => {
    if (at === members.length) return left === 0 ? [] : null
    const state = `${at}|${left}`
    if (left < 0 || failed.has(state) || failed.size > MOST_STATES) return null
    for (const { counts, value: taken } of members[at] ?? []) {
      const rest = search(at + 1, left - taken)
      if (rest) return [...counts, ...rest]
    }
    failed.add(state)
    return null
  }
  return search(0, value)
}

/** What the tables that anybody may download give. */
export function readTables(tables: readonly Table[], truth: Truth): Map<string, number> {
  const known = new Map<string, number>()
  for (const { source, level, rows, isPublic } of tables)
    for (const { code, year, values } of isPublic ? rows : [])
      for (const [measure, value] of values) {
        if (value === 's') continue
        const name = count(level, code, measure, year)
        known.set(truth.get(name) === value ? name : `${name}@${source}`, value)
      }
  return known
}
