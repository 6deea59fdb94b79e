import { type FormEvent, useState } from 'react'
import type { Lang } from '../../i18n/lang.ts'
import { ownDataWords } from '../../i18n/words/own-data.ts'
import { unitName } from '../../i18n/words/values.ts'
import type { OwnFile } from '../../imports/own-file.ts'
import type { DerivedForm } from '../../own/overlay/derived.ts'
import { OWN_UNITS } from '../../own/own-table.ts'
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
  const columns = columnsToCombine(files, loaded, lang)
  const [kind, setKind] = useState<DerivedForm['kind']>('ratio')
  const [first, setFirst] = useState('')
  const [second, setSecond] = useState('')
  const [label, setLabel] = useState('')
  const [unit, setUnit] = useState<DerivedForm['unit']>('percent')
  const [scale, setScale] = useState<'1' | '100' | '1000'>('100')
  const of = (key: string) => columns.find((column) => column.key === key) ?? columns[0]
  const add = (event: FormEvent) => {
    event.preventDefault()
    const [a, b] = [of(first), of(second)]
    if (!a || !b || label.trim() === '') return
    const made: DerivedForm = {
      kind,
      file: a.file ?? b.file ?? files[0]?.name ?? '',
      label: label.trim(),
      unit: kind === 'ratio' ? (scale === '100' ? 'percent' : unit) : unit === 'percent' ? 'ratio' : unit,
      direction: 'neutral',
      first: { measure: a.measure, year: a.year },
      second: { measure: b.measure, year: b.year },
      scale: Number(scale) as DerivedForm['scale'],
    }
    onChange([...derived.filter((one) => one.label !== made.label), made])
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
          <Choose
            label={w[`first_${kind}`]}
            value={of(first)?.key ?? ''}
            options={options}
            onChange={setFirst}
          />
          <Choose
            label={w[`second_${kind}`]}
            value={of(second)?.key ?? ''}
            options={options}
            onChange={setSecond}
          />
          {kind === 'ratio' && (
            <Choose
              label={w.scale}
              value={scale}
              options={(['1', '100', '1000'] as const).map((one) => [one, w[`scale_${one}`]])}
              onChange={setScale}
            />
          )}
          {kind !== 'change' && !(kind === 'ratio' && scale === '100') && (
            <Choose
              label={w.unit}
              value={unit}
              options={OWN_UNITS.map((one) => [one, unitName(one, lang)])}
              onChange={setUnit}
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
