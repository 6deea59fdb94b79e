import { type FormEvent, useState } from 'react'
import type { Lang } from '../../../i18n/lang.ts'
import { ownDataWords } from '../../../i18n/words/own-data.ts'
import { ownPointsWords } from '../../../i18n/words/own-points.ts'
import { columnsByName } from '../../../own/guess/dated-columns.ts'
import { isFigureOf } from '../../../own/guess/figure-columns.ts'
import type { Look } from '../../../own/guess/look.ts'
import { OWN_RULES } from '../../../own/own-table.ts'
import type { OwnUse } from '../../../own/own-use.ts'
import type { PointsGuess } from '../../../own/points/guess-points.ts'
import {
  LEAST_SCORE,
  OWN_PROJECTIONS,
  type OwnPoints,
  type OwnPointsDraft,
} from '../../../own/points/own-points.ts'
import { columnOfPair } from '../../../sources/points/paired-places.ts'
import { Choose } from '../Choose.tsx'
import { BeyondRule } from './BeyondRule.tsx'
import { FigureFields } from './FigureFields.tsx'
import type { OwnFigureKind } from './FigureRow.tsx'
import { SampleRows } from './SampleRows.tsx'
import { SizeField } from './SizeField.tsx'
import { YearField } from './YearField.tsx'

interface Props {
  look: Extract<Look, { kind: 'table' }>
  guess: PointsGuess
  file: string
  lang: Lang
  before?: OwnPoints | undefined
  onRead: (use: OwnUse) => void
}

const KINDS: readonly OwnFigureKind[] = ['count', 'rate', 'ready', 'none']
const OPTIONAL = ['name', 'address', 'commune', 'found'] as const

/** Where the places of a table are and what they count: filled with what its header and first rows seem to say. */
export function PointsForm({ look, guess, file, lang, before, onRead }: Props) {
  const w = ownDataWords[lang]
  const p = ownPointsWords[lang]
  const [points, setPoints] = useState<OwnPointsDraft>(before ?? guess.points)
  const set = (part: Partial<OwnPointsDraft>) => setPoints({ ...points, ...part })
  const { columns, sample } = look
  const named = columns.filter((column) => !look.guess.leftOut.includes(column))
  const axes = [...named, ...guess.pairs]
  const { x, y, score, year } = points
  const yearColumn = year?.kind === 'column' ? year.column : ''
  const guessedYear = guess.points.year?.kind === 'all' ? guess.points.year : null
  const used = new Set([
    x,
    y,
    columnOfPair(x),
    score?.column,
    yearColumn,
    ...OPTIONAL.map((one) => points[one]),
  ])
  // where each row says its year, no column does
  const dated = yearColumn === '' ? look.guess.dated : []
  const shown = columnsByName(named, dated)
  const counted = shown.filter((column) => !used.has(column))
  const sizes = counted.filter((column) => !look.guess.words.includes(column))
  const read = (event: FormEvent) => {
    event.preventDefault()
    if (year === null) return
    const free = new Set(counted)
    const figures = points.figures.filter((figure) => isFigureOf(figure, free))
    const size = points.size !== undefined && sizes.includes(points.size) ? points.size : undefined
    onRead({ kind: 'points', points: { ...points, year, figures, size } })
  }
  const column = (
    label: string,
    value: string,
    onChange: (name: string) => void,
    none?: string,
    names: readonly string[] = named,
  ) => (
    <Choose
      label={label}
      value={value}
      options={[
        ...(none === undefined ? [] : [['', none] as const]),
        ...names.map((name) => [name, name] as const),
      ]}
      onChange={onChange}
    />
  )
  return (
    <form className="own-table" onSubmit={read} aria-label={`${w.describe} ${file}`}>
      <h4>{w.describe}</h4>
      <p className="soft">{p.near(guess.near, guess.rows)}</p>
      <SampleRows columns={columns} sample={sample} lang={lang} />
      <div className="own-fields">
        {column(p.x, x, (name) => set({ x: name }), undefined, axes)}
        {column(p.y, y, (name) => set({ y: name }), undefined, axes)}
        <Choose
          label={p.projection}
          value={points.projection}
          options={OWN_PROJECTIONS.map((code) => [code, p[code]])}
          onChange={(projection) => set({ projection })}
        />
        {OPTIONAL.map((one) => (
          <div key={one} className="own-field">
            {column(p[one], points[one] ?? '', (name) => set({ [one]: name === '' ? null : name }), w.none)}
          </div>
        ))}
        {column(
          p.score,
          score?.column ?? '',
          (name) => set({ score: name === '' ? null : { column: name, least: score?.least ?? LEAST_SCORE } }),
          w.none,
        )}
        {score && (
          <label className="own-field">
            <span>{p.least}</span>
            <input
              type="number"
              min={0}
              max={1}
              step={0.05}
              required
              value={score.least}
              onChange={({ target: { valueAsNumber: least } }) =>
                set({ score: { ...score, least: Number.isNaN(least) ? LEAST_SCORE : least } })
              }
            />
          </label>
        )}
        {column(
          w.yearColumn,
          yearColumn,
          (name) => set({ year: name === '' ? guessedYear : { kind: 'column', column: name } }),
          w.none,
        )}
        {year?.kind !== 'column' && (
          <YearField
            year={year?.year ?? null}
            lang={lang}
            onChange={(said) => set({ year: said === null ? null : { kind: 'all', year: said } })}
          />
        )}
        <Choose
          label={w.rule}
          value={points.rule}
          options={OWN_RULES.map((rule) => [rule, w[`rule_${rule}`]])}
          onChange={(rule) => set({ rule })}
        />
        <SizeField of={points} columns={sizes} lang={lang} onChange={set} />
      </div>
      <BeyondRule of={[points]} lang={lang} />
      <p className="soft">{p.help}</p>
      {counted.length > 0 && (
        <FigureFields
          columns={shown}
          counted={counted}
          dated={dated}
          words={look.guess.words}
          figures={points.figures}
          kinds={KINDS}
          lang={lang}
          onChange={(figures) => set({ figures })}
        />
      )}
      <button type="submit" className="button primary">
        {w.read}
      </button>
    </form>
  )
}
