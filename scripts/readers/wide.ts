import { codePatterns, codeReader } from './code-column.ts'
import { closestColumn, findColumns } from './column.ts'
import type { CrossedDeclaration, WideDeclaration } from './declaration.ts'
import { figureRule, readFigure } from './figure.ts'
import { crossedColumns, type FigureColumns, wideColumns } from './figure-columns.ts'
import { type Figure, foldRows, type PlacedRow } from './folding.ts'
import { type LabelCell, type LongCell, type Reading, readingOf, type Scope } from './long-cell.ts'
import { departementOf, place } from './placing.ts'
import { ProblemLog } from './problem.ts'
import { columnMissing, notInList, partAboveWhole } from './problem-words.ts'
import { openTable, type Table } from './table.ts'
import { yearReader } from './year-column.ts'

/**
 * A table with one row a zone: INSEE base-ic-logement, LOVAC, SRU, RPLS, OPS, ABC zoning, ready-made indicators
 * (columns named in the declaration), and the crossed tables of the census (columns chosen by the lines of their
 * headers).
 */
export function readWide(
  file: string,
  bytes: Uint8Array,
  declaration: WideDeclaration | CrossedDeclaration,
  scope: Scope,
): Reading {
  const log = new ProblemLog(file)
  const refused = () => readingOf({ problems: log.problems })
  const table = openTable(bytes, declaration.encoding, codePatterns(declaration.code), log)
  const code = table && codeReader(table, declaration.code, log)
  if (!table || !code) return refused()

  const wide = declaration.format === 'wide' ? declaration : null
  const specs = wide
    ? wideColumns(table.columns, wide, log)
    : crossedColumns(table.columns, declaration as CrossedDeclaration, log)
  const labelColumns = wide ? findLabels(table, wide, log) : []
  const rule = figureRule(declaration, wide?.breaks)
  const yearOf = wide?.year_column === undefined ? () => null : yearReader(table, wide.year_column, log)
  if (!yearOf) return refused()
  const placed: PlacedRow[] = []
  const labels: LabelCell[] = []
  for (const row of table.rows) {
    const at = { row: row.row, column: code.column }
    const zone = place(declaration.level, code.of(row.cells), at, scope, log)
    const year = zone && yearOf(row)
    if (!zone || year === undefined) continue
    const figures = specs.flatMap((spec) => {
      const edition = year ?? spec.edition
      return edition === null ? [] : [readFigure(row, table.columns, spec, edition, rule, log)]
    })
    placed.push({
      ...zone,
      row: row.row,
      slot: year === null ? '' : `${year}`,
      figures: checkParts(figures, wide?.parts ?? [], row.row, log),
    })
    // a merged commune's label is not its new commune's
    if (zone.role === 'whole')
      labels.push(...readLabels(row, labelColumns, declaration.level, zone.target, log))
  }
  const summable = summability(declaration)
  const cells = foldRows(placed, { level: declaration.level, column: code.column, summable }, scope, log)
  const absent = wide?.absent === 'not_applicable' ? absentCells(table, code.of, specs, cells, scope) : []
  return readingOf(
    { cells: [...cells, ...absent], labels, problems: log.problems },
    { read: table.rows.length, kept: placed.length },
  )
}

function summability(declaration: WideDeclaration | CrossedDeclaration): (measure: string) => boolean {
  if (declaration.format === 'crossed') return () => true
  return (measure) => {
    const spec = declaration.measures[measure]
    return (spec && 'summable' in spec ? spec.summable : undefined) ?? spec?.unit === 'count'
  }
}

/** Estimates are not whole numbers: a part may exceed its whole by rounding. */
const ROUNDING = 1e-6

function checkParts(
  figures: readonly Figure[],
  parts: readonly (readonly [string, string])[],
  row: number,
  log: ProblemLog,
): readonly Figure[] {
  const wrong = new Set<Figure>()
  for (const [partName, wholeName] of parts)
    for (const part of figures.filter(({ measure }) => measure === partName)) {
      const whole = figures.find(({ measure, year }) => measure === wholeName && year === part.year)
      if (!whole || typeof part.value !== 'number' || typeof whole.value !== 'number') continue
      if (part.value <= whole.value + ROUNDING) continue
      log.add(partAboveWhole(`${partName} ${part.year}`, wholeName), {
        row,
        value: `${part.value} > ${whole.value}`,
      })
      wrong.add(part).add(whole)
    }
  return figures.map((figure) => (wrong.has(figure) ? { ...figure, value: 'missing', flags: 0 } : figure))
}

interface LabelColumn {
  readonly label: string
  readonly index: number
  readonly column: string
  readonly year: number | null
  readonly values: readonly string[]
}

function findLabels(table: Table, declaration: WideDeclaration, log: ProblemLog): LabelColumn[] {
  return Object.entries(declaration.labels).flatMap(([label, { column, values }]) => {
    const found = column.flatMap((pattern) => findColumns(table.columns, pattern))[0]
    if (!found) {
      log.add(columnMissing(column.join(', '), label, closestColumn(table.columns, column[0] ?? '')))
      return []
    }
    const year = found.year ?? declaration.year ?? null
    return [{ label, index: found.index, column: table.columns[found.index] ?? '', year, values }]
  })
}

function readLabels(
  row: { row: number; cells: readonly string[] },
  columns: readonly LabelColumn[],
  level: LabelCell['level'],
  code: string,
  log: ProblemLog,
): LabelCell[] {
  return columns.flatMap(({ label, index, column, year, values }) => {
    const text = (row.cells[index] ?? '').trim()
    if (text === '') return []
    if (values.includes(text)) return [{ level, code, label, year, text }]
    log.add(notInList(values), { row: row.row, column, value: text })
    return []
  })
}

/**
 * Communes that a complete list does not name are out of its scope. The list is taken to be complete only for the
 * départements that it names (an extract of another département says nothing of this one).
 */
function absentCells(
  table: Table,
  codeOf: (cells: readonly string[]) => string,
  specs: readonly FigureColumns[],
  cells: readonly LongCell[],
  scope: Scope,
): LongCell[] {
  const covered = new Set(table.rows.map(({ cells: row }) => departementOf(codeOf(row).padStart(5, '0'))))
  const named = new Set(cells.map(({ code }) => code))
  return [...(scope.communes ?? [])]
    .filter((code) => !named.has(code) && covered.has(departementOf(code)))
    .flatMap((code) =>
      specs.map(({ measure, edition, shift }) => ({
        level: 'commune' as const,
        code,
        measure,
        year: (edition ?? 0) + shift,
        value: 'not_applicable' as const,
        flags: 0,
      })),
    )
}
