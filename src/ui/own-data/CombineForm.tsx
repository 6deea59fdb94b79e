import { type FormEvent, useMemo, useState } from 'react'
import type { Lang } from '../../i18n/lang.ts'
import { ownDataWords } from '../../i18n/words/own-data.ts'
import { unitName } from '../../i18n/words/values.ts'
import type { OwnFile } from '../../imports/own-file.ts'
import { RATE_SCALES, type RateScale } from '../../indicators/units.ts'
import { type DerivedForm, unitOfForm, unitsOfForm, withForm } from '../../own/overlay/derived-form.ts'
import type { OwnUnit } from '../../own/own-unit.ts'
import type { Loaded } from '../opening/load.ts'
import { Choose } from './Choose.tsx'
import { columnsToCombine } from './columns-to-combine.ts'

interface Props {
  files: readonly OwnFile[]
  loaded: Loaded
  derived: readonly DerivedForm[]
  lang: Lang
  onChange: (derived: readonly DerivedForm[]) => void
}

const KINDS = ['ratio', 'difference', 'change'] as const

/** An indicator worked out of two columns: which computation, of which columns, under which name. */
export function CombineForm({ files, loaded, derived, lang, onChange }: Props) {
  const w = ownDataWords[lang]
  const columns = useMemo(
    () => columnsToCombine(files, derived, loaded, lang),
    [files, derived, loaded, lang],
  )
  const [kind, setKind] = useState<DerivedForm['kind']>('ratio')
  const [first, setFirst] = useState('')
  const [second, setSecond] = useState('')
  const [label, setLabel] = useState('')
  /** null: the one that the columns and the computation say */
  const [said, setUnit] = useState<OwnUnit | null>(null)
  const [times, setScale] = useState<`${RateScale}`>('100')
  const scale = Number(times) as RateScale
  const of = (key: string) => columns.find((column) => column.key === key) ?? columns[0]
  const [a, b] = [of(first), of(second)]
  const units = unitsOfForm({ kind, scale })
  const unit = unitOfForm({ kind, scale, unit: said ?? 'percent' }, a?.unit, b?.unit)
  const add = (event: FormEvent) => {
    event.preventDefault()
    if (!a || !b || label.trim() === '') return
    const made: DerivedForm = {
      kind,
      label: label.trim(),
      unit,
      direction: 'neutral',
      first: { file: a.file, measure: a.measure, year: a.year },
      second: { file: b.file, measure: b.measure, year: b.year },
      // what the form held for a ratio made before says nothing of another computation
      scale: kind === 'ratio' ? scale : 100,
    }
    onChange(withForm(derived, made))
    setLabel('')
  }
  if (columns.length < 2) return null
  const options = columns.map((column): [string, string] => [column.key, column.label])
  return (
    <details className="more own-combine">
      <summary>{w.combine}</summary>
      <p className="soft">{w.combineHelp}</p>
      <form onSubmit={add}>
        <div className="own-fields">
          <Choose
            label={w.combineKind}
            value={kind}
            options={KINDS.map((one) => [one, w[`combine_${one}`]])}
            onChange={setKind}
          />
          <Choose label={w[`first_${kind}`]} value={a?.key ?? ''} options={options} onChange={setFirst} />
          <Choose label={w[`second_${kind}`]} value={b?.key ?? ''} options={options} onChange={setSecond} />
          {kind === 'ratio' && (
            <Choose
              label={w.scale}
              value={times}
              options={RATE_SCALES.map((one) => [`${one}` as const, w[`scale_${one}`]])}
              onChange={setScale}
            />
          )}
          {units.length > 1 && (
            <Choose
              label={w.unit}
              value={unit}
              options={units.map((one) => [one, one === 'ratio' ? w.noUnit : unitName(one, lang)])}
              onChange={(one: OwnUnit) => setUnit(one)}
            />
          )}
          <label className="own-field">
            <span>{w.label}</span>
            <input type="text" required value={label} onChange={(event) => setLabel(event.target.value)} />
          </label>
        </div>
        <button type="submit" className="button">
          {w.combineAdd}
        </button>
      </form>
      {derived.length > 0 && (
        <>
          <p className="field-label">{w.combined}</p>
          <ul className="own-lines">
            {derived.map((one) => (
              <li key={one.label}>
                {one.label}{' '}
                <button
                  type="button"
                  className="link"
                  aria-label={w.removeOf(one.label)}
                  onClick={() => onChange(derived.filter((other) => other !== one))}
                >
                  {w.remove}
                </button>
              </li>
            ))}
          </ul>
        </>
      )}
    </details>
  )
}
