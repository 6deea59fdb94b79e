import type { World } from './world.ts'

/** The name of a count. `atom` is the part of an IRIS inside a district, or outside of them all. */
export type Level = 'epci' | 'group' | 'commune' | 'iris' | 'qpv' | 'atom'
export const count = (level: Level, code: string, measure: string, year: number): string =>
  `${level}|${code}|${measure}|${year}`

export const OUTSIDE = 'out'
export const atom = (iris: string, quarter: string): string => `${iris}~${quarter}`

/** The parts that the districts cut an IRIS into. */
export const atomsOf = (world: World, iris: string): string[] => [
  ...(world.quarters.some(({ covered }) => covered.includes(iris)) ? [] : [atom(iris, OUTSIDE)]),
  ...world.quarters.filter((quarter) => quarter.iris.includes(iris)).map(({ code }) => atom(iris, code)),
]

/** A zone made of others, as every reader of a map knows it. */
export interface Nesting {
  readonly level: Level
  readonly code: string
  readonly members: readonly { readonly level: Level; readonly code: string }[]
}

export function nestings(world: World): Nesting[] {
  const { place, iris, groups, quarters } = world
  const at = (level: Level) => (code: string) => ({ level, code })
  return [
    { level: 'epci', code: place.epci, members: place.communes.map(at('commune')) },
    ...groups.map(({ code, members }) => ({
      level: 'group' as const,
      code,
      members: members.map(at('commune')),
    })),
    ...place.communes.map((code) => ({
      level: 'commune' as const,
      code,
      members: iris.filter(({ commune }) => commune === code).map((zone) => at('iris')(zone.code)),
    })),
    ...iris.map(({ code }) => ({
      level: 'iris' as const,
      code,
      members: atomsOf(world, code).map(at('atom')),
    })),
    ...quarters.map((quarter) => ({
      level: 'qpv' as const,
      code: quarter.code,
      members: quarter.iris.map((code) => at('atom')(atom(code, quarter.code))),
    })),
  ]
}
