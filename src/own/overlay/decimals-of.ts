/** More than that many say nothing to a reader of a map. */
const MOST = 2

/** The decimals that the figures of a measure are written with, two at most; none of a measure without a number. */
export function decimalsOf(
  measure: string,
  cells: readonly { readonly measure: string; readonly value: number | string | null }[],
): number {
  let decimals = 0
  for (const { measure: of, value } of cells) {
    if (of !== measure || typeof value !== 'number') continue
    while (decimals < MOST && Number(value.toFixed(decimals)) !== value) decimals++
    if (decimals === MOST) break
  }
  return decimals
}
