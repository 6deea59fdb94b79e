import type { ZoneRow } from '../db/tables.ts'
import type { Formula, Indicator, Measure } from '../indicators/catalogue.ts'
import { type Parts, ratio, sum, sumParts } from '../indicators/ratio.ts'
import { FLAGS, isNumber, strongestState, type Value } from '../indicators/value.ts'
import { exhausted } from '../lib/exhausted.ts'
import { evaluate, type Outcome } from '../methods/evaluate.ts'
import { defaultSettings, type Method, type MethodSettings } from '../methods/method.ts'
import { type Period, type Progress, progressOfSums, sameEvent } from '../targets/progress.ts'
import { type Level, levelRow } from '../territory/level.ts'
import { latestYear, type Store } from './store.ts'

/** Where an indicator is read: everything but the indicator, the level and the year. */
export interface ReadContext {
  readonly store: Store
  readonly methods: readonly Method[]
  readonly measures: readonly Measure[]
  /** period of the plan's objectives and what they count; null where the territory has no plan */
  readonly plan: (Period & { readonly event: string | null }) | null
}

/** An indicator read in one zone. */
export interface ZoneReading {
  readonly code: string
  readonly value: Value
  readonly numerator: Value | null
  readonly denominator: Value | null
  readonly flags: number
  /** progress only: the last year whose results are counted, where it is before the year read */
  readonly asOf?: number
  /** criteria methods only: value is then the class index */
  readonly outcome: Outcome | null
}

type Terms = Extract<Formula, { kind: 'count' }>['terms']

const isSum = (level: Level): boolean => levelRow(level).madeOf !== null

/** Zones whose cells a zone is read from: the communes of a group (its sum), the zone itself else. */
function members(store: Store, level: Level, zone: ZoneRow): readonly { level: Level; code: string }[] {
  const { madeOf } = levelRow(level)
  return madeOf === null
    ? [{ level, code: zone.code }]
    : store
        .zones(madeOf)
        .filter((part) => part.group === zone.code)
        .map(({ code }) => ({ level: madeOf, code }))
}

/** The level whose cells hold a measure for a zone of `level`: a group is read from its communes. */
export const cellLevel = (level: Level): Level => levelRow(level).madeOf ?? level

/**
 * Flags of a sum: those of its members, but a sum that holds one reliable count is reliable. Where no member is, the
 * flag stays: how few is too few is its producer's rule, which a cell does not tell.
 */
function flagsOfSum(members: readonly number[]): number {
  const any = members.reduce((a, b) => a | b, 0)
  return members.every((flags) => flags & FLAGS.unreliable) ? any : any & ~FLAGS.unreliable
}

/** The terms added up in each cell that a zone is read from: one value, or one a commune for a group. */
function memberValues(store: Store, level: Level, zone: ZoneRow, terms: Terms, year: number) {
  const flags: number[] = []
  const values = members(store, level, zone).map((member): Value => {
    let flagged = 0
    const parts = terms.map((term): Value => {
      const at = term.year === 'latest' ? latestYear(store.years(member.level, term.measure), year) : year
      if (at === undefined) return 'missing'
      const cell = store.cell(member.level, member.code, term.measure, at)
      flagged |= cell.flags
      return isNumber(cell.value) ? cell.value * term.coefficient : cell.value
    })
    flags.push(flagged)
    return strongestState(parts) ?? (parts as number[]).reduce((a, b) => a + b, 0)
  })
  return { values, flags: flagsOfSum(flags) }
}

function readTerms(store: Store, level: Level, zone: ZoneRow, terms: Terms, year: number) {
  const { values, flags } = memberValues(store, level, zone, terms, year)
  return { value: isSum(level) ? sum(values).value : (values[0] ?? 'missing'), flags }
}

function readParts(
  store: Store,
  level: Level,
  zone: ZoneRow,
  formula: Extract<Formula, { kind: 'ratio' }>,
  year: number,
): Parts & { readonly flags: number } {
  const above = memberValues(store, level, zone, formula.numerator, year)
  const below = memberValues(store, level, zone, formula.denominator, year)
  const zones = members(store, level, zone)
  const parts = above.values.map((numerator, i): Parts => {
    const denominator = below.values[i] ?? 'missing'
    const { published, scale } = formula
    // what a producer prints as out of the scope is out of it, though the parts of its rate are not given
    const isOut =
      published !== undefined &&
      isSum(level) &&
      ratio(numerator, denominator, scale) === 'missing' &&
      store.cell(cellLevel(level), zones[i]?.code ?? '', published, year).value === 'not_applicable'
    return isOut ? { numerator: 'not_applicable', denominator: 'not_applicable' } : { numerator, denominator }
  })
  const [only] = parts
  return {
    ...(isSum(level) || !only ? sumParts(parts) : only),
    flags: above.flags | below.flags,
  }
}

/** Years in which an indicator can be read at a level, increasing; empty where the territory has no data for it. */
export function indicatorYears(context: ReadContext, indicator: Indicator, level: Level): readonly number[] {
  const { store, methods } = context
  const at = cellLevel(level)
  const { formula } = indicator
  const yearsOf = (terms: Terms): readonly number[] => {
    const fixed = terms.filter((term) => term.year === 'same')
    if (terms.some((term) => store.years(at, term.measure).length === 0)) return []
    const [first, ...others] = fixed.length > 0 ? fixed : terms
    return store
      .years(at, first?.measure ?? '')
      .filter((year) =>
        others.every((term) => term.year === 'latest' || store.years(at, term.measure).includes(year)),
      )
  }
  switch (formula.kind) {
    case 'ratio': {
      const below = yearsOf(formula.denominator)
      const latestBelow = formula.denominator.every((term) => term.year === 'latest')
      const years = yearsOf(formula.numerator).filter(
        (year) => below.length > 0 && (latestBelow || below.includes(year)),
      )
      if (years.length > 0 || !formula.published || isSum(level)) return years
      return store.years(at, formula.published)
    }
    case 'count':
      return formula.per_year && !context.plan ? [] : yearsOf(formula.terms)
    case 'published':
      return isSum(level) ? [] : store.years(at, formula.measure)
    case 'method': {
      const method = methods.find((m) => m.id === formula.method)
      return method ? store.years(at, method.criteria[0]?.numerator ?? '') : []
    }
    case 'progress': {
      const { plan } = context
      if (!plan || store.years(at, formula.objective).length === 0) return []
      return store.years(at, formula.result).filter((year) => year >= plan.start && year <= plan.end)
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
): Parts[][] =>
  zones.map((zone) =>
    method.criteria.map((criterion) => {
      const one = (measure: string) =>
        readTerms(store, level, zone, [{ measure, coefficient: 1, year: 'same' }], year).value
      return { numerator: one(criterion.numerator), denominator: one(criterion.denominator) }
    }),
  )

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
  switch (formula.kind) {
    case 'ratio': {
      const published = formula.published
      const isShare = indicator.unit === 'percent'
      return zones.map((zone) => {
        const { numerator, denominator, flags } = readParts(store, level, zone, formula, year)
        const value = ratio(numerator, denominator, formula.scale)
        // A rate printed without its parts stands only where the parts are not given at all.
        if (published && value === 'missing' && !isSum(level)) {
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
        const { value, flags } = readTerms(store, level, zone, formula.terms, year)
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
        return {
          code: zone.code,
          value: found === null ? 'not_applicable' : progressValue(found, formula.of),
          numerator: attainment ? (found?.done ?? null) : null,
          denominator: attainment ? (found?.expected ?? null) : null,
          flags: 0,
          outcome: null,
          ...(found?.lastYear != null && found.lastYear < year ? { asOf: found.lastYear } : {}),
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
  if (!plan) return null
  const event = measures.find((m) => m.id === result)?.event
  return progressOfSums(
    members(store, level, zone).map((member) => ({
      objective: store.cell(member.level, member.code, objective, plan.start).value,
      results: new Map(
        store
          .years(member.level, result)
          .filter((y) => y <= year)
          .map((y) => [y, store.cell(member.level, member.code, result, y).value]),
      ),
    })),
    { period: plan, comparable: sameEvent(plan.event, event) },
  )
}

/** The stock that weighs each zone, at the latest year up to `year`; the sum of its communes for a group. */
export function readWeights(store: Store, measure: string, level: Level, year: number): Map<string, Value> {
  const term = [{ measure, coefficient: 1, year: 'latest' as const }]
  return new Map(
    store.zones(level).map((zone) => [zone.code, readTerms(store, level, zone, term, year).value]),
  )
}
