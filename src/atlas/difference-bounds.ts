import type { Choice } from './choice.ts'

/**
 * Inner bounds as far below nought as above it: a third of the differences is under the first in size, a third over the
 * second, both with the decimals of the indicator. Fewer where differences are too few or too small to part.
 */
export function differenceBounds(
  differences: readonly number[],
  decimals: number,
): NonNullable<Choice['classification']> {
  const sizes = differences.map(Math.abs).sort((x, y) => x - y)
  const at = (share: number) => Number((sizes[Math.floor(sizes.length * share)] ?? 0).toFixed(decimals))
  const parts = [...new Set([at(1 / 3), at(2 / 3)])].filter((bound) => bound > 0)
  const bounds = [...parts.toReversed().map((bound) => -bound), ...parts]
  return bounds.length === 0
    ? { method: 'equal', count: 2, bounds: [] }
    : { method: 'manual', count: bounds.length + 1, bounds }
}
