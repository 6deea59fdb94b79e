import { sha256 } from '../../lib/sha256.ts'
import { readCell } from '../cell.ts'
import { canonical, findColumns } from '../column.ts'
import type { Row } from '../csv.ts'
import type { PointsDeclaration } from '../declaration.ts'
import type { ProblemLog } from '../problem.ts'
import {
  groupedThousands,
  keyColumnMissing,
  maybeThousands,
  negativeCount,
  numberIsText,
} from '../problem-words.ts'
import type { Table } from '../table.ts'
import { thousandsIn, ungrouped } from '../thousands.ts'
import type { PointMeasure } from './point-columns.ts'

/** A point as its file has it, not placed yet. */
export interface PointRows {
  /** what the source knows it by: its code, or its address and place written as one text */
  readonly key: string
  readonly name: string
  /** as the file writes it */
  readonly commune: string
  /** in the projection of the file; null where it gives none */
  readonly position: readonly [number, number] | null
  /** why a geocoder's position is no address: it was not sure, or found the commune alone; null where it is one */
  readonly doubt: 'unsure' | 'vague' | null
  readonly address: string
  /** null where no row of it is known */
  readonly counts: Readonly<Record<string, number | null>>
  /** of the first row, as a spreadsheet counts */
  readonly row: number
}

type Cells = readonly string[]

/**
 * The points of a table: one a row where the source has codes of points; else the rows of one commune, address and
 * place are one (the register of social dwellings has dwellings, and no residence). A count of rows is of those whose cell is
 * known; with none, it is unknown and not 0. A sum of cells of which one is not known is unknown.
 * @param wanted whether a commune, as the file writes it, is of the territory: other rows are passed over
 */
export function pointRows(
  table: Table,
  declaration: PointsDeclaration,
  wanted: (commune: string, row: number) => boolean,
  log: ProblemLog,
): PointRows[] | null {
  const indexOf = (patterns: readonly string[]) =>
    patterns.map((one) => findColumns(table.columns, one)[0]?.index).find((index) => index !== undefined)
  const of = (patterns: readonly string[] | undefined) => {
    const index = patterns && indexOf(patterns)
    return (cells: Cells) => (index === undefined ? '' : (cells[index] ?? '').trim())
  }
  const { commune: inCommune = [], x: east, y: north, number = [] } = declaration
  for (const needed of [inCommune, east, north, number])
    if (needed.length > 0 && indexOf(needed) === undefined) {
      log.add(keyColumnMissing(needed.join(', '), null), { value: table.columns.slice(0, 6).join(' | ') })
      return null
    }
  const [code, name, commune] = [of(declaration.number), of(declaration.name), of(declaration.commune)]
  const address = declaration.address.map(of)
  const [x, y] = [of(declaration.x), of(declaration.y)]
  const doubtOf = doubts(declaration, of)
  const unknown = new Set(declaration.unknown.map(canonical))
  const isKnown = (cell: string) => cell !== '' && !unknown.has(canonical(cell))
  const measures = Object.entries(declaration.measures).map(([measure, spec]) => {
    const cell = 'column' in spec ? of(spec.column) : () => ''
    const column = 'column' in spec ? (table.columns[indexOf(spec.column) ?? -1] ?? '') : ''
    const isNumber = saysNumbers(spec)
    const thousands = isNumber ? thousandsIn(table.rows.map(({ cells }) => cell(cells))) : 'none'
    const grouped = thousands === 'thousands'
    if (thousands !== 'none') log.add(grouped ? groupedThousands : maybeThousands, { column })
    const one = ({ row, cells }: Row) => {
      const written = grouped ? ungrouped(cell(cells)) : cell(cells)
      if (isNumber && isKnown(written) && !readCell(written).ok)
        log.add(numberIsText, { row, column, value: written })
      if (isNumber && !('same' in spec) && isNegative(written))
        log.add(negativeCount, { row, column, value: written })
      return countOf(spec, written, isKnown)
    }
    return { measure, spec, one }
  })
  const found = new Map<string, { first: Cells; row: number; rows: Row[] }>()
  for (const { row, cells } of table.rows) {
    // a row without a commune may be of this territory: its place says
    if (commune(cells) !== '' && !wanted(commune(cells), row)) continue
    const place = [x(cells), y(cells)]
    const written = address.map((part) => canonical(part(cells)))
    const key = code(cells) || [commune(cells), ...written, ...place].join('|')
    const known = found.get(key)
    if (known) known.rows.push({ row, cells })
    else found.set(key, { first: cells, row, rows: [{ row, cells }] })
  }
  return [...found].map(([key, { first, row, rows }]) => {
    const written = address.map((part) => part(first)).filter((part) => part !== '')
    return {
      key,
      row,
      name: name(first) || written.join(' '),
      commune: commune(first),
      address: written.map(canonical).join(' '),
      position: positionOf(x(first), y(first)),
      doubt: doubtOf(first),
      counts: Object.fromEntries(
        measures.map(({ measure, spec, one }) => {
          const known = rows.map(one).filter((count) => count !== null)
          if ('same' in spec) return [measure, onlyOf(known)]
          // unknown is not zero
          return [measure, saysNumbers(spec) && known.length < rows.length ? null : sumOf(known)]
        }),
      ),
    }
  })
}

/** Whether the cells of a measure are numbers that are taken as they are: summed, or the same in each row. */
const saysNumbers = (spec: PointMeasure) => 'column' in spec && !('in' in spec) && !('below' in spec)

const sumOf = (known: readonly number[]) => (known.length === 0 ? null : known.reduce((a, b) => a + b, 0))
const onlyOf = (known: readonly number[]) => (new Set(known).size === 1 ? (known[0] ?? null) : null)

/** What a geocoder says against the place of a row. */
function doubts(
  { score, found }: PointsDeclaration,
  of: (patterns: readonly string[] | undefined) => (cells: Cells) => string,
): (cells: Cells) => PointRows['doubt'] {
  const [scoreOf, foundOf] = [of(score?.column), of(found?.column)]
  const vague = new Set(found?.vague.map(canonical))
  return (cells) => {
    if (vague.has(canonical(foundOf(cells)))) return 'vague'
    const read = readCell(scoreOf(cells))
    const sure = read.ok && typeof read.value.value === 'number' ? read.value.value : null
    return score && sure !== null && sure < score.least ? 'unsure' : null
  }
}

/** What one row adds to a count; null where its cell is not known. */
function countOf(spec: PointMeasure, cell: string, isKnown: (cell: string) => boolean): number | null {
  if ('rows' in spec) return 1
  if (!isKnown(cell)) return null
  if ('in' in spec) return Number(spec.in.some((word) => canonical(word) === canonical(cell)))
  const read = readCell(cell)
  const value = read.ok && typeof read.value.value === 'number' ? read.value.value : null
  if (value === null || (value < 0 && !('same' in spec))) return null
  return 'below' in spec ? Number(value < spec.below) : value
}

function isNegative(cell: string): boolean {
  const read = readCell(cell)
  return read.ok && typeof read.value.value === 'number' && read.value.value < 0
}

/** A position as it is written, decimal comma or dot; 0,0 and what is no number are none. */
function positionOf(x: string, y: string): readonly [number, number] | null {
  const [px, py] = [x, y].map((text) => {
    const read = readCell(text)
    return read.ok && typeof read.value.value === 'number' ? read.value.value : Number.NaN
  })
  if (px === undefined || py === undefined || !Number.isFinite(px) || !Number.isFinite(py)) return null
  return px === 0 && py === 0 ? null : [px, py]
}

/** The code of a point that no register numbers: its commune and a digest of what its source knows it by. */
export const digestCode = (prefix: 'RS' | 'AD', commune: string, key: string): string =>
  `${prefix}${commune}-${BigInt(`0x${sha256(key).slice(0, 12)}`)
    .toString(36)
    .toUpperCase()
    .padStart(10, '0')}`
