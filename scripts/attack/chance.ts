import { uniformInt } from 'pure-rand/distribution/uniformInt'
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus'

/** Draws that a seed makes again. */
export interface Chance {
  /** a whole number, both ends included */
  readonly int: (low: number, high: number) => number
  /** true so many times in a hundred */
  readonly percent: (share: number) => boolean
  readonly pick: <T>(from: readonly T[]) => T
}

export function chance(seed: number): Chance {
  const generator = xoroshiro128plus(seed)
  const int = (low: number, high: number) => uniformInt(generator, low, Math.max(low, high))
  return {
    int,
    percent: (share) => int(1, 100) <= share,
    pick: <T>(from: readonly T[]) => {
      const [first] = from
      if (first === undefined) throw new Error('nothing to pick from')
      return from[int(0, from.length - 1)] ?? first
    },
  }
}
