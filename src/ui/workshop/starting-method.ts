import { areYesOrNo } from '../../atlas/is-yes-or-no.ts'
import { levelsOf } from '../../atlas/levels-of.ts'
import type { Opened } from '../../atlas/resolve-input.ts'
import { criterionIndicators } from '../../atlas/with-reader-method.ts'
import type { Indicator, Measure } from '../../indicators/catalogue.ts'
import { isNumber } from '../../indicators/value.ts'
import type { Bound } from '../../methods/bound.ts'
import { criterionCounts } from '../../methods/criterion-counts.ts'
import type { Method, MethodSettings } from '../../methods/method.ts'
import type { MethodDocument } from '../../methods/method-document.ts'
import type { MapLevel } from '../../territory/level.ts'
import { cellsLevel } from '../../territory/level.ts'

/** The method with one of its rules first: the one that it opens with. */
export const withRuleFirst = (method: MethodDocument, rank: number): MethodDocument => ({
  ...method,
  rules: [...method.rules.slice(rank, rank + 1), ...method.rules.filter((_, i) => i !== rank)],
})

/**
 * A method of the territory as a document of the reader's, with the thresholds as they stand, and its rules, the one
 * that stands first.
 * @param bounds thresholds that follow from the territory (`boundsOf`)
 */
export function readerMethodFrom(
  method: Method,
  settings: MethodSettings,
  bounds: Readonly<Record<string, number>>,
  indicators: readonly Pick<Indicator, 'id' | 'label'>[],
): MethodDocument {
  const rank = method.rules.findIndex(({ id }) => id === settings.rule)
  const rules = method.rules.map(({ label, minimums }) => ({
    minimums: [...minimums],
    // the words of a rule alone say nothing that the scores of its classes do not
    ...(method.rules.length > 1 ? { label } : {}),
  }))
  const document: MethodDocument = {
    criteria: method.criteria.map(({ id, label, indicator, comparison, bound, threshold, points, unit }) => {
      const at = settings.thresholds[id] ?? threshold
      // one that follows from the territory still does, unless the reader has moved it
      const kept = bound && (Number.isNaN(at) || at === bounds[id]) ? bound : undefined
      const own = indicators.find((one) => one.id === indicator)?.label
      return {
        indicator,
        comparison,
        bound: kept ?? fixedBound(at, unit),
        points,
        ...(own?.fr === label.fr ? {} : { label }),
      }
    }),
    rules,
    classes: method.classes.map(({ label, color, concern }) => ({ label, color, concern })),
    ...(method.complements ? { complements: method.complements } : {}),
    weight: method.weight,
  }
  return withRuleFirst(document, Math.max(0, rank))
}

/** A threshold as a bound of its own: a rate, or a mean, whose figures are in hundredths. */
const fixedBound = (at: number, unit: 'mean' | undefined): Bound =>
  unit === 'mean'
    ? { kind: 'mean', value: Math.round(at / 10) / 10 }
    : { kind: 'value', percent: Math.round(at * 10) / 10 }

/**
 * A method of the reader with the thresholds that were moved on the map in the place of its own: from then on each is a
 * fixed rate, or a fixed mean.
 * @param moved by the rank of a criterion (`c1`), as a reader says them: percent, or a mean
 */
export const withMovedThresholds = (
  method: MethodDocument,
  moved: Readonly<Record<string, number>>,
  indicators: readonly Pick<Indicator, 'id' | 'formula'>[],
): MethodDocument => ({
  ...method,
  criteria: method.criteria.map((criterion, i) => {
    const at = moved[`c${i + 1}`]
    if (at === undefined) return criterion
    const indicator = indicators.find(({ id }) => id === criterion.indicator)
    const isMean = indicator && criterionCounts(indicator)?.unit === 'mean'
    return { ...criterion, bound: isMean ? { kind: 'mean', value: at } : { kind: 'value', percent: at } }
  }),
})

/** Counts of dwellings or households that the territory has at a level: what can weigh its zones. */
export const weightsAt = (
  { catalogue, store }: Pick<Opened, 'catalogue' | 'store'>,
  level: MapLevel,
): readonly Measure[] =>
  catalogue.measures.filter(
    ({ id, summable, unit }) =>
      summable &&
      (unit === 'dwellings' || unit === 'households') &&
      store.years(cellsLevel(level), id).length > 0,
  )

/**
 * The method with a weight that the territory has at a level: its own, or else that of its first criterion that has one
 * there, or else the first; as it is where nothing weighs there, or where it weighs nothing.
 */
export function weighedAt(
  opened: Pick<Opened, 'catalogue' | 'store'>,
  method: MethodDocument,
  level: MapLevel,
): MethodDocument {
  const { weight } = method
  const weights = weightsAt(opened, level).map(({ id }) => id)
  if (weight === null || weights.length === 0 || opened.store.years(cellsLevel(level), weight).length > 0)
    return method
  const usual = method.criteria.map(
    ({ indicator }) => opened.catalogue.indicators.find(({ id }) => id === indicator)?.weight,
  )
  return { ...method, weight: weights.find((id) => usual.includes(id)) ?? weights[0] ?? null }
}

/** Indicators that can stand beside the criteria at a level: any figure that the territory has there, but for classes. */
export const complementsAt = (
  { catalogue, territory }: Pick<Opened, 'catalogue' | 'territory'>,
  level: MapLevel,
): readonly Indicator[] =>
  catalogue.indicators.filter(({ id, unit }) => unit !== 'class' && levelsOf(territory, id).includes(level))

/** Indicators that can be criteria, and those of them that stand at a level. */
function criteriaAt({ catalogue, territory }: Pick<Opened, 'catalogue' | 'territory'>, level: MapLevel) {
  const usable = criterionIndicators(catalogue, territory)
  return { usable, here: usable.filter(({ id }) => levelsOf(territory, id).includes(level)) }
}

/**
 * The indicator that a criterion more begins with, in a method that has some already: one that none of them uses, of the
 * level in view, so that the map stays where it is; where all are used, that of the last criterion.
 */
export function nextIndicator(
  opened: Pick<Opened, 'catalogue' | 'territory'>,
  { criteria }: Pick<MethodDocument, 'criteria'>,
  level: MapLevel,
): string | undefined {
  const used = new Set(criteria.map(({ indicator }) => indicator))
  const unused = criteriaAt(opened, level).here.find(({ id }) => !used.has(id))
  return unused?.id ?? criteria.at(-1)?.indicator
}

/**
 * Whether an indicator is a yes or a no in each zone of a level: one thing a zone, which is so or is not, as a condominium
 * that is registered or is not.
 */
export function isYesOrNoAt(
  { catalogue, store }: Pick<Opened, 'catalogue' | 'store'>,
  id: string,
  level: MapLevel,
): boolean {
  const indicator = catalogue.indicators.find((one) => one.id === id)
  const counts = indicator ? criterionCounts(indicator) : null
  if (!counts || counts.unit === 'mean') return false
  const at = cellsLevel(level)
  const year = store.years(at, counts.denominator).at(-1)
  if (year === undefined) return false
  const known = store
    .zones(at)
    .map(({ code }) => ({
      numerator: store.cell(at, code, counts.numerator, year).value,
      denominator: store.cell(at, code, counts.denominator, year).value,
    }))
    .filter(({ numerator, denominator }) => isNumber(numerator) && isNumber(denominator))
  return areYesOrNo(known)
}

/**
 * What a criterion on an indicator begins with: met by the fifth of the zones whose rate is highest; of a yes or a no, by
 * the yes, since the fifth could be all the zones.
 */
export const usualCriterion = (
  opened: Pick<Opened, 'catalogue' | 'store'>,
  indicator: string,
  level: MapLevel,
): MethodDocument['criteria'][number] => ({
  indicator,
  points: 1,
  ...(isYesOrNoAt(opened, indicator, level)
    ? { comparison: '>', bound: { kind: 'value', percent: 0 } }
    : { comparison: '>=', bound: { kind: 'quantile', share: 80 } }),
})

/**
 * A method of one criterion to begin with: the indicator in view if it can be one, or the first that can at the level in
 * view, or at any.
 * @returns null where the territory has no rate that can be a criterion
 */
export function firstMethod(opened: Opened, indicator: string, level: MapLevel): MethodDocument | null {
  const { usable, here } = criteriaAt(opened, level)
  const chosen = [...here, ...usable].find(({ id }) => id === indicator) ?? here[0] ?? usable[0]
  const weights = weightsAt(opened, level)
  const weight = weights.find(({ id }) => id === chosen?.weight) ?? weights[0]
  if (!chosen) return null
  return {
    criteria: [usualCriterion(opened, chosen.id, level)],
    rules: [{ minimums: [0, 1] }],
    weight: weight?.id ?? null,
  }
}
