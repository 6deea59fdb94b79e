import Papa from 'papaparse'
import type { ProblemLog } from './problem.ts'
import { unclosedQuote } from './problem-words.ts'

export const SEPARATORS = ['auto', ';', ',', '\t', '|'] as const
export type Separator = (typeof SEPARATORS)[number]

/** One record of a file; `row` is 1 for the first, blank records and line breaks inside quotes counted as a spreadsheet does. */
export interface Row {
  readonly row: number
  readonly cells: readonly string[]
}

/**
 * Text to records, blank ones left out. Rows from an unclosed quote on are dropped and reported.
 * @param large handed in by tests only
 * @param onRow called with the number of each record that is read
 */
export function parseRecords(
  text: string,
  separator: Separator,
  log: ProblemLog,
  large = LARGE,
  onRow?: (row: number) => void,
): Row[] {
  const delimiter = separator === 'auto' ? guessSeparator(text) : separator
  const once = text.length > large ? oneOfEach() : null
  const records: Row[] = []
  let row = 0
  Papa.parse<string[]>(text, {
    delimiter,
    // row by row: of a file of a hundred megabytes, cells are held once, and no list of them twice
    step: ({ data, errors }) => {
      row++
      onRow?.(row)
      if (errors.some((error) => error.code === 'MissingQuotes')) log.add(unclosedQuote, { row })
      else if (data.some((cell) => cell.trim() !== ''))
        records.push({ row, cells: once ? data.map(once) : data })
    },
  })
  return records
}

/** Characters from which on the cells of a text are worth holding once: it takes time, and halves the memory. */
const LARGE = 40_000_000
/** Texts that are told apart, at most. */
const MOST_TEXTS = 200_000

/** Gives the same text for texts that are equal: most cells of a large table are short numbers that come again. */
function oneOfEach(): (text: string) => string {
  const known = new Map<string, string>()
  return (text) => {
    const same = known.get(text)
    if (same !== undefined) return same
    if (known.size < MOST_TEXTS) known.set(text, text)
    return text
  }
}

/** The separator that gives the most records of one width; titles above the header do not mislead it. */
function guessSeparator(text: string): string {
  const scored = SEPARATORS.filter((separator) => separator !== 'auto').map((delimiter) => {
    const { data } = Papa.parse<string[]>(text, { delimiter, preview: 50, skipEmptyLines: 'greedy' })
    const widths = new Map<number, number>()
    for (const { length } of data) if (length > 1) widths.set(length, (widths.get(length) ?? 0) + 1)
    const [width = 0, records = 0] = [...widths].sort((a, b) => b[1] - a[1] || b[0] - a[0])[0] ?? []
    return { delimiter, width, records }
  })
  scored.sort((a, b) => b.records - a.records || b.width - a.width)
  return scored[0]?.delimiter ?? ';'
}
