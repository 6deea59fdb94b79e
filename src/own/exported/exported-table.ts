import { LANGS } from '../../i18n/lang.ts'
import { unitName } from '../../i18n/words/values.ts'
import { RATE_SCALES, SCALE_OF, UNITS, type Unit } from '../../indicators/units.ts'
import { isNumber, strongestState, type Value } from '../../indicators/value.ts'
import { readCell } from '../../sources/cell.ts'
import type { Table } from '../../sources/table.ts'
import type { OwnFigure, OwnTableDraft, OwnTableLevel } from '../own-table.ts'
import { levelSaid } from '../tables/by-level.ts'
import { STATE_MARKS, withStates } from '../tables/with-states.ts'
import { type ExportedColumns, exportedColumns } from './exported-columns.ts'

/** Units of what is counted, and summed over zones. */
const COUNTED: ReadonlySet<Unit> = new Set<Unit>([
  'dwellings',
  'households',
  'adults',
  'inhabitants',
  'condominiums',
  'lots',
])

/** The table that the page exports of an indicator, as its reader would describe it; null of any other table. */
export function exportedTable(table: Table): OwnTableDraft | null {
  const names = exportedColumns(table.columns)
  if (!names) return null
  const cells = (name: string) => cellsIn(table, name)
  const said = new Set(cells(names.level))
  const levels: OwnTableLevel[] = [...said].flatMap((one) => levelSaid(one) ?? [])
  const [level] = levels
  const [title, ...others] = new Set(cells(names.indicator))
  if (level === undefined || title === undefined || others.length > 0) return null
  const figure = figureOf(names, title, unitOf(cells(names.unit)), table)
  const years = new Set(cells(names.year))
  return {
    level,
    // rows of a scale of which no table gives figures, groups or points, are told apart as well
    ...(said.size > 1 && { levels: { column: names.level, of: levels } }),
    key: { column: names.code, by: 'code' },
    year: years.has('') ? null : { kind: 'column', column: names.year },
    figures: [figure],
    states:
      figure.kind === 'rate'
        ? [
            { column: names.numerator, state: names.numerator_state },
            { column: names.denominator, state: names.denominator_state },
          ]
        : [{ column: names.value, state: names.state }],
    rule: 'none',
  }
}

/** A unit by its name in the plain form, or by its words. */
const unitOf = ([said = '']: readonly string[]): Unit =>
  UNITS.find((unit) => unit === said || LANGS.some((lang) => unitName(unit, lang) === said)) ?? 'ratio'

/** A rate where its two counts give every value, a count where it is one, else the value as it stands. */
function figureOf(names: ExportedColumns, label: string, unit: Unit, table: Table): OwnFigure {
  if (unit === 'class') return { kind: 'text', column: names.value, label }
  const shown = { label, unit, direction: 'neutral' } as const
  const stated = withStates(table, [
    { column: names.value, state: names.state },
    { column: names.numerator, state: names.numerator_state },
    { column: names.denominator, state: names.denominator_state },
  ])
  const [values, numerators, denominators] = [names.value, names.numerator, names.denominator].map((name) =>
    cellsIn(stated, name).map(readIn),
  ) as [Value[], Value[], Value[]]
  // figures that are all 0 are so at any scale
  const scale = [SCALE_OF[unit] ?? 1, ...RATE_SCALES].find(
    (each) =>
      numerators.some(isNumber) &&
      values.every((value, i) =>
        isRatio(value, numerators[i] ?? 'missing', denominators[i] ?? 'missing', each),
      ),
  )
  if (scale !== undefined)
    return { kind: 'rate', numerator: names.numerator, denominator: names.denominator, scale, ...shown }
  return { kind: COUNTED.has(unit) ? 'count' : 'ready', column: names.value, ...shown }
}

function cellsIn({ columns, rows }: Table, name: string): string[] {
  const at = columns.indexOf(name)
  return rows.map(({ cells }) => (cells[at] ?? '').trim())
}

function readIn(cell: string): Value {
  const read = readCell(cell, STATE_MARKS)
  return read.ok ? read.value.value : 'missing'
}

/** An export has six decimals of each of the three, of which the least may be that of a denominator under 1. */
const CLOSE = 1e-3

function isRatio(value: Value, numerator: Value, denominator: Value, scale: number): boolean {
  if (!isNumber(numerator) || !isNumber(denominator))
    return strongestState([numerator, denominator]) === (isNumber(value) ? null : value)
  if (denominator === 0) return value === 'undefined'
  return isNumber(value) && Math.abs((scale * numerator) / denominator - value) < CLOSE
}
