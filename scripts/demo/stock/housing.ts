import { apportion } from '../apportion.ts'
import type { Blueprint, CommuneKind, CommunePlan, IrisPlan } from '../blueprint.ts'
import type { Geography } from '../geography/geography.ts'
import { type Stream, stream } from '../random.ts'

/** People and dwellings of an IRIS in 2022. */
export interface Housing {
  readonly iris: IrisPlan
  readonly commune: CommunePlan
  /** Share of the area inside QPV and QVA. */
  readonly covered: number
  readonly population: number
  /** Main residences. */
  readonly households: number
  readonly vacant: number
  /** Main residences, vacant dwellings and secondary homes. */
  readonly dwellings: number
}

/** Ranges that the figures of an IRIS are drawn from, by ring. */
const HABITS: Record<CommuneKind, { personsPerHousehold: Range; vacancy: Range; secondary: Range }> = {
  centre: { personsPerHousehold: [1.65, 2.05], vacancy: [0.055, 0.115], secondary: [0.01, 0.04] },
  ring: { personsPerHousehold: [2, 2.3], vacancy: [0.04, 0.08], secondary: [0.005, 0.015] },
  rural: { personsPerHousehold: [2.25, 2.5], vacancy: [0.05, 0.11], secondary: [0.01, 0.04] },
}
type Range = readonly [number, number]

/** Population density of an IRIS against its neighbours'. */
const DENSITY = { H: 1, Z: 1, A: 0.05, D: 0.12 } as const

/** Housing of every IRIS; the IRIS of a commune share its population. */
export function settle({ seed, communes }: Blueprint, { coverage }: Geography): Housing[] {
  return communes.flatMap((commune) => {
    const random = commune.iris.map((iris) => stream(seed, 'housing', iris.code))
    const covered = commune.iris.map((iris) => coverage.get(iris.code)?.share ?? 0)
    const weights = commune.iris.map(
      (iris, k) => DENSITY[iris.kind] * (1 + 0.5 * (covered[k] ?? 0)) * (random[k]?.between(0.65, 1.35) ?? 1),
    )
    const populations = apportion(commune.population, weights)
    return commune.iris.map((iris, k): Housing => {
      const [population, draw] = [populations[k] ?? 0, random[k] as Stream]
      const habits = HABITS[commune.kind]
      const households = Math.round(population / draw.between(...habits.personsPerHousehold))
      const vacancy = draw.between(...habits.vacancy)
      const secondary = draw.between(...habits.secondary)
      const dwellings = Math.round(households / (1 - vacancy - secondary))
      const vacant = Math.min(Math.round(dwellings * vacancy), dwellings - households)
      return { iris, commune, covered: covered[k] ?? 0, population, households, vacant, dwellings }
    })
  })
}
