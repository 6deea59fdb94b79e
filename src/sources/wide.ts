import { zoneCode } from '../territory/code.ts'
import { unwrap } from './cell.ts'
import { readCode } from './code.ts'
import { codePatterns, codeReader } from './code-column.ts'
import { departementOf } from './cog/departement.ts'
import { editionOfFile } from './cog/file-edition.ts'
import type { CrossedDeclaration, WideDeclaration } from './declaration.ts'
import { figureRule, readFigure } from './figure.ts'
import { crossedColumns, type FigureColumns, wideColumns } from './figure-columns.ts'
import { foldRows, type PlacedRow } from './folding.ts'
import { isFractional } from './fractional.ts'
import { findLabels, readLabels } from './label-columns.ts'
import { type LabelCell, type LongCell, type Scope, type TableContent, tableContent } from './long-cell.ts'
import { allParts, checkColumns, checkParts } from './parts.ts'
import { fractionColumns } from './percent-column.ts'
import { place } from './placing.ts'
import { withPointCodes } from './points/with-point-codes.ts'
import { ProblemLog } from './problem.ts'
import { fractionalCount, groupedThousands, maybeThousands, nothingDeclared } from './problem-words.ts'
import { openTable, type Table } from './table.ts'
import { type Grouping, groupingOf, type NumberMarks, numberMarks } from './thousands.ts'
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
  given: Scope,
): TableContent {
  const log = new ProblemLog(file)
  const about = { level: declaration.level, scope: given, log }
  const refused = () => tableContent({ cells: [] }, { read: 0, kept: 0 }, about)
  const wide = declaration.format === 'wide' ? declaration : null
  const keys = [...codePatterns(declaration.code), ...(wide?.joined_by?.commune ?? [])]
  const opened = openTable(bytes, declaration.encoding, keys, log, 'drop', given.onRow)
  const table = opened && wide?.joined_by ? withPointCodes(opened, wide, given, log) : opened
  const code = table && codeReader(table, declaration.code, log)
  if (!table || !code) return refused()

  const specs = wide
    ? wideColumns(table.columns, wide, log)
    : crossedColumns(table.columns, declaration as CrossedDeclaration, log)
  const marks = marksOf(table, new Set(specs.flatMap(({ indices }) => indices)))
  const styled = specs.map((spec) => {
    const areWhole = spec.unit === 'count' && !declaration.estimates
    const grouping = groupingIn(table, spec, marks, areWhole, log)
    const isCount = grouping === 'thousands' || !(areWhole && areShares(table, spec, marks, log))
    return { ...spec, grouping, signed: spec.unit === 'percent' && areSigned(table, spec), isCount }
  })
  const labelColumns = wide ? findLabels(table, wide, log) : []
  if (specs.length + labelColumns.length === 0) {
    log.add(nothingDeclared)
    return refused()
  }
  const rule = figureRule(declaration, declaration.level, given)
  const years = wide?.year_column === undefined ? undefined : yearReader(table, wide.year_column, log)
  if (years === null) return refused()
  const dated = table.rows.map((row) => ({
    row,
    code: code.of(row.cells),
    year: years ? years.of(row) : null,
  }))
  const printed = dated.flatMap(({ code, year }) => (year === undefined ? [] : [{ code, year }]))
  const scopeOf = editionOfFile(declaration.level, printed, declaration.cog ?? null, given, log)
  const read: PlacedRow[] = []
  const labels: LabelCell[] = []
  const parts = allParts(wide?.parts ?? [])
  for (const { row, code: printedCode, year } of dated) {
    const scope = scopeOf(year ?? null)
    const zone = place(declaration.level, printedCode, { row: row.row, column: code.column }, scope, log)
    if (zone && year === undefined) years?.sayWrong(row)
    if (!zone || year === undefined) continue
    const figures = styled.flatMap((spec) => {
      const edition = year ?? spec.edition
      if (edition === null) return []
      if (!spec.isCount) return [{ measure: spec.measure, year: edition + spec.shift, ...UNKNOWN }]
      return [readFigure(row, table.columns, spec, edition, rule, log)]
    })
    read.push({
      ...zone,
      scope,
      row: row.row,
      slot: year === null ? '' : `${year}`,
      figures,
    })
    // a merged commune's label is not its new commune's
    if (zone.role === 'whole')
      labels.push(...readLabels(row, labelColumns, declaration.level, zone.target, log))
  }
  const figures = read.map((one) => one.figures)
  const sound = given.shifted ? checkColumns(figures, parts, given.shifted, log) : figures
  const placed = read.map((one, i) => ({
    ...one,
    figures: checkParts(one.figures, parts, one.row, log, sound[i]),
  }))
  const summable = summability(declaration)
  const cells = foldRows(placed, { level: declaration.level, column: code.column, summable }, log)
  const absent =
    wide?.absent === 'not_applicable' ? absentCells(table, code.of, specs, placed, scopeOf(null)) : []
  const rows = { read: opened?.rows.length ?? 0, kept: placed.length }
  return tableContent(
    { cells: [...cells, ...absent], labels, fractions: fractionColumns(table.rows, specs) },
    rows,
    about,
  )
}

const UNKNOWN = { value: 'missing', flags: 0 } as const

const cellsOf = ({ rows }: Table, index: number) => rows.map(({ cells }) => cells[index] ?? '')

type Marks = ReadonlyMap<number, NumberMarks>

/** What the numbers of each column are marked with. Row by row: column by column would go through the memory of all rows each time. */
function marksOf({ rows }: Table, indices: ReadonlySet<number>): Marks {
  const marks = [...indices].map((index) => [index, numberMarks()] as const)
  for (const { cells } of rows) for (const [index, { see }] of marks) see(cells[index] ?? '')
  return new Map(marks)
}

/** How columns of a number write thousands, which is said once a column, and where nothing tells. */
function groupingIn(
  table: Table,
  { unit, indices }: FigureColumns,
  marks: Marks,
  areWhole: boolean,
  log: ProblemLog,
): Grouping {
  if (unit !== 'count' && unit !== 'number') return 'plain'
  const decimal = new Set([...marks.values()].flatMap((one) => [...one.decimal]))
  const groupings = indices.map((index) => {
    const thousands = marks.get(index)?.thousands() ?? 'none'
    // estimates beside columns that have decimals after the same mark have them too
    const mayHave = !areWhole && [...(marks.get(index)?.grouped ?? [])].every((mark) => decimal.has(mark))
    const of = unit === 'number' || mayHave ? 'figures' : areWhole ? 'whole' : 'estimates'
    const grouping = groupingOf(thousands, of)
    const column = table.columns[index] ?? ''
    if (grouping === 'thousands') log.addOnce(groupedThousands, { column })
    else if (of === 'figures' && thousands !== 'none') log.addOnce(maybeThousands, { column })
    return grouping
  })
  return groupings.find((grouping) => grouping !== 'plain') ?? 'plain'
}

/** Whether some cell of columns bears a % sign. */
const areSigned = ({ rows }: Table, { indices }: FigureColumns): boolean =>
  rows.some(({ cells }) => indices.some((index) => unwrap(cells[index] ?? '').endsWith('%')))

/** Whether columns of whole counts hold shares or means, which is said once a column. */
function areShares(table: Table, { indices }: FigureColumns, marks: Marks, log: ProblemLog): boolean {
  const found = indices.filter(
    (index) => marks.get(index)?.mayHaveDecimals() && isFractional(cellsOf(table, index)),
  )
  for (const index of found) log.addOnce(fractionalCount, { column: table.columns[index] ?? '' })
  return found.length > 0
}

function summability(declaration: WideDeclaration | CrossedDeclaration): (measure: string) => boolean {
  if (declaration.format === 'crossed') return () => true
  return (measure) => {
    const spec = declaration.measures[measure]
    return (spec && 'summable' in spec ? spec.summable : undefined) ?? spec?.unit === 'count'
  }
}

/**
 * Communes that a complete list does not name are out of its scope. The list is taken to be complete only for the
 * départements that it names (an extract of another département does not list this one).
 */
function absentCells(
  table: Table,
  codeOf: (cells: readonly string[]) => string,
  specs: readonly FigureColumns[],
  placed: readonly PlacedRow[],
  scope: Scope,
): LongCell[] {
  const covered = new Set(
    table.rows.flatMap(({ cells }) => {
      const read = readCode('commune', codeOf(cells))
      return read.ok ? [departementOf(read.value.code)] : []
    }),
  )
  const named = new Set<string>(placed.map(({ target }) => target))
  // of a commune whose edition of the file is not known whole, nothing is known
  const isKnown = (code: string) => scope.carrier?.partsOf(code) !== null
  return [...(scope.communes ?? [])]
    .filter((code) => !named.has(code) && covered.has(departementOf(code)) && isKnown(code))
    .flatMap((code) =>
      specs.flatMap(({ measure, edition, shift }) => {
        if (edition === null) return []
        const commune = zoneCode('commune', code)
        return [
          {
            level: 'commune',
            code: commune,
            measure,
            year: edition + shift,
            value: 'not_applicable',
            flags: 0,
          },
        ]
      }),
    )
}
