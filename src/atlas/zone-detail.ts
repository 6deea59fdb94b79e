import { type Flag, flagsOf, type Value } from '../indicators/value.ts'
import type { Progress } from '../targets/progress.ts'
import { indicatorYears, readIndicator, readProgress } from './read.ts'
import { methodOf, type ResolveInput, readContext, settingsOf } from './resolve.ts'

/** What the card of one zone shows beside the resolved view. */

export interface SeriesPoint {
  readonly year: number
  readonly value: Value
  readonly flags: readonly Flag[]
}

/** The chosen indicator in one zone, year by year, increasing. */
export function zoneSeries(input: ResolveInput, code: string): SeriesPoint[] {
  const { choice, published } = input
  const indicator = published.indicators.find((i) => i.id === choice.indicator)
  if (!indicator) return []
  const context = readContext(input)
  const method = methodOf(published, indicator)
  return indicatorYears(context, indicator, choice.level).flatMap((year) => {
    const settings = method && settingsOf(method, choice)
    const found = readIndicator(context, indicator, choice.level, year, settings).find((r) => r.code === code)
    return found ? [{ year, value: found.value, flags: flagsOf(found.flags) }] : []
  })
}

export interface Part {
  readonly indicator: string
  readonly label: string
  readonly value: Value
}

/** The parts that the chosen objective is made of in one zone, as the catalogue declares them. */
export function zoneParts(input: ResolveInput, code: string): Part[] {
  const { choice, published } = input
  const context = readContext(input)
  const whole = published.indicators.find((i) => i.id === choice.indicator)
  return (whole?.parts ?? []).flatMap((id) => {
    const part = published.indicators.find((i) => i.id === id)
    const year = part && indicatorYears(context, part, choice.level).at(-1)
    if (!part || year === undefined) return []
    const found = readIndicator(context, part, choice.level, year).find((r) => r.code === code)
    return found ? [{ indicator: id, label: part.label[choice.lang], value: found.value }] : []
  })
}

/** Where the objective of a zone stands, for an indicator of progress; null for any other, and where there is no plan. */
export function zoneProgress(input: ResolveInput, code: string, year: number | null): Progress | null {
  const { choice, published, store } = input
  const formula = published.indicators.find((i) => i.id === choice.indicator)?.formula
  const zone = store.zone(choice.level, code)
  if (formula?.kind !== 'progress' || !zone || year === null) return null
  return readProgress(readContext(input), formula, choice.level, zone, year)
}
