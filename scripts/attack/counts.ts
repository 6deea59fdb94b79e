import type { World } from './world.ts'

/**
 * The name of a count. `atom` is the part of an IRIS inside a district, or outside of them all; `residence` a point of the
 * map; `beyond` the dwellings of an atom that are in no residence of the map.
 */
export type Level = 'epci' | 'group' | 'commune' | 'iris' | 'qpv' | 'atom' | 'residence' | 'beyond'
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

/** What the residences of each atom are told of, where the territory has some: nothing of the tax administration. */
function residenceNestings(world: World): Nesting[] {
  const { residences, iris } = world
  if (residences === null) return []
  return iris.flatMap(({ code }) =>
    atomsOf(world, code).map((part) => ({
      level: 'atom' as const,
      code: part,
      members: [
        ...residences.list
          .filter((one) => one.atom === part)
          .map((one) => ({ level: 'residence' as const, code: one.name })),
        ...(residences.isAll ? [] : [{ level: 'beyond' as const, code: part }]),
      ],
    })),
  )
}

/** The residences of each zone, and what is beyond them there. */
export function residencesIn(world: World): Nesting[] {
  const all = residenceNestings(world)
  const of = (level: Level, code: string, parts: readonly string[]): Nesting => ({
    level,
    code,
    members: all.filter((atoms) => parts.includes(atoms.code)).flatMap(({ members }) => members),
  })
  return [
    ...world.iris.map(({ code }) => of('iris', code, atomsOf(world, code))),
    ...world.quarters.map((quarter) =>
      of(
        'qpv',
        quarter.code,
        quarter.iris.map((code) => atom(code, quarter.code)),
      ),
    ),
    ...world.place.communes.map((commune) =>
      of(
        'commune',
        commune,
        world.iris.filter((zone) => zone.commune === commune).flatMap(({ code }) => atomsOf(world, code)),
      ),
    ),
    ...all,
  ]
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
    ...residenceNestings(world),
  ]
}
