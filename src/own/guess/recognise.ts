import type { Text } from '../../i18n/lang.ts'
import { unwrap } from '../../sources/cell.ts'
import { knownCode, readCode } from '../../sources/code.ts'
import { codePatterns } from '../../sources/code-column.ts'
import { findColumns } from '../../sources/column.ts'
import { CORRECTION_COLUMNS } from '../../sources/corrections.ts'
import type { SourceDeclaration, WideDeclaration } from '../../sources/declaration.ts'
import { crossedColumns, wideColumns } from '../../sources/figure-columns.ts'
import { MEMBERSHIP_COLUMNS } from '../../sources/membership.ts'
import { OBJECTIVE_COLUMNS } from '../../sources/objectives.ts'
import type { FormColumns } from '../../sources/own-form.ts'
import { ProblemLog } from '../../sources/problem.ts'
import { QPV_LIST_COLUMNS } from '../../sources/qpv-list.ts'
import { RESULT_COLUMNS } from '../../sources/results.ts'
import type { Table } from '../../sources/table.ts'
import { isPointLevel, type Level } from '../../territory/level.ts'

/** A source of the atlas that a table may be a file of. */
export interface Recognised {
  readonly source: string
  /** share of its declared columns that the table has */
  readonly share: number
  readonly title: Text
  /** its rows are places, or make some: the contours of the territory are needed to read it */
  readonly arePoints: boolean
  /** its rows may name residences, which the page fetches when it shows them */
  readonly namesPoints: boolean
}

/** The columns of each form of docs/formats, as its reader names them. */
const FORMS = {
  objectives: OBJECTIVE_COLUMNS,
  results: RESULT_COLUMNS,
  membership: MEMBERSHIP_COLUMNS,
  'qpv-list': QPV_LIST_COLUMNS,
  corrections: CORRECTION_COLUMNS,
} as const satisfies Record<string, FormColumns<string>>

/** Codes of the zones of the territory in view, by level: those that have lost zeros are told by them. */
type Known = Readonly<Partial<Record<Level, ReadonlySet<string>>>>

/**
 * The sources whose files a table looks like, the likeliest first. A file is known by its columns and the form of its
 * codes, never by its name.
 */
export function recognise(
  table: Table,
  sources: Iterable<SourceDeclaration>,
  known: Known = {},
): Recognised[] {
  const scored = [...sources].flatMap((source) => {
    const found = columnsFound(table, source, known)
    return found && found.of > 0 && found.here > 0
      ? [
          {
            source: source.id,
            share: found.here / found.of,
            title: source.title,
            arePoints: source.format === 'points',
            namesPoints: source.format === 'corrections' || ('level' in source && isPointLevel(source.level)),
            here: found.here,
          },
        ]
      : []
  })
  return scored
    .sort((a, b) => b.here - a.here || b.share - a.share)
    .map(({ here: _, ...recognised }) => recognised)
}

function columnsFound(
  table: Table,
  source: SourceDeclaration,
  known: Known,
): { here: number; of: number } | null {
  const has = (pattern: string) => findColumns(table.columns, pattern).length > 0
  const log = new ProblemLog('')
  switch (source.format) {
    case 'contours':
    case 'landmarks':
      return null
    case 'points': {
      const columns = [source.commune, source.x, source.y].map((names = []) => names)
      if (!columns.every((names) => names.some(has))) return null
      const counted = Object.values(source.measures).flatMap((spec) =>
        'column' in spec ? [spec.column] : [],
      )
      const others = [...(source.number ? [source.number] : []), ...source.address, ...counted]
      const here = others.filter((names) => names.some(has)).length
      return { here: here + columns.length, of: others.length + columns.length }
    }
    case 'objectives':
    case 'results':
    case 'membership':
    case 'qpv-list':
    case 'corrections': {
      const form: FormColumns<string> = FORMS[source.format]
      const needed = Object.values(form).filter(({ optional }) => !optional)
      if (!needed.every(({ names }) => names.some(has))) return null
      return source.format === 'membership' && !areMembers(table)
        ? null
        : { here: needed.length, of: needed.length }
    }
    case 'wide': {
      if (!hasCodes(table, source, known) && !hasAddresses(table, source, known)) return null
      if (source.year_column !== undefined && !has(source.year_column)) return null
      const found = new Set(wideColumns(table.columns, source, log).map(({ measure }) => measure))
      const needed = Object.keys(source.measures).filter(
        (measure) => found.has(measure) || !source.optional.includes(measure),
      )
      const labels = Object.values(source.labels).filter(({ column }) => column.some(has)).length
      return { here: found.size + labels, of: needed.length + Object.keys(source.labels).length }
    }
    case 'crossed': {
      if (!hasCodes(table, source, known)) return null
      const here = new Set(crossedColumns(table.columns, source, log).map(({ measure }) => measure)).size
      return { here, of: Object.keys(source.measures).length }
    }
    case 'categories': {
      if (!hasCodes(table, source, known) || !has(source.year) || !has(source.category)) return null
      const measures = Object.values(source.measures)
      return { here: measures.filter(has).length + 2, of: measures.length + 2 }
    }
  }
}

/** Whether most rows say the group of a commune, each of another one: a table of zones may name both beside its figures. */
function areMembers({ columns, rows }: Table): boolean {
  const cellsIn = (names: readonly string[]) => {
    const index = names.flatMap((name) => findColumns(columns, name))[0]?.index
    return rows.map(({ cells }) => unwrap(cells[index ?? -1] ?? ''))
  }
  const groups = cellsIn(MEMBERSHIP_COLUMNS.group.names)
  const communes = cellsIn(MEMBERSHIP_COLUMNS.commune.names).filter(
    (cell, i) => groups[i] !== '' && readCode('commune', cell).ok,
  )
  return new Set(communes).size * 2 > rows.length
}

/** Whether the table has the code column of a source, with codes of its level in it. */
function hasCodes(
  { columns, rows }: Table,
  { code, level }: Extract<SourceDeclaration, { level: string; code: unknown }>,
  known: Known,
): boolean {
  const found = codePatterns(code).map((pattern) => findColumns(columns, pattern)[0]?.index)
  const used = Array.isArray(code) ? found.filter((index) => index !== undefined).slice(0, 1) : found
  if (used.length === 0 || used.some((index) => index === undefined)) return false
  const read = rows.filter(
    ({ cells }) =>
      knownCode(level, used.map((index) => (cells[index ?? -1] ?? '').trim()).join(''), known[level] ?? null)
        .ok,
  )
  return read.length * 2 > rows.length
}

/** Whether most rows say their point, by its code or by its commune and address, where a source may be joined by these. */
function hasAddresses(
  { columns, rows }: Table,
  { code, level, joined_by }: Pick<WideDeclaration, 'code' | 'level' | 'joined_by'>,
  known: Known,
): boolean {
  if (!joined_by) return false
  const cellOf = (names: readonly string[]) => {
    const index = names.flatMap((name) => findColumns(columns, name))[0]?.index
    return (cells: readonly string[]) => (cells[index ?? -1] ?? '').trim()
  }
  const [own, commune] = [cellOf(codePatterns(code)), cellOf(joined_by.commune)]
  const address = joined_by.address.map(cellOf)
  const isAt = (cells: readonly string[]) =>
    knownCode('commune', commune(cells), known.commune ?? null).ok &&
    address.some((part) => part(cells) !== '')
  const said = rows.filter(({ cells }) => readCode(level, own(cells)).ok || isAt(cells))
  return said.length * 2 > rows.length
}
