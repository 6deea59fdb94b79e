/** The one place of the table that Tab leads to: a row of zones by its code, or the head (null), and a control of it. */
export interface Stop {
  readonly code: string | null
  readonly column: number
}

/** Controls of a row of zones: whether it is chosen, then its name. */
export const [CHECKBOX, NAME] = [0, 1] as const
const LAST = NAME
/** Rows that a page of the keyboard passes: fewer than the least table shows, and than those kept beyond its edges. */
const PAGE = 10

const MOVES: Readonly<Record<string, (row: number, last: number) => number>> = {
  ArrowDown: (row) => row + 1,
  ArrowUp: (row) => row - 1,
  PageDown: (row) => row + PAGE,
  PageUp: (row) => (row < 0 ? row : Math.max(0, row - PAGE)),
  Home: () => 0,
  End: (_, last) => last,
}
const SIDES: Readonly<Record<string, number>> = { ArrowLeft: -1, ArrowRight: 1 }

/**
 * Where a key leads from a stop; the same stop at an edge, null for a key that leads nowhere.
 * @param codes of the rows, in their order
 * @param heads how many headings sort
 */
export function nextStop(stop: Stop, key: string, codes: readonly string[], heads: number): Stop | null {
  const row = stop.code === null ? -1 : codes.indexOf(stop.code)
  const side = SIDES[key]
  if (side !== undefined) {
    const last = row < 0 ? heads - 1 : LAST
    return { ...stop, column: Math.min(last, Math.max(0, stop.column + side)) }
  }
  const move = MOVES[key]
  if (!move || codes.length === 0) return null
  const to = Math.min(codes.length - 1, Math.max(-1, move(row, codes.length - 1)))
  if (to === row) return stop
  // the first heading is that of the names
  if (to < 0) return { code: null, column: 0 }
  return { code: codes[to] ?? null, column: row < 0 ? NAME : stop.column }
}

/** The stop that Tab leads to: the last one used, where its row is still there; the row chosen, or the first; the head of a table without rows. */
export function currentStop(used: Stop | null, codes: readonly string[], chosen: string | undefined): Stop {
  if (used && (used.code === null || codes.includes(used.code))) return used
  const code = chosen !== undefined && codes.includes(chosen) ? chosen : codes[0]
  return code === undefined ? { code: null, column: 0 } : { code, column: NAME }
}
