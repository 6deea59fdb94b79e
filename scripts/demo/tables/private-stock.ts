/** Private dwellings of a commune, before secrecy. */
export interface PrivateStock {
  readonly total: number
  readonly vacant: number
  /** vacant for more than two years */
  readonly vacant2Years: number
}
