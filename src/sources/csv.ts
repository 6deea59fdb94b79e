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

/** Text to records, blank ones left out. Rows from an unclosed quote on are dropped and reported. */
export function parseRecords(text: string, separator: Separator, log: ProblemLog): Row[] {
  const delimiter = separator === 'auto' ? guessSeparator(text) : separator
  const { data, errors } = Papa.parse<string[]>(text, { delimiter })
  const unclosed = errors.find((error) => error.code === 'MissingQuotes')?.row
  if (unclosed !== undefined) log.add(unclosedQuote, { row: unclosed + 1 })
  const whole = unclosed === undefined ? data : data.slice(0, unclosed)
  return whole
    .map((cells, i) => ({ row: i + 1, cells }))
    .filter(({ cells }) => cells.some((cell) => cell.trim() !== ''))
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
