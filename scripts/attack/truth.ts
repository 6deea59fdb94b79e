import type { Chance } from './chance.ts'
import { atomsOf, count, nestings, OUTSIDE } from './counts.ts'
import type { World } from './world.ts'

export const OPS = [
  'OPS_HOUSEHOLDS',
  'OPS_HOUSEHOLDS_U40',
  'OPS_RECENT',
  'OPS_RECENT_U40',
  'OPS_ADULTS',
  'OPS_ADULTS_UNEMPLOYED',
] as const
export const TAX = ['PP_TOTAL', 'PP_VACANT', 'PP_VACANT_2Y'] as const
export const STOCK = 'RPLS_STOCK'
export const IN_QUARTERS = 'SOCIAL_IN_QPV'

/** Every count of an invented territory, by its name. */
export type Truth = ReadonlyMap<string, number>

/** Draws the smallest parts, and adds them up to every zone. */
export function randomTruth(world: World, years: readonly number[], random: Chance, isSmall: boolean): Truth {
  const truth = new Map<string, number>()
  for (const year of years) {
    for (const { code } of world.iris)
      for (const part of atomsOf(world, code)) {
        const isInside = !part.endsWith(`~${OUTSIDE}`)
        const cell = randomPart(random, isSmall)
        for (const [measure, value] of Object.entries(cell))
          truth.set(count('atom', part, measure, year), value)
        truth.set(count('atom', part, IN_QUARTERS, year), isInside ? cell[STOCK] : 0)
      }
    // smallest zones first
    for (const { level, code, members } of nestings(world).reverse()) {
      const isAtom = level === 'atom'
      if (isAtom)
        for (const member of members) draw(truth, member, !code.endsWith(`~${OUTSIDE}`), year, random)
      add(truth, level, code, members, year, isAtom ? [...OPS, STOCK, IN_QUARTERS] : ALL)
    }
  }
  return truth
}

const ALL = [...OPS, ...TAX, STOCK, IN_QUARTERS]

/** A residence, which has a dwelling at least, or what is in none of an atom. */
function draw(
  truth: Map<string, number>,
  { level, code }: Member,
  isInside: boolean,
  year: number,
  random: Chance,
) {
  const cell = randomPart(random, true, level === 'residence' ? 1 : 0)
  for (const measure of [...OPS, STOCK] as const) truth.set(count(level, code, measure, year), cell[measure])
  truth.set(count(level, code, IN_QUARTERS, year), isInside ? cell[STOCK] : 0)
}

type Member = ReturnType<typeof nestings>[number]['members'][number]

function add(
  truth: Map<string, number>,
  level: Member['level'],
  code: string,
  members: readonly Member[],
  year: number,
  measures: readonly string[],
) {
  for (const measure of measures)
    truth.set(
      count(level, code, measure, year),
      members.reduce((total, at) => total + (truth.get(count(at.level, at.code, measure, year)) ?? 0), 0),
    )
}

function randomSize({ int }: Chance, isSmall: boolean): number {
  const draw = int(1, 100)
  if (draw <= 12) return 0
  if (draw <= (isSmall ? 40 : 22)) return int(1, 12)
  if (draw <= (isSmall ? 75 : 45)) return int(9, 60)
  return int(50, 400)
}

function randomPart(random: Chance, isSmall: boolean, fewest = 0) {
  const { int, percent } = random
  const share = (whole: number) => (percent(10) ? int(0, whole) : Math.round((whole * int(5, 55)) / 100))
  const stock = Math.max(fewest, randomSize(random, isSmall))
  const households = stock - int(0, Math.min(stock, percent(70) ? 2 : 20))
  const poor = share(households)
  const recent = share(households)
  const least = Math.max(0, poor + recent - households)
  const adults = households + share(households)
  const dwellings = randomSize(random, isSmall) * int(1, 3)
  const vacant = Math.min(dwellings, share(dwellings))
  return {
    OPS_HOUSEHOLDS: households,
    OPS_HOUSEHOLDS_U40: poor,
    OPS_RECENT: recent,
    OPS_RECENT_U40: int(least, Math.min(poor, recent)),
    OPS_ADULTS: adults,
    OPS_ADULTS_UNEMPLOYED: Math.min(adults, share(adults)),
    PP_TOTAL: dwellings,
    PP_VACANT: vacant,
    PP_VACANT_2Y: int(0, vacant),
    RPLS_STOCK: stock,
  }
}
