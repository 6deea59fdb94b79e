import { circleRadius, circleSteps } from '../classify/circles.ts'
import { type Histogram, histogram } from '../classify/histogram.ts'
import { shownNumber } from '../i18n/format.ts'
import { compareWords } from '../i18n/words/compare.ts'
import { STATE_WORDS } from '../i18n/words/values.ts'
import type { Indicator } from '../indicators/catalogue.ts'
import { isNumber, strongestState, type Value } from '../indicators/value.ts'
import { breakBetween } from './break-between.ts'
import { digitsWithin } from './class-digits.ts'
import { differenceClasses } from './difference-classes.ts'
import { differenceDefinition, differenceText } from './difference-definition.ts'
import { differenceNotes } from './difference-notes.ts'
import type { Drawn } from './resolve.ts'
import type { Opened } from './resolve-input.ts'
import { stepClasses } from './step-classes.ts'
import { subjectOf } from './subject.ts'
import { valueText } from './value-text.ts'
import type { DifferenceSide, ViewZone } from './view.ts'
import type { Classes } from './view-classes.ts'
import { countClasses, countStates } from './view-counts.ts'

/** Green to brown would say good or bad: a difference says neither. */
const PALETTE = 'PuOr'
const MAX_RADIUS = 26

/** A difference without the dust of binary fractions: 0.1 + 0.2 - 0.3 is nought. */
const minus = (b: number, a: number): number => Number((b - a).toFixed(9))

/** B minus A; where either is not a number, the strongest of their states: there is no difference to an unknown. */
export function differenceOf(a: Value, b: Value): Value {
  return isNumber(a) && isNumber(b) ? minus(b, a) : (strongestState([a, b]) ?? 'missing')
}

/** "2022 − 2016" of one indicator in two years; null where the two maps differ otherwise. */
const yearsTaken = ({ indicator: a, year: from }: Drawn, { indicator: b, year: to }: Drawn): string | null =>
  a.id === b.id && from !== null && to !== null && from !== to ? `${to} − ${from}` : null

/** Whether the second map shows what became of the first: the same indicator, not earlier. */
export const isChangeOf = ({ indicator: a, year: from }: Drawn, { indicator: b, year: to }: Drawn): boolean =>
  a.id === b.id && (from === null || to === null || from <= to)

const sideOf = ({ indicator, year, period }: Drawn): DifferenceSide => ({
  indicator: indicator.id,
  year,
  period,
})

/** The histogram of differences, with bounds as they are written in place of those that part values which meet them. */
function differenceHistogram(numbers: readonly number[], { bounds }: Classes, decimals: number): Histogram {
  const found = histogram(numbers, bounds)
  return { ...found, breaks: [...new Set(bounds.map((bound) => shownNumber(bound, decimals)))] }
}

/** The second map minus the first, zone by zone; null where the two count in different units. */
export function differenceView(first: Drawn, second: Drawn, opened: Opened): Drawn | null {
  const { lang, choice } = first
  const w = compareWords[lang]
  if (first.indicator.unit !== second.indicator.unit || first.indicator.symbol !== second.indicator.symbol)
    return null
  const isMethod = first.indicator.unit === 'class'
  // steps between the classes of two methods mean nothing
  if (isMethod && first.method?.id !== second.method?.id) return null
  const indicator: Indicator = {
    ...first.indicator,
    unit: first.indicator.unit === 'percent' ? 'points' : first.indicator.unit,
    decimals: Math.max(first.indicator.decimals, second.indicator.decimals),
    direction: 'neutral',
    definition: { fr: differenceText('fr', first, second), en: differenceText('en', first, second) },
    summability: 'none',
    classes: { method: 'manual', count: 5, palette: PALETTE, pivot: 0 },
  }
  const others = new Map(second.zones.map((zone) => [zone.code, zone]))
  const values = first.zones.map(({ code, value }) =>
    differenceOf(value, others.get(code)?.value ?? 'missing'),
  )
  const numbers = values.filter(isNumber)
  const circles = first.symbol === 'circles'
  const max = numbers.reduce((most, value) => Math.max(most, Math.abs(value)), 0)
  const isChange = isChangeOf(first, second)
  const found: Classes = isMethod
    ? stepClasses(numbers, lang)
    : differenceClasses(numbers, { indicator, circles, rises: isChange, palette: PALETTE }, lang)
  const inner = isMethod ? [] : found.bounds.slice(1, -1)
  const broken = breakBetween(first, second, opened)
  // a change is counted in what there is after it, as the table of the changes of class is
  const weigher = isChange ? second : first
  const zones = first.zones.map((zone, i): ViewZone => {
    const other = others.get(zone.code)
    const value = values[i] ?? 'missing'
    const classIndex = isNumber(value)
      ? found.indexOf({ code: zone.code, value, numerator: null, denominator: null, flags: 0, outcome: null })
      : -1
    const sides = [...(zone.state === null ? [] : ['A']), ...(other && other.state === null ? [] : ['B'])]
    const flags = new Set([...zone.flags, ...(other?.flags ?? [])])
    if (broken.has(zone.code)) flags.add('not_comparable')
    return {
      ...zone,
      value,
      weight: isChange ? (other?.weight ?? null) : zone.weight,
      asOf: null,
      numerator: null,
      denominator: null,
      flags: [...flags],
      text: isNumber(value)
        ? isMethod
          ? w.step(value)
          : valueText(
              value,
              { ...indicator, decimals: digitsWithin(value, inner, indicator.decimals), signed: true },
              lang,
            )
        : w.stateOf(STATE_WORDS[lang][value], sides.join(w.and)),
      classIndex,
      state: isNumber(value) ? null : value,
      radius: circles && isNumber(value) ? circleRadius(value, max, MAX_RADIUS) : 0,
      checks: [],
      candidates: [],
      correction: null,
    }
  })
  const { weighing } = subjectOf(opened, weigher.indicator.id, choice.level, weigher.year)
  return {
    ...first,
    indicator,
    weightLabel: weigher.weightLabel,
    weightSource: weigher.weightSource,
    method: null,
    settings: null,
    title: w.differenceTitle(first.title, second.title, yearsTaken(first, second)),
    subtitle: w.differenceSubtitle(second.subtitle, first.subtitle),
    isDifference: true,
    classOrigin: null,
    sides: { a: sideOf(first), b: sideOf(second) },
    year: first.year === second.year ? first.year : null,
    years: [],
    whole: null,
    period: null,
    zones,
    classes: countClasses(found, zones, weighing),
    states: countStates(zones, weighing, lang),
    corrections: null,
    histogram:
      isMethod || numbers.length < 3 ? null : differenceHistogram(numbers, found, indicator.decimals),
    circles: circles && max > 0 ? { max, steps: circleSteps(max) } : null,
    credits: [
      ...new Map([...first.credits, ...second.credits].map((one) => [JSON.stringify(one), one])).values(),
    ],
    sourceLine: [...new Set([first.sourceLine, second.sourceLine])].join(' '),
    definition: differenceDefinition(first, second),
    caveats: [
      ...differenceNotes(first, second, broken.size),
      ...new Set([...first.caveats, ...second.caveats]),
    ],
    card: null,
  }
}
