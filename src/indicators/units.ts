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
