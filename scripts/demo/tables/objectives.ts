import type { CellRow } from '../../../src/db/tables.ts'
import { apportion } from '../apportion.ts'
import type { Blueprint, CommunePlan } from '../blueprint.ts'
import { stream } from '../random.ts'
import { cell } from './cells.ts'

export const TARGET_MEASURES = [
  'TARGET_DWELLINGS',
  'TARGET_SOCIAL',
  'TARGET_PLAI',
  'TARGET_PLUS',
  'TARGET_PLS',
  'TARGET_FREE',
  'TARGET_SOCIAL_OWNERSHIP',
  'TARGET_SPECIFIC',
] as const
type TargetMeasure = (typeof TARGET_MEASURES)[number]

/** Objectives of a commune over the whole period: parts sum to what they are parts of. */
export type Objectives = Record<TargetMeasure, number>

/** New dwellings a year for 1 000 inhabitants, and the share of them that is social. */
const EFFORT = {
  centre: { pace: 5.6, social: 0.34 },
  ring: { pace: 7.4, social: 0.37 },
  rural: { pace: 4.6, social: 0.14 },
} as const

/** Objectives by commune code. */
export function drawObjectives({ seed, communes, plan }: Blueprint): Map<string, Objectives> {
  const years = plan.end - plan.start + 1
  return new Map(
    communes.map((commune) => [
      commune.code,
      objectives(seed, commune, commune.code === plan.withoutObjective ? 0 : years),
    ]),
  )
}

function objectives(seed: number, { code, kind, population }: CommunePlan, years: number): Objectives {
  const random = stream(seed, 'objectives', code)
  const effort = EFFORT[kind]
  const wanted = (population / 1000) * effort.pace * years * random.between(0.75, 1.25)
  // Plans vote round figures where they are large enough.
  const unit = wanted >= 60 ? 5 : 1
  const divide = (total: number, weights: readonly number[]) =>
    apportion(total / unit, weights).map((part) => part * unit)
  const total = Math.round(wanted / unit) * unit
  const share = effort.social * random.between(0.8, 1.2)
  const other = 1 - share
  const [social = 0, free = 0, ownership = 0, specific = 0] = divide(total, [
    share,
    other * random.between(0.68, 0.8),
    other * random.between(0.12, 0.2),
    other * random.between(0.04, 0.1),
  ])
  const [plai = 0, plus = 0, pls = 0] = divide(social, [0.33, 0.45, random.between(0.14, 0.28)])
  return {
    TARGET_DWELLINGS: total,
    TARGET_SOCIAL: social,
    TARGET_PLAI: plai,
    TARGET_PLUS: plus,
    TARGET_PLS: pls,
    TARGET_FREE: free,
    TARGET_SOCIAL_OWNERSHIP: ownership,
    TARGET_SPECIFIC: specific,
  }
}

/** Sum of the communes for a measure. */
export const summedObjective = (
  objectives: ReadonlyMap<string, Objectives>,
  measure: TargetMeasure,
): number => [...objectives.values()].reduce((sum, targets) => sum + targets[measure], 0)

/** The objectives of the communes, and the printed ones of the EPCI: the sum, save where the plan declares another. */
export function objectiveCells(
  { epci, plan }: Blueprint,
  objectives: ReadonlyMap<string, Objectives>,
): CellRow[] {
  return TARGET_MEASURES.flatMap((measure) => [
    cell(
      'epci',
      epci.code,
      measure,
      plan.start,
      plan.printed[measure] ?? summedObjective(objectives, measure),
    ),
    ...[...objectives].map(([code, targets]) => cell('commune', code, measure, plan.start, targets[measure])),
  ])
}
