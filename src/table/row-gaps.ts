/** A row that is in the page, among those that are not. */
interface PlacedRow {
  readonly index: number
  /** pixels from the top of the first row of all */
  readonly start: number
  readonly end: number
}

/** What stands in the body of a table: a row, or the room of those left out. */
export type BodyPart =
  | { readonly kind: 'row'; readonly index: number }
  | { readonly kind: 'gap'; readonly height: number; readonly before: number }

/** The rows in order, with the room of the others between them, so that the whole is as long as all of them. */
export function withGaps(rows: readonly PlacedRow[], total: number): BodyPart[] {
  const parts: BodyPart[] = []
  let end = 0
  const gap = (to: number, before: number) => {
    if (to > end) parts.push({ kind: 'gap', height: to - end, before })
  }
  for (const row of rows) {
    gap(row.start, row.index)
    parts.push({ kind: 'row', index: row.index })
    end = row.end
  }
  gap(total, Number.POSITIVE_INFINITY)
  return parts
}

/** The indexes of a range, and of one more row that must stay in the page: the one that has the focus. */
export const withKept = (indexes: readonly number[], kept: number | null): number[] =>
  kept === null || kept < 0 || indexes.includes(kept)
    ? [...indexes]
    : [...indexes, kept].sort((a, b) => a - b)
