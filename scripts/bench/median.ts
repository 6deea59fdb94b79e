/** Median of what was reached, or null where nothing was. */
export function median(values: readonly (number | null)[]): number | null {
  const sorted = values.filter((value) => value !== null).sort((a, b) => a - b)
  const middle = sorted.length / 2
  if (sorted.length === 0) return null
  const [low = 0, high = 0] = [sorted[Math.ceil(middle) - 1], sorted[Math.floor(middle)]]
  return (low + high) / 2
}

/** Median of the ratios of measures taken one after the other: what else the machine does weighs on both. */
export const medianRatio = (
  over: readonly (number | null)[],
  under: readonly (number | null)[],
): number | null =>
  median(
    over.map((value, i) => {
      const by = under[i] ?? null
      return value === null || by === null ? null : value / by
    }),
  )
