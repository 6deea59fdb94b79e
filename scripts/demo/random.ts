import { uniformFloat64 } from 'pure-rand/distribution/uniformFloat64'
import { mersenne } from 'pure-rand/generator/mersenne'

/** A sequence of pseudo-random numbers that belongs to one thing of the territory. */
export interface Stream {
  /** Uniform in [low, high). */
  between(low: number, high: number): number
  /** Mean 0, variance 1, within 3: a sum of three uniforms, so the same on every machine. */
  bell(): number
  chance(probability: number): boolean
  /** Index drawn in proportion of the weights. */
  index(weights: readonly number[]): number
}

/**
 * The stream of a thing named by `keys` under a seed: what is drawn for one thing does not move when another is
 * added or drawn before it.
 */
export function stream(seed: number, ...keys: readonly (string | number)[]): Stream {
  const generator = mersenne(hash(`${seed}|${keys.join('|')}`))
  const uniform = () => uniformFloat64(generator)
  return {
    between: (low, high) => low + uniform() * (high - low),
    bell: () => (uniform() + uniform() + uniform() - 1.5) * 2,
    chance: (probability) => uniform() < probability,
    index: (weights) => {
      let left = uniform() * weights.reduce((a, b) => a + b, 0)
      const found = weights.findIndex((weight) => {
        left -= weight
        return left < 0
      })
      return found < 0 ? weights.length - 1 : found
    },
  }
}

/** FNV-1a, 32 bits. */
function hash(text: string): number {
  let value = 0x811c9dc5
  for (let i = 0; i < text.length; i++) value = Math.imul(value ^ text.charCodeAt(i), 0x01000193)
  return value | 0
}
