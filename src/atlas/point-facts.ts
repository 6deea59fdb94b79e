import type { Indicator } from '../indicators/catalogue.ts'
import { isNumber } from '../indicators/value.ts'
import { arePoints } from '../territory/level.ts'
import { boundsOf } from './method-bounds.ts'
import type { PointFact } from './point-fact.ts'
import { indicatorYears, readIndicator } from './read.ts'
import { methodOf, readContext, settingsOf } from './resolve-input.ts'
import { valueText } from './value-text.ts'
import type { DetailInput } from './zone-detail.ts'

/**
 * All that the territory knows of a residence or a condominium, each in its latest year: the classes that methods give,
 * then figures in the order of the catalogue. Nothing for other zones, which have tables and sheets of their own.
 */
export function pointFacts(input: DetailInput, code: string): PointFact[] {
  const { choice, catalogue, territory } = input
  if (!arePoints(choice.level)) return []
  const known = catalogue.indicators.filter(
    ({ id }) =>
      id !== choice.indicator &&
      territory.available.some(({ indicator, years }) => indicator === id && years[choice.level]?.length),
  )
  const facts = known.flatMap((indicator) => factOf(input, indicator, code) ?? [])
  const isClass = new Set(known.filter(({ formula }) => formula.kind === 'method').map(({ id }) => id))
  return [
    ...facts.filter(({ indicator }) => isClass.has(indicator)),
    ...facts.filter(({ indicator }) => !isClass.has(indicator)),
  ]
}

function factOf(input: DetailInput, indicator: Indicator, code: string): PointFact | null {
  const { store, catalogue, choice } = input
  const { level, lang } = choice
  const zone = store.zone(level, code)
  const context = readContext(input)
  const year = indicatorYears(context, indicator, level).at(-1)
  if (!zone || year === undefined) return null
  const method = methodOf(catalogue, indicator)
  const settings =
    method && settingsOf(method, { thresholds: {}, rule: null }, boundsOf(method)(store, level, year))
  const [read] = readIndicator(context, indicator, level, year, settings, [zone])
  const value = read?.value ?? 'missing'
  const found = method && isNumber(value) ? method.classes[value] : undefined
  return {
    indicator: indicator.id,
    label: indicator.label[lang],
    text: found ? found.label[lang] : valueText(value, indicator, lang),
    color: found?.color ?? null,
  }
}
