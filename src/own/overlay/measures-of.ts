import type { Catalogue } from '../../atlas/catalogue.ts'
import type { Indicator } from '../../indicators/catalogue.ts'
import { formulaMeasures } from '../../publish/catalogue/load-catalogue.ts'

/** Every measure that an indicator reads; those of its method, and what weighs it, among them. */
export function measuresOf(
  { formula, weight }: Indicator,
  { methods }: Pick<Catalogue, 'methods'>,
): string[] {
  const method = formula.kind === 'method' ? methods.find(({ id }) => id === formula.method) : undefined
  return [
    ...(method
      ? [
          ...method.criteria.flatMap(({ numerator, denominator }) => [numerator, denominator]),
          ...(method.weight === null ? [] : [method.weight]),
          ...(method.located === undefined ? [] : [method.located]),
        ]
      : formulaMeasures(formula).map(([, measure]) => measure)),
    ...(weight === null ? [] : [weight]),
  ]
}
