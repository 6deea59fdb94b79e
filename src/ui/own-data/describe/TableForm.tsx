import { type FormEvent, useState } from 'react'
import type { Lang } from '../../../i18n/lang.ts'
import { quoted } from '../../../i18n/quoted.ts'
import { ownDataWords } from '../../../i18n/words/own-data.ts'
import { LEVEL_WORDS } from '../../../i18n/words/view.ts'
import { columnsByName } from '../../../own/guess/dated-columns.ts'
import { figureColumn, isFigureOf } from '../../../own/guess/figure-columns.ts'
import type { Look } from '../../../own/guess/look.ts'
import {
  OWN_RULES,
  OWN_TABLE_LEVELS,
  type OwnFigure,
  type OwnTable,
  type OwnTableDraft,
} from '../../../own/own-table.ts'
import type { OwnUse } from '../../../own/own-use.ts'
import type { LongTable } from '../../../own/tables/pivot.ts'
import { Choose } from '../Choose.tsx'
import { BeyondRule } from './BeyondRule.tsx'
import { FigureFields } from './FigureFields.tsx'
import { SampleRows } from './SampleRows.tsx'
import { SizeField } from './SizeField.tsx'
import { YearField } from './YearField.tsx'

interface Props {
  look: Extract<Look, { kind: 'table' }>
  /** of a table of a row a measure that is read in a column a measure */
  long?: LongTable | undefined
  file: string
  lang: Lang
  /** the reader's former answers on this file */
  before?: OwnTable | undefined
  onRead: (use: OwnUse) => void
}

/** What an unknown table holds: filled with what its header and first rows seem to say, for the reader to mend. */
export function TableForm({ look, long, file, lang, before, onRead }: Props) {
  const w = ownDataWords[lang]
  const { guess, columns, sample } = look
  const [table, setTable] = useState<OwnTableDraft>(before ?? guess.table)
  const named = columns.filter((column) => !guess.leftOut.includes(column))
  const set = (part: Partial<OwnTableDraft>) => setTable({ ...table, ...part })
  const yearColumn = table.year?.kind === 'column' ? table.year.column : ''
  // where each row says its year, no column does
  const dated = yearColumn === '' ? guess.dated : []
  const shown = columnsByName(named, dated)
  const counted = shown.filter((column) => column !== table.key.column && column !== yearColumn)
  const sizes = counted.filter((column) => !guess.words.includes(column))
  const isDated = (figure: OwnFigure) => dated.some(({ pattern }) => pattern === figureColumn(figure))
  const twice = guess.leftOut.filter((name) => name.trim() !== '')
  const unnamed = guess.leftOut.length - twice.length
  const read = (event: FormEvent) => {
    event.preventDefault()
    const { year } = table
    if (year === null) return
    const free = new Set(counted)
    const figures = table.figures.filter((figure) => isFigureOf(figure, free))
    const size = table.size !== undefined && sizes.includes(table.size) ? table.size : undefined
    onRead({ kind: 'table', table: { ...table, year, figures, size, ...(long && { long }) } })
  }
  return (
    <form className="own-table" onSubmit={read} aria-label={`${w.describe} ${file}`}>
      <h4>{w.describe}</h4>
      <p className="soft">{w.sampleMatch(guess.matched, guess.rows, look.isCut)}</p>
      {twice.length > 0 && (
        <p className="soft">{w.leftOut(twice.map((name) => quoted(name, lang)).join(', '))}</p>
      )}
      {unnamed > 0 && <p className="soft">{w.unnamed(unnamed)}</p>}
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
          onChange={(level) => setTable(({ levels: _, ...of }) => ({ ...of, level }))}
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
        {table.year?.kind !== 'column' &&
          !table.figures.every((figure) => figure.kind === 'text' || isDated(figure)) && (
            <YearField
              year={table.year?.year ?? null}
              lang={lang}
              onChange={(year) => set({ year: year === null ? null : { kind: 'all', year } })}
            />
          )}
        <Choose
          label={w.rule}
          value={table.rule}
          options={OWN_RULES.map((rule) => [rule, w[`rule_${rule}`]])}
          onChange={(rule) => set({ rule })}
        />
        <SizeField of={table} columns={sizes} lang={lang} onChange={set} />
      </div>
      <BeyondRule of={[table]} lang={lang} />
      {table.levels && (
        <p className="soft">
          {w.levelsSaid(table.levels.of.map((level) => LEVEL_WORDS[lang][level].one).join(', '))}
        </p>
      )}
      {dated.length > 0 && (
        <p className="soft">{w.dated([...new Set(dated.flatMap(({ years }) => years))].sort().join(', '))}</p>
      )}
      <FigureFields
        columns={shown}
        counted={counted}
        dated={dated}
        fractions={guess.fractions}
        changes={guess.changes}
        wholes={guess.wholes}
        words={guess.words}
        figures={table.figures}
        lang={lang}
        onChange={(figures) => set({ figures })}
      />
      <button type="submit" className="button primary">
        {w.read}
      </button>
    </form>
  )
}
