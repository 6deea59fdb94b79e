import type { Choice } from './choice.ts'

/**
 * Inner bounds as far below a pivot as above it: a third of the values is nearer to it than the first, a third farther than
 * the second, both with the decimals of the indicator. Fewer where values are too few or too near to part.
 */
export function boundsAround(
  pivot: number,
  values: readonly number[],
  decimals: number,
): NonNullable<Choice['classification']> {
  const distances = values.map((value) => Math.abs(value - pivot)).sort((x, y) => x - y)
  const at = (share: number) =>
    Number((distances[Math.floor(distances.length * share)] ?? 0).toFixed(decimals))
  const parts = [...new Set([at(1 / 3), at(2 / 3)])].filter((bound) => bound > 0)
  const bounds = [...parts.toReversed().map((bound) => -bound), ...parts].map((bound) =>
    Number((pivot + bound).toFixed(decimals)),
  )
  return bounds.length === 0
    ? { method: 'equal', count: 2, bounds: [] }
    : { method: 'manual', count: bounds.length + 1, bounds }
}
