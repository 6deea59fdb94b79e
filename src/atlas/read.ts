import type { ZoneRow } from '../db/tables.ts'
import type { Formula, Indicator, Measure } from '../indicators/catalogue.ts'
import { isChange } from '../indicators/change.ts'
import { objectiveEvent, type PlanEvents } from '../indicators/objective-event.ts'
import { type Parts, ratio, sum, sumParts } from '../indicators/ratio.ts'
import { FLAGS, isNumber, strongestState, type Value } from '../indicators/value.ts'
import { exhausted } from '../lib/exhausted.ts'
import { keptWith } from '../lib/kept-with.ts'
import { evaluate, type Outcome } from '../methods/evaluate.ts'
import { defaultSettings, type Method, type MethodSettings } from '../methods/method.ts'
import { type Period, type Progress, progressOfSums, sameEvent } from '../targets/progress.ts'
import type { ZoneCode } from '../territory/code.ts'
import type { Level } from '../territory/level.ts'
import { type CellSource, cellSource, flagsOfSum } from './cell-source.ts'
import { latestYear, type Store } from './store.ts'

/** Where an indicator is read: everything but the indicator, the level and the year. */
export interface ReadContext {
  readonly store: Store
  readonly methods: readonly Method[]
  readonly measures: readonly Measure[]
  /** period of the plan's objectives and what they count; null where the territory has no plan */
  readonly plan: (Period & PlanEvents) | null
}

/** An indicator read in one zone. */
export interface ZoneReading {
  readonly code: ZoneCode
  readonly value: Value
  readonly numerator: Value | null
  readonly denominator: Value | null
  readonly flags: number
  /** progress only: the last year that has results, where the year read has none and the value is missing for that reason */
  readonly asOf?: number
  /** criteria methods only: value is then the class index */
  readonly outcome: Outcome | null
}

type Terms = Extract<Formula, { kind: 'count' }>['terms']

/** The terms added up in one place. */
function termsAt(source: CellSource, code: string, terms: Terms, year: number) {
  let flags = 0
  const values = terms.map((term): Value => {
    const at = term.year === 'latest' ? latestYear(source.years(term.measure), year) : year
    if (at === undefined) return 'missing'
    const cell = source.cell(code, term.measure, at)
    flags |= cell.flags
    return isNumber(cell.value) ? cell.value * term.coefficient : cell.value
  })
  return { value: strongestState(values) ?? (values as number[]).reduce((a, b) => a + b, 0), flags }
}

/** The terms added up in each zone that a zone is read from: one value, or one a commune for a group. */
const memberValues = (source: CellSource, zone: Pick<ZoneRow, 'code'>, terms: Terms, year: number) =>
  source.members(zone).map((code) => termsAt(source, code, terms, year))

const flagsIn = (members: readonly { readonly flags: number }[]): number =>
  flagsOfSum(members.map(({ flags }) => flags))

function readTerms(source: CellSource, zone: Pick<ZoneRow, 'code'>, terms: Terms, year: number) {
  if (!source.isSum) return termsAt(source, zone.code, terms, year)
  const members = memberValues(source, zone, terms, year)
  return { value: sum(members.map(({ value }) => value)).value, flags: flagsIn(members) }
}

function readParts(
  source: CellSource,
  zone: Pick<ZoneRow, 'code'>,
  formula: Extract<Formula, { kind: 'ratio' }>,
  year: number,
): Parts & { readonly flags: number } {
  const above = memberValues(source, zone, formula.numerator, year)
  const below = memberValues(source, zone, formula.denominator, year)
  const codes = source.members(zone)
  const parts = above.map(({ value: numerator }, i): Parts => {
    const denominator = below[i]?.value ?? 'missing'
    const { published, scale } = formula
    // what a producer prints as out of the scope is out of it, though the parts of its rate are not given
    const isOut =
      published !== undefined &&
      source.isSum &&
      ratio(numerator, denominator, scale) === 'missing' &&
      source.cell(codes[i] ?? '', published, year).value === 'not_applicable'
    return isOut ? { numerator: 'not_applicable', denominator: 'not_applicable' } : { numerator, denominator }
  })
  const [only] = parts
  return {
    ...(source.isSum || !only ? sumParts(parts) : only),
    flags: flagsIn(above) | flagsIn(below),
  }
}

/** The parts of a formula, and what it comes to of these; a count has a denominator of 1. */
export interface Unit extends Parts {
  readonly value: Value
}

/**
 * The parts of a formula in each of several zones, as totals add them up, the value of each being that of the parts: a rate
 * printed without its parts tells whether its zone is in scope, and adds nothing up.
 */
export function readUnits(
  { store, plan }: Pick<ReadContext, 'store' | 'plan'>,
  formula: Extract<Formula, { kind: 'ratio' | 'count' | 'published' }>,
  level: Level,
  year: number,
  zones: readonly Pick<ZoneRow, 'code'>[] = store.zones(level),
): Unit[] {
  const source = formulaSource(store, level, formula)
  return zones.map((zone): Unit => {
    if (formula.kind === 'ratio') {
      const { numerator, denominator } = readParts(source, zone, formula, year)
      const value = ratio(numerator, denominator, formula.scale)
      const isPrinted = value === 'missing' && formula.published !== undefined && !source.isSum
      return {
        value: isPrinted ? source.cell(zone.code, formula.published ?? '', year).value : value,
        numerator,
        denominator,
      }
    }
    const terms: Terms =
      formula.kind === 'count' ? formula.terms : [{ measure: formula.measure, coefficient: 1, year: 'same' }]
    const { value: numerator } = readTerms(source, zone, terms, year)
    return { value: valueOfParts(formula, { numerator, denominator: 1 }, plan), numerator, denominator: 1 }
  })
}

/** What a formula comes to of its parts, in a zone as in several; a yearly count is `missing` without a plan. */
export function valueOfParts(
  formula: Extract<Formula, { kind: 'ratio' | 'count' | 'published' }>,
  { numerator, denominator }: Parts,
  plan: ReadContext['plan'],
): Value {
  if (formula.kind === 'ratio') return ratio(numerator, denominator, formula.scale)
  if (formula.kind === 'published' || !formula.per_year || !isNumber(numerator)) return numerator
  return plan ? numerator / (plan.end - plan.start + 1) : 'missing'
}

/** Where what a formula counts is read. */
function formulaSource(store: Store, level: Level, formula: Formula): CellSource {
  switch (formula.kind) {
    case 'ratio':
      return cellSource(store, level, measuresOf([...formula.numerator, ...formula.denominator]))
    case 'count':
      return cellSource(store, level, measuresOf(formula.terms))
    case 'published':
      return cellSource(store, level, [formula.measure])
    case 'progress':
      return cellSource(store, level, [formula.objective, formula.result])
    case 'method':
      return cellSource(store, level, [])
    default:
      return exhausted(formula)
  }
}

const measuresOf = (terms: Terms): string[] => terms.map(({ measure }) => measure)

/** Years in which an indicator can be read at a level, increasing; empty where the territory has no data for it. */
export function indicatorYears(context: ReadContext, indicator: Indicator, level: Level): readonly number[] {
  const { methods } = context
  const { formula } = indicator
  const source = formulaSource(context.store, level, formula)
  const yearsOf = (terms: Terms): readonly number[] => {
    const fixed = terms.filter((term) => term.year === 'same')
    if (terms.some((term) => source.years(term.measure).length === 0)) return []
    const [first, ...others] = fixed.length > 0 ? fixed : terms
    return source
      .years(first?.measure ?? '')
      .filter((year) =>
        others.every((term) => term.year === 'latest' || source.years(term.measure).includes(year)),
      )
  }
  switch (formula.kind) {
    case 'ratio': {
      const below = yearsOf(formula.denominator)
      const latestBelow = formula.denominator.every((term) => term.year === 'latest')
      const years = yearsOf(formula.numerator).filter(
        (year) => below.length > 0 && (latestBelow || below.includes(year)),
      )
      if (years.length > 0 || !formula.published || source.isSum) return years
      return source.years(formula.published)
    }
    case 'count':
      return formula.per_year && !context.plan ? [] : yearsOf(formula.terms)
    case 'published':
      return source.isSum ? [] : source.years(formula.measure)
    case 'method': {
      const method = methods.find((m) => m.id === formula.method)
      if (!method) return []
      const years = method.criteria.map(({ numerator }) => source.years(numerator))
      const isLatest = method.criteria.some((criterion) => criterion.year === 'latest')
      // the years of the first criterion that is counted at all: what another lacks is unknown, and stays so
      return isLatest
        ? [...new Set(years.flat())].sort((a, b) => a - b)
        : (years.find((of) => of.length > 0) ?? [])
    }
    case 'progress': {
      const { plan } = context
      if (!plan || source.years(formula.objective).length === 0) return []
      return source.years(formula.result).filter((year) => year >= plan.start && year <= plan.end)
    }
    default:
      return exhausted(formula)
  }
}

/** What the criteria of a method count in each zone, in the method's order: the same whatever the thresholds are. */
export const readCriteria = (
  store: Store,
  method: Method,
  level: Level,
  year: number,
  zones: readonly ZoneRow[] = store.zones(level),
): Parts[][] => {
  const source = cellSource(store, level, [])
  const criteria = method.criteria.map((criterion) =>
    [criterion.numerator, criterion.denominator].map((measure) => [
      { measure, coefficient: 1, year: criterion.year ?? ('same' as const) },
    ]),
  )
  return zones.map((zone) =>
    criteria.map(([numerator = [], denominator = []]) => ({
      numerator: readTerms(source, zone, numerator, year).value,
      denominator: readTerms(source, zone, denominator, year).value,
    })),
  )
}

/** The class that a method gives to each zone. */
export const readMethod = (
  method: Method,
  settings: MethodSettings,
  zones: readonly ZoneRow[],
  criteria: readonly (readonly Parts[])[],
): ZoneReading[] =>
  zones.map((zone, i) => {
    const outcome = evaluate(method, settings, criteria[i] ?? [])
    const value = outcome.kind === 'class' ? outcome.index : outcome.state
    return { code: zone.code, value, numerator: null, denominator: null, flags: 0, outcome }
  })

/**
 * Reads an indicator in the zones of a level. Values are in the indicator's unit; for a method, the class index.
 * @param settings thresholds and rule for method indicators; the method's own where absent
 * @param zones those to read: all of the level where absent
 */
export function readIndicator(
  context: ReadContext,
  indicator: Indicator,
  level: Level,
  year: number,
  settings?: MethodSettings,
  zones: readonly ZoneRow[] = context.store.zones(level),
): ZoneReading[] {
  const { store, methods, plan } = context
  const { formula } = indicator
  const source = formulaSource(store, level, formula)
  switch (formula.kind) {
    case 'ratio': {
      const published = formula.published
      const isShare = indicator.unit === 'percent' && !isChange(formula)
      return zones.map((zone) => {
        const { numerator, denominator, flags } = readParts(source, zone, formula, year)
        const value = ratio(numerator, denominator, formula.scale)
        // A rate printed without its parts stands only where the parts are not given at all.
        if (published && value === 'missing' && !source.isSum) {
          const cell = store.cell(level, zone.code, published, year)
          return {
            code: zone.code,
            value: cell.value,
            numerator: null,
            denominator: null,
            flags: cell.flags,
            outcome: null,
          }
        }
        return {
          code: zone.code,
          value,
          numerator,
          denominator,
          flags: flags | (isShare && isGreater(numerator, denominator) ? FLAGS.over_whole : 0),
          outcome: null,
        }
      })
    }
    case 'count': {
      const years = formula.per_year && plan ? plan.end - plan.start + 1 : 1
      return zones.map((zone) => {
        const { value, flags } = readTerms(source, zone, formula.terms, year)
        const yearly = isNumber(value) ? value / years : value
        return { code: zone.code, value: yearly, numerator: null, denominator: null, flags, outcome: null }
      })
    }
    case 'published':
      return zones.map((zone) => {
        const { value, flags } = store.cell(level, zone.code, formula.measure, year)
        return { code: zone.code, value, numerator: null, denominator: null, flags, outcome: null }
      })
    case 'method': {
      const method = methods.find((m) => m.id === formula.method)
      if (!method) throw new Error(`indicator ${indicator.id} names the unknown method ${formula.method}`)
      const criteria = readCriteria(store, method, level, year, zones)
      return readMethod(method, settings ?? defaultSettings(method), zones, criteria)
    }
    case 'progress':
      return zones.map((zone) => {
        const found = readProgress(context, formula, level, zone, year)
        const attainment = formula.of === 'attainment'
        const at = found && progressAt(found, formula.of, Math.min(year, plan?.end ?? year))
        return {
          code: zone.code,
          value: at?.value ?? 'not_applicable',
          numerator: attainment ? (at?.numerator ?? null) : null,
          denominator: attainment ? (at?.denominator ?? null) : null,
          flags: 0,
          outcome: null,
          ...(at?.earlier == null ? {} : { asOf: at.earlier }),
        }
      })
    default:
      return exhausted(formula)
  }
}

/** A part that is greater than its whole: the two do not count the same things. */
const isGreater = (part: Value, whole: Value) =>
  isNumber(part) && isNumber(whole) && part > whole && whole > 0

type ProgressFormula = Extract<Formula, { kind: 'progress' }>

/**
 * A progress at the end of a year. Zones are compared at one date: what was done up to an earlier year is not a value of
 * this one, which is missing.
 */
export function progressAt(
  progress: Progress,
  of: ProgressFormula['of'],
  year: number,
): Unit & {
  /** the last year with results, where that is not this one */
  readonly earlier: number | null
} {
  const { lastYear, done, expected } = progress
  const earlier = lastYear !== null && lastYear < year ? lastYear : null
  const ofYear = (value: Value): Value => (earlier !== null && isNumber(value) ? 'missing' : value)
  return {
    value: ofYear(progressValue(progress, of)),
    numerator: ofYear(done),
    denominator: ofYear(expected),
    earlier,
  }
}

function progressValue(progress: Progress, of: ProgressFormula['of']): Value {
  switch (of) {
    case 'attainment':
      return progress.attainment
    case 'gap':
      return progress.gap
    case 'required_pace':
      return progress.requiredPace
    default:
      return exhausted(of)
  }
}

/**
 * Where the objective of a zone stands at 31 December of `year`, results of later years left aside; the sums of its
 * communes for a group. null where the territory has no plan.
 */
export function readProgress(
  { store, plan, measures }: ReadContext,
  { objective, result }: Pick<ProgressFormula, 'objective' | 'result'>,
  level: Level,
  zone: ZoneRow,
  year: number,
): Progress | null {
  return progressOfZones({ store, plan, measures }, { objective, result }, level, [zone], year)
}

/**
 * Where the objective of several zones together stands at 31 December of `year`.
 * @param voted the objective of the whole as printed; that of the sum where absent
 */
export function progressOfZones(
  { store, plan, measures }: Pick<ReadContext, 'store' | 'plan' | 'measures'>,
  { objective, result }: Pick<ProgressFormula, 'objective' | 'result'>,
  level: Level,
  zones: readonly ZoneRow[],
  year: number,
  voted?: number,
): Progress | null {
  if (!plan) return null
  const event = measures.find((m) => m.id === result)?.event
  const source = cellSource(store, level, [objective, result])
  const years = source.years(result).filter((y) => y <= year)
  return progressOfSums(
    zones.flatMap(source.members).map((code) => ({
      objective: source.cell(code, objective, plan.start).value,
      results: new Map(years.map((y) => [y, source.cell(code, result, y).value])),
    })),
    { period: plan, comparable: sameEvent(objectiveEvent(plan, objective), event) },
    voted,
  )
}

/** The stock that weighs each zone, at the latest year up to `year`; the sum of its communes for a group. */
export const readWeights = keptWith(
  (store: Store, measure: string, level: Level, year: number): ReadonlyMap<string, Value> => {
    const term = [{ measure, coefficient: 1, year: 'latest' as const }]
    const source = cellSource(store, level, [measure])
    return new Map(store.zones(level).map((zone) => [zone.code, readTerms(source, zone, term, year).value]))
  },
)
