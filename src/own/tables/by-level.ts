import * as v from 'valibot'
import { line } from '../../i18n/declared-text.ts'
import { LANGS } from '../../i18n/lang.ts'
import { LEVEL_WORDS } from '../../i18n/words/view.ts'
import { onceEach } from '../../lib/once-each.ts'
import type { ProblemLog } from '../../sources/problem.ts'
import { levelsUnread } from '../../sources/problem-words.ts'
import type { Table } from '../../sources/table.ts'
import { FIGURE_LEVELS } from '../../territory/level.ts'

/** Of a table whose rows are of several levels: the column that says the level of each, and those that are read. */
export const levelColumn = v.strictObject({
  column: line,
  of: v.pipe(v.array(v.picklist(FIGURE_LEVELS)), v.minLength(1)),
})
export type LevelColumn = v.InferOutput<typeof levelColumn>

/** The level that a cell names, by its id or its words; undefined where no table may give figures of it. */
export const levelSaid = (cell: string): (typeof FIGURE_LEVELS)[number] | undefined =>
  FIGURE_LEVELS.find(
    (level) => level === cell || LANGS.some((lang) => LEVEL_WORDS[lang][level].one === cell.trim()),
  )

/** The rows of each level that is read, under the same columns; those of the others are said once a level. */
export function tablesByLevel({ columns, rows }: Table, { column, of }: LevelColumn, log: ProblemLog) {
  const at = columns.indexOf(column)
  const levelOf = onceEach(levelSaid)
  const levels = rows.map(({ row, cells }) => {
    const value = (cells[at] ?? '').trim()
    const level = levelOf(value)
    if (level && of.includes(level)) return level
    log.addOnce(levelsUnread, { row, column, value })
    return null
  })
  return of.map((level) => ({
    level,
    table: { columns, rows: rows.filter((_, i) => levels[i] === level) },
  }))
}
