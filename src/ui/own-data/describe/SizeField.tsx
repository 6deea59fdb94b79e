import type { Lang } from '../../../i18n/lang.ts'
import { ownDataWords } from '../../../i18n/words/own-data.ts'
import type { OwnTable } from '../../../own/own-table.ts'
import { Choose } from '../Choose.tsx'

interface Props {
  of: Pick<OwnTable, 'rule' | 'size'>
  /** that may count dwellings */
  columns: readonly string[]
  lang: Lang
  onChange: (part: Pick<OwnTable, 'size'>) => void
}

/** Which column says how many dwellings the set of a row holds: under a rule of sets, and no other, this is to be known. */
export function SizeField({ of, columns, lang, onChange }: Props) {
  const w = ownDataWords[lang]
  if (of.rule !== 'set') return null
  const size = of.size !== undefined && columns.includes(of.size) ? of.size : ''
  return (
    <div className="own-field own-size">
      <Choose
        label={w.setSize}
        value={size}
        options={[['', w.none] as const, ...columns.map((name) => [name, name] as const)]}
        onChange={(name) => onChange({ size: name === '' ? undefined : name })}
      />
      <span className="soft own-help">{size === '' ? w.setSizeNone : w.setSizeHelp}</span>
    </div>
  )
}
