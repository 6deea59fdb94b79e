import type { Indicator } from '../indicators/catalogue.ts'
import { isNumber } from '../indicators/value.ts'
import { arePoints } from '../territory/level.ts'
import type { PointFact } from './point-fact.ts'
import { readIndicator } from './read.ts'
import { readContext, settingsOf } from './resolve-input.ts'
import { subjectOf } from './subject.ts'
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
  const { level, lang } = input.choice
  const zone = input.store.zone(level, code)
  const { method, year, bounds } = subjectOf(input, indicator.id, level, null)
  if (!zone || year === null) return null
  const settings = method ? settingsOf(method, { thresholds: {}, rule: null }, bounds) : undefined
  const [read] = readIndicator(readContext(input), indicator, level, year, settings, [zone])
  const value = read?.value ?? 'missing'
  const found = method && isNumber(value) ? method.classes[value] : undefined
  return {
    indicator: indicator.id,
    label: indicator.label[lang],
    text: found ? found.label[lang] : valueText(value, indicator, lang),
    color: found?.color ?? null,
  }
}
