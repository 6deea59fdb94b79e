/**
 * Radius of a proportional circle, whose area (not its radius) follows the value; a negative value (a gap) has the
 * circle of its size.
 * @param max the value whose circle has `maxRadius`
 */
export function circleRadius(value: number, max: number, maxRadius: number): number {
  return max > 0 ? Math.sqrt(Math.abs(value) / max) * maxRadius : 0
}

/** The greatest of 1, 2, 5, 10, 20... that is not above `value`. */
function roundDown(value: number): number {
  const exponent = Math.floor(Math.log10(value))
  // powers are taken of whole exponents, so that 0.2 is 2 / 10 and not 2 x 0.1
  const scaled = (digit: number) => (exponent < 0 ? digit / 10 ** -exponent : digit * 10 ** exponent)
  return [10, 5, 2, 1].map(scaled).find((step) => step <= value) ?? scaled(0.5)
}

/**
 * Round values for the circles of a legend, greatest first: about max, a quarter and a sixteenth of it, so that each
 * circle is about half as wide as the one before. Counts do not go under 1 where the greatest is above it.
 */
export function circleSteps(max: number): number[] {
  if (!(max > 0)) return []
  const steps = [max, max / 4, max / 16].map(roundDown)
  return [...new Set(steps)].filter((step) => max < 1 || step >= 1)
}
