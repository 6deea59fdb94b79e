/** An exact rational number, in lowest terms with a positive denominator: the attack rounds nothing. */
export interface Fraction {
  readonly top: bigint
  readonly bottom: bigint
}

const gcd = (a: bigint, b: bigint): bigint => (b === 0n ? (a < 0n ? -a : a) : gcd(b, a % b))

function fraction(top: bigint, bottom = 1n): Fraction {
  const common = gcd(top, bottom) * (bottom < 0n ? -1n : 1n)
  return { top: top / common, bottom: bottom / common }
}

export const whole = (value: number): Fraction => fraction(BigInt(value))
export const isZero = ({ top }: Fraction): boolean => top === 0n

/** a - b x c, the one step of elimination. */
export const minusTimes = (a: Fraction, b: Fraction, c: Fraction): Fraction =>
  fraction(a.top * b.bottom * c.bottom - b.top * c.top * a.bottom, a.bottom * b.bottom * c.bottom)

export const over = (a: Fraction, b: Fraction): Fraction => fraction(a.top * b.bottom, a.bottom * b.top)
