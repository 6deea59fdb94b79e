import { unwrap } from './cell.ts'

/** `1.200`, `1,780`: a number of two kinds, by a mark that is a decimal one or one of thousands. */
const GROUPED = /^[-\u2212+]?[1-9]\d{0,2}([.,])\d{3}(?:\1\d{3})*$/
const DECIMAL = /^[-\u2212+]?\d*([.,])\d+$/
/** `1.234,50`, `1.234.567`: the first mark is of thousands, whatever the column */
const PROOF =
  /^[-\u2212+]?\d{1,3}(?:\.\d{3}(?:\.\d{3})+|(?:\.\d{3})+,\d+|,\d{3}(?:,\d{3})+|(?:,\d{3})+\.\d+)$/
const PLAIN = /^[-\u2212+]?\d{4,}$/
const THREE = /[.,]\d{3}/
const NAUGHTS = /[.,]000$/
const SMALL = /^[-\u2212+]?[1-9]\d{0,2}$/
const MARKED = /[.,e]|\d{4}/i
const MARK = /[.,e]/i
const CURRENCY = /[ \u00a0\u202f]*(?:€|EUR)$/

const bare = (raw: string) => unwrap(raw).replace(CURRENCY, '')

/**
 * Whether a column writes thousands with a dot or a comma (`1.200` dwellings, `"1,780"`), which read as decimals would be a
 * thousand times too small. It may where some cell is so grouped and none has the same mark before other decimals; it does where
 * a cell proves it (`1.234,50`), or where none of four digits is plain and others under a thousand bear no mark, which
 * decimals of three digits would. `unsure`: all of its numbers but zeros are so grouped, or the others have the other mark
 * before decimals; `either`: some of four digits are plain, both marks are before decimals, or all those grouped end in
 * 000, which may as well be decimals of nothing (`2.000` is 2 or 2 000).
 */
export function thousandsIn(cells: Iterable<string>): Thousands {
  const marks = numberMarks()
  for (const cell of cells) marks.see(cell)
  return marks.thousands()
}

export type Thousands = 'thousands' | 'unsure' | 'either' | 'none'

type Mark = '.' | ','
const otherOf = (mark: Mark): Mark => (mark === '.' ? ',' : '.')

/** What the marks of a column's numbers say, its cells seen one after the other. */
export interface NumberMarks {
  readonly see: (raw: string) => void
  readonly thousands: () => Thousands
  /** the marks that group digits in some cell, and those before other decimals */
  readonly grouped: ReadonlySet<Mark>
  readonly decimal: ReadonlySet<Mark>
  /** whether some cell may be a number with decimals */
  readonly mayHaveDecimals: () => boolean
}

export function numberMarks(): NumberMarks {
  const [grouped, decimal, proven] = [new Set<Mark>(), new Set<Mark>(), new Set<Mark>()]
  let [hasSmall, hasPlain, isMarked, isTold] = [false, false, false, false]
  return {
    see(raw) {
      // most cells of a large table are short
      if (!MARKED.test(raw)) {
        hasSmall ||= SMALL.test(unwrap(raw))
        return
      }
      isMarked ||= MARK.test(raw)
      const [dot, comma] = [raw.includes('.'), raw.includes(',')]
      const isKnown = (!dot || decimal.has('.')) && (!comma || decimal.has(','))
      if ((dot || comma) && isKnown && !THREE.test(raw)) return
      const text = bare(raw)
      if (PROOF.test(text)) proven.add(/[.,]/.exec(text)?.[0] as Mark)
      const mark = GROUPED.exec(text)?.[1]
      if (mark) {
        grouped.add(mark as Mark)
        isTold ||= !NAUGHTS.test(text)
      } else if (PLAIN.test(text)) hasPlain = true
      else {
        const before = DECIMAL.exec(text)?.[1]
        if (before) decimal.add(before as Mark)
      }
    },
    thousands() {
      const [mark, second] = grouped
      if (!mark) return 'none'
      if (decimal.has(mark) && !second && !proven.has(mark)) return decimal.size > 1 ? 'either' : 'none'
      if (decimal.has(mark) || (second && decimal.size > 0)) return 'either'
      if (!second && proven.has(mark) && !proven.has(otherOf(mark))) return 'thousands'
      if (hasPlain) return 'either'
      if (decimal.size > 0) return 'unsure'
      if (hasSmall) return 'thousands'
      return isTold ? 'unsure' : 'either'
    },
    grouped,
    decimal,
    mayHaveDecimals: () => isMarked,
  }
}

/** How the grouped cells of a column of whole counts are read: as thousands, as they are, or not at all. */
export type Grouping = 'thousands' | 'plain' | 'unread'

/**
 * A column of whole counts writes thousands wherever it has no decimals that they could be taken for, one that may have decimals
 * where a cell tells so. Of counts, what nothing tells is not read: nobody can say which is a thousand times the other.
 */
export function groupingOf(found: Thousands, of: 'whole' | 'estimates' | 'figures' = 'whole'): Grouping {
  if (found === 'none' || found === 'thousands') return found === 'none' ? 'plain' : 'thousands'
  if (of === 'figures') return 'plain'
  return of === 'whole' && found === 'unsure' ? 'thousands' : 'unread'
}

/** Whether a column that may hold decimals as well writes thousands. */
export const surelyGroups = (cells: Iterable<string>): boolean => thousandsIn(cells) === 'thousands'

/** Whether a cell is a number of two kinds. */
export const isGrouped = (raw: string): boolean => GROUPED.test(bare(raw))
/** A grouped cell without its marks; any other as it is. */
export const ungrouped = (raw: string): string => (isGrouped(raw) ? bare(raw).replace(/[.,]/g, '') : raw)
