import { sum } from '../indicators/ratio.ts'
import { codePatterns, codeReader } from './code-column.ts'
import { editionOfFile } from './cog/file-edition.ts'
import { closestColumn, findColumns } from './column.ts'
import type { CategoriesDeclaration } from './declaration.ts'
import { figureRule, PLAIN_STYLE, readValue } from './figure.ts'
import { type Figure, foldRows, type PlacedRow } from './folding.ts'
import { type LongCell, type Scope, type TableContent, tableContent } from './long-cell.ts'
import { place } from './placing.ts'
import { ProblemLog } from './problem.ts'
import {
  columnMissing,
  groupedThousands,
  keyColumnMissing,
  nothingDeclared,
  notInList,
  sumDiffers,
} from './problem-words.ts'
import { openTable } from './table.ts'
import { groupingOf, thousandsIn } from './thousands.ts'
import { yearReader } from './year-column.ts'

/**
 * A table with one row a zone, a year and a category, the total among the categories (Sitadel3: five housing types a
 * commune a year). The measure of a category is the measure's name with the category's suffix. A printed total that
 * is not the sum of its parts is kept and reported.
 */
export function readCategories(
  file: string,
  bytes: Uint8Array,
  declaration: CategoriesDeclaration,
  given: Scope,
): TableContent {
  const log = new ProblemLog(file)
  const table = openTable(bytes, declaration.encoding, codePatterns(declaration.code), log)
  const code = table && codeReader(table, declaration.code, log)
  const about = { level: declaration.level, scope: given, log }
  if (!table || !code) return tableContent({ cells: [] }, { read: 0, kept: 0 }, about)
  const { columns, rows } = table
  const years = yearReader(table, declaration.year, log)
  const categoryIndex = findColumns(columns, declaration.category)[0]?.index
  if (categoryIndex === undefined)
    log.add(keyColumnMissing(declaration.category, closestColumn(columns, declaration.category)))
  if (!years || categoryIndex === undefined)
    return tableContent({ cells: [] }, { read: rows.length, kept: 0 }, about)

  const measures = Object.entries(declaration.measures).flatMap(([measure, pattern]) => {
    const index = findColumns(columns, pattern)[0]?.index
    if (index !== undefined) {
      const column = columns[index] ?? ''
      const grouping = groupingOf(thousandsIn(rows.map(({ cells }) => cells[index] ?? '')))
      if (grouping === 'thousands') log.add(groupedThousands, { column })
      return [{ measure, index, column, style: { ...PLAIN_STYLE, grouping } }]
    }
    log.add(columnMissing(pattern, measure, closestColumn(columns, pattern)))
    return []
  })
  if (measures.length === 0) {
    log.add(nothingDeclared)
    return tableContent({ cells: [] }, { read: rows.length, kept: 0 }, about)
  }
  const cellRule = figureRule(declaration, declaration.level, given)
  const dated = rows.map((row) => ({ ...row, code: code.of(row.cells), year: years.of(row) }))
  const printed = dated.flatMap(({ code, year }) => (year === undefined ? [] : [{ code, year }]))
  const scopeOf = editionOfFile(declaration.level, printed, declaration.cog ?? null, given, log)
  const suffixes = new Map(Object.entries(declaration.categories))
  const placed = dated.flatMap(({ row, cells, code: printedCode, year }): PlacedRow[] => {
    const scope = scopeOf(year ?? null)
    const zone = place(declaration.level, printedCode, { row, column: code.column }, scope, log)
    if (zone && year === undefined) years.sayWrong({ row, cells })
    if (!zone || year === undefined) return []
    const category = (cells[categoryIndex] ?? '').trim()
    const suffix = suffixes.get(category)
    if (suffix === undefined) {
      log.add(notInList([...suffixes.keys()]), { row, column: columns[categoryIndex] ?? '', value: category })
      return []
    }
    const figures = measures.map(
      ({ measure, index, column, style }): Figure => ({
        measure: measure + suffix,
        year,
        value: readValue(cells[index] ?? '', 'count', cellRule, style, log, { row, column }),
        flags: 0,
      }),
    )
    return [{ ...zone, scope, row, slot: `${year}|${category}`, figures }]
  })
  const rule = { level: declaration.level, column: code.column, summable: () => true }
  const cells = foldRows(placed, rule, log)
  reportTotals(cells, declaration, log)
  return tableContent({ cells }, { read: rows.length, kept: placed.length }, about)
}

function reportTotals(cells: readonly LongCell[], declaration: CategoriesDeclaration, log: ProblemLog): void {
  const byKey = new Map(cells.map((cell) => [`${cell.code}|${cell.measure}|${cell.year}`, cell.value]))
  const suffixes = Object.values(declaration.categories).filter((suffix) => suffix !== '')
  for (const { code, measure, year, value } of cells) {
    if (!(measure in declaration.measures) || typeof value !== 'number') continue
    const parts = suffixes.map((suffix) => byKey.get(`${code}|${measure}${suffix}|${year}`) ?? 'missing')
    const total = sum(parts).value
    if (typeof total === 'number' && total !== value)
      log.add(sumDiffers(`${value}`, `${total}`), { column: measure, value: `${code}, ${year}` })
  }
}
