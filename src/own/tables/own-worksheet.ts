import * as v from 'valibot'
import { line } from '../../i18n/declared-text.ts'
import type { OwnUse } from '../own-use.ts'

/** A sheet of a workbook, which its reader takes for a table of its own. */
export const ownWorksheet = v.strictObject({
  /** name of the file of the workbook */
  workbook: line,
  name: line,
})
export type OwnWorksheet = v.InferOutput<typeof ownWorksheet>

/** The name of a table that is one sheet of a workbook, beside others of it. */
export const worksheetFile = ({ workbook, name }: OwnWorksheet): string => `${workbook} [${name}]`

/**
 * The name of which the figures of a table are called. Sheets of one workbook that are each of the year that their name
 * says hold the same figures, year by year: they bear the name of the workbook.
 */
export function figuresName(file: string, use: OwnUse, worksheet: OwnWorksheet | null): string {
  const year = use.kind === 'table' && use.table.year.kind === 'all' ? String(use.table.year.year) : null
  return worksheet && year !== null && worksheet.name.includes(year) ? worksheet.workbook : file
}
