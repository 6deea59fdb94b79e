import { sum } from '../indicators/ratio.ts'
import { FLAGS, type State, type Value } from '../indicators/value.ts'
import type { Level } from '../territory/level.ts'
import { MARKS, readCell, unwrap } from './cell.ts'
import type { MeasureUnit, SourceDeclaration } from './declaration.ts'
import type { FigureColumns } from './figure-columns.ts'
import type { Figure } from './folding.ts'
import type { Scope } from './long-cell.ts'
import type { ProblemLog } from './problem.ts'
import {
  aboveMost,
  eitherThousands,
  negativeCount,
  notWhole,
  notYesNo,
  numberIsText,
  percentInCount,
  ratioOutOfRange,
  unsignedFraction,
} from './problem-words.ts'
import { type Grouping, isGrouped, ungrouped } from './thousands.ts'

export interface FigureRule {
  readonly marks: Readonly<Record<string, State>>
  readonly unreliableUnder: number | null
  /** counts are of whole units; estimates, as the census has, are not */
  readonly whole: boolean
  /** the most that one zone can count */
  readonly most: number
}

/** What is known of a whole column, and tells how its cells are read. */
export interface ColumnStyle {
  readonly grouping: Grouping
  /** some percentages bear a % sign */
  readonly signed: boolean
}

export const PLAIN_STYLE: ColumnStyle = { grouping: 'plain', signed: false }

export const figureRule = (
  { secrecy, estimates }: Pick<SourceDeclaration, 'secrecy' | 'estimates'>,
  level: Level,
  { most }: Pick<Scope, 'most'>,
): FigureRule => ({
  marks: { ...MARKS, ...secrecy.marks },
  unreliableUnder: secrecy.unreliable_under,
  whole: !estimates,
  most: most?.[level] ?? Number.MAX_SAFE_INTEGER,
})

/** One measure of one row, of the year `edition`; a cell that cannot be what it should is left missing and reported. */
export function readFigure(
  row: { row: number; cells: readonly string[] },
  columns: readonly string[],
  spec: FigureColumns & ColumnStyle,
  edition: number,
  rule: FigureRule,
  log: ProblemLog,
): Figure {
  const values = spec.indices.map((index) =>
    readValue(row.cells[index] ?? '', spec.unit, rule, spec, log, {
      row: row.row,
      column: columns[index] ?? '',
    }),
  )
  const value = values.length === 1 ? (values[0] ?? 'missing') : sum(values).value
  return {
    measure: spec.measure,
    year: edition + spec.shift,
    value,
    flags: flagsOf(value, spec.breaks.includes(edition), rule),
  }
}

function flagsOf(value: Value, breaks: boolean, { unreliableUnder }: FigureRule): number {
  if (typeof value !== 'number') return 0
  const unreliable = unreliableUnder !== null && value < unreliableUnder ? FLAGS.unreliable : 0
  return unreliable | (breaks ? FLAGS.not_comparable : 0)
}

/** a spreadsheet writes a long number so, and drops its digits */
const EXPONENT = /\de[-+]?\d/i

const YES_NO = new Map([
  ['0', 0],
  ['1', 1],
  ['oui', 1],
  ['non', 0],
])

/** One cell as its unit wants it: a number, a state, or `missing` with the fault logged. */
export function readValue(
  printed: string,
  unit: MeasureUnit,
  { marks, whole, most }: FigureRule,
  { grouping, signed }: ColumnStyle,
  log: ProblemLog,
  where: { row: number; column: string },
): Value {
  const raw = grouping === 'thousands' ? ungrouped(printed) : printed
  const at = { ...where, value: unwrap(raw) }
  if (grouping === 'unread' && isGrouped(raw)) {
    log.add(eitherThousands, at)
    return 'missing'
  }
  const flag = unit === 'flag' ? YES_NO.get(at.value.toLowerCase()) : undefined
  if (flag !== undefined) return flag
  const cell = readCell(raw, marks)
  if (!cell.ok) {
    log.add(unit === 'flag' ? notYesNo : numberIsText, at)
    return 'missing'
  }
  const { value, percent } = cell.value
  if (typeof value !== 'number') return value
  const finding =
    unit === 'flag'
      ? notYesNo
      : unit === 'count' && percent
        ? percentInCount
        : unit === 'count' && value < 0
          ? negativeCount
          : unit === 'count' && whole && !Number.isInteger(value)
            ? notWhole
            : unit === 'count' && (value > most || (whole && EXPONENT.test(at.value)))
              ? aboveMost(most)
              : unit === 'percent' && (value < 0 || value > 100)
                ? ratioOutOfRange
                : unit === 'percent' && signed && !percent && value > 0 && value <= 1
                  ? unsignedFraction
                  : null
  if (!finding) return value
  log.add(finding, at)
  return 'missing'
}
