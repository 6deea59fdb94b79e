import * as v from 'valibot'
import { line } from '../../i18n/declared-text.ts'
import { LANGS } from '../../i18n/lang.ts'
import { STATE_WORDS } from '../../i18n/words/values.ts'
import { STATES, type State } from '../../indicators/value.ts'
import type { Table } from '../../sources/table.ts'

/** A column of numbers, and the one that says of each empty cell why it is no number. */
export const stateColumn = v.strictObject({ column: line, state: line })
export type StateColumn = v.InferOutput<typeof stateColumn>

/** Words that tables of earlier versions have. */
const FORMER_WORDS: [string, State][] = [
  ['non défini (dénominateur nul)', 'undefined'],
  ['undefined (denominator is zero)', 'undefined'],
]

/** A state by its name, or by its words. */
export const STATE_MARKS: Readonly<Record<string, State>> = Object.fromEntries(
  STATES.flatMap((state) => [
    [state, state],
    ...LANGS.map((lang) => [STATE_WORDS[lang][state].toLowerCase(), state]),
  ]).concat(FORMER_WORDS),
)

/** A table whose empty cells have the state that another column says of them. */
export function withStates({ columns, rows }: Table, states: readonly StateColumn[]): Table {
  const pairs = states.map(({ column, state }) => [columns.indexOf(column), columns.indexOf(state)] as const)
  return {
    columns,
    rows: rows.map(({ row, cells }) => {
      const filled = [...cells]
      for (const [at, from] of pairs)
        if (at >= 0 && from >= 0 && (cells[at] ?? '').trim() === '') filled[at] = cells[from] ?? ''
      return { row, cells: filled }
    }),
  }
}
