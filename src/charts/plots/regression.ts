/** The least-squares line y = intercept + slope x of n points, unweighted, and the share of the variance of y that it explains. */
export interface Regression {
  readonly n: number
  readonly slope: number
  readonly intercept: number
  /** 0 to 1 */
  readonly r2: number
}

/** @returns null where no line can be told: under three points, or one value for all on either axis */
export function regression(points: readonly { readonly x: number; readonly y: number }[]): Regression | null {
  const n = points.length
  if (n < 3) return null
  const mean = (pick: 'x' | 'y') => points.reduce((sum, point) => sum + point[pick], 0) / n
  const [mx, my] = [mean('x'), mean('y')]
  let [sxx, syy, sxy] = [0, 0, 0]
  for (const { x, y } of points) {
    sxx += (x - mx) ** 2
    syy += (y - my) ** 2
    sxy += (x - mx) * (y - my)
  }
  if (sxx === 0 || syy === 0) return null
  const slope = sxy / sxx
  return { n, slope, intercept: my - slope * mx, r2: Math.min(1, sxy ** 2 / (sxx * syy)) }
}
