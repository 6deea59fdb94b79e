import { type RateScale, SCALE_OF, UNITS, type Unit } from '../indicators/units.ts'

export type OwnUnit = Exclude<Unit, 'class'>

/** Units that a reader chooses among: a class is given by a method alone. */
export const OWN_UNITS = UNITS.filter((unit) => unit !== 'class')

/** The units that a rate of this scale can be of: none that says another scale. */
export const rateUnits = (scale: RateScale): readonly OwnUnit[] =>
  OWN_UNITS.filter((unit) => (SCALE_OF[unit] ?? 1) === scale)

/** The units of what is counted: none of a rate. */
export const COUNT_UNITS: readonly OwnUnit[] = rateUnits(1)

/**
 * The unit of a rate that is worked out: what its reader says where that is one of its scale; else the unit of the scale,
 * by what it is a rate of.
 */
export function rateUnit(scale: RateScale, said: OwnUnit, of: Unit = 'ratio'): OwnUnit {
  if (rateUnits(scale).includes(said)) return said
  switch (scale) {
    case 1:
      return 'ratio'
    case 100:
      return 'percent'
    case 1000:
      return of === 'inhabitants' ? 'per_1000_inhabitants' : 'per_1000'
  }
}

/**
 * The unit of a difference: what its reader says, but for a percentage, which a difference is none of; points between two
 * percentages, and the unit that two columns have in common else.
 */
export function differenceUnit(said: OwnUnit, first: Unit, second: Unit): OwnUnit {
  if (said !== 'percent') return said
  if (first !== second || first === 'class') return 'ratio'
  return first === 'percent' ? 'points' : first
}
