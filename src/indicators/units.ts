/** What a figure is counted in. */
export const UNITS = [
  'percent',
  'dwellings',
  'dwellings_per_year',
  'per_1000',
  'per_1000_inhabitants',
  'households',
  'adults',
  'inhabitants',
  'condominiums',
  'lots',
  'square_metres',
  'euros',
  'euros_per_m2',
  'points',
  'ratio',
  'class',
] as const

export type Unit = (typeof UNITS)[number]

/** How many times numerator / denominator a rate may be. */
export const RATE_SCALES = [1, 100, 1000] as const
export type RateScale = (typeof RATE_SCALES)[number]

/** Units of a rate, and how many times numerator / denominator a rate in each is. */
export const SCALE_OF: Readonly<Partial<Record<Unit, RateScale>>> = {
  percent: 100,
  per_1000: 1000,
  per_1000_inhabitants: 1000,
  ratio: 1,
}
