import { unwrap } from './cell.ts'

/** The year that a cell is, as a spreadsheet may write it: `2024`, `="2024"`, `2024.0`. Null for anything else. */
export const printedYear = (cell: string): number | null => {
  const [, year] = /^((?:19|20)\d{2})(?:[.,]0+)?$/.exec(unwrap(cell)) ?? []
  return year === undefined ? null : Number(year)
}
