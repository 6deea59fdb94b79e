import { describe, expect, it } from 'vitest'
import { SHIPPED } from '../../scripts/declared/shipped.test-helper.ts'
import type { Parts } from '../indicators/ratio.ts'
import type { State } from '../indicators/value.ts'
import { loadCatalogue } from '../publish/catalogue/load-catalogue.ts'
import { evaluate } from './evaluate.ts'

const { methods } = loadCatalogue(SHIPPED)

/** Rates in percent, or means in hundredths, by criterion; a criterion that is not named is at 0. */
type Rates = Readonly<Record<string, number | State>>
interface Case {
  readonly says: string
  /** bounds that the territory gives, percent */
  readonly bounds?: Readonly<Record<string, number>>
  readonly rates: Rates
  /** id of the class under each rule, or "indeterminate" */
  readonly classes: readonly string[]
}

/** The class under each rule of a method, in the order of its rules. */
function classesOf(id: string, { bounds = {}, rates }: Case): string[] {
  const method = methods.find((one) => one.id === id)
  if (!method) throw new Error(`no method ${id}`)
  for (const name of [...Object.keys(rates), ...Object.keys(bounds)])
    if (!method.criteria.some((criterion) => criterion.id === name)) throw new Error(`${id} has no ${name}`)
  const parts = method.criteria.map((criterion): Parts => {
    const rate = rates[criterion.id] ?? 0
    return { numerator: typeof rate === 'number' ? rate * 10 : rate, denominator: 1000 }
  })
  const own = Object.fromEntries(method.criteria.map((criterion) => [criterion.id, criterion.threshold]))
  return method.rules.map((rule) => {
    const outcome = evaluate(method, { thresholds: { ...own, ...bounds }, rule: rule.id }, parts)
    return outcome.kind === 'class' ? (method.classes[outcome.index]?.id ?? '') : outcome.state
  })
}

const SIX = { aged: 30, alone: 50, one_parent: 20, under_60: 70, occupants: 230, transfers: 15 }
const QUINTILES = Object.fromEntries(
  ['unfit', 'crowding', 'sales'].flatMap((rate) =>
    [20, 40, 60, 80].map((share) => [`${rate}_${share}`, share / 10]),
  ),
)
/** Every criterion of one rate has that rate. */
const ranked = (unfit: number | State, crowding: number | State, sales: number | State): Rates =>
  Object.fromEntries(
    Object.entries({ unfit, crowding, sales }).flatMap(([rate, value]) =>
      [20, 40, 60, 80].map((share) => [`${rate}_${share}`, value]),
    ),
  )

const CASES: Readonly<Record<string, readonly Case[]>> = {
  fragility: [
    {
      says: 'each bound met exactly counts',
      rates: { income: 40, recent_income: 50, unemployment: 20 },
      classes: ['very_fragile', 'very_fragile'],
    },
    {
      says: 'a tenth under each',
      rates: { income: 39.9, recent_income: 49.9, unemployment: 19.9 },
      classes: ['not_fragile', 'not_fragile'],
    },
    {
      says: 'two are read two ways',
      rates: { income: 40, unemployment: 20 },
      classes: ['very_fragile', 'fragile'],
    },
  ],
  fragility_building: [
    {
      says: 'the bound itself is not in the last quintile',
      bounds: SIX,
      rates: SIX,
      classes: ['plain', 'plain'],
    },
    {
      says: 'a tenth above each',
      bounds: SIX,
      rates: Object.fromEntries(Object.entries(SIX).map(([id, at]) => [id, at + 0.1])),
      classes: ['deal', 'deal'],
    },
    { says: 'two of six', bounds: SIX, rates: { aged: 31, occupants: 231 }, classes: ['look', 'look'] },
    { says: 'one of six is read two ways', bounds: SIX, rates: { aged: 31 }, classes: ['plain', 'look'] },
    {
      says: 'one of six and one secret',
      bounds: SIX,
      rates: { aged: 31, alone: 'suppressed' },
      classes: ['indeterminate', 'look'],
    },
    {
      says: 'a bound that the territory does not give is known nowhere',
      bounds: { ...SIX, aged: Number.NaN },
      rates: { aged: 99, alone: 51 },
      classes: ['indeterminate', 'look'],
    },
  ],
  residence_profile: [
    {
      says: 'at the first third',
      bounds: { profile_middle: 35, profile_high: 50 },
      rates: { profile_middle: 35, profile_high: 35 },
      classes: ['ordinary'],
    },
    {
      says: 'above the first third',
      bounds: { profile_middle: 35, profile_high: 50 },
      rates: { profile_middle: 35.1, profile_high: 35.1 },
      classes: ['middle'],
    },
    {
      says: 'at the second third',
      bounds: { profile_middle: 35, profile_high: 50 },
      rates: { profile_middle: 50, profile_high: 50 },
      classes: ['middle'],
    },
    {
      says: 'above the second third',
      bounds: { profile_middle: 35, profile_high: 50 },
      rates: { profile_middle: 50.1, profile_high: 50.1 },
      classes: ['very_social'],
    },
    {
      says: 'secret',
      bounds: { profile_middle: 35, profile_high: 50 },
      rates: { profile_middle: 'suppressed', profile_high: 'suppressed' },
      classes: ['indeterminate'],
    },
  ],
  private_stock_index: [
    {
      says: 'at every first quintile',
      bounds: QUINTILES,
      rates: ranked(2, 2, 2),
      classes: ['very_low', 'very_low'],
    },
    { says: 'three points', bounds: QUINTILES, rates: ranked(2.1, 2.1, 2.1), classes: ['low', 'low'] },
    { says: 'five points', bounds: QUINTILES, rates: ranked(8.1, 2.1, 2), classes: ['moderate', 'moderate'] },
    { says: 'eight points', bounds: QUINTILES, rates: ranked(8.1, 8.1, 2), classes: ['high', 'high'] },
    {
      says: 'ten points are read two ways',
      bounds: QUINTILES,
      rates: ranked(8.1, 8.1, 4.1),
      classes: ['very_high', 'high'],
    },
    { says: 'twelve points', bounds: QUINTILES, rates: ranked(9, 9, 9), classes: ['very_high', 'very_high'] },
    {
      says: 'one rate secret, and the level hangs on it',
      bounds: QUINTILES,
      rates: ranked(9, 'suppressed', 9),
      classes: ['indeterminate', 'indeterminate'],
    },
  ],
  condominium_watch: [
    {
      says: 'unpaid charges of 25 % exactly are not above it',
      rates: { unpaid: 25, small: 2000 },
      classes: ['calm', 'calm'],
    },
    { says: 'above 25 %', rates: { unpaid: 25.1, small: 2000 }, classes: ['follow', 'follow'] },
    {
      says: 'not registered, of ten dwellings',
      rates: { unregistered: 100, small: 1000 },
      classes: ['follow', 'follow'],
    },
    {
      says: 'of eleven dwellings is not small',
      rates: { no_mandate: 100, small: 1100 },
      classes: ['calm', 'calm'],
    },
    { says: 'of ten is', rates: { no_mandate: 100, small: 1000 }, classes: ['follow', 'follow'] },
    {
      says: 'four points are read two ways',
      rates: { unpaid: 30, unregistered: 100, small: 2000 },
      classes: ['watch', 'follow'],
    },
    {
      says: 'accounts that are not told may be bad',
      rates: { unpaid: 'missing', small: 2000 },
      classes: ['indeterminate', 'indeterminate'],
    },
  ],
  social_stock_needs: [
    {
      says: 'each bound met exactly counts',
      rates: { needs_energy: 50, needs_heritage: 50, needs_social: 40, needs_attractive: 5 },
      classes: ['many', 'many'],
    },
    {
      says: 'a tenth under each',
      rates: { needs_energy: 49.9, needs_heritage: 49.9, needs_social: 39.9, needs_attractive: 4.9 },
      classes: ['none', 'none'],
    },
    { says: 'one problem', rates: { needs_energy: 50 }, classes: ['some', 'some'] },
    {
      says: 'two problems are read two ways',
      rates: { needs_energy: 50, needs_social: 40 },
      classes: ['several', 'some'],
    },
    {
      says: 'three problems',
      rates: { needs_energy: 50, needs_heritage: 50, needs_social: 40 },
      classes: ['many', 'several'],
    },
    {
      says: 'one problem and labels that are not known',
      rates: { needs_social: 40, needs_energy: 'undefined' },
      classes: ['indeterminate', 'some'],
    },
  ],
}

describe('each method that ships', () => {
  it('has its table of cases', () => {
    expect(Object.keys(CASES).sort()).toEqual(methods.map(({ id }) => id).sort())
  })

  it.each(Object.entries(CASES).flatMap(([id, cases]) => cases.map((one) => [id, one.says, one] as const)))(
    '%s: %s',
    (id, _, one) => {
      expect(classesOf(id, one)).toEqual(one.classes)
    },
  )
})
