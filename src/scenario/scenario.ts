import * as v from 'valibot'
import type { AttributionInputs } from './attributions.ts'

/** A scenario of attributions of one zone, as the reader has set it. */
export interface Scenario extends AttributionInputs {
  /** code of the zone */
  readonly zone: string
  /** percent: the share that receiving zones do not go over, the territory's mean to begin with */
  readonly ceiling: number
  /** years in which the survey's recent movers have come: their count over these is the lettings of a year */
  readonly recentYears: number
}

/** Least and greatest of each number of a scenario, in the order in which links write them, in tenths. */
export const SCENARIO_RANGES = {
  dwellings: [1, 99_999],
  lettings: [0, 9999],
  present: [0, 100],
  target: [0, 100],
  horizon: [1, 20],
  demolitions: [0, 9999],
  firstLettings: [0, 9999],
  occupancy: [0, 100],
  ceiling: [0, 100],
  recentYears: [1, 10],
} as const satisfies Record<Exclude<keyof Scenario, 'zone'>, readonly [number, number]>

export type ScenarioNumber = keyof typeof SCENARIO_RANGES
const NUMBERS = Object.keys(SCENARIO_RANGES) as ScenarioNumber[]
/** May be unknown, which links write as an empty number. */
const OPTIONAL: ReadonlySet<string> = new Set(['dwellings', 'occupancy'])
/** In whole years. */
const WHOLE: ReadonlySet<string> = new Set(['horizon', 'recentYears'])

const numberIn = (name: ScenarioNumber) => {
  const [min, max] = SCENARIO_RANGES[name]
  const inside = v.pipe(v.number(), v.minValue(min), v.maxValue(max))
  const number = WHOLE.has(name) ? v.pipe(inside, v.integer()) : inside
  return OPTIONAL.has(name) ? v.nullable(number) : number
}

const scenario = v.strictObject({
  zone: v.pipe(v.string(), v.regex(/^[A-Za-z0-9-]{1,32}$/)),
  ...(Object.fromEntries(NUMBERS.map((name) => [name, numberIn(name)])) as unknown as Record<
    ScenarioNumber,
    v.GenericSchema<number>
  >),
})

/** Version 1: the zone, then the numbers in tenths: `1!902010101!4120!1580!740!610!60!0!0!582!470!30`. */
export function scenarioText(of: Scenario): string {
  const tenths = NUMBERS.map((name) => {
    const value = of[name]
    return value === null ? '' : String(Math.round(value * 10))
  })
  return ['1', of.zone, ...tenths].join('!')
}

/** The schema of that text. */
export const scenarioParam = v.pipe(
  v.string(),
  v.maxLength(200),
  v.transform((text) => text.split('!')),
  v.length(NUMBERS.length + 2),
  v.check(([version, , ...numbers]) => version === '1' && numbers.every((n) => /^\d{0,6}$/.test(n))),
  v.transform(([, zone, ...numbers]): unknown => ({
    zone,
    ...Object.fromEntries(
      NUMBERS.map((name, i) => [name, numbers[i] === '' ? null : Number(numbers[i]) / 10]),
    ),
  })),
  scenario,
  v.transform((read): Scenario => read),
)
