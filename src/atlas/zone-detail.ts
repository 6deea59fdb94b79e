import type { Formula, Indicator } from '../indicators/catalogue.ts'
import { type Flag, flagsOf, type Value } from '../indicators/value.ts'
import type { Method, MethodSettings } from '../methods/method.ts'
import type { Progress } from '../targets/progress.ts'
import type { TargetRange } from '../targets/range.ts'
import { SUM_LEVEL } from '../territory/level.ts'
import type { Choice } from './choice.ts'
import { indicatorYears, readIndicator, readProgress, type ZoneReading } from './read.ts'
import { type Opened, readContext } from './resolve-input.ts'
import { latestYear } from './store.ts'

/** What the card of one zone shows beside its row of the resolved view. */

/** A territory, and which indicator of it is read at which level. */
export type DetailInput = Opened & { readonly choice: Pick<Choice, 'indicator' | 'level' | 'lang'> }

/** An indicator in one zone of the level chosen; undefined where there is no such zone. */
function readZone(
  input: DetailInput,
  indicator: Indicator,
  code: string,
  year: number,
  settings?: MethodSettings,
): ZoneReading | undefined {
  const { level } = input.choice
  const zone = input.store.zone(level, code)
  return zone && readIndicator(readContext(input), indicator, level, year, settings, [zone])[0]
}

export interface SeriesPoint {
  readonly year: number
  readonly value: Value
  readonly flags: readonly Flag[]
}

/**
 * The chosen indicator in one zone, year by year, increasing; for a method, the class under `settings`. A year without results of its own is `missing`: what was
 * done up to an earlier one is not a value of it.
 */
export function zoneSeries(input: DetailInput, code: string, settings?: MethodSettings): SeriesPoint[] {
  const { choice, catalogue } = input
  const indicator = catalogue.indicators.find((i) => i.id === choice.indicator)
  if (!indicator) return []
  const context = readContext(input)
  return indicatorYears(context, indicator, choice.level).flatMap((year) => {
    const found = readZone(input, indicator, code, year, settings)
    if (!found) return []
    return [{ year, value: found.value, flags: flagsOf(found.flags) }]
  })
}

export interface Part {
  readonly indicator: string
  readonly label: string
  readonly value: Value
}

/** The parts that the chosen objective is made of in one zone, as the catalogue declares them. */
export function zoneParts(input: DetailInput, code: string): Part[] {
  const { choice, catalogue } = input
  const context = readContext(input)
  const whole = catalogue.indicators.find((i) => i.id === choice.indicator)
  return (whole?.parts ?? []).flatMap((id) => {
    const part = catalogue.indicators.find((i) => i.id === id)
    const year = part && indicatorYears(context, part, choice.level).at(-1)
    if (!part || year === undefined) return []
    const found = readZone(input, part, code, year)
    return found ? [{ indicator: id, label: part.label[choice.lang], value: found.value }] : []
  })
}

/** The indicators that a method shows beside its criteria, in one zone, in the latest year up to the one shown. */
export function zoneComplements(input: DetailInput, method: Method, code: string, shown: number): Part[] {
  const { choice, catalogue } = input
  const context = readContext(input)
  return (method.complements ?? []).flatMap((id) => {
    const indicator = catalogue.indicators.find((i) => i.id === id)
    const year = indicator && latestYear(indicatorYears(context, indicator, choice.level), shown)
    if (!indicator || year === undefined) return []
    const found = readZone(input, indicator, code, year)
    return found ? [{ indicator: id, label: indicator.label[choice.lang], value: found.value }] : []
  })
}

/** Where the objective of a zone stands, for an indicator of progress; null for any other, and where there is no plan. */
export function zoneProgress(input: DetailInput, code: string, year: number | null): Progress | null {
  const { choice, catalogue, store } = input
  const formula = catalogue.indicators.find((i) => i.id === choice.indicator)?.formula
  const zone = store.zone(choice.level, code)
  if (formula?.kind !== 'progress' || !zone || year === null) return null
  return readProgress(readContext(input), formula, choice.level, zone, year)
}

export interface ZoneTarget {
  /** label of the indicator that is the target or the reference */
  readonly label: string
  readonly indicator: Indicator
  readonly value: Value
}

/** The target of the chosen indicator in one zone, where the catalogue declares one and the territory has it. */
export function zoneTarget(input: DetailInput, code: string): ZoneTarget | null {
  const { choice, catalogue } = input
  const context = readContext(input)
  const chosen = catalogue.indicators.find((i) => i.id === choice.indicator)
  const indicator = catalogue.indicators.find((i) => i.id === chosen?.target)
  const year = indicator && indicatorYears(context, indicator, choice.level).at(-1)
  if (!indicator || year === undefined) return null
  const found = readZone(input, indicator, code, year)
  return found ? { label: indicator.label[choice.lang], indicator, value: found.value } : null
}

/** What the document prints that the chosen indicator is to be in a group; null elsewhere, and where it prints nothing. */
export function zoneRange({ choice, territory }: DetailInput, code: string): TargetRange | null {
  const group = choice.level === SUM_LEVEL ? territory.groups.find((one) => one.code === code) : undefined
  return group?.range?.indicator === choice.indicator ? group.range : null
}

/** The stock that weighs a method in one zone, and the part of it in a QPV or QVA. */
export interface ZoneCounts {
  readonly stock: Value
  readonly located: Value
}

/** @param year of the criteria; what is counted is of the latest year up to it */
export function zoneCounts(
  { choice: { level }, store }: Pick<DetailInput, 'choice' | 'store'>,
  method: Method,
  code: string,
  year: number,
): ZoneCounts {
  const latest = (measure: string): Value => {
    const when = latestYear(store.years(level, measure), year)
    return when === undefined ? 'missing' : store.cell(level, code, measure, when).value
  }
  return {
    stock: method.weight ? latest(method.weight) : 1,
    located: method.located ? latest(method.located) : 'missing',
  }
}

type Terms = Extract<Formula, { kind: 'count' }>['terms']

/** What the parts of a rate count, in words of the measures: "logements vacants", "résidences principales". */
export function partLabels(input: DetailInput): { numerator: string; denominator: string } | null {
  const { choice, catalogue } = input
  const formula = catalogue.indicators.find((i) => i.id === choice.indicator)?.formula
  if (formula?.kind !== 'ratio') return null
  const of = (terms: Terms) =>
    terms
      .map(({ measure, coefficient }, i) => {
        const label = catalogue.measures.find((m) => m.id === measure)?.label[choice.lang] ?? measure
        return i === 0 ? label : `${coefficient < 0 ? '\u2212' : '+'} ${label}`
      })
      .join(' ')
  return { numerator: of(formula.numerator), denominator: of(formula.denominator) }
}
