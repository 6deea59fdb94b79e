import { unwrap } from './cell.ts'

/** `1.200`, `1,780`: a number of two kinds, by a mark that is a decimal one or one of thousands. */
const GROUPED = /^\d{1,3}([.,]\d{3})+$/
const DECIMAL = /^\d+[.,]\d+$/
const PLAIN = /^\d{4,}$/
const NAUGHTS = /[.,]000$/

/**
 * Whether a column of whole counts writes thousands with a dot or a comma (`1.200` dwellings, `"1,780"`), which read as
 * decimals would be a thousand times too small. It does where some cell is so grouped, none is another decimal, none of
 * four digits is plain, and not all grouped cells end in 000, which would be decimals of nothing.
 */
export function groupsThousands(cells: Iterable<string>): boolean {
  let grouped = 0
  let naughts = 0
  for (const raw of cells) {
    if (!/[.,]|\d{4}/.test(raw)) continue
    const text = unwrap(raw)
    if (GROUPED.test(text)) {
      grouped++
      if (NAUGHTS.test(text)) naughts++
    } else if (DECIMAL.test(text) || PLAIN.test(text)) return false
  }
  return grouped > naughts
}

/** A grouped cell without its marks; any other as it is. */
export const ungrouped = (raw: string): string => {
  const text = unwrap(raw)
  return GROUPED.test(text) ? text.replace(/[.,]/g, '') : raw
}
