import { type Indicator, isRanked, type Measure } from '../indicators/catalogue.ts'
import { objectiveEvent } from '../indicators/objective-event.ts'
import type { Territory } from '../indicators/territory.ts'
import { defaultSettings, type Method, type MethodSettings } from '../methods/method.ts'
import { sameEvent } from '../targets/progress.ts'
import { arePoints, cellsLevel, isTiled, type MapLevel, OWN_LEVELS, SUM_LEVEL } from '../territory/level.ts'
import type { CellFormula } from './formula-sql.ts'
import type { Plan } from './progress-sql.ts'
import type { BaseLevel } from './zones-sql.ts'

/** What is asked of the database: the part of a choice that its answers depend on. */
export interface Question {
  readonly indicator: string
  readonly level: MapLevel
  /** the year shown; for progress, the last year whose results count */
  readonly year: number
  /** thresholds and rule for a method indicator; the method's own where null */
  readonly settings: MethodSettings | null
  readonly overlap: 'split' | 'straddling'
  readonly selection: readonly string[]
}

/** The catalogue, as far as questions need it. */
export interface Declared {
  readonly measures: readonly Measure[]
  readonly indicators: readonly Indicator[]
  readonly methods: readonly Method[]
}

/** How an indicator is computed, with what a formula leaves to the territory and the reader. */
export type Computation =
  | { readonly kind: 'cells'; readonly formula: CellFormula; readonly planYears: number | null }
  | { readonly kind: 'method'; readonly method: Method; readonly settings: MethodSettings }
  | { readonly kind: 'progress'; readonly of: 'attainment' | 'gap' | 'required_pace'; readonly plan: Plan }

/** A question with all that it refers to. */
export interface Task {
  readonly computation: Computation
  readonly level: MapLevel
  /** level of the zones that are mapped, or that the mapped groups are made of */
  readonly zones: BaseLevel
  /** level of the zones that the EPCI and its groups are made of */
  readonly base: BaseLevel
  /** the zones shown are points of the reader's own: the whole is theirs, and nothing in print is of it */
  readonly ofOwnPoints: boolean
  readonly year: number
  readonly epci: string
  readonly selection: readonly string[]
  readonly overlap: 'split' | 'straddling'
  /** false for medians, indices and classes, which no aggregate has */
  readonly summable: boolean
  /** false for classes, and for figures that neither add up nor read as good or bad: zones have no order then */
  readonly ranked: boolean
}

const COARSE_FIRST = OWN_LEVELS.filter(isTiled)

/**
 * Finds what a question refers to. The EPCI and groups are sets of communes: they are made of communes where the
 * indicator has them in that year, of iris else; of the zones shown where it has neither, and where these are points of the reader's own. A group is read from its
 * communes, or is what it is given for where no commune has the indicator.
 * @returns null where progress is asked of a territory that has no plan
 * @throws where it names what the catalogue does not have (choices are checked at the door)
 */
export function taskOf(question: Question, territory: Territory, declared: Declared): Task | null {
  const indicator = declared.indicators.find((i) => i.id === question.indicator)
  if (!indicator) throw new Error(`unknown indicator ${question.indicator}`)
  const computation = computationOf(indicator, question, territory, declared)
  if (!computation) return null
  const { level, year } = question
  const readyMade =
    computation.kind === 'method' ||
    (computation.kind === 'cells' && computation.formula.kind === 'published')
  const summable = indicator.summability !== 'none' && !readyMade
  const years = territory.available.find((a) => a.indicator === indicator.id)?.years ?? {}
  const has = (l: BaseLevel) => years[l]?.includes(year) ?? false
  const made = summable ? COARSE_FIRST.find(has) : undefined
  // a figure given for groups and for no commune: the EPCI is summed from its groups
  const ofGroups = !OWN_LEVELS.some(has) && has(SUM_LEVEL)
  const zones = ofGroups && level === SUM_LEVEL ? level : cellsLevel(level)
  const ofOwnPoints = arePoints(level) && (territory.local_levels?.includes(level) ?? false)
  return {
    computation,
    level,
    zones,
    base: ofOwnPoints ? zones : (made ?? zones),
    ofOwnPoints,
    year,
    epci: territory.epci.code,
    selection: question.selection,
    overlap: question.overlap,
    summable,
    ranked: isRanked(indicator),
  }
}

function computationOf(
  { id, formula }: Indicator,
  question: Question,
  { plan }: Territory,
  declared: Declared,
): Computation | null {
  switch (formula.kind) {
    case 'method': {
      const method = declared.methods.find((m) => m.id === formula.method)
      if (!method) throw new Error(`indicator ${id} names the unknown method ${formula.method}`)
      return { kind: 'method', method, settings: question.settings ?? defaultSettings(method) }
    }
    case 'progress': {
      if (!plan) return null
      const { objective, result, of } = formula
      const event = declared.measures.find((m) => m.id === result)?.event
      const comparable = sameEvent(objectiveEvent(plan, objective), event)
      return {
        kind: 'progress',
        of,
        plan: { objective, result, period: plan, until: question.year, comparable },
      }
    }
    default:
      return { kind: 'cells', formula, planYears: plan ? plan.end - plan.start + 1 : null }
  }
}
