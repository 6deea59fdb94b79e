import { unwrap } from './cell.ts'

/** `1.200`, `1,780`: a number of two kinds, by a mark that is a decimal one or one of thousands. */
const GROUPED = /^[1-9]\d{0,2}([.,]\d{3})+$/
const DECIMAL = /^\d+[.,]\d+$/
const PLAIN = /^\d{4,}$/
const NAUGHTS = /[.,]000$/
const SMALL = /^[1-9]\d{0,2}$/
const MARKED = /[.,e]|\d{4}/i
const MARK = /[.,e]/i

/**
 * Whether a column writes thousands with a dot or a comma (`1.200` dwellings, `"1,780"`), which read as decimals would be a
 * thousand times too small. It may where some cell is so grouped and none is another decimal; it does where none of four digits
 * is plain and others under a thousand bear no mark, which decimals of three digits would. `unsure`: all of its numbers but
 * zeros are so grouped; `mixed`: some of four digits are plain. In neither do all those grouped end in 000, which would be
 * decimals of nothing.
 */
export function thousandsIn(cells: Iterable<string>): Thousands {
  const marks = numberMarks()
  for (const cell of cells) marks.see(cell)
  return marks.thousands()
}

export type Thousands = 'thousands' | 'unsure' | 'mixed' | 'none'

/** What the marks of a column's numbers say, its cells seen one after the other. */
export interface NumberMarks {
  readonly see: (raw: string) => void
  readonly thousands: () => Thousands
  /** whether some cell may be a number with decimals */
  readonly mayHaveDecimals: () => boolean
}

export function numberMarks(): NumberMarks {
  let [grouped, naughts] = [0, 0]
  let [hasSmall, hasPlain, hasOther, isMarked] = [false, false, false, false]
  return {
    see(raw) {
      // most cells of a large table are short
      if (!MARKED.test(raw)) {
        hasSmall ||= SMALL.test(unwrap(raw))
        return
      }
      isMarked ||= MARK.test(raw)
      if (hasOther) return
      const text = unwrap(raw)
      if (GROUPED.test(text)) {
        grouped++
        if (NAUGHTS.test(text)) naughts++
      } else if (PLAIN.test(text)) hasPlain = true
      else hasOther = DECIMAL.test(text)
    },
    thousands() {
      if (hasOther || grouped === 0) return 'none'
      if (hasPlain) return grouped > naughts ? 'mixed' : 'none'
      if (hasSmall) return 'thousands'
      return grouped > naughts ? 'unsure' : 'none'
    },
    mayHaveDecimals: () => isMarked,
  }
}

/** Whether a column of whole counts writes thousands so: it has no decimals that they could be taken for. */
export const groupsThousands = (cells: Iterable<string>): boolean =>
  ['thousands', 'unsure'].includes(thousandsIn(cells))
/** Whether a column does that may hold decimals as well. */
export const surelyGroups = (cells: Iterable<string>): boolean => thousandsIn(cells) === 'thousands'

/** A grouped cell without its marks; any other as it is. */
export const ungrouped = (raw: string): string => {
  const text = unwrap(raw)
  return GROUPED.test(text) ? text.replace(/[.,]/g, '') : raw
}
