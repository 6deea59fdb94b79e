import { ratio, sum } from '../indicators/ratio.ts'
import { strongestState, type Value } from '../indicators/value.ts'

/** Years of a plan, both included. */
export interface Period {
  readonly start: number
  readonly end: number
}

/** What happened, by year; a year that is absent is `missing`. */
export type Results = ReadonlyMap<number, Value>

export interface ProgressInput {
  /** total over the period */
  readonly objective: Value
  readonly period: Period
  readonly results: Results
  /** whether objective and results count the same event (`sameEvent`) */
  readonly comparable: boolean
}

export interface Progress {
  /** total over the period, as given or as summed */
  readonly objective: Value
  /** the last year of the period with a result, known or not published; null where there is none */
  readonly lastYear: number | null
  /** sum of the results from the start of the period to the last year */
  readonly done: Value
  /** objective prorated to 31 December of the last year */
  readonly expected: Value
  /** done - expected */
  readonly gap: Value
  /** done / expected, percent */
  readonly attainment: Value
  /** objective - done, 0 where the objective is passed */
  readonly left: Value
  /** left / years left, per year */
  readonly requiredPace: Value
  /** objective / years of the period, per year */
  readonly plannedPace: Value
  /** required pace / planned pace: 1 where the plan is followed */
  readonly paceRatio: Value
}

/** An objective and a result are compared only when both say what they count, and say the same. */
export function sameEvent(objective: string | null | undefined, result: string | null | undefined): boolean {
  return objective !== null && objective !== undefined && objective === result
}

/** A computation on numbers; where one of them is not, the strongest state. */
function compute(values: readonly Value[], f: (...numbers: number[]) => number): Value {
  return strongestState(values) ?? f(...(values as number[]))
}

/**
 * Where an objective stands (domain reference, "Objectives"). Everything is relative to the last year with results:
 * - results before the period or after it do not count;
 * - the last year is the last one that is not `missing`, so a year not yet known is not a year without production; a
 *   year missing before it leaves no total (`missing`), and one under secrecy neither (`suppressed`);
 * - an objective of 0 has neither attainment nor pace ratio (`undefined`); its gap is what was done;
 * - with no year left the required pace is `undefined`, even where something is left to do;
 * - objective and results that do not count the same event are not compared (`not_applicable`): what was done, what
 *   was expected and the planned pace stand, each on its own;
 * - a state of the objective or of the results passes on to all that needs it, in the order of `strongestState`.
 */
export function progress({ objective, period, results, comparable }: ProgressInput): Progress {
  const years = period.end - period.start + 1
  const all = Array.from({ length: years }, (_, i) => results.get(period.start + i) ?? 'missing')
  const elapsed = all.findLastIndex((result) => result !== 'missing') + 1
  const done: Value =
    elapsed === 0 ? 'missing' : compute(all.slice(0, elapsed), (...rs) => rs.reduce((a, b) => a + b))
  const yearsLeft = years - elapsed
  const compared = (value: Value): Value => (comparable ? value : 'not_applicable')
  const left = compared(compute([objective, done], (o, d) => Math.max(0, o - d)))
  return {
    objective,
    lastYear: elapsed === 0 ? null : period.start + elapsed - 1,
    done,
    expected: elapsed === 0 ? (strongestState([objective]) ?? 'missing') : ratio(objective, years, elapsed),
    gap: compared(compute([objective, done], (o, d) => d - (o * elapsed) / years)),
    // multiplied before it is divided, so that what is exactly on schedule is exactly 100
    attainment: compared(
      ratio(
        compute([done], (d) => d * years),
        compute([objective], (o) => o * elapsed),
        100,
      ),
    ),
    left,
    requiredPace: ratio(left, yearsLeft),
    plannedPace: ratio(objective, years),
    paceRatio: ratio(
      compute([left], (l) => l * years),
      compute([objective], (o) => o * yearsLeft),
    ),
  }
}

export interface Member {
  readonly objective: Value
  readonly results: Results
}

/**
 * Progress of a group, a selection or the EPCI: that of the sums, never a mean. Members whose objective does not apply
 * are left aside, results included; a year for which one of the others has no number has no total.
 * @param voted the objective of the whole as printed, which feeds the EPCI's attainment; the sum where absent
 */
export function progressOfSums(
  members: readonly Member[],
  shared: Pick<ProgressInput, 'period' | 'comparable'>,
  voted?: number,
): Progress {
  const { start, end } = shared.period
  const inScope = members.filter((m) => m.objective !== 'not_applicable')
  const counted = inScope.length > 0 ? inScope : members
  const years = Array.from({ length: end - start + 1 }, (_, i) => start + i)
  const results = new Map(
    years.map((year) => [year, sum(counted.map((m) => m.results.get(year) ?? 'missing')).value]),
  )
  return progress({ ...shared, objective: voted ?? sum(counted.map((m) => m.objective)).value, results })
}
