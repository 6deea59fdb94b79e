/** The greatest of 1, 2 or 5 times a power of ten that is at most `limit`, in the unit of `limit` (> 0). */
export function roundDistance(limit: number): number {
  const power = 10 ** Math.floor(Math.log10(limit))
  const step = [5, 2].find((one) => one * power <= limit) ?? 1
  return step * power
}
