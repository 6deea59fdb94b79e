import type { Text } from '../../src/i18n/lang.ts'

/** What a fictional territory is made of, before any shape or figure is drawn. */
export interface Blueprint {
  readonly seed: number
  readonly id: string
  readonly name: Text
  readonly epci: { readonly code: string; readonly name: string }
  /** The place on Earth, in degrees, from which `x` (east) and `y` (north) count kilometres. */
  readonly origin: { readonly lon: number; readonly lat: number }
  readonly groupsLabel: Text
  readonly groups: readonly { readonly code: string; readonly name: string }[]
  readonly communes: readonly CommunePlan[]
  readonly quarters: readonly QuarterPlan[]
  /** perimeters of work beside the QPV */
  readonly work: readonly WorkPlan[]
  readonly plan: Plan
  /** IRIS that show a case of the fragility method, by code. */
  readonly cases: ReadonlyMap<string, FragilityCase>
  /** What the fragility cross-table must count; null leaves what chance drew. */
  readonly calibration: Calibration | null
  /** Whether residences have the surveys of earlier years, as IRIS do. */
  readonly residencesKeepYears: boolean
}

/** The local housing programme: first and last year, and the communes (by code) that show a case of it. */
export interface Plan {
  readonly start: number
  readonly end: number
  readonly withoutObjective: string | null
  /** gives no result for the last year with results */
  readonly withoutLastResult: string | null
  /** has a result in the year before the period */
  readonly resultBefore: string | null
  /** Figures printed for the EPCI that differ from the sum of its communes, by measure. */
  readonly printed: Readonly<Record<string, number>>
}

/**
 * What an IRIS is made to show: a rate exactly at a bound (which counts as met); no answer to the survey; a stock
 * so small that all is secret; one criterion secret and the class still certain.
 */
export const FRAGILITY_CASES = [
  'income_at_bound',
  'unemployment_at_bound',
  'no_answer',
  'tiny_stock',
  'recent_untold',
] as const
export type FragilityCase = (typeof FRAGILITY_CASES)[number]

/** Social dwellings: in all, in QPV and QVA, and of these and of the others those of fragile IRIS. */
export interface Calibration {
  readonly stock: number
  readonly located: number
  readonly concernLocated: number
  readonly concernOutsideCentre: number
  readonly concernOutsideElsewhere: number
}

/** The ring of the agglomeration that a commune belongs to: its rates are drawn accordingly. */
export type CommuneKind = 'centre' | 'ring' | 'rural'

export interface CommunePlan {
  readonly code: string
  readonly name: string
  readonly group: string
  readonly kind: CommuneKind
  readonly x: number
  readonly y: number
  readonly areaKm2: number
  /** inhabitants in 2022 */
  readonly population: number
  /** From the middle of the commune outwards; one of kind Z where the commune is not divided. */
  readonly iris: readonly IrisPlan[]
}

export interface IrisPlan {
  readonly code: string
  readonly name: string
  /** lived in, activity, other, whole commune */
  readonly kind: 'H' | 'A' | 'D' | 'Z'
}

/** A QPV, or a QVA: a belt around the QPV `beltOf`, alone where that is null. */
export interface QuarterPlan {
  readonly code: string
  readonly name: string
  readonly kind: 'qpv' | 'qva'
  readonly beltOf: string | null
  readonly x: number
  readonly y: number
  readonly radius: number
}

/** A perimeter of work: drawn by hand around a place, or made of whole IRIS. */
export type WorkPlan = { readonly code: string; readonly name: string } & (
  | { readonly kind: 'drawn'; readonly x: number; readonly y: number; readonly radius: number }
  | { readonly kind: 'iris'; readonly iris: readonly string[] }
)
