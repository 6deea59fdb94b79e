import type { Catalogue } from '../../atlas/catalogue.ts'
import { indicatorYears, type ReadContext, readIndicator } from '../../atlas/read.ts'
import { createStore } from '../../atlas/store.ts'
import type { Text } from '../../i18n/lang.ts'
import type { Indicator } from '../../indicators/catalogue.ts'
import type { Credit, Territory } from '../../indicators/territory.ts'
import { isNumber, type Value } from '../../indicators/value.ts'
import { ranksZones } from '../../methods/bound.ts'
import { arePoints, type MapLevel, OPENING_ORDER, WORK_LEVEL } from '../../territory/level.ts'
import { formulaMeasures } from '../catalogue/load-catalogue.ts'
import { creditsOf, type TerritorySource } from '../territory-source.ts'
import { type OpeningCandidate, openingIndicator, tells } from './opening-indicator.ts'

/** Whatever else is loaded: it bears on one indicator. */
const NO_DATA: Text = {
  fr: 'Aucune source chargée pour ce territoire ne donne ce chiffre.',
  en: 'No source loaded for this territory gives this figure.',
}

type Coverage = Pick<Territory, 'available' | 'unavailable' | 'opening'>

/**
 * What a territory has and lacks, and what it opens on. An indicator is available where at least one zone has a number (for a method, a
 * class), read as the page reads it; its coverage is that of the latest of its years, at each level.
 * @param before what was available: a method stays at its levels where it still tells which classes a zone may be of
 */
export function coverage(
  source: TerritorySource,
  levels: readonly MapLevel[],
  catalogue: Catalogue,
  before: Territory['available'] = [],
): Coverage {
  const store = createStore(source.zones, source.cells)
  const { methods, measures } = catalogue
  const context: ReadContext = { store, methods, measures, plan: source.meta.plan }
  const found: { available: Territory['available']; unavailable: Territory['unavailable'] } = {
    available: [],
    unavailable: [],
  }
  const candidates: OpeningCandidate[] = []
  for (const indicator of catalogue.indicators) {
    const had = before.find((one) => one.indicator === indicator.id)?.years ?? {}
    const { first, ...read } = readable(context, indicator, levels, had)
    if (first) candidates.push({ indicator, values: first })
    if (Object.keys(read.years).length > 0) {
      found.available.push({
        indicator: indicator.id,
        ...read,
        credits: indicatorCredits(indicator, source, catalogue),
      })
    } else {
      found.unavailable.push({ indicator: indicator.id, reason: source.reasons[indicator.id] ?? NO_DATA })
    }
  }
  const declared = candidates.find(({ indicator }) => indicator.id === source.meta.opening)
  if (declared && !tells(declared))
    throw new Error(
      `territory ${source.meta.id}: "${declared.indicator.id}", that it is to open on, is a map of one class or leaves more than a third of its zones without colour`,
    )
  const opening = source.meta.opening ?? openingIndicator(candidates)
  return { ...found, ...(opening !== undefined && { opening }) }
}

function readable(
  context: ReadContext,
  indicator: Indicator,
  levels: readonly MapLevel[],
  had: Territory['available'][number]['years'],
) {
  const years: Record<string, number[]> = {}
  const covered: Record<string, { numbers: number; zones: number }> = {}
  const latest: Partial<Record<MapLevel, readonly Value[]>> = {}
  const { formula } = indicator
  const method = formula.kind === 'method' && context.methods.find(({ id }) => id === formula.method)
  // what adds up is read in perimeters of work as well, whatever the levels that it is given at; the signs of one point,
  // or its rank among zones, are none of an area
  const isOfPlaces = method && (ranksZones(method.criteria) || indicator.levels.every(arePoints))
  const wanted: readonly MapLevel[] = isOfPlaces ? indicator.levels : [...indicator.levels, WORK_LEVEL]
  for (const level of wanted.filter((one) => levels.includes(one))) {
    for (const year of indicatorYears(context, indicator, level)) {
      const values = readIndicator(context, indicator, level, year).map(({ value }) => value)
      const numbers = values.filter(isNumber).length
      if (numbers === 0 && !(had[level] && values.includes('indeterminate'))) continue
      years[level] = [...(years[level] ?? []), year]
      covered[level] = { numbers, zones: values.length }
      latest[level] = values
    }
  }
  // a first map waits for no points
  const opens = OPENING_ORDER.find((level) => latest[level])
  return { years, coverage: covered, first: opens && !arePoints(opens) ? latest[opens] : undefined }
}

/** Origins of the measures that the indicator reads here, and of those that weigh its classes, each once. */
function indicatorCredits(indicator: Indicator, source: TerritorySource, catalogue: Catalogue): Credit[] {
  const { formula } = indicator
  const method = formula.kind === 'method' && catalogue.methods.find(({ id }) => id === formula.method)
  const measures = [
    ...(method
      ? [
          ...method.criteria.flatMap(({ numerator, denominator }) => [numerator, denominator]),
          ...(method.weight === null ? [] : [method.weight]),
          ...(method.located ? [method.located] : []),
        ]
      : formulaMeasures(formula).map(([, measure]) => measure)),
    ...(indicator.weight === null ? [] : [indicator.weight]),
  ]
  const used = new Set(source.cells.map(({ measure }) => measure))
  const found = new Map<string, Credit>()
  for (const measure of measures.filter((id) => used.has(id)))
    for (const credit of creditsOf(source, measure)) found.set(JSON.stringify(credit), credit)
  return [...found.values()]
}
