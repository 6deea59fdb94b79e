import { LANGS } from '../../i18n/lang.ts'
import { unitName } from '../../i18n/words/values.ts'
import { UNITS, type Unit } from '../../indicators/units.ts'
import { isNumber, type State, strongestState, type Value } from '../../indicators/value.ts'
import { readCell } from '../../sources/cell.ts'
import type { Table } from '../../sources/table.ts'
import type { OwnFigure, OwnTableDraft, OwnTableLevel } from '../own-table.ts'
import { levelSaid } from '../tables/by-level.ts'
import { STATE_MARKS } from '../tables/with-states.ts'
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
  const cells = (name: string) => {
    const at = table.columns.indexOf(name)
    return table.rows.map((row) => (row.cells[at] ?? '').trim())
  }
  const levels: OwnTableLevel[] = [...new Set(cells(names.level))].flatMap((said) => levelSaid(said) ?? [])
  const [level] = levels
  const [title, ...others] = new Set(cells(names.indicator))
  if (level === undefined || title === undefined || others.length > 0) return null
  const figure = figureOf(names, title, unitOf(cells(names.unit)), cells)
  const years = new Set(cells(names.year))
  return {
    level,
    ...(levels.length > 1 && { levels: { column: names.level, of: levels } }),
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
function figureOf(
  names: ExportedColumns,
  label: string,
  unit: Unit,
  cells: (name: string) => readonly string[],
): OwnFigure {
  if (unit === 'class') return { kind: 'text', column: names.value, label }
  const shown = { label, unit, direction: 'neutral' } as const
  const values = valuesOf(cells(names.value), cells(names.state))
  const numerators = valuesOf(cells(names.numerator), cells(names.numerator_state))
  const denominators = valuesOf(cells(names.denominator), cells(names.denominator_state))
  const scale = ([100, 1000, 1] as const).find(
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

const valuesOf = (numbers: readonly string[], states: readonly string[]): Value[] =>
  numbers.map((number, i) => {
    const read = readCell(number)
    const state: State | undefined = STATE_MARKS[(states[i] ?? '').toLowerCase()]
    return (number === '' ? state : undefined) ?? (read.ok ? read.value.value : 'missing')
  })

/** An export has six decimals of each of the three, of which the least may be that of a denominator under 1. */
const CLOSE = 1e-3

function isRatio(value: Value, numerator: Value, denominator: Value, scale: number): boolean {
  if (!isNumber(numerator) || !isNumber(denominator))
    return strongestState([numerator, denominator]) === (isNumber(value) ? null : value)
  if (denominator === 0) return value === 'undefined'
  return isNumber(value) && Math.abs((scale * numerator) / denominator - value) < CLOSE
}
