/** A count times a whole number. Counts are named by text: `iris|740560101|OPS_HOUSEHOLDS|2022`. */
export interface Term {
  readonly count: string
  readonly times: number
}

/** Something a reader knows: the sum of the terms lies between two bounds. */
export interface Relation {
  /** said in a proof */
  readonly why: string
  readonly terms: readonly Term[]
  readonly low: number
  readonly high: number
}

export const times = (counts: readonly string[], factor = 1): Term[] =>
  counts.map((count) => ({ count, times: factor }))

/** The whole is the sum of its members. */
export const sum = (why: string, whole: string, members: readonly string[]): Relation => ({
  why,
  terms: [...times([whole]), ...times(members, -1)],
  low: 0,
  high: 0,
})

/** The part is no more than the whole. */
export const atMost = (why: string, part: string, whole: string): Relation => ({
  why,
  terms: [...times([whole]), ...times([part], -1)],
  low: 0,
  high: Number.POSITIVE_INFINITY,
})

/** Total of the terms; null where a count is not known. */
export function totalOf(terms: readonly Term[], known: ReadonlyMap<string, number>): number | null {
  let total = 0
  for (const { count, times } of terms) {
    const value = known.get(count)
    if (value === undefined) return null
    total += times * value
  }
  return total
}
