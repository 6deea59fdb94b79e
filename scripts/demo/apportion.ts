/**
 * Divides a whole number in proportion of weights (>= 0), by largest remainders (Hamilton): the parts are whole,
 * their sum is the total, a weight of 0 gets 0, equal remainders are served in order.
 *
 * @throws RangeError when there is something to divide and no weight.
 */
export function apportion(total: number, weights: readonly number[]): number[] {
  const sum = weights.reduce((a, b) => a + b, 0)
  if (!(sum > 0)) {
    if (total === 0) return weights.map(() => 0)
    throw new RangeError(`${total} to divide over no weight`)
  }
  const exact = weights.map((weight) => (total * weight) / sum)
  const parts = exact.map(Math.floor)
  const rest = total - parts.reduce((a, b) => a + b, 0)
  const remainders = exact.map((value, i) => [value - (parts[i] ?? 0), i] as const)
  remainders.sort((a, b) => b[0] - a[0] || a[1] - b[1])
  for (const [, i] of remainders.slice(0, rest)) parts[i] = (parts[i] ?? 0) + 1
  return parts
}
