import type { Catalogue } from '../../atlas/catalogue.ts'
import type { Indicator } from '../../indicators/catalogue.ts'
import { formulaMeasures } from '../../publish/catalogue/load-catalogue.ts'

type Methods = Pick<Catalogue, 'methods'>

const methodOf = ({ formula }: Indicator, { methods }: Methods) =>
  formula.kind === 'method' ? methods.find(({ id }) => id === formula.method) : undefined

/** Every measure that an indicator reads; those of its method, and what weighs it, among them. */
export function measuresOf(indicator: Indicator, catalogue: Methods): string[] {
  const method = methodOf(indicator, catalogue)
  return [
    ...formulaParts(indicator, catalogue),
    ...(method && method.weight !== null ? [method.weight] : []),
    ...(method?.located === undefined ? [] : [method.located]),
    ...(indicator.weight === null ? [] : [indicator.weight]),
  ]
}

/** The measures that the figure of an indicator is made of, what it is weighed by left aside. */
export const formulaParts = (indicator: Indicator, catalogue: Methods): string[] =>
  methodOf(indicator, catalogue)?.criteria.flatMap(({ numerator, denominator }) => [
    numerator,
    denominator,
  ]) ?? formulaMeasures(indicator.formula).map(([, measure]) => measure)

/** The measures that an indicator is a figure of: the parts that a rate is a share of, of a whole that may be another's. */
export function figureMeasures(indicator: Indicator, catalogue: Methods): string[] {
  const { formula } = indicator
  const method = methodOf(indicator, catalogue)
  if (method) return method.criteria.map(({ numerator }) => numerator)
  if (formula.kind === 'ratio' && formula.published === undefined)
    return formula.numerator.map(({ measure }) => measure)
  return formulaParts(indicator, catalogue)
}
