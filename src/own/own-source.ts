import type { Text } from '../i18n/lang.ts'
import type { WideDeclaration } from '../sources/declaration.ts'
import { columnsOf } from './guess/figure-columns.ts'
import { ownMeasureId, ownSourceId } from './own-names.ts'
import type { OwnTable } from './own-table.ts'
import { STATE_MARKS } from './tables/with-states.ts'

const same = (words: string): Text => ({ fr: words, en: words })

/** Rules of the catalogue, and what they protect, by what the reader chose. */
export const SECRECY_RULES = {
  none: { id: 'none', kind: 'cell', threshold: null, unit: null },
  cell: { id: 'fiscal', kind: 'cell', threshold: 11, unit: 'dwellings' },
  set: { id: 'ops', kind: 'set', threshold: 11, unit: 'households' },
} as const

/** What a table, or a file of places, says of its numbers. */
export type Counted = Pick<OwnTable, 'figures' | 'rule' | 'size'>

/** The column that says how many dwellings each set holds, where the rule is one of sets; null where none is known. */
export const sizeOf = ({ rule, size }: Pick<Counted, 'rule' | 'size'>): string | null =>
  rule === 'set' ? (size ?? null) : null

/** The columns that a table is read for. */
export const columnsRead = (counted: Counted): string[] => {
  const size = sizeOf(counted)
  return [...counted.figures.flatMap(columnsOf), ...(size === null ? [] : [size])]
}

/** The columns of a table that hold numbers, each once, with what they are read as. */
export function numberColumns(counted: Counted): Map<string, 'count' | 'percent' | 'number'> {
  const { figures } = counted
  const columns = new Map<string, 'count' | 'percent' | 'number'>()
  const rates = figures.filter((figure) => figure.kind === 'ready')
  for (const { column, unit, beyond } of rates)
    columns.set(column, unit === 'percent' && !beyond ? 'percent' : 'number')
  for (const figure of figures) {
    if (figure.kind === 'count') columns.set(figure.column, 'count')
    if (figure.kind === 'rate')
      for (const column of [figure.numerator, figure.denominator]) columns.set(column, 'count')
  }
  const size = sizeOf(counted)
  if (size !== null) columns.set(size, 'count')
  return columns
}

/** For a rule of sets: what the column of dwellings holds, which is every count beside it; else what each whole holds. */
function setsOf(file: string, counted: Counted): Record<string, string[]> {
  const { figures } = counted
  const size = sizeOf(counted)
  if (size !== null) {
    const others = [...numberColumns(counted)].filter(([column, as]) => as === 'count' && column !== size)
    return { [ownMeasureId(file, size)]: others.map(([column]) => ownMeasureId(file, column)) }
  }
  const sets: Record<string, string[]> = {}
  for (const figure of figures) {
    if (figure.kind !== 'rate') continue
    const whole = ownMeasureId(file, figure.denominator)
    sets[whole] = [...new Set([...(sets[whole] ?? []), ownMeasureId(file, figure.numerator)])]
  }
  return sets
}

/** Of a file that no rule protects. */
export const PUBLIC_SECRECY: WideDeclaration['secrecy'] = {
  kind: 'cell',
  threshold: null,
  unit: null,
  dominance: null,
  measures: {},
  sets: {},
  subsets: {},
  protect_subsets: false,
  all_or_none: false,
  unreliable_under: null,
  marks: {},
  masked_by_producer: false,
  landlord_files: [],
}

/** A table of the reader's own as a source that the pipeline reads. */
export function ownSource(file: string, table: OwnTable): WideDeclaration {
  const { level, key, year, states, rule } = table
  const { kind, threshold, unit } = SECRECY_RULES[rule]
  const counts = [...numberColumns(table)]
  return {
    id: ownSourceId(file),
    producer: file,
    title: same(file),
    licence: null,
    vintage: year.kind === 'all' ? String(year.year) : file,
    page: 'docs/own-files.md',
    files: [file],
    download: [],
    encoding: { charset: 'auto', separator: 'auto' },
    estimates: rule === 'none',
    secrecy: {
      ...PUBLIC_SECRECY,
      kind,
      threshold,
      unit,
      // a figure that the file gives ready-made has no count to hold against a threshold
      measures: Object.fromEntries(
        rule === 'none'
          ? []
          : counts
              .filter(([, as]) => as !== 'count')
              .map(([column]) => [ownMeasureId(file, column), 'none' as const]),
      ),
      sets: kind === 'set' ? setsOf(file, table) : {},
      marks: states ? STATE_MARKS : {},
    },
    unpublished: [],
    format: 'wide',
    level,
    ...(year.kind === 'all' ? { year: year.year } : { year_column: year.column }),
    code: [key.column],
    measures: Object.fromEntries(
      counts.map(([column, as]) => [
        ownMeasureId(file, column),
        { column: [column], unit: as, shift: 0, breaks: [] },
      ]),
    ),
    optional: [],
    labels: {},
    parts: [],
    sums: [],
    at_most: [],
    crossings: [],
    apart: [],
    absent: 'missing',
  }
}
