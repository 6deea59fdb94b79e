/** More than that many say nothing to a reader of a map. */
const MOST = 2

/** The decimals that the figures of a measure are written with, two at most; none of a measure without a number. */
export type DecimalsOf = (measure: string) => number

/** The cells are gone through once, whatever the number of measures that are asked for; not before one is. */
export function decimalsIn(
  cells: Iterable<{ readonly measure: string; readonly value: number | string | null }>,
): DecimalsOf {
  let found: Map<string, number> | null = null
  const all = () => {
    const decimals = new Map<string, number>()
    for (const { measure, value } of cells) {
      if (typeof value !== 'number') continue
      let digits = decimals.get(measure) ?? 0
      while (digits < MOST && Number(value.toFixed(digits)) !== value) digits++
      decimals.set(measure, digits)
    }
    return decimals
  }
  return (measure) => {
    found ??= all()
    return found.get(measure) ?? 0
  }
}
