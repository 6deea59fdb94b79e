import { atom, atomsOf, count, type Level, nestings, OUTSIDE, residencesIn } from './counts.ts'
import { atMost, type Relation, sum, times } from './relation.ts'
import { IN_QUARTERS, OPS, STOCK, TAX } from './truth.ts'
import type { World } from './world.ts'

/** The parts of a whole, in any zone. */
export const PARTS: readonly (readonly [part: string, whole: string])[] = [
  ['OPS_HOUSEHOLDS_U40', 'OPS_HOUSEHOLDS'],
  ['OPS_RECENT', 'OPS_HOUSEHOLDS'],
  ['OPS_RECENT_U40', 'OPS_RECENT'],
  ['OPS_RECENT_U40', 'OPS_HOUSEHOLDS_U40'],
  ['OPS_ADULTS_UNEMPLOYED', 'OPS_ADULTS'],
  // every household has an adult, and a dwelling of its own
  ['OPS_HOUSEHOLDS', 'OPS_ADULTS'],
  ['OPS_HOUSEHOLDS', STOCK],
  ['PP_VACANT', 'PP_TOTAL'],
  ['PP_VACANT_2Y', 'PP_VACANT'],
]

/** Of all households, recent or settled, under the ceiling or not: the settled who are not under it. */
export const SETTLED_ABOVE = [
  ['OPS_HOUSEHOLDS', 1],
  ['OPS_HOUSEHOLDS_U40', -1],
  ['OPS_RECENT', -1],
  ['OPS_RECENT_U40', 1],
] as const

/** Where a reader may look at a count: each zone, and the parts of the IRIS where districts are known. */
export const placesOf = (world: World): { readonly level: Level; readonly code: string }[] => [
  { level: 'epci', code: world.place.epci },
  ...world.groups.map(({ code }) => ({ level: 'group' as const, code })),
  ...world.place.communes.map((code) => ({ level: 'commune' as const, code })),
  ...world.iris.map(({ code }) => ({ level: 'iris' as const, code })),
  ...world.quarters.map(({ code }) => ({ level: 'qpv' as const, code })),
  ...residencesIn(world)
    .filter(({ level }) => level === 'atom')
    .flatMap(({ members }) => members),
  ...world.iris.flatMap(({ code }) => {
    const parts = atomsOf(world, code)
    return parts.length > 1 || world.residences !== null
      ? parts.map((part) => ({ level: 'atom' as const, code: part }))
      : []
  }),
]

/** Relations between measures, in one zone and one year. */
export function inZone(level: Level, code: string, year: number): Relation[] {
  const at = (measure: string) => count(level, code, measure, year)
  return [
    ...PARTS.map(([part, whole]) => atMost(`${code}: ${part} at most ${whole}`, at(part), at(whole))),
    {
      why: `${code}: settled households above the ceiling`,
      terms: SETTLED_ABOVE.map(([measure, times]) => ({ count: at(measure), times })),
      low: 0,
      high: Number.POSITIVE_INFINITY,
    },
  ]
}

/** Everything that a sensible reader knows of a territory before opening its folder. */
export function knownRelations(world: World, years: readonly number[]): Relation[] {
  return years.flatMap((year) => [
    ...nestings(world).flatMap(({ level, code, members }) =>
      [...OPS, ...(level === 'atom' ? [] : TAX), STOCK].map((measure) =>
        sum(
          `${level} ${code} is the sum of its members, ${measure}`,
          count(level, code, measure, year),
          members.map((member) => count(member.level, member.code, measure, year)),
        ),
      ),
    ),
    ...located(world, year),
    ...placesOf(world).flatMap(({ level, code }) => inZone(level, code, year)),
  ])
}

/** Counts of households and adults that are 0 for every reader: nobody lives where there is no dwelling. */
export function nobodyThere(
  world: World,
  years: readonly number[],
  known: ReadonlyMap<string, number>,
): string[] {
  return years.flatMap((year) => {
    const at = (level: Level, code: string, measure: string) => known.get(count(level, code, measure, year))
    const empty = placesOf(world).filter(({ level, code }) => {
      if (level === 'beyond') return false
      if (level !== 'atom') return at(level, code, STOCK) === 0
      const [iris = '', where] = code.split('~')
      const [all, inside] = [at('iris', iris, STOCK), at('iris', iris, IN_QUARTERS)]
      return where === OUTSIDE ? all !== undefined && all === inside : inside === 0
    })
    return empty.flatMap(({ level, code }) => OPS.map((measure) => count(level, code, measure, year)))
  })
}

/** The dwellings in a district: those of the parts of the IRIS inside one. */
const located = (world: World, year: number): Relation[] => [
  ...world.iris.map(({ code }) =>
    sum(
      `${code}: dwellings in the districts`,
      count('iris', code, IN_QUARTERS, year),
      world.quarters
        .filter(({ iris }) => iris.includes(code))
        .map((quarter) => count('atom', atom(code, quarter.code), STOCK, year)),
    ),
  ),
  ...nestings(world)
    .filter(({ level }) => level === 'epci' || level === 'group' || level === 'commune')
    .map(({ level, code, members }) =>
      sum(
        `${level} ${code}: dwellings in the districts`,
        count(level, code, IN_QUARTERS, year),
        members.map((member) => count(member.level, member.code, IN_QUARTERS, year)),
      ),
    ),
]

export const difference = (whole: string, part: string) => [...times([whole]), ...times([part], -1)]
