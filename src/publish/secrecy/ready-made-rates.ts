import type { Catalogue } from '../../atlas/catalogue.ts'
import type { Formula } from '../../indicators/catalogue.ts'
import { SCALE_OF } from '../../indicators/units.ts'

type Terms = Extract<Formula, { kind: 'ratio' }>['numerator']

/** A rate that its producer prints without its counts, and the counts that it is a rate of. */
export interface ReadyMadeRate {
  /** the measure that is printed */
  readonly rate: string
  /** null where the catalogue does not tell: nothing is proved of it */
  readonly of: { readonly numerator: Terms; readonly denominator: Terms; readonly scale: number } | null
}

/** The rates that a catalogue has ready-made: `published` of a ratio, and indicators that show a figure as it is. */
export const readyMadeRates = ({ indicators }: Pick<Catalogue, 'indicators'>): ReadyMadeRate[] =>
  indicators.flatMap(({ formula, unit }): ReadyMadeRate[] => {
    if (formula.kind === 'ratio' && formula.published) return [{ rate: formula.published, of: formula }]
    if (formula.kind === 'published' && SCALE_OF[unit] !== undefined)
      return [{ rate: formula.measure, of: formula.of ?? null }]
    return []
  })
