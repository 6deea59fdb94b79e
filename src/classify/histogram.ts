import { increasing } from '../lib/increasing.ts'
import { classIndex } from './breaks.ts'

export interface Histogram {
  /** bins that hold a value, in order; none holds values of two classes */
  readonly bins: readonly {
    /** extent as drawn */
    readonly min: number
    readonly max: number
    /** least and greatest of the values it holds */
    readonly least: number
    readonly greatest: number
    readonly count: number
    readonly classIndex: number
  }[]
  /** bounds of the classes, ends included */
  readonly breaks: readonly number[]
}

const BINS = 24
/** Up to as many distinct values have a bin each. */
const FEW = 12

/**
 * How values spread, as the legend draws it: about 24 bins from the least to the greatest value, cut at the bounds of
 * the classes, so that each class that holds a value has a bin and the bins of a class count what the class counts.
 * Few distinct values have one bin each. Bins are closed on the left; the greatest value, where it is apart, is drawn
 * under its own extent.
 * @param bounds of the classes, as `breaks` gives them
 */
export function histogram(values: readonly number[], bounds: readonly number[]): Histogram {
  const sorted = increasing(values)
  const [min = 0, max = 0] = [sorted[0], sorted.at(-1)]
  const step = (max - min) / BINS
  const inner = bounds.slice(1, -1).filter((bound) => bound > min && bound <= max)
  const distinct = [...new Set(sorted)]
  const starts = distinct.length <= FEW ? distinct : startsOf([min, ...inner], max, step)
  const members = starts.map((start, i) =>
    sorted.filter((value) => value >= start && value < (starts[i + 1] ?? Infinity)),
  )
  const bins = members.flatMap((held, i) => {
    const [start = 0, next = max] = [starts[i], starts[i + 1]]
    const [least, greatest] = [held[0], held.at(-1)]
    if (least === undefined || greatest === undefined) return []
    const end = distinct.length <= FEW ? Math.min(start + step, next) : next
    return [
      { min: start, max: end, least, greatest, count: held.length, classIndex: classIndex(bounds, least) },
    ]
  })
  return { bins: withRoomForLast(bins, step), breaks: bounds }
}

/** Where bins begin: each stretch between two edges is cut in bins as near to `step` as a whole number of them is. */
function startsOf(edges: readonly number[], max: number, step: number): number[] {
  return edges.flatMap((from, i) => {
    const to = edges[i + 1] ?? max
    const count = Math.max(1, Math.round((to - from) / step))
    return Array.from({ length: count }, (_, k) => from + ((to - from) * k) / count)
  })
}

/** A last bin that holds the maximum alone has no width: it takes some of what is drawn before it. */
function withRoomForLast(bins: Histogram['bins'], step: number): Histogram['bins'] {
  const [last, before] = [bins.at(-1), bins.at(-2)]
  if (!last || !before || last.max > last.min) return bins
  const start = Math.max(last.max - step, (before.min + last.max) / 2)
  return [...bins.slice(0, -2), { ...before, max: Math.min(before.max, start) }, { ...last, min: start }]
}
