import type { Catalogue } from './catalogue.ts'
import type { Choice } from './choice.ts'

/** What an indicator is worked out of, as a link carries it, where a reader has made it; null of any other. */
export const calculationOf = (
  indicator: string,
  { indicators }: Pick<Catalogue, 'indicators'>,
): string | null => indicators.find(({ id }) => id === indicator)?.calculation ?? null

/** A choice with the calculation of its indicator: the same object where it has it. */
export function withCalculation(choice: Choice, catalogue: Pick<Catalogue, 'indicators'>): Choice {
  const calculation = calculationOf(choice.indicator, catalogue)
  return calculation === choice.calculation ? choice : { ...choice, calculation }
}
