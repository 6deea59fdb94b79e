/** The package ships no types: these are the methods that the atlas uses (version 1.0.7). */
declare module 'statsbreaks' {
  interface Options {
    /** number of classes, 2 or more */
    readonly nb?: number
    /** null: no rounding; 2 decimals where absent */
    readonly precision: null
    /** false: inner bounds only */
    readonly minmax: false
  }
  type Method = (data: readonly number[], options: Options) => number[]
  export const quantile: Method
  export const equal: Method
  export const headtail: Method
  export const q6: Method
}
