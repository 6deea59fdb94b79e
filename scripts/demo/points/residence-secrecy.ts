import type { Value } from '../../../src/indicators/value.ts'
import { OPS_MEASURES, type Survey } from '../stock/fragility.ts'
import type { SurveyRule } from '../stock/occupancy-secrecy.ts'
import { RESIDENCE_OPS } from './households.ts'
import type { Residence } from './residence-plan.ts'

type Counts = Readonly<Record<string, number>>

/**
 * The survey of the residences of an IRIS as it may be published beside that of the IRIS, which is their sum, and beside
 * the dwellings of each, which are public, and how many of them are let and not vacant: no more households live there.
 * - What the IRIS does not give, none of its residences gives: all but one would tell it.
 * - A residence of fewer households than the threshold is masked whole, and others with it until a reader can place
 *   each of its counts, and of those that lack what is counted, anywhere from 0 to the threshold: `isHidden`.
 * - Where no others can hide it, the survey of the IRIS is not given by residence at all.
 * Under a rule of cells nothing is given by residence: almost every count of one is under the threshold.
 * @param areOfYear the dwellings are those of the year of the survey: of another year, they do not limit for certain how many
 *   households of a residence can lack what is counted
 */
export function protectResidences(
  residences: readonly Residence[],
  counts: readonly Counts[],
  survey: Survey,
  { kind, threshold }: SurveyRule,
  areOfYear: boolean,
): Record<string, Value>[] {
  const households = survey[OPS_MEASURES.households] ?? 'missing'
  const stateOf = (measure: string): Value | null => {
    if (typeof households !== 'number') return households
    const given = survey[measure] ?? null
    return typeof given === 'number' ? null : given
  }
  const told = (i: number): Record<string, Value> =>
    Object.fromEntries(
      RESIDENCE_OPS.map((measure) => [measure, stateOf(measure) ?? counts[i]?.[measure] ?? 'missing']),
    )
  const all = (state: Value) => Object.fromEntries(RESIDENCE_OPS.map((measure) => [measure, state]))
  if (typeof households !== 'number' || threshold === null) return residences.map((_, i) => told(i))
  if (kind === 'cell') return residences.map(() => all('suppressed'))

  const isGiven = (measure: string) => stateOf(measure) === null
  const given = FIGURES.filter((figure) => figure.every(([measure]) => isGiven(measure)))
  const items = residences.map(({ use: { occupied } }, i) => ({ i, occupied, counts: counts[i] ?? {} }))
  const small = items.filter((one) => of(one, OPS_MEASURES.households) < threshold)
  const others = items
    .filter((one) => !small.includes(one))
    .sort((a, b) => free(b) - free(a) || b.occupied - a.occupied)
  const masked = [...small]
  while (masked.length > 0 && !isHidden(masked, small, given, threshold, areOfYear)) {
    const next = others.shift()
    if (!next) return residences.map(() => all('missing'))
    masked.push(next)
  }
  return items.map((one) => (masked.includes(one) ? all('suppressed') : told(one.i)))
}

/** A figure of a set, as the counts that make it. */
type Figure = readonly (readonly [measure: string, times: 1 | -1])[]

const { households, householdsU40, recent, recentU40, adults, unemployed } = OPS_MEASURES
const lacking = (whole: string, part: string): Figure => [
  [whole, 1],
  [part, -1],
]
/** What residences have, and what they lack: that all of a small one have an attribute is as secret as that none has. */
const FIGURES: readonly Figure[] = [
  ...Object.values(OPS_MEASURES).map((measure): Figure => [[measure, 1]]),
  lacking(households, householdsU40),
  lacking(households, recent),
  lacking(recent, recentU40),
  lacking(householdsU40, recentU40),
  lacking(adults, unemployed),
  [...lacking(households, householdsU40), ...lacking(recentU40, recent)],
]

interface Item {
  readonly i: number
  readonly occupied: number
  readonly counts: Counts
}

const of = ({ counts }: Item, measure: string) => counts[measure] ?? 0
const figureOf = (one: Item, figure: Figure) =>
  figure.reduce((total, [measure, times]) => total + times * of(one, measure), 0)
/** Dwellings let, and not vacant, without a household that answered. */
const free = (one: Item) => one.occupied - of(one, OPS_MEASURES.households)

/**
 * What is masked together is known as a sum, the IRIS less what is printed. A small residence is hidden where the sum of
 * each measure is large enough for it to have `threshold` of what is counted, or to lack it, and where the dwellings let of the others
 * could hold the households of it: it may then have none.
 */
function isHidden(
  masked: readonly Item[],
  small: readonly Item[],
  given: readonly Figure[],
  threshold: number,
  areOfYear: boolean,
): boolean {
  const reaches = given.every((figure) => {
    const most = masked.reduce((total, one) => total + figureOf(one, figure), 0)
    const isBound = areOfYear && figure.length > 1 && !figure.some(([measure]) => measure === adults)
    return small.every(({ occupied }) => most >= Math.min(threshold, isBound ? occupied : threshold))
  })
  return (
    reaches &&
    small.every((one) => {
      const room = masked.reduce((total, other) => total + (other === one ? 0 : free(other)), 0)
      return room >= of(one, OPS_MEASURES.households)
    })
  )
}
