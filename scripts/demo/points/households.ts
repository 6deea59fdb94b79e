import { type Stream, stream } from '../random.ts'
import { OPS_MEASURES, OPS_YEAR, type Survey } from '../stock/fragility.ts'
import type { Residence } from './residence-plan.ts'

/** A tenant household that answered the survey. */
interface Household {
  /** position of its residence among those of the IRIS */
  readonly residence: number
  isU40: boolean
  isU60: boolean
  isRecent: boolean
  adults: number
  unemployed: number
  children: number
  isOld: boolean
  asksTransfer: boolean
}

/** The counts of the survey that residences have beside those of an IRIS. */
export const MORE_OPS_MEASURES: Readonly<Record<string, (household: Household) => number>> = {
  OPS_HOUSEHOLDS_U60: ({ isU60 }) => Number(isU60),
  OPS_HOUSEHOLDS_65: ({ isOld }) => Number(isOld),
  OPS_SINGLE: ({ adults, children }) => Number(adults + children === 1),
  OPS_SINGLE_PARENT: ({ adults, children }) => Number(adults === 1 && children > 0),
  OPS_LARGE_FAMILY: ({ children }) => Number(children >= 3),
  OPS_OCCUPANTS: ({ adults, children }) => adults + children,
  OPS_TRANSFER: ({ asksTransfer }) => Number(asksTransfer),
}
const COUNTS: Readonly<Record<string, (household: Household) => number>> = {
  [OPS_MEASURES.households]: () => 1,
  [OPS_MEASURES.householdsU40]: ({ isU40 }) => Number(isU40),
  [OPS_MEASURES.recent]: ({ isRecent }) => Number(isRecent),
  [OPS_MEASURES.recentU40]: ({ isU40, isRecent }) => Number(isU40 && isRecent),
  [OPS_MEASURES.adults]: ({ adults }) => adults,
  [OPS_MEASURES.unemployed]: ({ unemployed }) => unemployed,
  ...MORE_OPS_MEASURES,
}
export const RESIDENCE_OPS = Object.keys(COUNTS)

/**
 * The survey of an IRIS by residence: each household is drawn, so that every count agrees with every other, and those of
 * an IRIS are exactly what is published of it. Households go to residences in proportion of what is let there; the
 * poorest gather in some, which are the same in every year. A count that the IRIS does not give is drawn as if it were 0,
 * and never published.
 * @param survey of that year; in every year, households live in the dwellings let in `OPS_YEAR`
 * @returns counts of each residence, by measure
 */
export function houseResidences(
  seed: number,
  iris: string,
  residences: readonly Residence[],
  survey: Survey,
  year: number,
): Record<string, number>[] {
  const lasting = stream(seed, 'households', iris)
  const counted = (measure: string) => {
    const value = survey[measure]
    return typeof value === 'number' ? value : 0
  }
  const doors = residences.flatMap((residence, i) => Array.from({ length: residence.use.occupied }, () => i))
  const tilts = residences.map(() => lasting.bell())
  const random = year === OPS_YEAR ? lasting : stream(seed, 'households', iris, year)
  const households = order(doors, random)
    .slice(0, counted(OPS_MEASURES.households))
    .map(
      (residence): Household => ({
        residence,
        isU40: false,
        isU60: false,
        isRecent: false,
        adults: 1,
        unemployed: 0,
        children: 0,
        isOld: false,
        asksTransfer: false,
      }),
    )
  const u40 = counted(OPS_MEASURES.householdsU40)
  const recent = counted(OPS_MEASURES.recent)
  const recentU40 = counted(OPS_MEASURES.recentU40)
  const poorest = order(households, random, ({ residence }) => 0.6 * (tilts[residence] ?? 0))
  for (const one of poorest.slice(0, u40)) one.isU40 = true
  for (const one of poorest.slice(0, Math.round(u40 + 0.5 * (households.length - u40)))) one.isU60 = true
  const [under, over] = [poorest.slice(0, u40), poorest.slice(u40)]
  for (const one of order(under, random).slice(0, recentU40)) one.isRecent = true
  for (const one of order(over, random).slice(0, recent - recentU40)) one.isRecent = true
  const more = Math.max(0, counted(OPS_MEASURES.adults) - households.length)
  const couples = order([...households, ...households, ...households], random)
  for (const one of couples.slice(0, more)) one.adults += 1
  const jobless = order(
    households.flatMap((one) => Array.from({ length: one.adults }, () => one)),
    random,
    ({ residence, isU40 }) => 0.4 * (tilts[residence] ?? 0) + (isU40 ? 0.8 : 0),
  )
  for (const one of jobless.slice(0, counted(OPS_MEASURES.unemployed))) one.unemployed += 1
  for (const one of households) {
    one.isOld = random.chance(one.isRecent ? 0.08 : 0.3)
    one.children = one.isOld || random.chance(0.55) ? 0 : 1 + random.index([5, 4, 2, 1])
    one.asksTransfer = random.chance(one.children >= 3 ? 0.3 : 0.12)
  }
  return residences.map((_, i) => {
    const own = households.filter(({ residence }) => residence === i)
    return Object.fromEntries(
      Object.entries(COUNTS).map(([measure, count]) => [
        measure,
        own.reduce((sum, household) => sum + count(household), 0),
      ]),
    )
  })
}

/** The items in a drawn order, those of a high tilt rather first. */
function order<T>(items: readonly T[], random: Stream, tilt: (item: T) => number = () => 0): T[] {
  return items
    .map((item) => [item, tilt(item) + random.bell()] as const)
    .sort((a, b) => b[1] - a[1])
    .map(([item]) => item)
}
