import { type FormEvent, useState } from 'react'
import type { Lang } from '../../../i18n/lang.ts'
import { ownDataWords } from '../../../i18n/words/own-data.ts'
import { unitName } from '../../../i18n/words/values.ts'
import { LEVEL_WORDS } from '../../../i18n/words/view.ts'
import type { Look } from '../../../own/look.ts'
import {
  OWN_RULES,
  OWN_TABLE_LEVELS,
  type OwnFigure,
  type OwnTable,
  type OwnTableDraft,
} from '../../../own/own-table.ts'
import type { OwnUse } from '../../../own/own-use.ts'
import { Choose } from '../Choose.tsx'
import { FigureRow } from './FigureRow.tsx'
import { SampleRows } from './SampleRows.tsx'

interface Props {
  look: Extract<Look, { kind: 'table' }>
  file: string
  lang: Lang
  /** the reader's former answers on this file */
  before?: OwnTable | undefined
  onRead: (use: OwnUse) => void
}

/** What an unknown table holds: filled with what its header and first rows seem to say, for the reader to mend. */
export function TableForm({ look, file, lang, before, onRead }: Props) {
  const w = ownDataWords[lang]
  const { guess, columns, sample } = look
  const [table, setTable] = useState<OwnTableDraft>(before ?? guess.table)
  const named = columns.filter((column) => !guess.leftOut.includes(column))
  const set = (part: Partial<OwnTableDraft>) => setTable({ ...table, ...part })
  const yearColumn = table.year?.kind === 'column' ? table.year.column : ''
  const keyed = new Set([table.key.column, yearColumn])
  const figureOf = (column: string) =>
    table.figures.find((figure) => (figure.kind === 'rate' ? figure.numerator : figure.column) === column)
  const put = (column: string, next: OwnFigure | null) => {
    const others = new Map(
      table.figures.map((figure) => [figure.kind === 'rate' ? figure.numerator : figure.column, figure]),
    )
    if (next) others.set(column, next)
    else others.delete(column)
    set({ figures: named.flatMap((name) => others.get(name) ?? []) })
  }
  const read = (event: FormEvent) => {
    event.preventDefault()
    const { year } = table
    if (year === null) return
    onRead({
      kind: 'table',
      table: { ...table, year, figures: table.figures.filter((figure) => figureIsOf(figure, keyed)) },
    })
  }
  return (
    <form className="own-table" onSubmit={read} aria-label={`${w.describe} ${file}`}>
      <h4>{w.describe}</h4>
      <p className="soft">{w.sampleMatch(guess.matched, guess.rows)}</p>
      {guess.leftOut.length > 0 && (
        <p className="soft">{w.leftOut(guess.leftOut.map((name) => `« ${name} »`).join(', '))}</p>
      )}
      <SampleRows columns={columns} sample={sample} lang={lang} />
      <div className="own-fields">
        <Choose
          label={w.key}
          value={table.key.column}
          options={named.map((name) => [name, name])}
          onChange={(column) => set({ key: { ...table.key, column } })}
        />
        <Choose
          label={w.keyBy}
          value={table.key.by}
          options={(['code', 'name'] as const).map((by) => [by, w[`by_${by}`]])}
          onChange={(by) => set({ key: { ...table.key, by } })}
        />
        <Choose
          label={w.level}
          value={table.level}
          options={OWN_TABLE_LEVELS.map((level) => [level, LEVEL_WORDS[lang][level].one])}
          onChange={(level) => set({ level })}
        />
        <Choose
          label={w.yearColumn}
          value={yearColumn}
          options={[['', w.none], ...named.map((name): [string, string] => [name, name])]}
          onChange={(column) =>
            set({
              year:
                column === ''
                  ? guess.table.year?.kind === 'all'
                    ? guess.table.year
                    : null
                  : { kind: 'column', column },
            })
          }
        />
        {table.year?.kind !== 'column' && (
          <label className="own-field">
            <span>{w.yearAll}</span>
            <input
              type="number"
              min={1968}
              max={2100}
              required
              value={table.year?.year ?? ''}
              onChange={({ target: { valueAsNumber: year } }) =>
                set({ year: Number.isNaN(year) ? null : { kind: 'all', year } })
              }
            />
          </label>
        )}
        <Choose
          label={w.rule}
          value={table.rule}
          options={OWN_RULES.map((rule) => [rule, w[`rule_${rule}`]])}
          onChange={(rule) => set({ rule })}
        />
      </div>
      <fieldset className="own-figures">
        <legend className="field-label">{w.columns}</legend>
        {named
          .filter((column) => !keyed.has(column))
          .map((column) => (
            <FigureRow
              key={column}
              column={column}
              figure={figureOf(column)}
              columns={named.filter((name) => !keyed.has(name) && name !== column)}
              lang={lang}
              unitName={(unit) => unitName(unit, lang)}
              onChange={(next) => put(column, next)}
            />
          ))}
      </fieldset>
      <button type="submit" className="button primary">
        {w.read}
      </button>
    </form>
  )
}

/** Whether a figure is of columns that are neither the key nor the year. */
const figureIsOf = (figure: OwnFigure, keyed: ReadonlySet<string>) =>
  (figure.kind === 'rate' ? [figure.numerator, figure.denominator] : [figure.column]).every(
    (name) => !keyed.has(name),
  )
