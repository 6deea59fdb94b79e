import { classIndex } from './breaks.ts'

export interface Histogram {
  /** equal bins, closed on the left, the last on both sides; a bin has the class of its middle */
  readonly bins: readonly {
    readonly min: number
    readonly max: number
    readonly count: number
    readonly classIndex: number
  }[]
  /** bounds of the classes, ends included */
  readonly breaks: readonly number[]
}

const BINS = 24

/**
 * How values spread, as the legend draws it: equal bins from the least to the greatest value, one bin where they are
 * all equal. Bins do not follow the classes: that is what shows where the breaks fall.
 * @param bounds of the classes, as `breaks` gives them
 */
export function histogram(values: readonly number[], bounds: readonly number[]): Histogram {
  const min = values.reduce((a, b) => Math.min(a, b), Infinity)
  const max = values.reduce((a, b) => Math.max(a, b), -Infinity)
  const size = min < max ? BINS : values.length > 0 ? 1 : 0
  const edge = (i: number) => (i === size ? max : min + ((max - min) * i) / size)
  const edges = Array.from({ length: size + 1 }, (_, i) => edge(i))
  const counts = new Array<number>(size).fill(0)
  for (const value of values) {
    const bin = classIndex(edges, value)
    counts[bin] = (counts[bin] ?? 0) + 1
  }
  return {
    bins: counts.map((count, i) => ({
      min: edge(i),
      max: edge(i + 1),
      count,
      classIndex: classIndex(bounds, (edge(i) + edge(i + 1)) / 2),
    })),
    breaks: bounds,
  }
}
